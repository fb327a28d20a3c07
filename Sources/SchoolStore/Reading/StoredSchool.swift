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
    /// The kinds of its problems, sorted.
    public var problems: [String]
}

extension StoredSchool {
    static let columns = """
        s.id, s.code, s.smis, s.obec, s.name, s.tambon, s.amphoe, s.province, s.level, s.network,
        s.tambon_code, s.amphoe_code, s.longitude, s.latitude, s.position_quality,
        s.position_as_written, u.pupils, u.rooms, u.teachers, u.size_class, u.problems
        """
    static let tables = "school s LEFT JOIN school_summary u ON u.school_id = s.id"

    init(row: Row) {
        code = row["code"]
        smis = row["smis"]
        obec = row["obec"]
        name = row["name"]
        tambon = row["tambon"]
        amphoe = row["amphoe"]
        province = row["province"]
        level = row["level"]
        network = row["network"]
        tambonCode = row["tambon_code"]
        amphoeCode = row["amphoe_code"]
        if let longitude: Double = row["longitude"], let latitude: Double = row["latitude"] {
            coordinate = Coordinate(longitude: longitude, latitude: latitude)
        }
        quality = SchoolPosition.Quality(rawValue: row["position_quality"]) ?? .missing
        positionAsWritten = row["position_as_written"]
        pupils = row["pupils"]
        rooms = row["rooms"]
        teachers = row["teachers"]
        sizeClass = SizeClass(rawValue: row["size_class"] ?? "")
        problems = Self.kinds(row["problems"])
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

    /// The schools whose name, code, tambon, amphoe or network contains a text, best first.
    ///
    /// Forgives โรงเรียน and ร.ร. in front, Thai digits, spaces and decomposed ำ. A whole code or
    /// name goes before a beginning, a beginning before any other place; ties in Thai order.
    public func search(_ text: String, limit: Int = .max) throws -> [StoredSchool] {
        let key = ThaiText.schoolNameKey(text)
        guard !key.isEmpty else { return [] }
        let found = try queue.read { database in
            try StoredSchool.fetch(
                database, where: "instr(s.search_key, ?) > 0 ORDER BY s.code", [key])
        }
        return found.sortedInThai { $0.name ?? $0.code }
            .map { (rank: Self.rank($0, key), school: $0) }
            .sorted { $0.rank < $1.rank }
            .prefix(limit).map(\.school)
    }

    private static func rank(_ school: StoredSchool, _ key: String) -> Int {
        let name = school.name.map(ThaiText.schoolNameKey) ?? ""
        let codes = [school.code, school.smis, school.obec]
        if name == key || codes.contains(key) { return 0 }
        // Most village schools are called บ้าน…, and people leave that out.
        if name.hasPrefix(key) || name.hasPrefix("บ้าน" + key) { return 1 }
        return name.contains(key) ? 2 : 3
    }
}

extension StoredSchool {
    static func fetch(
        _ database: Database, where condition: String, _ arguments: StatementArguments = []
    ) throws -> [StoredSchool] {
        try Row.fetchAll(
            database, sql: "SELECT \(columns) FROM \(tables) WHERE \(condition)",
            arguments: arguments
        ).map(StoredSchool.init(row:))
    }
}
