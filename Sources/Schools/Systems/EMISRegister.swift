extension SystemProfile {
    /// The register of schools as EMIS exports it (domain facts, 3.1).
    ///
    /// Address and telephone are the school's own.
    static let emisRegister = SystemProfile(
        id: "emis-register", thai: "ทะเบียนโรงเรียน (EMIS)", english: "register of schools (EMIS)",
        kind: .schools, row: .school, plainCode: .ministry,
        columns: SchoolHeaders.codes + RegisterHeaders.place + [
            (.level, ["ระดับที่เปิดสอน"]),
            (.network, ["เครือข่ายพัฒนาคุณภาพการศึกษา"]),
            (.localGovernment, ["องค์กรปกครองส่วนท้องถิ่น"]),
            (.distanceToArea, ["ระยะทางถึงเขตพื้นที่"]),
            (.distanceToAmphoe, ["ระยะทางถึงอำเภอ"]),
            (.established, ["วันก่อตั้ง"]),
            (.postcode, ["รหัสไปรษณีย์"]),
            (.address, ["ที่อยู่"]),
            (.phone, ["โทรศัพท์"]),
            (.serviceArea, ["เขตพื้นที่บริการ", "ข้อมูลเขตพื้นที่บริการ"]),
        ],
        signature: [
            "เครือข่ายพัฒนาคุณภาพการศึกษา", "องค์กรปกครองส่วนท้องถิ่น", "ระยะทางถึงเขตพื้นที่",
            "ระยะทางถึงอำเภอ", "วันก่อตั้ง", "School_ID", "latlng",
        ])
}

/// The headers that registers of schools share.
enum RegisterHeaders {
    /// The name of a school and where it stands.
    static let place: [SystemProfile.Column] = [
        (
            .name,
            [
                "ชื่อสถานศึกษา", "ชื่อโรงเรียน", "ชื่อ ร.ร.", "โรงเรียน", "ชื่อ", "สถานศึกษา", "name",
                "school", "schoolname", "name_th_raw", "ชื่อ(ไทย)", "ชื่อโรงเรียน(ไทย)",
            ]
        ),
        (.latitude, ["ละติจูด", "ละติจูต", "ละติจุด", "ละติจูด (Y)", "lat", "latitude", "พิกัด Y", "Y"]),
        (
            .longitude,
            [
                "ลองจิจูด", "ลองติจูด", "ลองจิจุด", "ลองจิจูด (X)", "lon", "long", "lng", "longitude",
                "พิกัด X", "X",
            ]
        ),
        (.easting, ["easting", "UTM E", "E", "พิกัด E"]),
        (.northing, ["northing", "UTM N", "N", "พิกัด N"]),
        (.coordinates, ["พิกัด", "latlng", "lat,long", "lat/long", "coordinates", "พิกัดที่ตั้ง"]),
        (.tambon, ["ตำบล", "ตำบล/แขวง", "แขวง", "tambon", "subdistrict", "tambon_wikipedia"]),
        (.amphoe, ["อำเภอ", "อำเภอ/เขต", "เขต", "amphoe", "district", "amphoe_wikipedia"]),
        (.province, ["จังหวัด", "province", "changwat"]),
    ]
}
