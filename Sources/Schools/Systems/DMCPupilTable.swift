extension SystemProfile {
    /// Pupils by grade and sex: DMC's menu 2.8 and the EMIS page of a school (domain facts, 2.1).
    static let dmcPupilTable = SystemProfile(
        id: "dmc-pupil-table", thai: "จำนวนนักเรียนแยกชั้น เพศ (DMC 2.8, EMIS)",
        english: "pupils by grade and sex (DMC 2.8, EMIS)", kind: .students, row: .schoolGrade,
        columns: SchoolHeaders.codes + [SchoolHeaders.name] + [
            (.grade, ["ชั้น", "ชั้น/เพศ", "ระดับชั้น", "ชั้นเรียน", "grade"]),
            (.sex, ["เพศ", "sex"]),
            (.male, ["ชาย", "นักเรียนชาย", "จำนวนนักเรียนชาย", "male", "boys"]),
            (.female, ["หญิง", "นักเรียนหญิง", "จำนวนนักเรียนหญิง", "female", "girls"]),
            (.total, ["รวม", "รวมทั้งหมด", "จำนวนนักเรียน", "total"]),
            (.rooms, ["ห้องเรียน", "ห้อง", "จำนวนห้อง", "จำนวนห้องเรียน", "rooms"]),
        ],
        signature: ["ชั้น/เพศ", "ระดับชั้น", "ห้องเรียน", "จำนวนห้องเรียน"])
}
