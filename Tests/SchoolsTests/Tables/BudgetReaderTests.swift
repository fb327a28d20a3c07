import Testing

@testable import Schools

@Suite struct CostCentreReaderTests {
    private func read(_ rows: String) -> Readings<CostCentre> {
        table(columns: [.costCentre, .code], rows).records(CostCentreReader.self)
    }

    @Test func `a row says which school a cost centre is, and keeps its zeros`() {
        let readings = read(
            """
            0020004001 | 1099097001
            ๒๐๐๐๔๐๐๐๐๒ | 99010001
            2000400003.0 | 97002
            """)
        #expect(
            readings.records == [
                CostCentre(school: 0, number: "0020004001"),
                CostCentre(school: 0, number: "2000400002"),
                CostCentre(school: 1, number: "2000400003"),
            ])
        #expect(readings.problems.kinds == ["code-leading-zero-lost", "code-decimal"])
    }

    @Test func `a cost centre of two schools is reported, and the first is kept`() {
        let readings = read(
            "2000400001 | 1099097001\n2000400001 | 1099097002\n2000400001 | 1099097001")
        #expect(readings.records.map(\.school) == [0])
        #expect(readings.problems.kinds == ["cost-centre-conflict", "row-duplicate"])
        #expect(readings.account.parts == [1, 0, 2])
    }

    @Test func `a number whose digits are gone, or none, is rejected`() {
        let readings = read("2.0004E+09 | 1099097001\n | 1099097001\n2000400001 | 1099097999")
        #expect(readings.records.isEmpty)
        #expect(readings.problems.kinds == ["code-scientific", "cell-missing", "code-unknown"])
        #expect(readings.account.parts == [0, 1, 2])
    }
}

@Suite struct BudgetReaderTests {
    private func read(
        _ rows: String,
        columns: [Field] = [.costCentre, .code, .budgetYear, .category, .description, .amount]
    ) -> Readings<BudgetLine> {
        table(columns: columns, rows).records(BudgetReader.self) { reader in
            reader.costCentres = CostCentres([
                CostCentre(school: 0, number: "0020004001"),
                CostCentre(school: 1, number: "2000400002"),
            ])
        }
    }

    @Test func `a row is money for the school of a cost centre or a code`() throws {
        let readings = read(
            """
            0020004001 | | 2557 | งบดำเนินงาน | ค่าสาธารณูปโภค | 12,500.75
             | 99010002 | 2557 | งบลงทุน | | 300000
            2000400002 | 1099197003 | 2557 | | โต๊ะ | (500)
            """)
        #expect(readings.records.map(\.school) == [0, 1, 2])
        #expect(readings.records.map(\.amount.satang) == [1_250_075, 30_000_000, -50_000])
        #expect(readings.records.map(\.costCentre) == ["0020004001", nil, "2000400002"])
        #expect(readings.records.map(\.category) == ["งบดำเนินงาน", "งบลงทุน", nil])
        #expect(readings.records.map(\.year) == [2557, 2557, 2557])
        #expect(readings.problems.isEmpty)
    }

    @Test func `a leading zero that a spreadsheet took is given back`() {
        let readings = read("020004001 | | 2557 | | | 1")
        #expect(readings.records.map(\.costCentre) == ["0020004001"])
        #expect(readings.problems.kinds == ["code-leading-zero-lost"])
        #expect(readings.problems.map(\.school) == ["1099097001"])
    }

    @Test func `a cost centre that no table has is unmatched`() {
        let readings = read("2000400009 | | 2557 | | | 1")
        #expect(readings.problems.kinds == ["cost-centre-unknown"])
        #expect(readings.account.parts == [0, 1, 0])
    }

    @Test func `an amount is needed, and is money`() {
        let readings = read(
            "0020004001 | | 2557 | | | \n0020004001 | | 2557 | | | มาก\n0020004001 | | 2557 | | | 1.234"
        )
        #expect(readings.records.isEmpty)
        #expect(
            readings.problems.kinds == ["cell-missing", "number-unreadable", "number-unreadable"])
        #expect(readings.account.parts == [0, 0, 3])
    }

    @Test func `sums are not counted again`() {
        let readings = read(
            "รวมทั้งสิ้น | | | | | 9\n0020004001 | | 2557 | รวมงบดำเนินงาน | | 9\n | รวม | | | | 9")
        #expect(readings.records.isEmpty && readings.problems.isEmpty)
        #expect(readings.account.parts == [3, 0, 0])
    }

    @Test func `many small amounts add up to the satang`() {
        let rows = Array(repeating: "0020004001 | | 2557 | | | 0.10", count: 1000)
        let sum = read(rows.joined(separator: "\n")).records.reduce(Baht(satang: 0)) {
            $0 + $1.amount
        }
        #expect(sum.description == "100.00")
    }
}
