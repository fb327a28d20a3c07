public import Schools

/// A layer of the store whose features can be asked for by place, property and number.
public enum StoredLayer: Hashable, Sendable {
    case schools
    case boundaries(BoundaryLevel)
    case named(NamedFeature.Layer)

    /// Every layer that a store can have, schools first.
    public static let all: [Self] =
        [.schools] + BoundaryLevel.allCases.map(Self.boundaries)
        + [.named(.place), .named(.road)]

    /// The layer's name, which exports and the service know it by.
    public var name: String { self == .schools ? "schools" : table }

    /// The table that its features are in.
    var table: String {
        switch self {
        case .schools: "school"
        case .boundaries(let level): level.rawValue
        case .named(let layer): layer.rawValue
        }
    }

    /// The tables of a query, with `f` as the features; the numbers of schools are `u`.
    func tables(withNumbers: Bool) -> String {
        self == .schools && withNumbers
            ? "school f LEFT JOIN school_summary u ON u.school_id = f.id" : "\(table) f"
    }
}

/// A property of a layer's features that can be asked for.
public struct FeatureProperty: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case text = "string"
        case integer, number
        case boolean
    }

    public let name: String
    public let kind: Kind
    public let title: LocalizedText
    /// The only words that it can be; empty where it can be any.
    public let words: [String]
    /// Its expression over `StoredLayer.tables`.
    let sql: String

    fileprivate init(
        _ name: String, _ kind: Kind = .text, _ thai: String, _ english: String,
        words: [String] = [], sql: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.title = LocalizedText(thai: thai, english: english)
        self.words = words
        self.sql = sql ?? "f.\(name)"
    }
}

extension StoredLayer {
    /// What can be asked of the layer's features, in the order of their GeoJSON.
    public var properties: [FeatureProperty] {
        switch self {
        case .schools: schoolProperties
        case .boundaries: boundaryProperties
        case .named: namedProperties
        }
    }
}

private let schoolProperties: [FeatureProperty] = [
    .init("code", "รหัสโรงเรียน 10 หลัก", "10-digit code"),
    .init("smis", "รหัส SMIS", "SMIS code"),
    .init("obec", "รหัส OBEC", "OBEC code"),
    .init("name", "ชื่อโรงเรียน", "Name"),
    .init("tambon", "ตำบล", "Tambon"),
    .init("amphoe", "อำเภอ", "Amphoe"),
    .init("province", "จังหวัด", "Province"),
    .init("level", "ระดับที่เปิดสอน", "Levels taught"),
    .init("network", "กลุ่มโรงเรียน", "School network"),
    .init("tambon_code", "รหัสตำบลที่ตั้ง", "Code of the tambon that it lies in"),
    .init("amphoe_code", "รหัสอำเภอที่ตั้ง", "Code of the amphoe that it lies in"),
    .init("latitude", .number, "ละติจูด", "Latitude"),
    .init("longitude", .number, "ลองจิจูด", "Longitude"),
    .init("pupils", .integer, "จำนวนนักเรียน", "Pupils", sql: "u.pupils"),
    .init(
        "pupils_suppressed", .boolean, "ไม่เผยแพร่จำนวนนักเรียน", "Pupils not told",
        sql: "(f.id IN (SELECT id FROM temp.hidden_school))"),
    .init("rooms", .integer, "จำนวนห้องเรียน", "Classrooms", sql: "u.rooms"),
    .init("teachers", .integer, "จำนวนครู", "Teachers", sql: "u.teachers"),
    .init(
        "size_class", "ขนาดโรงเรียน", "Size", words: SizeClass.allCases.map(\.rawValue),
        sql: "u.size_class"),
    .init(
        "position_quality", "คุณภาพพิกัด", "Quality of the position",
        words: ["good", "doubtful", "missing"]),
]

private let boundaryProperties: [FeatureProperty] = [
    .init("code", "รหัส", "Code"),
    .init("name", "ชื่อ", "Name"),
    .init("parent_code", "รหัสเขตที่สังกัด", "Code of the unit that it belongs to"),
    .init("parent_name", "ชื่อเขตที่สังกัด", "Name of the unit that it belongs to"),
    .init("province", "จังหวัด", "Province"),
]

private let namedProperties: [FeatureProperty] = [
    .init("code", "รหัส", "Code"),
    .init("name", "ชื่อ", "Name"),
    .init("class", "ประเภท", "Class"),
]

extension FeatureProperty {
    fileprivate init(_ name: String, _ thai: String, _ english: String, words: [String] = []) {
        self.init(name, .text, thai, english, words: words)
    }

    fileprivate init(
        _ name: String, _ thai: String, _ english: String, words: [String], sql: String
    ) {
        self.init(name, .text, thai, english, words: words, sql: sql)
    }
}
