import Schools
import Testing

@Suite struct IndicatorReaderTests {
    private let columns: [Field] = [
        .code, .tambonCode, .tambon, .amphoeCode, .amphoe, .indicator, .year, .value, .unit,
    ]

    private func read(
        _ rows: String, setUp: (inout IndicatorReader) -> Void = { _ in }
    ) -> Readings<Indicator> {
        table(columns: columns, rows).records(IndicatorReader.self, setUp: setUp)
    }

    @Test func `a row is about a school, a tambon or an amphoe`() {
        let readings = read(
            """
            099010001 | | ลำปำ | | เมือง | อัตราเข้าเรียน | 2556 | 98.5 | ร้อยละ
            99010001 | | ลำปำ | | เมือง | อัตราเข้าเรียน | 2556 | 98.5 | ร้อยละ
             | 930108 | | | | ประชากรวัยเรียน | 2556 | 1,234 | คน
             | | ควนขนุน | | เขาชัยสน | ประชากรวัยเรียน | 2556 | ๕๖๗ | คน
             | | | 9303 | เขาชัยสน | ประชากรวัยเรียน | 2556 | 12% |
            """)
        #expect(
            readings.records.map(\.subject) == [
                .school(0), .tambon(PlaceMention(code: "930108")),
                .tambon(PlaceMention(name: "ควนขนุน", amphoe: "เขาชัยสน")),
                .amphoe(PlaceMention(code: "9303", name: "เขาชัยสน")),
            ])
        #expect(readings.records.map(\.value) == [98.5, 1234, 567, 12])
        #expect(readings.records.map(\.unit) == ["ร้อยละ", "คน", "คน", "%"])
        #expect(readings.records.map(\.schools) == [[0], [], [], []])
        #expect(readings.problems.kinds == ["code-unknown"])
        #expect(readings.account.parts == [4, 1, 0])
    }

    @Test(arguments: [
        ("95.5%", 95.5), ("ร้อยละ 95.5", 95.5), ("1,234.5", 1234.5), ("๙๕.๕", 95.5), ("-3", -3),
        ("0", 0), ("95.5 %", 95.5),
    ])
    func `numbers are read in the offices' ways`(_ cell: String, _ value: Double) {
        let readings = read("1099097001 | | | | | ก | 2556 | \(cell) |")
        #expect(readings.records.map(\.value) == [value])
        #expect(readings.problems.isEmpty)
    }

    @Test(arguments: ["มาก", "1,5", "12 คน", "nan", "1e3", "%"])
    func `what is no number is reported and left out`(_ cell: String) {
        let readings = read("1099097001 | | | | | ก | 2556 | \(cell) |")
        #expect(readings.records.isEmpty)
        #expect(readings.problems.kinds == ["number-unreadable"])
        #expect(readings.account.parts == [0, 0, 1])
    }

    @Test(arguments: ["", "-"])
    func `an empty value says nothing, and is nothing wrong`(_ cell: String) {
        let readings = read("1099097001 | | | | | ก | 2556 | \(cell) |")
        #expect(readings.records.isEmpty && readings.problems.isEmpty)
        #expect(readings.account.parts == [1, 0, 0])
    }

    @Test func `a second value for the same school, year and indicator is a duplicate`() {
        let readings = read(
            """
            1099097001 | | | | | อัตราเข้าเรียน | 2556 | 98 |
            99010001 | | | | | อัตรา เข้าเรียน | พ.ศ. ๒๕๕๖ | 97 |
            1099097001 | | | | | อัตราเข้าเรียน | 2557 | 97 |
            1099097002 | | | | | อัตราเข้าเรียน | 2556 | 97 |
            """)
        #expect(readings.records.map(\.value) == [98, 97, 97])
        #expect(readings.problems.kinds == ["row-duplicate"])
        #expect(readings.problems.map(\.row) == [3])
    }

    @Test func `years are mended where they can be, and rows without one are left out`() {
        let readings = read(
            """
            1099097001 | | | | | ก | 2013 | 1 |
            1099097001 | | | | | ก | 57 | 2 |
            1099097001 | | | | | ก | 3000 | 3 |
            1099097001 | | | | | ก | | 4 |
            """)
        #expect(readings.records.map(\.year) == [2556, 2557])
        #expect(
            readings.problems.kinds == [
                "year-implausible", "year-two-digits", "year-implausible", "cell-missing",
            ])
        #expect(readings.account.parts == [2, 0, 2])
    }

    @Test func `without a column of years the year is left to the manifest`() {
        let readings = table(
            columns: [.code, .indicator, .value], "1099097001 | ก | 1"
        ).records(IndicatorReader.self)
        #expect(readings.records.map(\.year) == [nil])
        #expect(readings.problems.isEmpty)
    }

    @Test func `codes of places have a length, and a spreadsheet's point does no harm`() {
        let readings = read(
            " | 930108.0 | | | | ก | 2556 | 1 |\n | 93010 | | | | ก | 2556 | 1 |\n"
                + " | | | 93 | | ก | 2556 | 1 |")
        #expect(readings.records.map(\.subject) == [.tambon(PlaceMention(code: "930108"))])
        #expect(readings.problems.kinds == ["place-code-length", "place-code-length"])
    }

    @Test func `places are looked up where there are boundaries`() {
        let readings = read(
            """
             | | ลำปำ | | | ก | 2556 | 1 |
             | | ควนขนุน | | | ก | 2556 | 1 |
             | | ดวงจันทร์ | | | ก | 2556 | 1 |
            """
        ) { reader in
            let known = ["ลำปำ": ["930108"], "ควนขนุน": ["930501", "930302"]]
            reader.codes = { known[$0.name ?? ""] ?? [] }
        }
        #expect(
            readings.records.map(\.subject) == [.tambon(PlaceMention(code: "930108", name: "ลำปำ"))])
        #expect(readings.problems.kinds == ["place-ambiguous", "place-unknown"])
        #expect(readings.account.parts == [1, 1, 1])
    }

    @Test func `sums and empty rows are about nothing`() {
        let readings = read(
            " | | รวม | | | ก | 2556 | 9 |\nรวม | | | | | ก | 2556 | 9 |\n | | | | | ก | 2556 | 9 |"
        )
        #expect(readings.records.isEmpty)
        #expect(readings.problems.kinds == ["code-missing"])
        #expect(readings.account.parts == [2, 0, 1])
    }
}
