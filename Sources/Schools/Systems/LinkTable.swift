extension SystemProfile {
    /// Addresses of pages about schools.
    static let links = SystemProfile(
        id: "links", thai: "ลิงก์ของโรงเรียน", english: "links of schools", kind: .links,
        row: .links,
        columns: SchoolHeaders.codes + [SchoolHeaders.name] + [
            (.website, ["เว็บไซต์", "เว็บไซต์โรงเรียน", "เว็บไซด์", "website", "url", "web"]),
            (.facebook, ["Facebook", "เฟซบุ๊ก", "เฟสบุ๊ค", "เพจ", "เพจโรงเรียน", "Facebook โรงเรียน"]),
            (.emis, ["EMIS", "หน้า EMIS", "ลิงก์ EMIS"]),
            (.areaCode, ["Area_CODE", "รหัสเขตพื้นที่", "รหัส สพป.", "รหัส สพท."]),
        ],
        signature: [
            "เว็บไซต์", "เว็บไซต์โรงเรียน", "เว็บไซด์", "website", "Facebook", "เฟซบุ๊ก", "เพจ", "EMIS",
        ])
}
