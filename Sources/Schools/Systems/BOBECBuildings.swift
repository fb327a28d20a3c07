extension SystemProfile {
    /// B-OBEC: one row a building (domain facts, 3.2).
    static let bobecBuildings = SystemProfile(
        id: "b-obec-buildings", thai: "สิ่งก่อสร้าง (B-OBEC)", english: "buildings (B-OBEC)",
        kind: .buildings, row: .building, plainCode: .obec,
        columns: SchoolHeaders.codes + [SchoolHeaders.name] + [
            (.type, ["ประเภท", "ประเภทอาคาร", "type"]),
            (.design, ["แบบ", "แบบอาคาร", "design"]),
            (.built, ["สร้าง พ.ศ.", "ปีที่สร้าง", "พ.ศ. ที่สร้าง", "ปี พ.ศ. ที่สร้าง", "built"]),
            (.rooms, ["จำนวนห้อง", "จำนวนห้องตามแบบ", "จำนวนห้องตามแปลน", "rooms"]),
            (.condition, ["สภาพปัจจุบัน", "สภาพ", "condition"]),
        ],
        signature: ["สร้าง พ.ศ.", "สภาพปัจจุบัน", "จำนวนห้องตามแปลน"])
}
