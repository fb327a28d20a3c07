/// The list of single pupils that DMC exports (domain facts, 2.1), with made-up pupils.
enum DMC {
    static let header = [
        "รหัสโรงเรียน", "ชื่อโรงเรียน", "เลขประจำตัวประชาชน", "ชั้น", "ห้อง", "เลขประจำตัวนักเรียน", "เพศ",
        "คำนำหน้าชื่อ", "ชื่อ", "นามสกุล", "วันเกิด", "อายุ(ปี)", "น้ำหนัก", "ส่วนสูง", "กลุ่มเลือด", "ศาสนา",
        "เชื้อชาติ", "สัญชาติ", "บ้านเลขที่", "หมู่", "ถนน/ซอย", "ตำบล", "อำเภอ", "จังหวัด", "ชื่อผู้ปกครอง",
        "นามสกุลผู้ปกครอง", "อาชีพของผู้ปกครอง", "ความเกี่ยวข้องของผู้ปกครองกับนักเรียน", "ชื่อบิดา", "นามสกุลบิดา",
        "อาชีพของบิดา", "ชื่อมารดา", "นามสกุลมารดา", "อาชีพของมารดา", "ความด้อยโอกาส",
        "ยังไม่สามารถจำหน่ายได้ (3.1.8)",
    ]

    /// The citizen number of every made-up pupil.
    static let citizenNumber = "3100600445635"

    /// What a row says of the person: nothing of it may be seen anywhere.
    static let person = [
        "เด็กชายลับเฉพาะ", "นามลับเฉพาะ", "13/05/2555", "พุทธ", "บ้านลับ", "บิดาลับ", "มารดาลับ", "ยากจนลับ",
    ]

    static func pupil(_ code: String, _ grade: String, _ sex: String, room: String = "1")
        -> [String]
    {
        var row = Array(repeating: "-", count: header.count)
        row[0] = code
        row[1] = "วัดน้ำใส"
        row[2] = citizenNumber
        row[3] = grade
        row[4] = room
        row[5] = "12345"
        row[6] = sex
        for (column, text) in zip([8, 9, 10, 15, 18, 28, 31, 34], person) { row[column] = text }
        return row
    }

    static func rows(
        _ pupils: [[String]] = [pupil("99010001", "ป.1", "ช")], hasTimeStamp: Bool = true,
        isMislabelled: Bool = false
    ) -> [[String]] {
        var header = header
        if isMislabelled { header[2] = "เลขประจำตัวนักเรียน" }
        let stamp = ["วันและเวลาที่สร้างรายงาน 2026-05-02 04:10:12.244315"]
        return (hasTimeStamp ? [stamp] : []) + [header] + pupils
    }
}
