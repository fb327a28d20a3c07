extension SystemProfile {
    /// EFA and other indicators: a school, tambon or amphoe × year × name × value × unit.
    static let indicators = SystemProfile(
        id: "indicators", thai: "ตัวชี้วัด (EFA และอื่น ๆ)", english: "indicators (EFA and others)",
        kind: .indicators, row: .indicator,
        columns: SchoolHeaders.codes + [SchoolHeaders.name] + [
            (.tambonCode, ["รหัสตำบล", "tambon_code"]),
            (.amphoeCode, ["รหัสอำเภอ", "amphoe_code"]),
            (.tambon, ["ตำบล", "tambon"]),
            (.amphoe, ["อำเภอ", "amphoe"]),
            (.indicator, ["ตัวชี้วัด", "ชื่อตัวชี้วัด", "ตัวบ่งชี้", "indicator"]),
            (.year, ["ปีการศึกษา", "ปี", "ปี พ.ศ.", "พ.ศ.", "year"]),
            (.value, ["ค่า", "ผล", "ผลลัพธ์", "ค่าที่ได้", "จำนวน", "ร้อยละ", "value"]),
            (.unit, ["หน่วย", "หน่วยนับ", "unit"]),
        ],
        signature: ["ตัวชี้วัด", "ชื่อตัวชี้วัด", "ตัวบ่งชี้", "indicator", "หน่วยนับ"])
}
