extension SystemProfile {
    /// P-OBEC: staff of a school by position and standing (domain facts, 3.4).
    static let staffTable = SystemProfile(
        id: "p-obec-staff-table", thai: "จำนวนบุคลากรแยกตำแหน่ง วิทยฐานะ (P-OBEC)",
        english: "staff by position and standing (P-OBEC)", kind: .staff, row: .staffPosition,
        plainCode: .ministry,
        columns: SchoolHeaders.codes + [SchoolHeaders.name] + [
            (.position, ["ตำแหน่ง", "position"]),
            (.standing, ["วิทยฐานะ", "ระดับ", "standing"]),
            (.male, ["ชาย", "male"]),
            (.female, ["หญิง", "female"]),
            (.total, ["รวม", "จำนวน", "total"]),
        ],
        signature: ["ตำแหน่ง", "วิทยฐานะ"])
}
