import GRDB
public import Schools

/// What maps tell of a school's buildings.
public struct BuildingFigures: Hashable, Sendable {
    /// Of all buildings whose condition is written in a known word.
    public var worst: BuildingCondition?
    /// When the main building was built, Buddhist era; nil where there is none or nobody knows.
    public var mainYear: Int?
}

/// Numbers of all schools at once, by the school's number in the store.
///
/// Each is one query. Tables that an office has once a year count with the newest year of each
/// school; as of a period, only what is dated and not later, as in a school's profile.
extension SchoolStore {
    /// The condition and the age of the buildings of each school that has any.
    public func buildingFigures() throws -> [Int: BuildingFigures] {
        var buildings: [Int: (year: Int, all: [MapBuilding])] = [:]
        try forEachRow(
            """
            SELECT school_id, COALESCE(year, 0), type, built, rooms, condition FROM building
            WHERE \(yearLimit) ORDER BY source_id, source_row, rowid
            """
        ) { row in
            let (school, year): (Int, Int) = (row[0], row[1])
            if let known = buildings[school]?.year, known > year { return }
            if buildings[school]?.year != year { buildings[school] = (year, []) }
            buildings[school]?.all.append(MapBuilding(row))
        }
        return buildings.mapValues { BuildingFigures($0.all) }
    }

    /// The pupils of one round in each school that was counted; a table of a whole year stands for
    /// each of its rounds.
    public func pupils(of period: AcademicPeriod) throws -> [Int: Int] {
        var pupils: [Int: Int] = [:]
        try forEachRow(
            """
            SELECT school_id, pupils FROM enrolment WHERE year = ? AND (round IS NULL OR round IS ?)
            ORDER BY COALESCE(round, 0)
            """, [period.year, period.round]
        ) { pupils[$0[0]] = $0[1] }
        return pupils
    }

    /// The pupils of several periods in each school, in the order of the periods.
    public func pupils(of periods: [AcademicPeriod]) throws -> [Int: [Int?]] {
        var series: [Int: [Int?]] = [:]
        let nothing = [Int?](repeating: nil, count: periods.count)
        let places = Dictionary(
            periods.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        try forEachRow("SELECT school_id, year, round, pupils FROM enrolment") { row in
            let period = AcademicPeriod(year: row[1], round: row[2])
            guard let place = places[period] else { return }
            series[row[0], default: nothing][place] = row[3]
        }
        return series
    }

    /// The rounds in which pupils were counted, up to the one that the store answers as of.
    public func countedPeriods() throws -> [AcademicPeriod] {
        let limit = asOf.map(SummarySQL.key(of:)) ?? .max
        return try periods(of: "SELECT DISTINCT year, round FROM enrolment")
            .filter { $0.year * 10 + ($0.round ?? 0) <= limit }
    }

    /// The condition on tables that an office has once a year.
    var yearLimit: String {
        asOf.map { "year IS NOT NULL AND year <= \($0.year)" } ?? "1"
    }

    /// Hands the rows of a query to `body`, each only lent: columns are asked for by their place.
    func forEachRow(
        _ sql: String, _ arguments: StatementArguments = [], _ body: (Row) throws -> Void
    ) throws {
        try queue.read { database in
            let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
            while let row = try rows.next() { try body(row) }
        }
    }
}

private struct MapBuilding {
    let isForTeaching: Bool
    let built: Int?
    let rooms: Int
    let condition: BuildingCondition?

    /// Of the columns of `buildingFigures`.
    init(_ row: Row) {
        let type: String = row[2]
        // B-OBEC writes the kind with its number: "อาคารเรียน 1".
        isForTeaching = type.hasPrefix("อาคารเรียน")
        built = row[3]
        rooms = row[4] ?? 0
        condition = (row[5] as String?).flatMap(BuildingCondition.init(written:))
    }
}

extension BuildingFigures {
    /// The main building is the one for teaching with the most rooms, of equals the oldest.
    fileprivate init(_ buildings: [MapBuilding]) {
        worst = buildings.compactMap(\.condition).max()
        let main = buildings.filter(\.isForTeaching).max { one, other in
            (one.rooms, -(one.built ?? .max)) < (other.rooms, -(other.built ?? .max))
        }
        mainYear = main?.built
    }
}
