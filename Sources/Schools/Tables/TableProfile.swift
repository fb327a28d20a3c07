/// How the tables of one kind look: which columns they have and what those are called.
///
/// Synonyms are compared by `ThaiText.key`, so case, spaces and punctuation do not matter.
public struct TableProfile: Sendable {
    public let kind: SourceKind
    /// The fields with their known headers, the office systems' own first.
    public let columns: [(field: Field, headers: [String])]
    /// Alternatives of fields without which a row means nothing.
    public let required: [[Field]]
    private let fieldsByKey: [String: Field]

    init(kind: SourceKind, columns: [(field: Field, headers: [String])], required: [[Field]]) {
        self.kind = kind
        self.columns = columns
        self.required = required
        let keyed = columns.flatMap { column in
            column.headers.map { (ThaiText.key($0), column.field) }
        }
        fieldsByKey = Dictionary(keyed) { first, _ in first }
    }

    /// The fields that `columns` in the manifest may name.
    public var fields: [Field] { columns.map(\.field) }

    /// The profile of a kind of table; nil for kinds that are geodata.
    public static func of(_ kind: SourceKind) -> TableProfile? {
        switch kind {
        case .schools: .schools
        case .students: .students
        case .staff: .staff
        case .buildings: .buildings
        case .equipment: .equipment
        case .boundaries, .indicators, .projects, .roads, .places, .history, .budgets,
            .costCentres, .links:
            nil
        }
    }

    /// The field that a header names, or nil.
    func field(header: String) -> Field? {
        fieldsByKey[ThaiText.key(header)]
    }
}

/// The headers of the three codes, as DMC, EMIS, B-OBEC and M-OBEC write them.
private let codeColumns: [(field: Field, headers: [String])] = [
    (
        .code,
        [
            "รหัสโรงเรียน 10 หลัก", "รหัสกระทรวง", "รหัสกระทรวง 10 หลัก", "รหัสโรงเรียน",
            "รหัสสถานศึกษา", "School_ID", "MOECODE", "moe10", "code", "รหัส 10 หลัก", "schoolcode",
        ]
    ),
    (.smis, ["รหัส SMIS 8 หลัก", "รหัส SMIS", "SMIS", "smis8", "รหัส 8 หลัก", "รหัสโรงเรียน 8 หลัก"]),
    (
        .obec,
        [
            "รหัส OBEC 6 หลัก", "รหัส OBEC", "OBEC", "obec6", "percode", "รหัส percode", "per_code",
            "รหัส 6 หลัก", "รหัสโรงเรียน 6 หลัก",
        ]
    ),
]

private let anyCode: [Field] = [.code, .smis, .obec]

extension TableProfile {
    /// The register of schools (EMIS and the offices' own sheets).
    public static let schools = TableProfile(
        kind: .schools,
        columns: codeColumns + [
            (
                .name,
                [
                    "ชื่อสถานศึกษา", "ชื่อโรงเรียน", "ชื่อ ร.ร.", "โรงเรียน", "ชื่อ", "สถานศึกษา", "name",
                    "school",
                    "schoolname", "name_th_raw",
                ]
            ),
            (.latitude, ["ละติจูด", "ละติจูต", "ละติจุด", "ละติจูด (Y)", "lat", "latitude", "พิกัด Y", "Y"]),
            (
                .longitude,
                [
                    "ลองจิจูด", "ลองติจูด", "ลองจิจุด", "ลองจิจูด (X)", "lon", "long", "lng", "longitude",
                    "พิกัด X", "X",
                ]
            ),
            (.easting, ["easting", "UTM E", "E", "พิกัด E"]),
            (.northing, ["northing", "UTM N", "N", "พิกัด N"]),
            (.coordinates, ["พิกัด", "latlng", "lat,long", "lat/long", "coordinates", "พิกัดที่ตั้ง"]),
            (.tambon, ["ตำบล", "ตำบล/แขวง", "แขวง", "tambon", "subdistrict", "tambon_wikipedia"]),
            (.amphoe, ["อำเภอ", "อำเภอ/เขต", "เขต", "amphoe", "district", "amphoe_wikipedia"]),
            (.province, ["จังหวัด", "province", "changwat"]),
            (.level, ["ระดับที่เปิดสอน", "ระดับการศึกษา", "level", "level_type"]),
            (
                .network,
                [
                    "เครือข่ายพัฒนาคุณภาพการศึกษา", "ศูนย์เครือข่ายสถานศึกษา", "ศูนย์เครือข่าย", "เครือข่าย",
                    "กลุ่มโรงเรียน", "network",
                ]
            ),
            (.localGovernment, ["องค์กรปกครองส่วนท้องถิ่น", "อปท."]),
            (.distanceToArea, ["ระยะทางถึงเขตพื้นที่", "ระยะทางถึง สพป."]),
            (.distanceToAmphoe, ["ระยะทางถึงอำเภอ"]),
            (.established, ["วันก่อตั้ง"]),
            (.postcode, ["รหัสไปรษณีย์"]),
            (.pupils, ["จำนวนนักเรียน", "นักเรียน", "นักเรียนรวม", "pupils", "students"]),
        ],
        required: [anyCode])

