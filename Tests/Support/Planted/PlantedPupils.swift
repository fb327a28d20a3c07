/// The lists of single pupils that DMC exports, with a secret in every column about a person.
public enum PlantedPupils {
    /// The 36 columns in their order (domain facts, 2.1).
    public static let header36 = [
        "รหัสโรงเรียน", "ชื่อโรงเรียน", "เลขประจำตัวประชาชน", "ชั้น", "ห้อง", "เลขประจำตัวนักเรียน", "เพศ",
        "คำนำหน้าชื่อ", "ชื่อ", "นามสกุล", "วันเกิด", "อายุ(ปี)", "น้ำหนัก", "ส่วนสูง", "กลุ่มเลือด", "ศาสนา",
        "เชื้อชาติ", "สัญชาติ", "บ้านเลขที่", "หมู่", "ถนน/ซอย", "ตำบล", "อำเภอ", "จังหวัด", "ชื่อผู้ปกครอง",
        "นามสกุลผู้ปกครอง", "อาชีพของผู้ปกครอง", "ความเกี่ยวข้องของผู้ปกครองกับนักเรียน", "ชื่อบิดา",
        "นามสกุลบิดา", "อาชีพของบิดา", "ชื่อมารดา", "นามสกุลมารดา", "อาชีพของมารดา", "ความด้อยโอกาส",
        "ยังไม่สามารถจำหน่ายได้ (3.1.8)",
    ]

    /// The 91 columns: some come twice, and some say that they must be filled in.
    public static let header91: [String] = {
        let parents = ["บิดา", "มารดา", "ผู้ปกครอง"].flatMap { parent in
            [
                "หมายเลขบัตรประชาชน", "คำนำหน้าชื่อ", "ชื่อ", "นามสกุล", "อาชีพ", "รายได้ต่อเดือนของ",
                "หมายเลขโทรศัพท์ของ",
            ].map { $0 + parent }
        }
        let homes = ["(ทะเบียนบ้าน)", "(ที่อยู่ปัจจุบัน)"].flatMap { home in
            [
                "รหัสประจำบ้าน", "เลขที่บ้าน", "หมู่", "ถนน", "ตำบล", "อำเภอ", "จังหวัด", "รหัสไปรษณีย์",
                "หมายเลขโทรศัพท์",
            ].map { $0 + home }
        }
        let brothers = ["จำนวนพี่ชาย", "จำนวนน้องชาย", "จำนวนพี่สาว", "จำนวนน้องสาว"]
        let all =
            [
                "รหัสโรงเรียน ต้องกรอก", "ชื่อโรงเรียน", "เลขประจำตัวประชาชน ต้องกรอก", "ชั้น ต้องกรอก",
                "ห้อง ต้องกรอก", "เลขประจำตัวนักเรียน", "เพศ ต้องกรอก", "คำนำหน้าชื่อ", "ชื่อ ต้องกรอก",
                "นามสกุล ต้องกรอก", "ชื่อ(อังกฤษ)", "นามสกุล(อังกฤษ)", "วันเกิด", "อายุ(ปี)",
                "อายุ(เดือน)", "น้ำหนัก", "ส่วนสูง", "หมู่โลหิต", "ศาสนา", "เชื้อชาติ", "สัญชาติ",
            ] + brothers + brothers + [
                "เป็นบุตรคนที่", "จำนวนพี่น้องที่ศึกษาอยู่", "ประเภทนักเรียน", "GPAX", "จังหวัดที่เกิด",
                "สถานภาพสมรสของบิดามารดา",
            ] + parents + homes + [
                "ความเกี่ยวข้องของผู้ปกครองกับนักเรียน", "การพักนอนประจำ", "ขาดแคลนเครื่องแบบ",
                "ขาดแคลนเครื่องเขียน", "ขาดแคลนแบบเรียน", "ขาดแคลนอาหารกลางวัน", "ความพิการ",
                "ความด้อยโอกาส", "ระยะทางจากบ้านถึงโรงเรียน(ถนนลูกรัง)", "รหัสโรงเรียนห้องสาขา",
            ]
        return all + (all.count..<91).map { "หมายเหตุ \($0)" }
    }()

