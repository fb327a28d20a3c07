extension SystemProfile {
    /// OBEC-Asset, which has followed B-OBEC: rooms in use, age and budget too (domain facts, 3.2).
    static let obecAssetBuildings = SystemProfile(
        id: "obec-asset-buildings", thai: "สิ่งก่อสร้าง (OBEC-Asset)",
        english: "buildings (OBEC-Asset)", kind: .buildings, row: .building, plainCode: .ministry,
        columns: SchoolHeaders.codes + [SchoolHeaders.name] + [
            (.type, ["ประเภทสิ่งก่อสร้าง", "ประเภท"]),
            (.design, ["แบบสิ่งก่อสร้าง", "แบบ"]),
            (.built, ["ก่อสร้างเมื่อปี พ.ศ.", "ปี พ.ศ. ที่ก่อสร้าง", "สร้าง พ.ศ."]),
            (.rooms, ["จำนวนห้องตามแบบ"]),
            (.roomsInUse, ["จำนวนห้องจริง", "จำนวนห้องที่ใช้จริง", "rooms_in_use"]),
            (.budget, ["งบประมาณ", "งบประมาณ (บาท)", "budget"]),
            (.condition, ["สภาพปัจจุบัน", "สภาพสิ่งก่อสร้าง"]),
        ],
        signature: [
            "แบบสิ่งก่อสร้าง", "จำนวนห้องจริง", "จำนวนห้องพิเศษ", "ก่อสร้างเมื่อปี พ.ศ.", "อายุการใช้งาน",
            "แหล่งงบประมาณ",
        ])
}
