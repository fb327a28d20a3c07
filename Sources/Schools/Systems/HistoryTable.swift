extension SystemProfile {
    /// What happened to schools: opened, renamed, merged, moved, closed, code changed.
    static let history = SystemProfile(
        id: "school-history", thai: "ประวัติโรงเรียน", english: "history of schools",
        kind: .history, row: .event,
        columns: SchoolHeaders.codes + [
            (.event, ["เหตุการณ์", "การเปลี่ยนแปลง", "ประเภทการเปลี่ยนแปลง", "event"]),
            (.date, ["วันที่", "วันที่มีผล", "เมื่อวันที่", "date"]),
            (.year, ["ปี", "ปี พ.ศ.", "ปีการศึกษา", "year"]),
            (.name, ["ชื่อโรงเรียน", "ชื่อใหม่", "ชื่อปัจจุบัน", "name"]),
            (.formerName, ["ชื่อเดิม", "ชื่อโรงเรียนเดิม", "former_name"]),
            (.formerCode, ["รหัสเดิม", "รหัสโรงเรียนเดิม", "former_code"]),
            (
                .successor,
                [
                    "รวมกับ", "ไปรวมกับ", "รวมกับโรงเรียน", "โรงเรียนหลัก", "รหัสโรงเรียนหลัก",
                    "โรงเรียนที่รับโอน",
                    "successor",
                ]
            ),
            (.note, ["หมายเหตุ", "note"]),
        ],
        signature: [
            "เหตุการณ์", "การเปลี่ยนแปลง", "event", "ชื่อเดิม", "former_name", "รหัสเดิม", "former_code",
            "รวมกับ", "successor",
        ])
}
