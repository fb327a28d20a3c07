import Foundation
import GeoSource
import Support
import Testing

@Suite struct CSVTests {
    private struct Reading {
        var rows: [[String]] = []
        var numbers: [Int] = []
        var lines: [Int] = []
        var summary = ReadSummary(count: 0, findings: [])
        var description: TableDescription
    }

    private func read(_ bytes: [UInt8], name: String = "t.csv") throws -> Reading {
        let folder = try TemporaryFolder()
        let source = try TableSource(path: folder.write(bytes, name))
        var reading = Reading(description: source.description)
        reading.summary = try source.forEachRow { row in
            reading.rows.append(row.texts)
            reading.numbers.append(row.number)
            reading.lines.append(row.line)
        }
        return reading
    }

    private func read(_ text: String) throws -> Reading { try read(Array(text.utf8)) }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every line end ends a row`(_ end: String) throws {
        let reading = try read(["a,b", "1,2", "3,4"].joined(separator: end))
        #expect(reading.rows == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(reading.numbers == [1, 2, 3])
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func `the delimiter is found`(_ delimiter: String) throws {
        let rows = [["code", "name", "note"], ["1", "บ้าน", "x"], ["2", "วัด", "y, z; w"]]
        let text = rows.map { row in
            row.map { "\"\($0)\"" }.joined(separator: delimiter)
        }.joined(separator: "\n")
        let reading = try read(text)
        #expect(reading.rows == rows)
        #expect(reading.description.delimiter == Character(delimiter))
    }

    @Test func `decimal commas do not beat the semicolon`() throws {
        let reading = try read("ชื่อ;ละติจูด;ลองจิจูด\nก;7,45;100,1\nข;7,46;100,2\n")
        #expect(reading.rows[1] == ["ก", "7,45", "100,1"])
    }

    @Test func `Excel's separator line is no row, but counts`() throws {
        let reading = try read("sep=;\na;b\n1;2\n")
        #expect(reading.rows == [["a", "b"], ["1", "2"]])
        #expect(reading.numbers == [2, 3])
    }

    @Test func `quotes hold delimiters, line breaks and doubled quotes`() throws {
        let reading = try read("a,b\n\"x,\"\"y\"\"\",\"1\n2\"\nz,w\n")
        #expect(reading.rows == [["a", "b"], ["x,\"y\"", "1\n2"], ["z", "w"]])
        #expect(reading.numbers == [1, 2, 3])
        #expect(reading.lines == [1, 2, 4])
    }

    @Test func `letters after a closing quote belong to the field`() throws {
        #expect(try read("a,b\n\"x\"y,2\n").rows[1] == ["xy", "2"])
    }

    @Test func `a quote never closed is a letter, and the rest is still read`() throws {
        let reading = try read("a,b\n1,\"x\n2,y\n3,z\n")
        #expect(reading.rows == [["a", "b"], ["1", "\"x"], ["2", "y"], ["3", "z"]])
        let finding = try #require(reading.summary.findings.first)
        #expect(finding.kind == "quote-unterminated" && finding.row == 2)
    }

    @Test func `ragged rows are kept whole and reported, title rows are not`() throws {
        let reading = try read("รายงาน\n\na,b,c\n1,2,3\n4,5\n6,7,8,9\n\n1,1,1\n")
        #expect(reading.rows[4] == ["4", "5"])
        #expect(reading.rows[5] == ["6", "7", "8", "9"])
        #expect(reading.summary.findings.map(\.row) == [5, 6])
        #expect(reading.numbers == Array(1...8))
        #expect(reading.summary.count == 8)
    }

    @Test func `a byte-order mark is no part of the first field`() throws {
        let reading = try read([0xEF, 0xBB, 0xBF] + Array("รหัส,ชื่อ\n1,ก\n".utf8))
        #expect(reading.rows[0] == ["รหัส", "ชื่อ"])
        #expect(reading.description.encoding.source == .declared)
    }

    @Test(arguments: [true, false])
    func `UTF-16 with a mark is converted`(_ isLittleEndian: Bool) throws {
        let units = Array("\u{FEFF}รหัส,ชื่อ\r\n1,𝒜ก\r\n".utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittleEndian ? pair : pair.reversed()
        }
        let reading = try read(bytes)
        #expect(reading.rows == [["รหัส", "ชื่อ"], ["1", "𝒜ก"]])
    }

    @Test func `Thai Excel's CSV is CP874 by its spelling`() throws {
        let text = "รหัสโรงเรียน,ชื่อสถานศึกษา\n1,บ้านควนขนุน\n2,วัดเขาวงก์\n"
        let reading = try read(text.cp874)
        #expect(reading.description.encoding.value == .cp874)
        #expect(reading.rows[1] == ["1", "บ้านควนขนุน"])
    }

    @Test func `blanks around a text are taken off, NBSP and ZWSP too`() throws {
        #expect(try read("a,b\n \u{A0}ก ข\u{200B} ,\t7\n").rows[1] == ["ก ข", "7"])
    }

    @Test func `a field longer than any buffer is one field`() throws {
        let long = String(repeating: "ก", count: 1_000_000)
        let reading = try read("a,b\n\"\(long)\n\",2\n3,4\n")
        #expect(reading.rows[1] == [long, "2"])
        #expect(reading.rows[2] == ["3", "4"])
    }

    @Test func `a workbook under a CSV's name is not read as text`() throws {
        #expect(throws: GeoSourceError.self) { try read([0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0]) }
    }

    @Test func `an empty file is an error, a blank one has no table`() throws {
        #expect(throws: GeoSourceError.self) { try read("") }
        #expect(try read("\n").rows == [[""]])
    }

    @Test(arguments: 0..<300)
    func `whatever is written comes back`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let alphabet: [Character] = ["a", "ก", "\"", ",", ";", "\n", "\r\n", " ", "7"]
        let width = Int.random(in: 2...4, using: &generator)
        let rows = (0..<6).map { _ in
            (0..<width).map { _ in
                let length = Int.random(in: 0...4, using: &generator)
                return "x"
                    + String(
                        (0..<length).map { _ in
                            alphabet.randomElement(using: &generator) ?? "a"
                        }) + "x"
            }
        }
        let text = rows.map { row in
            row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: "\t")
        }.joined(separator: "\r\n")
        #expect(try read(text).rows == rows)
    }

    @Test(.enabled(if: SharedData.isPresent))
    func `every row of the volume test is handed out once`() throws {
        let source = try TableSource(path: SharedData.path("indonesia/schools.csv"))
        var sum = 0
        let summary = try source.forEachRow { sum += $0.number }
        #expect(summary.count == 215_373)
        #expect(sum == 215_373 * 215_374 / 2)
        #expect(summary.findings.isEmpty)
    }
}
