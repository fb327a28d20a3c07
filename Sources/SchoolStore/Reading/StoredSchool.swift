import GRDB
public import Geo
public import Schools

/// A school with its newest numbers.
public struct StoredSchool: Hashable, Sendable {
    public var code: String
    public var smis: String?
    public var obec: String?
    public var name: String?
    /// As the register declares them.
    public var tambon: String?
    public var amphoe: String?
    public var province: String?
    public var level: String?
    public var network: String?
    /// The codes of the boundaries that its point lies in.
    public var tambonCode: String?
    public var amphoeCode: String?
    /// WGS 84 in degrees.
    public var coordinate: Coordinate?
    public var quality: SchoolPosition.Quality
    public var positionAsWritten: String?
    public var pupils: Int?
    public var rooms: Int?
    public var teachers: Int?
    public var sizeClass: SizeClass?
    /// Whether the register in force has it; else it is a school of the past.
    public var isCurrent: Bool
    /// The kinds of its problems, sorted.
    public var problems: [String]
}

extension StoredSchool {
    static let columns = """
        s.id, s.code, s.smis, s.obec, s.name, s.tambon, s.amphoe, s.province, s.level, s.network,
        s.tambon_code, s.amphoe_code, s.longitude, s.latitude, s.position_quality,
        s.position_as_written, s.is_current, u.pupils, u.rooms, u.teachers, u.size_class, u.problems
        """
    static let tables = "school s LEFT JOIN school_summary u ON u.school_id = s.id"

    /// Of a row that begins with `columns`: by their places, as to look 34,000 names up takes longer
    /// than all the rest.
    init(row: Row) {
        code = row[1]
        (smis, obec, name) = (row[2], row[3], row[4])
        (tambon, amphoe, province) = (row[5], row[6], row[7])
        (level, network) = (row[8], row[9])
        (tambonCode, amphoeCode) = (row[10], row[11])
        if let longitude: Double = row[12], let latitude: Double = row[13] {
            coordinate = Coordinate(longitude: longitude, latitude: latitude)
        }
        quality = SchoolPosition.Quality(rawValue: row[14]) ?? .missing
        positionAsWritten = row[15]
        isCurrent = row[16]
        (pupils, rooms, teachers) = (row[17], row[18], row[19])
        sizeClass = SizeClass(rawValue: row[20] ?? "")
        problems = Self.kinds(row[21])
    }

    /// The kinds in a JSON array of plain words.
    private static func kinds(_ json: String?) -> [String] {
        guard let json else { return [] }
        return json.split { "[],\"".contains($0) }.map(String.init)
    }
}

extension SchoolStore {
    /// Every school, by code.
    public func schools() throws -> [StoredSchool] {
        try queue.read { database in
            try StoredSchool.fetch(database, where: "1 ORDER BY s.code, s.id")
        }
    }
}

extension StoredSchool {
    static func fetch(
        _ database: Database, where condition: String, _ arguments: StatementArguments = []
    ) throws -> [StoredSchool] {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT \(columns) FROM \(tables) WHERE \(condition)",
            arguments: arguments)
        return try Array(rows.map(StoredSchool.init(row:)))
    }
}
