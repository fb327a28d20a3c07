import Schools
import Testing

@Suite struct EquipmentReaderTests {
    private func read(_ rows: String) throws -> Readings<EquipmentCount> {
        try table(
            .equipment,
            "รหัสโรงเรียน 10 หลัก | รหัส | หมวด | รายการ | จำนวนที่ใช้ได้ | จำนวนรอซ่อม | จำนวนรอจำหน่าย\n" + rows
        ).records(EquipmentReader.self)
    }

    @Test func `a row is equipment of one kind`() throws {
        let readings = try read("1099097001 | 21007 | ครุภัณฑ์สำนักงาน | เครื่องคอมพิวเตอร์ | 1,030 | ๒ | 0")
        let item = try #require(readings.records.first)
        #expect(item.item == "21007" && item.category == "ครุภัณฑ์สำนักงาน")
        #expect(item.description == "เครื่องคอมพิวเตอร์")
        #expect([item.usable, item.repair, item.disposal] == [1030, 2, 0])
        #expect(readings.problems.isEmpty)
    }

    @Test(arguments: [
        ("11001", EquipmentFamily.kindergarten), ("21007", .office), ("๒๒๐๐๑", .teaching),
        ("25002", .vehicles),
    ])
    func `the first two digits of an item are its family`(
        _ item: String, _ family: EquipmentFamily
    ) throws {
        let readings = try read("1099097001 | \(item) | | | 1 | 0 | 0")
        #expect(readings.records.map(\.family) == [family])
        #expect(readings.problems.isEmpty)
    }

    @Test(arguments: ["31001", "2100", "210070"])
    func `an item that no family has is reported and kept`(_ item: String) throws {
        let readings = try read("1099097001 | \(item) | | | 1 | 0 | 0")
        #expect(readings.records.map(\.item) == [item])
        #expect(readings.problems.kinds == ["equipment-code-unknown"])
    }

    @Test func `an office's own word for an item is no code`() throws {
        #expect(try read("1099097001 | โต๊ะ-1 | | | 1 | 0 | 0").problems.isEmpty)
    }

    @Test func `empty counts are none`() throws {
        let item = try #require(try read("1099097001 | 21007 | | | - | |").records.first)
        #expect([item.usable, item.repair, item.disposal] == [0, 0, 0])
    }

    @Test(arguments: [" | | โต๊ะนักเรียน", "22001 | | "])
    func `a code or a description will do`(_ cells: String) throws {
        let readings = try read("1099097001 | \(cells) | 5 | 0 | 0")
        #expect(readings.records.map(\.usable) == [5])
        #expect(readings.problems.isEmpty)
    }

    @Test func `a row that names nothing is rejected`() throws {
        let readings = try read("1099097001 | - | หมวด | | 5 | 0 | 0")
        #expect(readings.problems.kinds == ["cell-missing"])
        #expect(readings.account.parts == [0, 0, 1])
    }

    @Test(arguments: ["รวม | | ", " | | รวม", " | | รวมทั้งสิ้น", " | | ยอดรวม"])
    func `a sum of a school's equipment is understood and not counted`(_ cells: String) throws {
        let readings = try read(
            "1099097001 | 22001 | | โต๊ะ | 5 | 0 | 0\n1099097001 | \(cells) | 5 | 0 | 0")
        #expect(readings.records.map(\.usable) == [5])
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [2, 0, 0])
    }

    @Test func `a count that is none is reported, the rest is kept`() throws {
        let readings = try read("1099097001 | 22001 | | โต๊ะ | ๑๒x | 3 | -1")
        #expect(readings.problems.kinds == ["number-unreadable", "number-negative"])
        #expect(readings.problems.map(\.value) == ["๑๒x", "-1"])
        #expect(readings.records.map(\.repair) == [3])
    }

    @Test(arguments: 0..<7, CitizenNumber.styles)
    func `a citizen number in any cell is reported, and seen nowhere`(
        column: Int, style: @Sendable ([Int]) -> String
    ) throws {
        let digits = CitizenNumber.completing([3, 1, 0, 0, 6, 0, 0, 4, 4, 5, 6, 3])
        var row = ["1099097001", "22001", "หมวด", "โต๊ะ", "5", "0", "0"]
        row[column] = style(digits)
        let header = ["รหัสโรงเรียน", "รหัส", "หมวด", "รายการ", "ใช้ได้", "รอซ่อม", "รอจำหน่าย"]
        let readings = try table(.equipment, [header, row]).records(EquipmentReader.self)
        #expect(readings.problems.kinds == ["personal-number"])
        #expect(readings.problems.allSatisfy { $0.value == nil })
        let seen = "\(readings)"
        #expect(!seen.contains(style(digits)) && !seen.contains(digits.map(String.init).joined()))
        #expect(readings.account.parts == (column == 0 ? [0, 0, 1] : [1, 0, 0]))
    }
}
