/// Which school a cost centre is, cost-centres.csv, and what GFMIS pays each, budget.csv.
struct BudgetTables {
    let schools: [School]

    /// The number that GFMIS knows a school by: 20004 for OBEC, then the school.
    private static func costCentre(of number: Int) -> String {
        "20004" + PlaceNames.provinceCode + padded(number, to: 3)
    }

    func costCentres() -> Sheet {
        var sheet = Sheet("cost-centres.csv", .cp874)
        sheet.append(["รหัสโรงเรียน 10 หลัก", "รหัสศูนย์ต้นทุน", "ชื่อศูนย์ต้นทุน"])
        for school in schools {
            sheet.append([school.code, Self.costCentre(of: school.number), "รร.\(school.name)"])
            let (given, owner) = PlantedSchools.costCentreOfAnother
            guard school.number == given else { continue }
            let wrong = Self.costCentre(of: owner)
            sheet.append(
                [school.code, wrong, "รร.\(school.name)"], flaw: .costCentreConflict,
                school: school.code, "\(wrong) is that of school number \(owner)")
        }
        return sheet
    }

    func budget() -> Sheet {
        var sheet = Sheet("budget.csv", .utf8WithByteOrderMark)
        sheet.append(["รายงานการจัดสรรงบประมาณ ปีงบประมาณ พ.ศ. 2566 (GFMIS)"])
        sheet.append([
            "ศูนย์ต้นทุน", "ปีงบประมาณ", "รหัสงบประมาณ", "งบรายจ่าย", "รายการ", "จำนวนเงิน (บาท)",
        ])
        for school in schools { append(school, to: &sheet) }
        let unknown = Self.costCentre(of: 118)
        sheet.append(
            Self.upkeep(unknown, baht: 24_000), flaw: .costCentreUnknown, school: nil,
            "\(unknown) is in no table")
        return sheet
    }

    private func append(_ school: School, to sheet: inout Sheet) {
        var random = SeededGenerator(seed: 12_000 + UInt64(school.number))
        let centre = Self.costCentre(of: school.number)
        sheet.append(Self.upkeep(centre, baht: 12_000 + 150 * school.capacity))
        guard random.chance(14) else { return }
        sheet.append(
            Self.row(
                centre, code: "2000436003110001", kind: "งบลงทุน", "ปรับปรุงซ่อมแซมอาคารเรียน",
                baht: 1_000 * random.within(80...460)))
    }

    private static func upkeep(_ centre: String, baht: Int) -> [String] {
        row(centre, code: "2000436002000000", kind: "งบดำเนินงาน", "ค่าสาธารณูปโภค", baht: baht)
    }

    private static func row(
        _ centre: String, code: String, kind: String, _ item: String, baht: Int
    ) -> [String] {
        let (thousands, rest) = baht.quotientAndRemainder(dividingBy: 1_000)
        return [centre, "2566", code, kind, item, "\(thousands),\(padded(rest, to: 3)).00"]
    }
}
