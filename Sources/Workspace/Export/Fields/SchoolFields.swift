import SchoolStore
import Schools

extension ExportField {
    /// The columns of schools; the documentation has the same table, and a test compares them.
    static let schools: [ExportField] = register + place + numbers + others

    private static let code = Kind.text(width: 12)
    private static let name = Kind.text(width: 60)

    private static let register = [
        school(.code, "CODE", code, "รหัสโรงเรียน 10 หลัก", "school code"),
        school(.smis, "SMIS", code, "รหัส SMIS 8 หลัก", "SMIS code"),
        school(.obec, "OBEC", code, "รหัส OBEC 6 หลัก", "OBEC code"),
        school(.name, "NAME", name, "ชื่อโรงเรียน", "name"),
        school(.tambon, "TAMBON", name, "ตำบล", "tambon"),
        school(.amphoe, "AMPHOE", name, "อำเภอ", "amphoe"),
        school(.province, "PROVINCE", name, "จังหวัด", "province"),
        school(.level, "LEVEL", name, "ระดับที่เปิดสอน", "levels taught"),
        school(.network, "NETWORK", name, "เครือข่าย", "network"),
    ]

    private static let place = [
        school(.tambonCode, "TAM_CODE", code, "รหัสตำบลของพิกัด", "code of the tambon it lies in"),
        school(.amphoeCode, "AMP_CODE", code, "รหัสอำเภอของพิกัด", "code of the amphoe it lies in"),
        school(.latitude, "LATITUDE", .degrees, "ละติจูด", "latitude"),
        school(.longitude, "LONGITUDE", .degrees, "ลองจิจูด", "longitude"),
    ]

    private static let numbers = [
        school(.pupils, "PUPILS", .integer, "จำนวนนักเรียน", "pupils", for: .unlessSuppressed),
        ExportField(
            "pupils_suppressed", "PUPILS_SUP", .flag, "ไม่เปิดเผยจำนวนนักเรียน",
            "number of pupils not told", .isSuppressed),
        school(.rooms, "ROOMS", .integer, "จำนวนห้องเรียน", "classrooms"),
        school(.teachers, "TEACHERS", .integer, "จำนวนครู", "teachers"),
        // The size is a range of counts, which would narrow a suppressed one down.
        school(
            .sizeClass, "SIZE_CLASS", code, "ขนาดโรงเรียน", "size class", for: .unlessSuppressed),
        school(.positionQuality, "POS_QUAL", code, "คุณภาพพิกัด", "quality of the position"),
        school(.problems, "PROBLEMS", .words(width: 60), "ปัญหาที่พบ", "problems found"),
    ]

    private static let others = [
        optional(.address, "ADDRESS", name, "ที่อยู่", "address"),
        optional(.postcode, "POSTCODE", code, "รหัสไปรษณีย์", "postcode"),
        optional(.phone, "PHONE", .text(width: 30), "โทรศัพท์", "telephone", for: .officeOnly),
        optional(.established, "FOUNDED", .text(width: 20), "วันก่อตั้ง", "founded"),
        optional(.areaCode, "AREA_CODE", code, "รหัสเขตพื้นที่", "code of the education area"),
        optional(.localGovernment, "LOCAL_GOV", name, "องค์กรปกครองส่วนท้องถิ่น", "local government"),
        optional(.serviceArea, "SERV_AREA", name, "เขตบริการ", "service area"),
        optional(
            .distanceToArea, "DIST_AREA", code, "ระยะทางถึงเขตพื้นที่", "distance to the area office"),
        optional(
            .distanceToAmphoe, "DIST_AMP", code, "ระยะทางถึงอำเภอ", "distance to the amphoe office"),
        optional(
            .positionOrigin, "POS_ORIGIN", .text(width: 20), "ที่มาของพิกัด", "origin of the position"),
        optional(.staff, "STAFF", .integer, "บุคลากรทั้งหมด", "staff"),
        optional(.buildings, "BUILDINGS", .integer, "จำนวนอาคาร", "buildings"),
        ExportField(
            "building_condition", "BLDG_WORST", code, "สภาพอาคารที่แย่ที่สุด",
            "worst condition of a building", .worstCondition, isDefault: false),
        ExportField(
            "building_year", "BLDG_YEAR", .integer, "ปีที่สร้างอาคารหลัก (พ.ศ.)",
            "year of the main building, Buddhist era", .mainBuildingYear, isDefault: false),
        optional(
            .equipmentUsable, "EQ_USABLE", .integer, "ครุภัณฑ์ใช้ได้", "usable pieces of equipment"),
        optional(
            .equipmentRepair, "EQ_REPAIR", .integer, "ครุภัณฑ์รอซ่อม", "pieces of equipment to repair"),
        optional(
            .equipmentDisposal, "EQ_DISPOSE", .integer, "ครุภัณฑ์รอจำหน่าย",
            "pieces of equipment to dispose of"),
        optional(.projects, "PROJECTS", .integer, "จำนวนโครงการ", "projects"),
    ]

    private static func school(
        _ attribute: SchoolAttribute, _ shortName: String, _ kind: Kind, _ thai: String,
        _ english: String, for disclosure: Disclosure = .anybody
    ) -> ExportField {
        ExportField(
            attribute.rawValue, shortName, kind, thai, english, .attribute(attribute),
            for: disclosure)
    }

    private static func optional(
        _ attribute: SchoolAttribute, _ shortName: String, _ kind: Kind, _ thai: String,
        _ english: String, for disclosure: Disclosure = .anybody
    ) -> ExportField {
        ExportField(
            attribute.rawValue, shortName, kind, thai, english, .attribute(attribute),
            for: disclosure, isDefault: false)
    }
}
