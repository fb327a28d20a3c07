extension SystemProfile {
    /// ก.พ.7: the service record of a person.
    ///
    /// Recognised so that it can be refused (domain facts, 9).
    static let personnelFiles = SystemProfile(
        id: "kp7-personnel-files", thai: "ทะเบียนประวัติ ก.พ.7", english: "personnel files (ก.พ.7)",
        kind: .staff, row: .staffMember,
        personal: StaffHeaders.person,
        signature: [
            "ก.พ.7", "วันครบเกษียณอายุ", "วันสั่งบรรจุ", "วันเริ่มปฏิบัติราชการ", "ชื่อคู่สมรส", "ชื่อบิดา",
            "ชื่อมารดา", "ประวัติการศึกษา", "การได้รับโทษทางวินัย", "โทษทางวินัย", "วันลา",
            "เครื่องราชอิสริยาภรณ์", "ประวัติการรับราชการ", "เอกสารอ้างอิง", "อัตราเงินเดือน",
        ],
        refusal: LocalizedText(
            thai: "ก.พ.7 เป็นประวัติส่วนบุคคล ไม่นำเข้า ใส่เพียงลิงก์ไปยังระบบ ก.พ.7 ในแฟ้มลิงก์"
                + " จำนวนผู้เกษียณใช้ตารางสรุปจาก P-OBEC",
            english: "personnel files are the record of a person and are not imported; link to "
                + "the system instead, and take counts such as retirements from P-OBEC"))
}
