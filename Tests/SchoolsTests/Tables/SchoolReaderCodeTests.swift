import Testing

@testable import Schools

@Suite struct SchoolReaderCodeTests {
    private func read(
        _ header: String, _ row: String, scheme: CodeScheme = .ministry
    ) throws -> Readings<SchoolRecord> {
        try table(.schools, header + "\n" + row).schools(scheme: scheme)
    }

    @Test(arguments: ["๑๐๙๙๐๙๗๐๐๑", "1099-097001", "10 99 097001", "'1099097001"])
    func `marks and Thai digits in a code are no flaw`(_ cell: String) throws {
        let readings = try read("รหัสโรงเรียน", cell)
        #expect(readings.records.map(\.code) == ["1099097001"])
        #expect(readings.problems.isEmpty)
    }

    @Test(arguments: [
        ("109997045", "code-length", "109997045"), ("10990970450", "code-length", "10990970450"),
        ("1099097045.0", "code-decimal", "1099097045"),
        ("10990970X5", "code-characters", "10990970X5"),
    ])
    func `a damaged code is reported and the school kept under what is left`(
        _ cell: String, _ kind: String, _ code: String
    ) throws {
        let readings = try read("รหัสโรงเรียน | ชื่อ", "\(cell) | ก")
        #expect(readings.records.map(\.code) == [code])
        #expect(readings.problems.kinds == [kind])
        let problem = try #require(readings.problems.first)
        #expect(problem.field == "code" && problem.value == cell && problem.school == code)
    }

    @Test func `the likely code is rebuilt from the other two`() throws {
        let readings = try read("รหัสโรงเรียน | SMIS | OBEC", "109997045 | 99010045 | 097045")
        #expect(readings.problems.kinds == ["code-length"])
        #expect(readings.problems.first?.suggestion.english.contains("1099097045") == true)
        let alone = try read("รหัสโรงเรียน | SMIS", "109997045 | 99010045")
        #expect(alone.problems.first?.suggestion.english.contains("10990") == false)
    }

    @Test(arguments: ["", "-", " | "])
    func `a row without a code is no school`(_ cell: String) throws {
        let readings = try read("ชื่อ | รหัสโรงเรียน | SMIS", "วัดน้ำใส | \(cell)")
        #expect(readings.records.isEmpty)
        #expect(readings.problems.kinds == ["code-missing"])
        #expect(readings.problems.first?.field == "code")
    }

    @Test(arguments: ["รวม 114 โรงเรียน", "ผู้จัดทำ นายลับเฉพาะ", "ข้อมูล ณ วันที่ 10 มิถุนายน 2566"])
    func `a footer is noted once and shown to nobody`(_ cell: String) throws {
        let readings = try read("รหัสโรงเรียน | SMIS | ชื่อ", "\(cell) | \(cell) |")
        #expect(readings.records.isEmpty)
        #expect(readings.problems.kinds == ["row-unrecognised"])
        #expect(readings.problems.first?.severity == .note)
        #expect(!"\(readings)".contains(cell))
    }

    @Test(arguments: ["1099097001 | ไม่มี", "ไม่มี | 99010001"])
    func `text in place of one code leaves the school its other`(_ row: String) throws {
        let readings = try read("รหัสโรงเรียน | SMIS", row)
        #expect(readings.records.count == 1)
        #expect(readings.problems.kinds == ["code-characters"])
        #expect(readings.problems.first?.field == (row.hasPrefix("1") ? "smis" : "code"))
        #expect(readings.problems.first?.value == nil)
    }

    @Test func `digits lost to Excel are no code`() throws {
        let readings = try read("รหัสโรงเรียน", "1.01E+09")
        #expect(readings.records.isEmpty)
        #expect(readings.problems.kinds == ["code-scientific"])
        #expect(readings.problems.first?.value == "1.01E+09")
    }

    @Test func `another of its codes saves a school whose first is lost`() throws {
        let readings = try read("รหัสโรงเรียน | SMIS", "1.01E+09 | 99010001")
        #expect(readings.records.map(\.code) == ["99010001"])
        #expect(readings.records.map(\.smis) == ["99010001"])
        #expect(readings.problems.kinds == ["code-scientific"])
    }

