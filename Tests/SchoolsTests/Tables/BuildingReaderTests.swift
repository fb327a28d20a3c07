import Schools
import Testing

@Suite struct BuildingReaderTests {
    private func read(_ rows: String) throws -> Readings<Building> {
        try table(
            .buildings, "รหัสโรงเรียน | ประเภท | แบบ | สร้าง พ.ศ. | จำนวนห้อง | สภาพปัจจุบัน\n" + rows
        ).records(BuildingReader.self)
    }

    @Test func `a row is a building`() throws {
        let readings = try read("1099097001 | อาคารเรียน | สปช.105/29 | พ.ศ. 2531 | 5 | พอใช้")
        let building = try #require(readings.records.first)
        #expect(
            building.school == 0 && building.type == "อาคารเรียน" && building.design == "สปช.105/29")
        #expect(building.built == 2531 && building.rooms == 5 && building.condition == "พอใช้")
        #expect(readings.problems.isEmpty)
    }

    @Test func `two equal rows are two buildings`() throws {
        let row = "1099097001 | ส้วม | สปช.601/26 | 2530 | 4 | ดี"
        let readings = try read(row + "\n" + row)
        #expect(readings.records.count == 2)
        #expect(readings.problems.isEmpty)
    }

    @Test(arguments: [
        ("2531", 2531), ("พ.ศ. 2531", 2531), ("พ.ศ.๒๕๓๑", 2531), ("2531.0", 2531),
        ("12/05/2531", 2531),
        ("ปี 2531", 2531), ("0", nil), ("พ.ศ. 0", nil), ("-", nil), ("", nil), ("2400", 2400),
        ("2650", 2650),
    ])
    func `a year of the Buddhist era is read, 0 is not known`(_ cell: String, _ year: Int?) throws {
        let readings = try read("1099097001 | อาคารเรียน | | \(cell) | |")
        #expect(readings.records.map(\.built) == [year])
        #expect(readings.problems.isEmpty)
    }

    @Test(arguments: [("1988", 2531), ("ค.ศ. 1988", 2531), ("1857", 2400), ("2107", 2650)])
    func `a year of the common era is mended and reported`(_ cell: String, _ year: Int) throws {
        let readings = try read("1099097001 | อาคารเรียน | | \(cell) | |")
        #expect(readings.records.map(\.built) == [year])
        #expect(readings.problems.kinds == ["year-implausible"])
        #expect(readings.problems.first?.suggestion.thai.contains("\(year)") == true)
    }

    @Test(arguments: [
        ("2531-2545", "year-implausible"), ("9999", "year-implausible"),
        ("2399", "year-implausible"),
        ("2651", "year-implausible"), ("ไม่ทราบ", "number-unreadable"),
        ("99999999999999999999", "number-unreadable"),
    ])
    func `any other year is reported and left out`(_ cell: String, _ kind: String) throws {
        let readings = try read("1099097001 | อาคารเรียน | | \(cell) | |")
        #expect(readings.records.map(\.built) == [nil])
        #expect(readings.problems.kinds == [kind])
        #expect(readings.problems.first?.value == cell && readings.problems.first?.field == "built")
    }

    @Test func `a year of two digits is read as one of the years 25xx, and reported`() throws {
        let readings = try read("1099097001 | อาคารเรียน | | 31 | |")
        #expect(readings.records.map(\.built) == [2531])
        #expect(readings.problems.kinds == ["year-two-digits"])
    }

    @Test func `rooms in use and the budget are read where there are columns for them`() throws {
        let readings = table(
            columns: [.code, .type, .rooms, .roomsInUse, .budget],
            """
            1099097001 | อาคารเรียน | 5 | 4 | 1,250,000.50
            1099097001 | ส้วม | 4 | | -5
            """
        ).records(BuildingReader.self)
        #expect(readings.records.map(\.roomsInUse) == [4, nil])
        #expect(readings.records.map(\.budget?.satang) == [125_000_050, nil])
        #expect(readings.problems.kinds == ["number-negative"])
    }

    @Test func `a condition that no system has is reported and kept`() throws {
        let readings = try read("1099097001 | อาคารเรียน | | | | -ไม่ทราบ-")
        #expect(readings.records.map(\.condition) == ["-ไม่ทราบ-"])
        #expect(readings.problems.kinds == ["condition-unknown"])
    }

    @Test(arguments: ["ดี", "พอใช้", "ทรุดโทรม", "-", ""])
    func `a known condition, or none, is no problem`(_ cell: String) throws {
        #expect(try read("1099097001 | อาคารเรียน | | | | \(cell)").problems.isEmpty)
    }

    @Test func `rooms below zero are reported and left out`() throws {
        let readings = try read("1099097001 | อาคารเรียน | | | -3 |")
        #expect(readings.records.map(\.rooms) == [nil])
        #expect(readings.problems.kinds == ["number-negative"])
    }

    @Test func `sums are not buildings, and a building needs a type`() throws {
        let readings = try read(
            "1099097001 | รวม | | | 9 |\n1099097001 | | สปช.105/29 | 2531 | 5 | ดี")
        #expect(readings.records.isEmpty)
        #expect(readings.problems.kinds == ["cell-missing"])
        #expect(readings.account.parts == [1, 0, 1])
    }
}
