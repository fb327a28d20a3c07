extension SystemProfile {
    /// E-Money: what teachers are paid.
    ///
    /// Recognised so that it can be refused (domain facts, 9).
    static let salaries = SystemProfile(
        id: "e-money-salaries", thai: "เงินเดือน (E-Money)", english: "salaries (E-Money)",
        kind: .staff, row: .staffMember,
        personal: StaffHeaders.person,
        signature: [
            "เงินเดือน", "อัตราเงินเดือน", "เงินวิทยฐานะ", "เงินประจำตำแหน่ง", "ค่าตอบแทน",
            "เงินเดือนใหม่", "เงินเดือนเดิม", "ค่าครองชีพ", "รวมหัก", "ภาษีเงินได้", "รวมรับ", "รวมจ่าย",
            "รับสุทธิ", "คงเหลือสุทธิ", "เงินได้สุทธิ", "ภาษี", "กบข", "สหกรณ์", "ชพค", "ชพส", "หนี้สิน",
            "เลขที่บัญชี", "ธนาคาร", "ตกเบิก",
        ],
        refusal: LocalizedText(
            thai: "แฟ้มเงินเดือนเป็นข้อมูลการเงินส่วนบุคคล ไม่นำเข้า"
                + " ใส่เพียงลิงก์ไปยังระบบ E-Money ในแฟ้มลิงก์ หากต้องการจำนวนครู ใช้ตาราง P-OBEC",
            english: "salaries are the private finances of persons and are not imported; "
                + "link to E-Money instead, and take the number of teachers from P-OBEC"))
}
