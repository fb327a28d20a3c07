extension SystemProfile {
    /// P-OBEC: one row a person, of whom position, standing and sex are counted.
    ///
    /// The layout of P-OBEC itself is not published; the headers are those that lists made from it
    /// carry (domain facts, 3.4).
    static let staffList = SystemProfile(
        id: "p-obec-staff-list", thai: "บุคลากรรายบุคคล (P-OBEC)",
        english: "list of staff (P-OBEC)", kind: .staff, row: .staffMember, plainCode: .ministry,
        columns: SchoolHeaders.codes + [
            (.position, ["ตำแหน่ง", "ชื่อตำแหน่ง", "position"]),
            (.standing, ["วิทยฐานะ", "ระดับ/วิทยฐานะ", "standing"]),
            (.sex, ["เพศ", "sex"]),
        ],
        personal: StaffHeaders.person,
        signature: ["ตำแหน่งเลขที่", "เลขที่ตำแหน่ง", "วิชาเอก", "สาขาวิชาเอกที่บรรจุ"])
}

/// The headers of staff as persons.
enum StaffHeaders {
    /// What lists of staff say of a person.
    static let person = [
        "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "บัตรประชาชน", "คำนำหน้า", "คำนำหน้าชื่อ", "คำนำหน้านาม",
        "ชื่อ", "นามสกุล", "สกุล", "ชื่อ-สกุล", "ชื่อ-นามสกุล", "ชื่อและนามสกุล", "ชื่อตัว", "ชื่อสกุล",
        "วันเกิด", "วันเดือนปีเกิด", "อายุ", "ศาสนา", "เชื้อชาติ", "สัญชาติ", "กลุ่มเลือด", "หมู่โลหิต",
        "ที่อยู่", "บ้านเลขที่", "โทรศัพท์", "เบอร์โทร", "เบอร์โทรศัพท์", "มือถือ", "อีเมล", "email",
        "ตำแหน่งเลขที่", "เลขที่ตำแหน่ง", "เลขที่จ่ายตรง", "เลขที่ใบประกอบวิชาชีพ", "วันเดือนปีบรรจุ",
        "วันบรรจุ", "วันเดือนปีเกษียณ", "วันเกษียณ", "อายุราชการ", "วุฒิการศึกษา", "วุฒิการศึกษาที่บรรจุ",
        "วุฒิการศึกษาสูงสุด", "วิชาเอก", "สาขาวิชาเอก", "สาขาวิชาเอกที่บรรจุ", "สาขาวิชา", "คู่สมรส", "ชื่อคู่สมรส",
        "เงินเดือน", "อัตราเงินเดือน",
    ]
}
