import GRDB
public import Schools

/// The pupils of a school in one period by grade.
public struct GradeCounts: Hashable, Sendable {
    /// All pupils, those of no known grade included.
    public var total: Int
    /// Grades without pupils are not here.
    public var grades: [Grade: Int]

    public init(total: Int, grades: [Grade: Int] = [:]) {
        self.total = total
        self.grades = grades
    }

    /// Whether the grades make up all pupils.
    public var isComplete: Bool {
        grades.values.reduce(0) { $0.addingReportingOverflow($1).partialValue } == total
    }
}

extension SchoolStore {
    /// The pupils by grade of each school that was counted in a period, by the school's number; a
    /// table of a whole year stands for each of its rounds.
    public func pupilsByGrade(of period: AcademicPeriod) throws -> [Int: GradeCounts] {
        var schools = try pupils(of: period).mapValues { GradeCounts(total: $0) }
        try forEachRow(
            """
            SELECT school_id, grade, SUM(count) FROM pupil
            WHERE year = ? AND (round IS NULL OR round IS ?) AND grade IS NOT NULL
            GROUP BY school_id, grade
            """, [period.year, period.round]
        ) { row in
            guard let grade = Grade(row[1]) else { return }
            schools[row[0]]?.grades[grade] = row[2]
        }
        return schools
    }

    /// The same for the newest period that each school was counted in, as its numbers elsewhere.
    public func newestPupilsByGrade() throws -> [Int: GradeCounts] {
        guard let newest = try period() else { return [:] }
        var schools: [Int: GradeCounts] = [:]
        let periods = asOf == nil ? try countedPeriods() : [newest]
        for period in periods { schools.merge(try pupilsByGrade(of: period)) { $1 } }
        return schools
    }
}
