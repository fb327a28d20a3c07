extension SystemProfile {
    /// Pupils with one row a school: ชาย หญิง รวม ห้อง under each grade (domain facts, 2.1).
    ///
    /// The columns of the grades are found by `WideHeader`.
    static let smisPupils = SystemProfile(
        id: "smis-pupils-wide", thai: "จำนวนนักเรียนรายโรงเรียน ทุกชั้นในแถวเดียว (SMIS)",
        english: "pupils by school, grades side by side (SMIS)", kind: .students,
        row: .schoolWide, plainCode: .smis, columns: SchoolHeaders.codes + [SchoolHeaders.name])
}