    /// The title above the header, and pupils with a secret in every cell that is not counted.
    public static func rows(
        _ header: [String] = header36, schools: [String] = ["99010001", "99010002"],
        count: Int = 12
    ) -> [[String]] {
        let stamp = ["วันและเวลาที่สร้างรายงาน 2026-05-02 04:10:12.244315 ผู้พิมพ์ \(Secret.person)"]
        let pupils = (0..<count).map { pupil(header, $0, school: schools[$0 % schools.count]) }
        return [stamp, header] + pupils
    }

    /// Rows of pupils whose cells stand where others belong.
    public static func shifted(
        _ header: [String] = header36, school: String = "99010001"
    ) -> [[String]] {
        let pupil = { (serial: Int) in self.pupil(header, serial, school: school) }
        func replacing(_ serial: Int, _ header: String, by text: String) -> [String] {
            var row = pupil(serial)
            for column in row.indices where self.header36.contains(header) {
                if column < Self.header36.count, Self.header36[column] == header {
                    row[column] = text
                }
            }
            return row
        }
        return [
            [Secret.given] + pupil(20),
            ["1"] + pupil(21),
            Array(pupil(22).dropFirst()),
            Array(pupil(23).dropFirst(2)),
            Array(pupil(24).dropFirst(8)),
            replacing(25, "ชั้น", by: Secret.surname),
            replacing(26, "รหัสโรงเรียน", by: Secret.written(26)),
            replacing(27, "รหัสโรงเรียน", by: Secret.person),
            replacing(28, "เพศ", by: Secret.given),
            replacing(29, "ห้อง", by: Secret.written(29)),
            replacing(30, "ชั้น", by: Secret.written(30)),
            replacing(31, "ชั้น", by: Secret.birthDate),
            ["ผู้รับรองข้อมูล", "", Secret.person],
        ]
    }

    private static func pupil(_ header: [String], _ serial: Int, school: String) -> [String] {
        header.map { header in
            let key = header.replacing(" ต้องกรอก", with: "")
            return switch key {
            case "รหัสโรงเรียน": school
            case "ชื่อโรงเรียน": school == "99010001" ? "บ้านหนึ่ง" : "บ้านสอง"
            case "ชั้น": ["ป.1", "ป.2", "ม.3"][serial % 3]
            case "ห้อง": "1"
            case "เพศ": serial.isMultiple(of: 2) ? "ช" : "ญ"
            case "คำนำหน้าชื่อ": serial.isMultiple(of: 2) ? "เด็กชาย" : "เด็กหญิง"
            case "ชื่อ": Secret.given
            case "นามสกุล": Secret.surname
            case "วันเกิด": Secret.birthDate
            case "เลขประจำตัวประชาชน": Secret.written(serial % Secret.numberCount)
            default: other(key, serial)
            }
        }
    }

    /// Whatever else is said of a pupil, of the parents and of their home.
    private static func other(_ key: String, _ serial: Int) -> String {
        if key.contains("บัตรประชาชน") { return Secret.written((serial + 7) % Secret.numberCount) }
        if key.contains("รายได้") { return Secret.income }
        if key.contains("โทรศัพท์") { return Secret.phone }
        if key.contains("เลขที่") { return Secret.houseNumber }
        return Secret.mark + key
    }
}

extension [[String]] {
    /// The rows as CSV.
    public var csv: String {
        map { row in
            row.map {
                $0.contains { ",\"\n".contains($0) }
                    ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0
            }
            .joined(separator: ",")
        }.joined(separator: "\n") + "\n"
    }

    /// The rows as the only sheet of a workbook.
    public var xlsx: [UInt8] { PlainWorkbook([.init(texts: self)]).bytes }
}
