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

    /// The columns of roads and of places.
    static let features = [
        feature(.code, "code", "CODE", code, "รหัส", "code"),
        feature(.name, "name", "NAME", name, "ชื่อ", "name"),
        feature(.class, "class", "CLASS", name, "ประเภท", "class"),
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

    private static func problem(
        _ attribute: ProblemAttribute, _ shortName: String, _ kind: Kind, _ thai: String,
        _ english: String
    ) -> ExportField {
        ExportField(attribute.rawValue, shortName, kind, thai, english, .problem(attribute))
    }
}
