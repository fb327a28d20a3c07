import Testing

@testable import Schools

@Suite struct TableProfileTests {
    static let profiles = SourceKind.allCases.compactMap(TableProfile.of)
    static let keyedBySchool: [TableProfile] = [
        .schools, .students, .staff, .buildings, .equipment, .history, .links,
    ]

    @Test(arguments: SourceKind.allCases)
    func `tables have a profile of their own kind, geodata has none`(_ kind: SourceKind) {
        let geodata: [SourceKind] = [.boundaries, .roads, .places]
        #expect(TableProfile.of(kind)?.kind == (geodata.contains(kind) ? nil : kind))
    }

    @Test(arguments: profiles)
    func `every known header names its own field and no other`(_ profile: TableProfile) {
        for (field, headers) in profile.columns {
            for header in headers { #expect(profile.field(header: header) == field, "\(header)") }
        }
    }

    @Test(arguments: keyedBySchool)
    func `every kind of table takes any of the three codes`(_ profile: TableProfile) {
        #expect(profile.required.first == [.code, .smis, .obec])
        #expect(profile.fields.prefix(3) == [.code, .smis, .obec])
        #expect(Set(profile.fields).count == profile.fields.count)
    }

    /// The spellings of domain facts 1.1, 2.1 and 3.
    @Test(arguments: [
        (TableProfile.schools, "รหัสโรงเรียน  10 หลัก", Field.code), (.schools, "รหัสกระทรวง", .code),
        (.schools, "School_ID", .code), (.schools, "MOECODE", .code), (.schools, "percode", .obec),
        (.schools, "รหัส percode", .obec), (.schools, "รหัสsmis", .smis), (.schools, "SMIS", .smis),
        (.schools, "ชื่อสถานศึกษา", .name), (.schools, "ละติจูด", .latitude),
        (.schools, "LAT", .latitude),
        (.schools, "ลองติจูด", .longitude), (.schools, "Long", .longitude),
        (.schools, "latlng", .coordinates),
        (.schools, "เครือข่ายพัฒนาคุณภาพการศึกษา", .network),
        (.schools, "ระยะทางถึงอำเภอ", .distanceToAmphoe),
        (.students, "ชั้น/เพศ", .grade), (.students, "เพศ", .sex), (.students, "ห้องเรียน", .rooms),
        (.staff, "ตำแหน่ง", .position), (.staff, "วิทยฐานะ", .standing),
        (.buildings, "สร้าง พ.ศ.", .built), (.buildings, "จำนวนห้องตามแปลน", .rooms),
        (.buildings, "สภาพปัจจุบัน", .condition), (.equipment, "รหัส", .item),
        (.equipment, "จำนวนที่ใช้ได้", .usable), (.equipment, "จำนวนรอซ่อม", .repair),
        (.equipment, "จำนวนรอจำหน่าย", .disposal), (.equipment, "หมวด", .category),
    ])
    func `the office systems' headers are known`(
        _ profile: TableProfile, _ header: String, _ field: Field
    ) {
        #expect(profile.field(header: header) == field)
    }

    @Test(arguments: ["", "-", "เลขประจำตัวประชาชน", "ศาสนา", "ชื่อบิดา", "บ้านเลขที่", "เลขประจำตัวนักเรียน"])
    func `what a pupil's row says of a person is no field`(_ header: String) {
        #expect(TableProfile.students.field(header: header) == nil)
    }
}
