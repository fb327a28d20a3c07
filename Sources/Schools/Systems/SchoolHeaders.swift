/// The headers by which the office systems name a school.
enum SchoolHeaders {
    /// The three codes, as DMC, EMIS, B-OBEC and M-OBEC write them (domain facts, 1.1).
    static let codes: [SystemProfile.Column] = [
        (
            .code,
            [
                "รหัสโรงเรียน 10 หลัก", "รหัสกระทรวง", "รหัสกระทรวง 10 หลัก", "รหัสโรงเรียน",
                "รหัสสถานศึกษา", "School_ID", "MOECODE", "moe10", "code", "รหัส 10 หลัก",
                "schoolcode", "รหัสโรงเรียน (MOE CODE)",
            ]
        ),
        (
            .smis,
            [
                "รหัส SMIS 8 หลัก", "รหัส SMIS", "SMIS", "smis8", "รหัส 8 หลัก",
                "รหัสโรงเรียน 8 หลัก",
            ]
        ),
        (
            .obec,
            [
                "รหัส OBEC 6 หลัก", "รหัส OBEC", "OBEC", "obec6", "percode", "รหัส percode",
                "per_code", "รหัส 6 หลัก", "รหัสโรงเรียน 6 หลัก",
            ]
        ),
    ]

    /// The name beside the code, which is compared with the register's and not kept.
    static let name: SystemProfile.Column = (.name, ["ชื่อโรงเรียน", "ชื่อสถานศึกษา"])

    /// Any of the three codes.
    static let anyCode: [Field] = [.code, .smis, .obec]

    /// Headers that stand in tables of every kind and tell none from another.
    static let everywhere = [
        "ลำดับ", "ลำดับที่", "ที่", "No", "โรงเรียน", "ชื่อโรงเรียน", "ชื่อสถานศึกษา", "ชื่อ", "school",
        "ตำบล", "อำเภอ", "จังหวัด", "สังกัด", "สพท", "เขตพื้นที่", "หมายเหตุ", "ข้อมูล ณ วันที่",
        "Area_CODE", "area_code", "รหัสเขตพื้นที่", "รหัส สพป.", "รหัส สพท.",
    ]
}
