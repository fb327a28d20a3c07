extension SystemProfile {
    /// The register that an office keeps in a sheet of its own.
    static let officeRegister = SystemProfile(
        id: "office-register", thai: "ทะเบียนโรงเรียนของสำนักงาน",
        english: "the office's own register of schools", kind: .schools, row: .school,
        columns: SchoolHeaders.codes + RegisterHeaders.place + [
            (.level, ["ระดับที่เปิดสอน", "ระดับการศึกษา", "level", "level_type"]),
            (
                .network,
                [
                    "ศูนย์เครือข่ายสถานศึกษา", "ศูนย์เครือข่าย", "เครือข่าย", "กลุ่มโรงเรียน",
                    "สหวิทยาเขต", "network",
                ]
            ),
            (.localGovernment, ["องค์กรปกครองส่วนท้องถิ่น", "อปท."]),
            (.distanceToArea, ["ระยะทางถึงเขตพื้นที่", "ระยะทางถึง สพป.", "ระยะทางถึง สพท."]),
            (.distanceToAmphoe, ["ระยะทางถึงอำเภอ"]),
            (.established, ["วันก่อตั้ง", "ปีที่ก่อตั้ง"]),
            (.postcode, ["รหัสไปรษณีย์", "postcode"]),
            (.pupils, ["จำนวนนักเรียน", "นักเรียน", "นักเรียนรวม", "pupils", "students"]),
            (.address, ["ที่อยู่", "ที่ตั้ง", "address"]),
            (.phone, ["โทรศัพท์", "โทรศัพท์โรงเรียน", "เบอร์โทรโรงเรียน", "phone"]),
            (.serviceArea, ["เขตพื้นที่บริการ", "เขตบริการ"]),
        ],
        personal: [
            "ผู้อำนวยการ", "ชื่อผู้อำนวยการ", "ผู้บริหาร", "ชื่อผู้บริหาร", "ชื่อ ผอ.", "มือถือ ผอ.",
            "เบอร์โทร ผอ.", "โทรศัพท์ ผอ.", "โทรศัพท์ผู้บริหาร", "อีเมลผู้บริหาร", "ผู้ประสานงาน",
        ])
}
