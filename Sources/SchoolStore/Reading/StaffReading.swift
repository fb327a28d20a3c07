import GRDB
public import Schools

/// The staff of a school in the newest table of staff.
public struct StaffFigures: Hashable, Sendable {
    public var teachers = 0
    public var administrators = 0
}

/// What the newest table of staff tells of all schools.
public struct StaffReading: Hashable, Sendable {
    /// By the school's number in the store; a school that the table does not have is not here.
    public var schools: [Int: StaffFigures] = [:]
    /// The positions that were counted as each, and those that were counted as neither; sorted.
    public var teaching: [String] = []
    public var administrating: [String] = []
    public var others: [String] = []
    /// The period of the table; nil where it has none or there is no table.
    public var period: AcademicPeriod?
}

extension SchoolStore {
    /// The staff by position, of the same table that `teachers` of a school are of: the newest, or
    /// the newest that is not later than the period that the store answers as of.
    public func staff() throws -> StaffReading {
        var reading = StaffReading()
        var positions: [String: Bool] = [:]
        let limit = asOf.map {
            "year IS NOT NULL AND \(SummarySQL.key) <= \(SummarySQL.key(of: $0))"
        }
        try forEachRow(
            """
            SELECT school_id, position, SUM(total), is_teacher, MAX(year), MAX(round) FROM staff
            WHERE \(limit ?? "1") AND \(SummarySQL.key) =
                (SELECT MAX(\(SummarySQL.key)) FROM staff WHERE \(limit ?? "1"))
                AND school_id IN (SELECT id FROM school)
            GROUP BY school_id, position, is_teacher
            """
        ) { row in
            let (position, count, teaches): (String, Int, Bool) = (row[1], row[2], row[3])
            positions[position] = teaches
            reading.schools[row[0], default: StaffFigures()].add(count, position, teaches)
            if let year: Int = row[4] {
                reading.period = AcademicPeriod(year: year, round: row[5])
            }
        }
        let names = positions.keys.sorted()
        reading.teaching = names.filter { positions[$0] == true }
        reading.administrating = names.filter {
            positions[$0] == false && StaffCount.isAdministrator($0)
        }
        reading.others = names.filter {
            positions[$0] == false && !StaffCount.isAdministrator($0)
        }
        return reading
    }
}

extension StaffFigures {
    fileprivate mutating func add(_ count: Int, _ position: String, _ teaches: Bool) {
        if teaches {
            teachers = teachers.addingClamped(count)
        } else if StaffCount.isAdministrator(position) {
            administrators = administrators.addingClamped(count)
        }
    }
}

extension Int {
    /// The sum, or the greatest number there is.
    func addingClamped(_ other: Int) -> Int {
        let (sum, isTooMuch) = addingReportingOverflow(other)
        return isTooMuch ? .max : sum
    }
}
