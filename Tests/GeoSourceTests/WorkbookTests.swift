import GeoSource
import Support
import Testing

/// What is special about the cells and sheets of an XLSX.
@Suite struct WorkbookTests {
    private struct Reading {
        var rows: [Int: [String]] = [:]
        var findings: [String] = []
        var sheet = ""
    }

    private func read(_ builder: WorkbookBuilder, sheet: String? = nil) throws -> Reading {
        let folder = try TemporaryFolder()
        let source = try TableSource(path: folder.write(builder.bytes, "t.xlsx"), sheet: sheet)
        var reading = Reading()
        let summary = try source.forEachRow { reading.rows[$0.number] = $0.texts }
        reading.findings = summary.findings.map {
            "\($0.kind) \($0.field ?? "")\($0.row ?? 0) \($0.value ?? "")"
        }
        reading.sheet = source.description.sheet
        return reading
    }

    private func cell(_ reference: String, _ attributes: String, _ content: String) -> String {
        "<c r=\"\(reference)\" \(attributes)>\(content)</c>"
    }

    private func row(_ cells: String...) -> String { "<row r=\"1\">\(cells.joined())</row>" }

    // MARK: Values

    @Test(arguments: [
        ("1034012601", "1034012601"), ("1.034012601E9", "1034012601"), ("5.0", "5"),
        ("1034012601.0000001", "1034012601"), ("0.1", "0.1"), ("7.45", "7.45"),
        ("100.12300000000001", "100.123"), ("-3", "-3"), ("0.30000000000000004", "0.3"),
        ("1E+20", "1e+20"), ("123456789012345678", "1.2345678901234568e+17"),
    ])
    func `a number is what Excel would show, however a program wrote it`(
        _ written: String, _ text: String
    ) throws {
        let reading = try read(WorkbookBuilder(rows: row(cell("A1", "", "<v>\(written)</v>"))))
        #expect(reading.rows[1] == [text])
    }

    @Test(arguments: [
        ("41000", "2012-04-01"), ("41000.5", "2012-04-01T12:00:00"), ("0.25", "06:00:00"),
        ("61", "1900-03-01"), ("59", "1900-02-28"), ("1", "1900-01-01"),
        ("239331", "2555-04-06"), ("2958465", "9999-12-31"), ("2958466", "2958466"),
        ("-1", "-1"),
    ])
    func `a number in the format of a date is a date`(_ serial: String, _ text: String) throws {
        var builder = WorkbookBuilder(rows: row(cell("A1", "s=\"1\"", "<v>\(serial)</v>")))
        builder.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
        #expect(try read(builder).rows[1] == [text])
    }

    @Test func `a workbook of the Macintosh counts from 1904`() throws {
        var builder = WorkbookBuilder(rows: row(cell("A1", "s=\"0\"", "<v>39538</v>")))
        builder.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        builder.properties = "<workbookPr date1904=\"1\"/>"
        #expect(try read(builder).rows[1] == ["2012-04-01"])
    }

    @Test(arguments: [
        ("[$-D00041E]d mmm bbbb", true), ("yyyy-mm-dd", true), ("[h]:mm", true), ("[mm]", true),
        ("0.00", false), ("[Red]0", false), ("\"วันที่ d\" 0", false), ("0\\d", false),
        ("#,##0;[Red]-#,##0", false), ("General", false), ("[$-th-TH]0", false), ("@", false),
        ("0_);(0\\)", false), ("0.00E+00", false),
    ])
    func `a format of the workbook's own is a date by its letters`(
        _ code: String, _ isDate: Bool
    ) throws {
        var builder = WorkbookBuilder(rows: row(cell("A1", "s=\"0\"", "<v>41000</v>")))
        let escaped = code.replacing("\"", with: "&quot;")
        builder.styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"164\"/></cellXfs>"
        #expect(try read(builder).rows[1] == [isDate ? "2012-04-01" : "41000"])
    }

    @Test func `shared texts keep their runs and lose their phonetic guides`() throws {
        var builder = WorkbookBuilder(
            rows: row(
                cell("A1", "t=\"s\"", "<v>1</v>"), cell("B1", "t=\"s\"", "<v>0</v>"),
                cell("C1", "t=\"s\"", "<v>2</v>")))
        builder.sharedStrings = """
            <si><t xml:space="preserve">ป.1 &amp; ป.2 &lt;&#3585;&#xE02;&gt;</t></si>
            <si><r><t>บ้าน</t></r><r><rPr><b/></rPr><t>ควน</t></r><rPh><t>x</t></rPh></si>
            <si><t><![CDATA[a & b]]>_x000D_c</t></si>
            """
        #expect(try read(builder).rows[1] == ["บ้านควน", "ป.1 & ป.2 <กข>", "a & b\rc"])
    }

    @Test func `cells without references, and elements with prefixes, are in order`() throws {
        let builder = WorkbookBuilder([
            .init(
                content: """
                    <x:sheetData xmlns:x="y"><x:row><x:c><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v>
                    </x:c></x:row><!-- <x:row> --><x:row><x:c/><x:c t='inlineStr'><x:is><x:t>ก</x:t>
                    </x:is></x:c></x:row></x:sheetData>
                    """)
        ])
        #expect(try read(builder).rows == [1: ["1", "TRUE"], 2: ["", "ก"]])
    }

    // MARK: Formulas

