import Schools

extension StoredLayer {
    /// What can be asked of the layer's features, in the order of their GeoJSON, without their place.
    public var properties: [Queryable] {
        switch self {
        case .schools: schoolProperties
        case .boundaries: boundaryProperties
        case .named(.road): namedProperties + roadProperties
        case .named(.place): namedProperties + placeProperties
        case .catchments: catchmentProperties
        }
    }

    /// The same with the place, for filters over `tables(withNumbers:)`.
    ///
    /// - Parameter isPast: whether positions are those of a period, which no index knows.
    public func queryables(isPast: Bool) -> Queryables {
        let tree = self == .schools && isPast ? nil : "idx_\(table)_geometry"
        let point =
            self == .schools ? (longitude: "f.longitude", latitude: "f.latitude") : nil
        return Queryables(
            [place] + properties, index: .init(tree: tree, key: "f.id", point: point))
    }

    private var place: Queryable {
        let title = LocalizedText(thai: "ที่ตั้ง", english: "Place")
        return switch self {
        case .schools:
            Queryable(
                "geometry", .point, title: title,
                sql: "MakePoint(f.longitude, f.latitude, 4326)")
        case .boundaries, .catchments:
            Queryable("geometry", .polygon, title: title, sql: "f.geometry")
        case .named: Queryable("geometry", .shape, title: title, sql: "f.geometry")
        }
    }
}

private func property(
    _ name: String, _ thai: String, _ english: String, _ kind: Queryable.Kind = .text,
    words: [String] = [], sql: String? = nil
) -> Queryable {
    Queryable(
        name, kind, title: LocalizedText(thai: thai, english: english), words: words,
        sql: sql ?? "f.\(name)")
}

private let schoolProperties = [
    property("code", "รหัสโรงเรียน 10 หลัก", "10-digit code"),
    property("smis", "รหัส SMIS", "SMIS code"),
    property("obec", "รหัส OBEC", "OBEC code"),
    property("name", "ชื่อโรงเรียน", "Name"),
    property("tambon", "ตำบล", "Tambon"),
    property("amphoe", "อำเภอ", "Amphoe"),
    property("province", "จังหวัด", "Province"),
    property("level", "ระดับที่เปิดสอน", "Levels taught"),
    property("network", "กลุ่มโรงเรียน", "School network"),
    property("tambon_code", "รหัสตำบลที่ตั้ง", "Code of the tambon that it lies in"),
    property("amphoe_code", "รหัสอำเภอที่ตั้ง", "Code of the amphoe that it lies in"),
    property("latitude", "ละติจูด", "Latitude", .number),
    property("longitude", "ลองจิจูด", "Longitude", .number),
    property("pupils", "จำนวนนักเรียน", "Pupils", .integer, sql: "u.pupils"),
    property(
        "pupils_suppressed", "ไม่เผยแพร่จำนวนนักเรียน", "Pupils not told", .boolean,
        sql: "(f.id IN (SELECT id FROM temp.hidden_school))"),
    property("rooms", "จำนวนห้องเรียน", "Classrooms", .integer, sql: "u.rooms"),
    property("teachers", "จำนวนครู", "Teachers", .integer, sql: "u.teachers"),
    property(
        "size_class", "ขนาดโรงเรียน", "Size", words: SizeClass.allCases.map(\.rawValue),
        sql: "u.size_class"),
    property(
        "position_quality", "คุณภาพพิกัด", "Quality of the position",
        words: ["good", "doubtful", "missing"]),
]

private let boundaryProperties = [
    property("code", "รหัส", "Code"),
    property("name", "ชื่อ", "Name"),
    property("parent_code", "รหัสเขตที่สังกัด", "Code of the unit that it belongs to"),
    property("parent_name", "ชื่อเขตที่สังกัด", "Name of the unit that it belongs to"),
    property("province", "จังหวัด", "Province"),
]

private let namedProperties = [
    property("code", "รหัส", "Code"),
    property("name", "ชื่อ", "Name"),
    property("class", "ประเภท", "Class"),
]

private let roadProperties = [
    property(
        "oneway", "ทางเดียว", "Which way along the line it may be driven",
        words: RoadDirection.allCases.map(\.rawValue), sql: "f.one_way"),
    property("maxspeed", "ความเร็ว (กม./ชม.)", "Speed (km/h)", .number, sql: "f.kmh"),
    property("level", "ระดับ (0 คือพื้นดิน)", "Level, 0 on the ground", .integer),
]

private let placeProperties = [property("people", "ประชากร", "People", .integer)]

private let catchmentProperties = [
    property("code", "รหัสเขตบริการ", "Code of the catchment"),
    property(
        "level", "ระดับที่เปิดสอน", "Level taught", words: CatchmentLevel.allCases.map(\.rawValue)),
    property("school", "รหัสโรงเรียน 10 หลัก", "10-digit codes of the schools"),
    property("name", "ชื่อโรงเรียน", "Names of the schools"),
    property("schools", "จำนวนโรงเรียน", "Schools", .integer),
    property(
        "pupils", "จำนวนนักเรียนของโรงเรียน", "Pupils of the schools", .integer,
        sql: CatchmentColumn.pupils(of: "f.id")),
    property(
        "pupils_suppressed", "ไม่เผยแพร่จำนวนนักเรียน", "Pupils not told", .boolean,
        sql: CatchmentColumn.hasHiddenSchool("f.id")),
    property("area_km2", "พื้นที่ (ตร.กม.)", "Area (km²)", .number),
    property("road_km", "ถนน (กม.)", "Roads (km)", .number),
    property("shares", "ร้อยละของพื้นที่ตำบล", "Percent of each tambon"),
]