    /// Pupils: long by grade, wide by school, or a DMC list with one row a pupil.
    public static let students = TableProfile(
        kind: .students,
        columns: codeColumns + [
            (.grade, ["ชั้น", "ชั้น/เพศ", "ระดับชั้น", "ชั้นเรียน", "grade"]),
            (.sex, ["เพศ", "sex"]),
            (.male, ["ชาย", "นักเรียนชาย", "male", "boys"]),
            (.female, ["หญิง", "นักเรียนหญิง", "female", "girls"]),
            (.total, ["รวม", "รวมทั้งหมด", "จำนวนนักเรียน", "total"]),
            (.rooms, ["ห้องเรียน", "ห้อง", "จำนวนห้อง", "จำนวนห้องเรียน", "rooms"]),
        ],
        required: [anyCode, [.male, .female, .total, .sex]])

    /// Staff by position and standing (the aggregate layout that OBEC publishes).
    public static let staff = TableProfile(
        kind: .staff,
        columns: codeColumns + [
            (.position, ["ตำแหน่ง", "position"]),
            (.standing, ["วิทยฐานะ", "ระดับ", "standing"]),
            (.male, ["ชาย", "male"]),
            (.female, ["หญิง", "female"]),
            (.total, ["รวม", "จำนวน", "total"]),
        ],
        required: [anyCode, [.position]])

    /// Buildings (B-OBEC and OBEC-Asset).
    public static let buildings = TableProfile(
        kind: .buildings,
        columns: codeColumns + [
            (.type, ["ประเภท", "ประเภทอาคาร", "type"]),
            (.design, ["แบบ", "แบบอาคาร", "design"]),
            (.built, ["สร้าง พ.ศ.", "ปีที่สร้าง", "พ.ศ. ที่สร้าง", "ปี พ.ศ. ที่สร้าง", "built"]),
            (.rooms, ["จำนวนห้อง", "จำนวนห้องตามแบบ", "จำนวนห้องตามแปลน", "rooms"]),
            (.condition, ["สภาพปัจจุบัน", "สภาพ", "condition"]),
        ],
        required: [anyCode, [.type]])

    /// Equipment (M-OBEC).
    public static let equipment = TableProfile(
        kind: .equipment,
        columns: codeColumns + [
            (.item, ["รหัส", "รหัสครุภัณฑ์", "รหัสรายการ", "item"]),
            (.category, ["หมวด", "ประเภทครุภัณฑ์", "category"]),
            (.description, ["รายการ", "ชื่อครุภัณฑ์", "description"]),
            (.usable, ["จำนวนที่ใช้ได้", "ใช้ได้", "usable"]),
            (.repair, ["จำนวนรอซ่อม", "รอซ่อม", "repair"]),
            (.disposal, ["จำนวนรอจำหน่าย", "รอจำหน่าย", "disposal"]),
        ],
        required: [anyCode, [.item, .description]])
}