    @Test func `a formula gives the value that Excel last calculated`() throws {
        let builder = WorkbookBuilder(
            rows: row(
                cell("A1", "", "<f>1+1</f><v>2</v>"), cell("B1", "t=\"str\"", "<f>A2</f><v>ก</v>"),
                cell("C1", "t=\"str\"", "<f>A3</f><v></v>")))
        let reading = try read(builder)
        #expect(reading.rows == [1: ["2", "ก"]])
        #expect(reading.findings.isEmpty)
    }

    @Test func `a formula never calculated and an error are reported by their cell`() throws {
        let builder = WorkbookBuilder(
            rows: "<row r=\"7\">" + cell("A7", "", "<v>1</v>") + cell("B7", "", "<f>1+1</f>")
                + cell("AB7", "t=\"e\"", "<f>X</f><v>#REF!</v>") + "</row>")
        let reading = try read(builder)
        #expect(reading.rows[7]?.filter { !$0.isEmpty } == ["1"])
        #expect(reading.findings == ["formula-without-value B7 ", "cell-error AB7 #REF!"])
    }

    @Test func `a fault in a column that is not read is not reported`() throws {
        let folder = try TemporaryFolder()
        let builder = WorkbookBuilder(
            rows: row(cell("A1", "", "<v>1</v>"), cell("B1", "", "<f>1+1</f>")))
        let source = try TableSource(path: folder.write(builder.bytes, "t.xlsx"))
        let summary = try source.forEachRow { #expect($0.text(0) == "1" && !$0.isEmpty) }
        #expect(summary.findings.isEmpty)
    }

    // MARK: Rows and sheets

    @Test func `300,000 empty rows with a format are passed over`() throws {
        let empty = (3...300_002).map { "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"1\"/></row>" }
        let first = row(cell("A1", "t=\"inlineStr\"", "<is><t>a</t></is>"))
        let last = "<row r=\"300003\"><c r=\"A300003\"><v>7</v></c></row>"
        let reading = try read(WorkbookBuilder(rows: first + empty.joined() + last))
        #expect(reading.rows == [1: ["a"], 300_003: ["7"]])
        #expect(reading.findings.isEmpty)
    }

    @Test func `merged cells have their text in the first, and hidden columns are read`() throws {
        let builder = WorkbookBuilder([
            .init(
                content: "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData>"
                    + row(
                        cell("A1", "", "<v>1</v>"),
                        cell("B1", "t=\"inlineStr\"", "<is><t>รายงาน</t></is>"),
                        "<c r=\"C1\" s=\"1\"/>", cell("D1", "", "<v>2</v>"))
                    + "</sheetData><mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>")
        ])
        #expect(try read(builder).rows[1] == ["1", "รายงาน", "", "2"])
    }

    private func sheet(_ name: String, _ value: Int?, hidden: Bool = false) -> WorkbookBuilder.Sheet
    {
        WorkbookBuilder.Sheet(
            name: name, attributes: hidden ? "state=\"hidden\"" : "",
            content: "<sheetData>"
                + (value.map { row(cell("A1", "", "<v>\($0)</v>")) } ?? "<row r=\"1\" s=\"1\"/>")
                + "</sheetData>")
    }

    @Test func `the only sheet that shows anything is taken, wherever it stands`() throws {
        let builder = WorkbookBuilder([
            sheet("รายการ", 1, hidden: true), sheet("Sheet1", nil), sheet("นักเรียน", 2),
            sheet("Sheet3", nil),
        ])
        let reading = try read(builder)
        #expect(reading.sheet == "นักเรียน" && reading.rows == [1: ["2"]])
        #expect(try read(builder, sheet: "รายการ").rows == [1: ["1"]])
        #expect(try read(builder, sheet: "SHEET1").rows.isEmpty)
    }

    @Test func `of several filled sheets one must be chosen, and hidden ones are not offered`()
        throws
    {
        let builder = WorkbookBuilder([
            sheet("ก", 1, hidden: true), sheet("ข", 2), sheet("ค", nil), sheet("ง", 3),
        ])
        let error = #expect(throws: GeoSourceError.self) { try read(builder) }
        #expect(error?.code == .choiceNeeded(available: ["ข", "ง"]))
        let missing = #expect(throws: GeoSourceError.self) { try read(builder, sheet: "จ") }
        #expect(missing?.code == .layerMissing(available: ["ก", "ข", "ค", "ง"]))
    }

    @Test func `empty sheets have no rows, and a workbook without sheets is damaged`() throws {
        #expect(try read(WorkbookBuilder([sheet("ก", nil), sheet("ข", nil)])).rows.isEmpty)
        let error = #expect(throws: GeoSourceError.self) { try read(WorkbookBuilder([])) }
        #expect(error?.tableFault == .notXML)
    }

    @Test(arguments: 0..<100)
    func `whatever is written comes back`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let alphabet: [Character] = ["a", "ก", "&", "<", ">", "\"", "'", "_", "x", "0", " ", "]"]
        var rows: [Int: [String]] = [:]
        for number in 1...20 where Bool.random(using: &generator) {
            rows[number] =
                (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                    let length = Int.random(in: 0...6, using: &generator)
                    let letters = (0..<length).map { _ in
                        alphabet.randomElement(using: &generator) ?? "a"
                    }
                    return letters.isEmpty ? "" : "[\(String(letters))]"
                } + ["."]
        }
        let xml = rows.sorted { $0.key < $1.key }.map { number, texts in
            let cells = texts.map { text in
                let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                return "<c t=\"str\"><v>\(escaped)</v></c>"
            }
            return "<row r=\"\(number)\">\(cells.joined())</row>"
        }
        #expect(try read(WorkbookBuilder(rows: xml.joined())).rows == rows)
    }
}
