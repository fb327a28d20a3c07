import Schools
import Support
import Testing

/// Random rows of the tables with one record a row or more.
@Suite struct ReaderAccountTests {
    private static let pieces = [
        "1099097001", "99010002", "97001", "1099097999", "930108", "9303", "ลำปำ", "รวม", "รวมทั้งหมด",
        "2556", "2013", "56", "10 มิ.ย. 57", "41800", "95.5%", "1,250.50", "-5", "มาก", "", "-",
        "ทุกโรงเรียน", "วัดน้ำใส, บ้านหนองบัว", "www.a.ac.th", "javascript:x", "ยุบรวม", "เปลี่ยนชื่อ", "ครู",
        "2000400001", "1.099E+09", DMC.citizenNumber, "3-1006-00445-63-5",
    ]

    private func check<Reader: RecordReader>(
        _ type: Reader.Type, _ columns: [Field], seed: UInt64
    ) {
        var random = SplitMix64(seed: seed)
        let layout = table(columns: columns, "").layout
        var reader = Reader(layout: layout, source: "table.csv", crosswalk: .three)
        var seen = ""
        for number in 1...100 {
            let row = Cells(columns.map { _ in random.pick(Self.pieces) }, number: number)
            let before = reader.account
            let reading = reader.read(row)
            #expect(reader.account.read == number)
            #expect(reader.account.matched > before.matched || !reading.problems.isEmpty)
            #expect(reading.record == nil || reader.account.matched > before.matched)
            #expect(reading.problems.allSatisfy { $0.row == number })
            seen += "\(reading)"
        }
        let ending = reader.finish()
        let rows = ending.records.map(\.row)
        #expect(rows == rows.sorted() && rows.allSatisfy { (1...100).contains($0) })
        seen += "\(ending)"
        #expect(!seen.contains(DMC.citizenNumber) && !seen.contains("3-1006-00445-63-5"))
    }

    @Test(arguments: 0..<10)
    func `every row is accounted for, and says why where it is not used`(seed: UInt64) {
        check(
            IndicatorReader.self,
            [.code, .tambonCode, .tambon, .amphoe, .indicator, .year, .value, .unit], seed: seed)
        check(
            ProjectReader.self,
            [.code, .project, .budgetYear, .budget, .owner, .schools, .status, .report], seed: seed)
        check(CostCentreReader.self, [.costCentre, .code], seed: seed)
        check(
            BudgetReader.self,
            [.costCentre, .code, .budgetYear, .category, .description, .amount], seed: seed)
        check(LinkReader.self, [.code, .website, .facebook, .emis, .areaCode], seed: seed)
        check(
            HistoryReader.self,
            [.code, .event, .date, .year, .name, .formerName, .formerCode, .successor, .note],
            seed: seed)
        check(StaffReader.self, [.code, .position, .standing, .sex], seed: seed)
        check(
            BuildingReader.self,
            [.smis, .type, .design, .built, .rooms, .roomsInUse, .budget, .condition], seed: seed)
    }
}
