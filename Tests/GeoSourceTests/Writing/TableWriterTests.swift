import Foundation
import GeoSource
import Support
import Testing

@Suite struct TableWriterTests {
    private static let table = OutputTable(
        name: "Problems", header: ["รหัสโรงเรียน", "ชื่อ", "ละติจูด", "หมายเหตุ"],
        rows: [
            [.text("097034"), .text("บ้านโคก, \"ใหม่\""), .number(8.43023), .text("=1+1")],
            [.text("1099097001"), .text("two\nlines"), .number(-7), .text("-3")],
            [.text("8"), .empty, .empty, .text("+66 74 600 000")],
            [.text("9")],
        ])

    /// The texts of a written table as the reader of tables finds them.
    private static func readBack(
        _ table: OutputTable, as format: TableWriter.Format
    ) throws -> [[String]] {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            try TableWriter.bytes(of: table, as: format), "t.\(format.rawValue)")
        var rows: [[String]] = []
        try TableSource(path: path).forEachRow { row in
            rows.append(row.texts.map(FormulaGuard.unprotected))
        }
        return rows
    }

    @Test func `CSV is what Excel in Thailand opens right`() throws {
        let bytes = try TableWriter.bytes(of: Self.table, as: .csv)
        #expect(
            String(decoding: bytes, as: UTF8.self) == "\u{FEFF}รหัสโรงเรียน,ชื่อ,ละติจูด,หมายเหตุ\r\n"
                + "097034,\"บ้านโคก, \"\"ใหม่\"\"\",8.43023,'=1+1\r\n"
                + "1099097001,\"two\nlines\",-7,-3\r\n8,,,'+66 74 600 000\r\n9,,,\r\n")
    }

    @Test(arguments: TableWriter.Format.allCases)
    func `what is written reads back the same`(_ format: TableWriter.Format) throws {
        let rows = try Self.readBack(Self.table, as: format).map { row in
            row + Array(repeating: "", count: 4 - row.count)
        }
        #expect(
            rows == [
                ["รหัสโรงเรียน", "ชื่อ", "ละติจูด", "หมายเหตุ"],
                ["097034", "บ้านโคก, \"ใหม่\"", "8.43023", "=1+1"],
                ["1099097001", "two\nlines", "-7", "-3"], ["8", "", "", "+66 74 600 000"],
                ["9", "", "", ""],
            ])
    }

    @Test(arguments: TableWriter.Format.allCases)
    func `the same table is the same bytes`(_ format: TableWriter.Format) throws {
        let first = try TableWriter.bytes(of: Self.table, as: format)
        #expect(try TableWriter.bytes(of: Self.table, as: format) == first)
    }

    @Test func `a workbook has no clock in it`() throws {
        let bytes = try TableWriter.bytes(of: Self.table, as: .xlsx)
        // Time and date of the first entry (APPNOTE.TXT of PKWARE, 4.3.7).
        #expect(Array(bytes[10..<14]) == [0, 0, 0, 0])
        let folder = try TemporaryFolder()
        try folder.write(bytes, "t.xlsx")
        let core = try Program(
            "/usr/bin/unzip", ["-p", folder.path("t.xlsx"), "docProps/core.xml"])
        #expect(core.status == 0 && !core.output.contains("dcterms:created"))
    }

    @Test(arguments: TableWriter.Format.allCases)
    func `a table without rows has its header`(_ format: TableWriter.Format) throws {
        let table = OutputTable(name: "Empty", header: ["a", "b"])
        let rows = try Self.readBack(table, as: format).filter { !$0.allSatisfy(\.isEmpty) }
        #expect(rows == [["a", "b"]])
    }

    @Test func `in a workbook codes are text and latitudes are numbers`() throws {
        let folder = try TemporaryFolder()
        try folder.write(try TableWriter.bytes(of: Self.table, as: .xlsx), "t.xlsx")
        let sheet = try Program(
            "/usr/bin/unzip", ["-p", folder.path("t.xlsx"), "xl/worksheets/sheet1.xml"])
        let cells = sheet.output.replacing("\n", with: "")
        #expect(cells.contains("<c r=\"A2\" t=\"s\">"))
        #expect(cells.contains("<c r=\"C2\"><v>8.43023</v>"))
        #expect(!cells.contains("<f>"))
    }

    @Test(arguments: TableWriter.Format.allCases)
    func `control characters are left out`(_ format: TableWriter.Format) throws {
        let table = OutputTable(name: "T", header: ["a"], rows: [[.text("x\u{1}\u{1F}y")]])
        #expect(try Self.readBack(table, as: format) == [["a"], ["xy"]])
    }
}

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        "=1+1", "+66", "@SUM(A1)", "-2+3", "=cmd|' /C calc'!A0", "\t=1", "\r=1", "\n=1", "'=1",
        "''+1",
    ])
    func `a text that a spreadsheet would run is protected`(_ text: String) {
        #expect(FormulaGuard.protected(text) == "'" + text)
    }

    @Test(arguments: ["", "-", "-3", "-0.5", "8.43", "บ้านโคก", "'t Hof", "'", "a=b"])
    func `other text stays as it is`(_ text: String) {
        #expect(FormulaGuard.protected(text) == text)
    }

    @Test(arguments: 0..<500)
    func `unprotecting gives back what was protected`(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let alphabet: [Character] = ["'", "=", "+", "-", "@", "\t", "1", "ก", ".", " "]
        let length = Int.random(in: 0...6, using: &random)
        let text = String((0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
        #expect(FormulaGuard.unprotected(FormulaGuard.protected(text)) == text)
    }
}
