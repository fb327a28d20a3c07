extension SystemProfile {
    /// Which school a cost centre is: the office's own table, as GFMIS knows no school codes.
    static let costCentres = SystemProfile(
        id: "cost-centres", thai: "ตารางศูนย์ต้นทุนกับโรงเรียน",
        english: "cost centres and their schools", kind: .costCentres, row: .costCentre,
        columns: SchoolHeaders.codes + [
            (.costCentre, CostCentreHeaders.centre),
            (.name, ["ชื่อโรงเรียน", "โรงเรียน", "ชื่อศูนย์ต้นทุน", "ชื่อหน่วยงาน", "name"]),
        ],
        signature: CostCentreHeaders.centre + ["ชื่อศูนย์ต้นทุน"])
}
