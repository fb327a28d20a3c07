import GRDB
public import Schools

extension StoreWriter {
    /// What the tables that are written so far say of each school, by its number.
    ///
    /// Only schools that some table is about; names and what the register says are not in it.
    public func facts() throws -> [Int: SchoolFacts] {
        var facts: [Int: SchoolFacts] = [:]
        func fact(_ row: Row, _ change: (inout SchoolFacts) -> Void) {
            let school: Int = row["school_id"]
            change(&facts[school - 1, default: SchoolFacts(code: "")])
        }
        let grades = try counts("pupil", "count"), rooms = try counts("room", "rooms")
        let hasRooms = try Set(
            Int.fetchAll(database, sql: "SELECT DISTINCT source_id FROM room"))
        for row in try Row.fetchAll(
            database, sql: "SELECT * FROM enrolment ORDER BY school_id, year, round")
        {
            let key = FactKey(row)
            let countsRooms = hasRooms.contains(row["source_id"])
            fact(row) { facts in
                facts.enrolments.append(
                    .init(
                        period: AcademicPeriod(year: row["year"], round: row["round"]),
                        pupils: row["pupils"], rooms: countsRooms ? row["rooms"] : nil,
                        grades: grades[key] ?? [:], gradeRooms: rooms[key] ?? [:]))
            }
        }
        for row in try Row.fetchAll(database, sql: newestTeachers) {
            fact(row) { $0.teachers = row["teachers"] }
        }
        for row in try Row.fetchAll(
            database,
            sql: "SELECT school_id, built FROM building WHERE built IS NOT NULL ORDER BY rowid")
        {
            fact(row) { $0.buildingYears.append(row["built"]) }
        }
        return facts
    }

    private var newestTeachers: String {
        """
        SELECT school_id, SUM(CASE WHEN is_teacher THEN total ELSE 0 END) AS teachers FROM staff
        WHERE \(SummarySQL.key) = (SELECT MAX(\(SummarySQL.key)) FROM staff) GROUP BY school_id
        """
    }

    /// The counts of a table by grade, in each school and period.
    private func counts(_ table: String, _ column: String) throws -> [FactKey: [Grade: Int]] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT school_id, year, round, grade, SUM(\(column)) AS number FROM \(table)
                WHERE grade IS NOT NULL GROUP BY school_id, year, round, grade
                """)
        var counts: [FactKey: [Grade: Int]] = [:]
        while let row = try rows.next() {
            guard let grade = Grade(row["grade"] as String) else { continue }
            counts[FactKey(row), default: [:]][grade] = row["number"]
        }
        return counts
    }
}

private struct FactKey: Hashable {
    let school: Int
    let year: Int
    let round: Int?

    init(_ row: Row) {
        school = row["school_id"]
        year = row["year"]
        round = row["round"]
    }
}
