extension SystemProfile {
    /// M-OBEC: one row a school and kind of thing (domain facts, 3.3).
    static let mobecEquipment = SystemProfile(
        id: "m-obec-equipment", thai: "ครุภัณฑ์ (M-OBEC)", english: "equipment (M-OBEC)",
        kind: .equipment, row: .equipmentItem, plainCode: .ministry,
        columns: SchoolHeaders.codes + [SchoolHeaders.name] + [
            (.item, ["รหัส", "รหัสครุภัณฑ์", "รหัสรายการ", "item"]),
            (.category, ["หมวด", "ประเภทครุภัณฑ์", "category"]),
            (.description, ["รายการ", "ชื่อครุภัณฑ์", "description"]),
            (.usable, ["จำนวนที่ใช้ได้", "ใช้ได้", "usable"]),
            (.repair, ["จำนวนรอซ่อม", "รอซ่อม", "repair"]),
            (.disposal, ["จำนวนรอจำหน่าย", "รอจำหน่าย", "disposal"]),
        ],
        signature: ["จำนวนที่ใช้ได้", "จำนวนรอซ่อม", "จำนวนรอจำหน่าย"])
}
