import Schools
import Testing

/// How a row of any table finds its school; shown with staff, the plainest of the tables.
@Suite struct SchoolKeyTests {
    private func read(_ header: String, _ row: String) throws -> Readings<StaffCount> {
        try table(.staff, "\(header) | ตำแหน่ง | รวม\n\(row) | ครู | 3").records(StaffReader.self)
    }

    @Test(arguments: [
        ("รหัสโรงเรียน", "1099097002"), ("รหัสโรงเรียน", "99010002"), ("รหัสโรงเรียน", "097002"),
        ("SMIS", "99010002"),
        ("SMIS", "1099097002"), ("OBEC", "097002"), ("percode", "๐๙๗๐๐๒"),
        ("รหัสโรงเรียน", "1099-097002"),
        ("รหัสโรงเรียน | SMIS", " | 99010002"), ("รหัสโรงเรียน | SMIS | OBEC", "- | | 097002"),
    ])
    func `any of the three codes in any code column finds the school`(
        _ header: String, _ row: String
    ) throws {
        let readings = try read(header, row)
        #expect(readings.records.map(\.school) == [1])
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [1, 0, 0])
    }

    @Test(arguments: [
        ("97002", "code-leading-zero-lost", "097002"),
        ("1099097002.0", "code-decimal", "1099097002"),
    ])
    func `a mended code finds the school and is reported with the mending`(
        _ cell: String, _ kind: String, _ mended: String
    ) throws {
        let readings = try read("รหัสโรงเรียน", cell)
        #expect(readings.records.map(\.school) == [1])
        let problem = try #require(readings.problems.first)
        #expect(problem.kind == kind && problem.value == cell && problem.field == "code")
        #expect(problem.school == "1099097002" && problem.source == "table.csv" && problem.row == 2)
        #expect(problem.message.thai.contains(mended) && problem.message.english.contains(mended))
    }

    @Test(arguments: [
        ("1099097999", "code-unknown", [0, 1, 0]), ("ไม่ทราบ", "row-unrecognised", [0, 0, 1]),
        ("", "code-missing", [0, 0, 1]), ("-", "code-missing", [0, 0, 1]),
        ("1.099E+09", "code-scientific", [0, 0, 1]),
        (DMC.citizenNumber, "personal-number", [0, 0, 1]),
    ])
    func `what finds no school is unmatched, what could not is rejected`(
        _ cell: String, _ kind: String, _ parts: [Int]
    ) throws {
        let readings = try read("รหัสโรงเรียน", cell)
        #expect(readings.records.isEmpty)
        #expect(readings.problems.kinds == [kind])
        #expect(readings.account.parts == parts)
        #expect(!"\(readings)".contains(DMC.citizenNumber))
    }

    @Test(arguments: ["รวม", "รวมทั้งหมด", "ยอดรวม", "Total", "รวมอำเภอกงหรา"])
    func `a grand total is understood and gives nothing`(_ word: String) throws {
        for row in ["\(word) | ", " | \(word)", "- | \(word)"] {
            let readings = try table(
                .staff, "รหัสโรงเรียน | ชื่อ | ตำแหน่ง | รวม\n\(row) | | 1288"
            ).records(StaffReader.self)
            #expect(readings.records.isEmpty && readings.problems.isEmpty)
            #expect(readings.account.parts == [1, 0, 0])
        }
    }

    @Test func `a school without a code is no grand total, though its name begins like one`() throws
    {
        let readings = try table(
            .staff, "รหัสโรงเรียน | ชื่อ | ตำแหน่ง | รวม\n | รวมไทยพัฒนา | ครู | 3"
        ).records(StaffReader.self)
        #expect(readings.problems.kinds == ["code-missing"])
        #expect(readings.account.parts == [0, 0, 1])
    }
}
