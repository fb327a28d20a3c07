import GeoSource
import Support
import Testing

/// Files that are no sound table, and those that are another one than their name says.
@Suite struct BadTableTests {
    private func open(_ bytes: [UInt8], _ name: String) throws -> [[String]] {
        let folder = try TemporaryFolder()
        let source = try TableSource(path: folder.write(bytes, name))
        var rows: [[String]] = []
        try source.forEachRow { rows.append($0.texts) }
        return rows
    }

    private func fault(_ bytes: [UInt8], _ name: String = "t.xlsx") -> TableFault? {
        let error = #expect(throws: GeoSourceError.self) { try open(bytes, name) }
        return error?.tableFault
    }

    private static let sheet = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
    private static let workbook = WorkbookBuilder(rows: sheet).bytes

    // MARK: Passwords

    @Test(arguments: ["t.xlsx", "t.xls"])
    func `a workbook with a password says so`(_ name: String) {
        let envelope = CompoundFileBuilder.file([
            "DataSpaces", "Version", "EncryptionInfo", "EncryptedPackage",
        ])
        #expect(fault(envelope, name) == .passwordProtected)
    }

    @Test func `an XLS with a password says so`() {
        let stream: [UInt8] =
            [0x09, 0x08, 0x10, 0x00] + Array(repeating: 0, count: 16) + [0x2F, 0x00, 0x36, 0x00]
        #expect(
            fault(CompoundFileBuilder.file(["Workbook"], stream: stream), "t.xls")
                == .passwordProtected)
    }

    // MARK: Damage

    @Test func `a workbook that breaks off anywhere is an error, save in its very last bytes`()
        throws
    {
        // Less than a signature is text; the end of the directory may lack what it says is empty.
        for length in 4..<Self.workbook.count {
            do {
                let rows = try open(Array(Self.workbook.prefix(length)), "t.xlsx")
                #expect(rows == [["1", "2"]] && length > Self.workbook.count - 4, "\(length)")
            } catch let error as GeoSourceError {
                let faults: [TableFault?] = [.cutShort, .partMissing]
                #expect(faults.contains(error.tableFault), "\(length)")
            }
        }
    }

    @Test(arguments: 0..<300)
    func `a workbook with bytes changed at random is rows or an error`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var bytes = Self.workbook
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
                UInt8.random(in: 0...255, using: &generator)
        }
        do {
            #expect(try open(bytes, "t.xlsx").count <= 2)
        } catch let error as GeoSourceError {
            #expect(!error.path.isEmpty)
        }
    }

    @Test func `a missing part and a part that is no XML are told apart`() {
        let builder = WorkbookBuilder(rows: Self.sheet)
        let without = builder.parts.filter { !$0.name.contains("sheet1") }
        #expect(
            fault(ZipBuilder.zip(without.map { ($0.name, Array($0.text.utf8)) })) == .partMissing)
        for content in ["<sheetData><row><c<v>1</v>", "<!DOCTYPE a>", "</row></row></row>"] {
            #expect(
                fault(WorkbookBuilder([.init(content: content)]).bytes) == .notXML, "\(content)")
        }
        #expect(fault(WorkbookBuilder([.init(content: "<sheetData><row>")]).bytes) == .cutShort)
        #expect(fault(WorkbookBuilder([.init(content: "<sheetData><row r=\"")]).bytes) != nil)
    }

    @Test func `a cell whose shared text is not there is damage`() {
        let builder = WorkbookBuilder(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c></row>")
        #expect(fault(builder.bytes) == .stringMissing)
    }

    @Test func `noise and an empty file are errors`() {
        #expect(fault([1, 2, 3, 0, 5, 6]) == .cutShort)
        let error = #expect(throws: GeoSourceError.self) { try open([], "t.xlsx") }
        #expect(error?.code == .emptyFile)
        #expect(fault(CompoundFileBuilder.file(["Nothing"]), "t.xls") == .cutShort)
    }

    // MARK: Other formats under a wrong name

    private static let text = "รหัส,ชื่อ\n1,ก\n2,ข\n"
    private static let rows = [["รหัส", "ชื่อ"], ["1", "ก"], ["2", "ข"]]

    @Test(arguments: ["t.xls", "t.xlsx", "t.ods"])
    func `text under the name of a workbook is read as text, and said so`(_ name: String) throws {
        #expect(try open(Array(Self.text.utf8), name) == Self.rows)
        #expect(try open(Self.text.cp874, name) == Self.rows)
        let folder = try TemporaryFolder()
        let source = try TableSource(path: folder.write(Self.text, name))
        #expect(source.description.findings.map(\.kind) == ["format-misnamed"])
    }

    @Test(arguments: ["t.txt", "t.xls", "t.csv"])
    func `Excel's Unicode text, UTF-16 with tabs, is read`(_ name: String) throws {
        let text = "\u{FEFF}" + Self.text.replacing(",", with: "\t").replacing("\n", with: "\r\n")
        let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try open(bytes, name) == Self.rows)
    }

    @Test(arguments: ["t.xls", "t.csv", "t.ods"])
    func `an XLSX under another name is read`(_ name: String) throws {
        #expect(try open(Self.workbook, name) == [["1", "2"]])
    }

    @Test(arguments: [
        "<html><body><table><tr><td>1</td></tr></table></body></html>",
        "\r\n  <!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", "<table border=1><tr>",
        "\u{FEFF}<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">",
    ])
    func `a web page under the name of a workbook says what to do`(_ page: String) {
        #expect(fault(Array(page.utf8), "t.xls") == .webPage)
        #expect(fault(Array(page.utf8), "t.xlsx") == .webPage)
    }

    @Test func `other things under the name of a workbook are told by what they are`() {
        let spreadsheet =
            "<?xml version=\"1.0\"?><Workbook "
            + "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>"
        #expect(fault(Array(spreadsheet.utf8), "t.xls") == .xmlSpreadsheet)
        #expect(fault(CompoundFileBuilder.file(["WordDocument"]), "t.xls") == .document)
        let document = ZipBuilder.zip([("word/document.xml", Array("<a/>".utf8))])
        #expect(fault(document) == .document)
        let error = #expect(throws: GeoSourceError.self) {
            try open(Array("%PDF-1.7".utf8), "t.xlsx")
        }
        #expect(error?.code == .notRecognised(format: "PDF"))
    }

    // MARK: Words

    @Test func `every fault has words of its own in both languages`() {
        let faults = TableFault.allCases
        #expect(Set(faults.map(\.rawValue)).count == faults.count)
        #expect(Set(faults.map(\.thai)).count == faults.count)
        for fault in faults {
            #expect(!fault.rawValue.contains("\n") && !fault.thai.contains("\n"))
            #expect(fault.thai.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) })
        }
    }

    @Test func `what cannot be decoded is reported by its place, never by its text`() throws {
        let folder = try TemporaryFolder()
        let lines = (0..<40).map { _ in Array("รหัส,ชื่อ\n".utf8) }.joined()
        let path = try folder.write(Array(lines) + Array("ลับ".utf8) + [0xFF, 0x0A], "t.csv")
        let summary = try TableSource(path: path).forEachRow { _ = $0.texts }
        #expect(summary.findings.map(\.kind).contains("text-inexact"))
        #expect(!"\(summary.findings)".contains("ลับ"))
    }
}
