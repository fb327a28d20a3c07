extension SystemProfile {
    /// Amounts of money by cost centre, as GFMIS reports them.
    static let gfmisBudget = SystemProfile(
        id: "gfmis-budget", thai: "งบประมาณตามศูนย์ต้นทุน (GFMIS)",
        english: "budget by cost centre (GFMIS)", kind: .budgets, row: .budgetLine,
        columns: SchoolHeaders.codes + [
            (.costCentre, CostCentreHeaders.centre),
            (.budgetYear, ["ปีงบประมาณ", "ปีงบ", "ปี", "budget_year"]),
            (.category, ["งบรายจ่าย", "หมวดรายจ่าย", "ประเภทงบ", "ประเภทงบประมาณ", "category"]),
            (.item, ["รหัสงบประมาณ", "item"]),
            (.project, ["โครงการ", "ชื่อโครงการ", "แผนงาน", "ผลผลิต", "project"]),
            (.description, ["รายการ", "รายละเอียด", "description"]),
            (
                .amount,
                [
                    "จำนวนเงิน", "จำนวนเงิน (บาท)", "งบประมาณ", "งบประมาณ (บาท)", "งบจัดสรร",
                    "งบประมาณที่ได้รับจัดสรร", "จัดสรร", "amount",
                ]
            ),
        ],
        signature: CostCentreHeaders.centre + ["งบรายจ่าย", "หมวดรายจ่าย", "รหัสงบประมาณ", "จำนวนเงิน"])
}

/// The headers of cost centres.
enum CostCentreHeaders {
    /// The code of a cost centre.
    static let centre = [
        "รหัสศูนย์ต้นทุน", "ศูนย์ต้นทุน", "cost_centre", "cost_center", "รหัสหน่วยเบิกจ่าย",
    ]
}
