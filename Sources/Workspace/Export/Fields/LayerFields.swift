import SchoolStore
import Schools

/// What a problem tells, as in `check --json`.
enum ProblemAttribute: String, Sendable {
    case kind, severity, source, row, school, field, value, message, suggestion
}

extension ExportField {
    private static let code = Kind.text(width: 12)
    private static let name = Kind.text(width: 60)

    /// The columns of boundaries of every level.
    static let boundaries = [
        boundary(.code, "code", "CODE", code, "รหัส", "code"),
        boundary(.name, "name", "NAME", name, "ชื่อ", "name"),
        boundary(
            .parentCode, "parent_code", "PAR_CODE", code, "รหัสหน่วยที่สังกัด", "code of the unit above"),
        boundary(
            .parentName, "parent_name", "PAR_NAME", name, "ชื่อหน่วยที่สังกัด", "name of the unit above"),
        boundary(.province, "province", "PROVINCE", name, "จังหวัด", "province"),
    ]

    /// The columns of roads; the last ones are those that ways by road are found with.
    static let roads =
        features + [
            feature(
                .oneWay, "oneway", "ONEWAY", code, "ทางเดียว",
                "which way along the line it may be driven"),
            feature(
                .maxSpeed, "maxspeed", "MAXSPEED", .decimal, "ความเร็ว (กม./ชม.)", "speed (km/h)"),
            feature(
                .level, "level", "LEVEL", .integer, "ระดับ (0 คือพื้นดิน)", "level, 0 on the ground"),
        ]

    /// The columns of places.
    static let places =
        features + [feature(.people, "people", "PEOPLE", .integer, "ประชากร", "people")]

    /// The columns that roads and places have in common.
    private static let features = [
        feature(.code, "code", "CODE", code, "รหัส", "code"),
        feature(.name, "name", "NAME", name, "ชื่อ", "name"),
        feature(.class, "class", "CLASS", name, "ประเภท", "class"),
    ]

    /// The columns of catchments.
    static let catchments = [
        catchment(.code, "code", "CODE", .text(width: 30), "รหัสเขตบริการ", "code of the catchment"),
        catchment(.level, "level", "LEVEL", .text(width: 15), "ระดับที่เปิดสอน", "level taught"),
        catchment(
            .school, "school", "SCHOOL", code, "รหัสโรงเรียน 10 หลัก", "10-digit codes of the schools"),
        catchment(.name, "name", "NAME", name, "ชื่อโรงเรียน", "names of the schools"),
        catchment(.schools, "schools", "SCHOOLS", .integer, "จำนวนโรงเรียน", "schools"),
        catchment(
            .pupils, "pupils", "PUPILS", .integer, "จำนวนนักเรียนของโรงเรียน",
            "pupils of the schools", for: .unlessSuppressed),
        ExportField(
            "pupils_suppressed", "PUPILS_SUP", .flag, "ไม่เปิดเผยจำนวนนักเรียน",
            "number of pupils not told", .isSuppressed),
        catchment(.area, "area_km2", "AREA_KM2", .decimal, "พื้นที่ (ตร.กม.)", "area (km²)"),
        catchment(.road, "road_km", "ROAD_KM", .decimal, "ถนน (กม.)", "roads (km)"),
        catchment(
            .shares, "shares", "SHARES", .text(width: 120), "ร้อยละของพื้นที่ตำบล",
            "percent of each tambon"),
    ]

    /// The columns of problems.
    static let problems = [
        problem(.kind, "KIND", name, "ชนิดปัญหา", "kind"),
        problem(.severity, "SEVERITY", code, "ระดับ", "severity"),
        problem(.source, "SOURCE", name, "แฟ้ม", "file"),
        problem(.row, "SOURCE_ROW", .integer, "แถว", "row"),
        problem(.school, "SCHOOL", code, "รหัสโรงเรียน", "school code"),
        problem(.field, "FIELD", name, "ช่อง", "field"),
        problem(.value, "VALUE", name, "ค่าที่พบ", "value"),
        problem(.message, "MESSAGE", .text(width: 200), "ปัญหา", "problem"),
        problem(.suggestion, "SUGGESTION", .text(width: 200), "ข้อแนะนำ", "suggestion"),
    ]

    private static func boundary(
        _ column: BoundaryColumn, _ name: String, _ shortName: String, _ kind: Kind,
        _ thai: String, _ english: String
    ) -> ExportField {
        ExportField(name, shortName, kind, thai, english, .column(column.rawValue))
    }

    private static func feature(
        _ column: NamedFeatureColumn, _ name: String, _ shortName: String, _ kind: Kind,
        _ thai: String, _ english: String
    ) -> ExportField {
        ExportField(name, shortName, kind, thai, english, .column(column.rawValue))
    }

    private static func catchment(
        _ column: CatchmentColumn, _ name: String, _ shortName: String, _ kind: Kind,
        _ thai: String, _ english: String, for disclosure: Disclosure = .anybody
    ) -> ExportField {
        ExportField(
            name, shortName, kind, thai, english, .column(column.rawValue), for: disclosure)
    }

    private static func problem(
        _ attribute: ProblemAttribute, _ shortName: String, _ kind: Kind, _ thai: String,
        _ english: String
    ) -> ExportField {
        ExportField(attribute.rawValue, shortName, kind, thai, english, .problem(attribute))
    }
}