    @Test func `a citizen number is no code and is shown to nobody`() throws {
        let alone = try read("รหัสโรงเรียน", DMC.citizenNumber)
        #expect(alone.records.isEmpty)
        #expect(alone.problems.kinds == ["personal-number"])
        let beside = try read("รหัสโรงเรียน | SMIS", "\(DMC.citizenNumber) | 99010001")
        #expect(beside.records.map(\.code) == ["99010001"])
        #expect(beside.problems.kinds == ["personal-number"])
        #expect(!"\(alone) \(beside)".contains(DMC.citizenNumber))
    }

    @Test(arguments: [
        ("SMIS", "99010001", "99010001"), ("OBEC", "097001", "097001"),
        ("percode", "๐๙๗๐๐๑", "097001"),
        ("รหัสโรงเรียน | SMIS | OBEC", " | 99010001 | 097001", "99010001"),
        ("รหัสโรงเรียน | SMIS | OBEC", "- | - | 097001", "097001"),
    ])
    func `without the ministry's code a school is known by the next`(
        _ header: String, _ row: String, _ code: String
    ) throws {
        let readings = try read(header, row)
        #expect(readings.records.map(\.code) == [code])
        #expect(readings.problems.isEmpty)
    }

    @Test(arguments: ["OBEC", "รหัสโรงเรียน | OBEC"])
    func `an OBEC code that has lost its zero gets it back`(_ header: String) throws {
        let hasCode = header.contains("|")
        let readings = try read(header, hasCode ? "1099097001 | 97001" : "97001")
        #expect(readings.records.map(\.obec) == ["097001"])
        #expect(readings.records.map(\.code) == [hasCode ? "1099097001" : "097001"])
        #expect(readings.problems.kinds == ["code-leading-zero-lost"])
        #expect(readings.problems.first?.field == "obec")
        #expect(readings.problems.first?.value == "97001")
    }

    @Test func `an SMIS code begins with its province and never with a zero`() throws {
        let readings = try read("รหัสโรงเรียน | SMIS", "1099097001 | 9010001")
        #expect(readings.records.map(\.smis) == [nil])
        #expect(readings.problems.kinds == ["code-length"])
        #expect(readings.problems.first?.field == "smis")
    }

    @Test(arguments: [
        ("99010001.0", "code-decimal", "99010001"), ("990100", "code-length", nil),
        ("9901000X", "code-characters", nil), ("9.9E+07", "code-scientific", nil),
    ])
    func `damage to another code is reported once`(
        _ cell: String, _ kind: String, _ smis: String?
    ) throws {
        let readings = try read("รหัสโรงเรียน | SMIS", "1099097001 | \(cell)")
        #expect(readings.records.map(\.smis) == [smis])
        #expect(readings.problems.kinds == [kind])
        #expect(readings.problems.first?.field == "smis")
        #expect(readings.problems.first?.school == "1099097001")
    }

    @Test func `the only code of a school is kept and reported once, whatever its damage`() throws {
        let readings = try read("SMIS", "990100")
        #expect(readings.records.map(\.code) == ["990100"])
        #expect(readings.problems.kinds == ["code-length"])
    }

    @Test func `an OBEC code that is not the end of the ministry's is a conflict`() throws {
        let readings = try read("รหัสโรงเรียน | OBEC", "1099097001 | 097009")
        #expect(readings.problems.kinds == ["code-conflict"])
        #expect(readings.problems.first?.message.english.contains("097001") == true)
        #expect(readings.records.map(\.obec) == ["097009"])
    }

    @Test func `a branch school's code is made of its SMIS code, which is no conflict`() throws {
        let readings = try read("รหัสโรงเรียน | SMIS | OBEC", "1063020130 | 63020130 | 160271")
        #expect(readings.problems.isEmpty)
    }

    @Test func `a register with codes of its own is read by their length`() throws {
        let scheme = CodeScheme(samples: ["P0000001", "K0000002"])
        let sound = try read("code", "P0000001", scheme: scheme)
        #expect(sound.records.map(\.code) == ["P0000001"])
        #expect(sound.problems.isEmpty)
        let short = try read("code", "P00001", scheme: scheme)
        #expect(short.problems.kinds == ["code-characters"])
        let digits = try read("code", "1234567", scheme: scheme)
        #expect(digits.problems.kinds == ["code-length"])
    }
}
