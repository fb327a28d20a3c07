extension SystemProfile {
    /// The wide list of single pupils, `studentInSchoolList.xlsx`, of 91 columns (domain facts, 2.1).
    ///
    /// Its columns of brothers and sisters come twice; its headers may end in ต้องกรอก.
    static let dmcPupils91 = SystemProfile(
        id: "dmc-pupils-91", thai: "DMC นักเรียนรายบุคคล (91 คอลัมน์)",
        english: "DMC list of pupils (91 columns)", kind: .students, row: .pupil,
        plainCode: .smis,
        columns: SchoolHeaders.codes + DMCHeaders.counted,
        personal: DMCHeaders.pupil + person + parents + homes + welfare,
        signature: [
            "ชื่อ(อังกฤษ)", "อายุ(เดือน)", "หมู่โลหิต", "สถานภาพสมรสของบิดามารดา",
            "หมายเลขบัตรประชาชนบิดา", "รหัสประจำบ้าน(ทะเบียนบ้าน)", "ความพิการ", "GPAX",
            "ระยะทางจากบ้านถึงโรงเรียน(ถนนลูกรัง)", "รหัสโรงเรียนห้องสาขา",
        ])

    private static let person = [
        "ชื่อ(อังกฤษ)", "นามสกุล(อังกฤษ)", "อายุ(เดือน)", "หมู่โลหิต", "จำนวนพี่ชาย", "จำนวนน้องชาย",
        "จำนวนพี่สาว", "จำนวนน้องสาว", "เป็นบุตรคนที่", "เป็นบุตร/ธิดาลำดับที่", "จำนวนพี่น้องที่ศึกษาอยู่",
        "ประเภทนักเรียน", "GPAX", "GPA", "จังหวัดที่เกิด", "เลขที่", "อีเมล",
    ]

    private static let parents: [String] = ["บิดา", "มารดา", "ผู้ปกครอง"].reduce(
        into: ["สถานภาพสมรสของบิดามารดา"]
    ) { headers, parent in
        headers += [
            "หมายเลขบัตรประชาชน", "คำนำหน้าชื่อ", "อาชีพ", "รายได้ต่อเดือนของ", "หมายเลขโทรศัพท์ของ",
        ].map { $0 + parent }
    }

    private static let homes: [String] = ["(ทะเบียนบ้าน)", "(ที่อยู่ปัจจุบัน)"].reduce(into: []) {
        headers, home in
        headers += [
            "รหัสประจำบ้าน", "เลขที่บ้าน", "หมู่", "ถนน", "ตำบล", "อำเภอ", "จังหวัด", "รหัสไปรษณีย์",
            "หมายเลขโทรศัพท์",
        ].map { $0 + home }
    }

    private static let welfare = [
        "การพักนอนประจำ", "ขาดแคลนเครื่องแบบ", "ขาดแคลนเครื่องเขียน", "ขาดแคลนแบบเรียน",
        "ขาดแคลนอาหารกลางวัน", "ความพิการ", "ระยะทางจากบ้านถึงโรงเรียน(ถนนลูกรัง)",
        "ระยะทางจากบ้านถึงโรงเรียน(ถนนลาดยาง)", "ระยะทางจากบ้านถึงโรงเรียน(ทางน้ำ)",
        "ระยะเวลาจากบ้านถึงโรงเรียน", "ลักษณะการเดินทางมาโรงเรียน", "รหัสโรงเรียนห้องสาขา",
        "ชื่อโรงเรียนห้องสาขา",
    ]
}
