/// The smallest XLSX of sheets with any number of columns.
public struct PlainWorkbook: Sendable {
    public enum Cell: ExpressibleByStringLiteral, Sendable {
        case text(String)
        /// A number, in the format of its style: 0 is none, 1 is a day.
        case number(String, style: Int = 0)
        /// A formula with the value that was calculated last, if ever.
        case formula(String, value: String?)

        public init(stringLiteral text: String) { self = .text(text) }
    }

    public struct Sheet: Sendable {
        var name: String
        var rows: [[Cell]]
        /// What stands before the rows, such as hidden columns.
        var columns: String
        /// Rows as XML behind the others.
        var trailingRows: String
        /// What stands behind the rows, such as merged cells.
        var ending: String

        public init(
            _ name: String = "Sheet1", _ rows: [[Cell]], columns: String = "",
            trailingRows: String = "", ending: String = ""
        ) {
            (self.name, self.rows, self.columns) = (name, rows, columns)
            (self.trailingRows, self.ending) = (trailingRows, ending)
        }

        /// Texts, as most exports write everything.
        public init(_ name: String = "Sheet1", texts: [[String]]) {
            self.init(name, texts.map { row in row.map { .text($0) } })
        }
    }

    private let sheets: [Sheet]

    public init(_ sheets: [Sheet]) { self.sheets = sheets }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006/relationships"

    public var bytes: [UInt8] {
        ZipBuilder.zip(
            parts.map { ($0.name, Array("<?xml version=\"1.0\"?>\n\($0.text)".utf8)) })
    }

    private var parts: [(name: String, text: String)] {
        let listed = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\" "
                + "r:id=\"rId\(index + 1)\"/>"
        }
        let relations = sheets.indices.map {
            relation("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1)")
        }
        let all = relations + [relation("styles", "styles", "styles")]
        return [
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>"
                    + listed.joined() + "</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(Self.packages)\">\(all.joined())</Relationships>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(Self.main)\"><cellXfs><xf numFmtId=\"0\"/>"
                    + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ] + sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", Self.text($1)) }
    }

    private func relation(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(Self.office)/\(type)\" Target=\"\(target).xml\"/>"
    }

    private static func text(_ sheet: Sheet) -> String {
        let rows = sheet.rows.enumerated().map { index, cells in
            let own = cells.enumerated().map { text($1, "\(letters($0))\(index + 1)") }
            return "<row r=\"\(index + 1)\">\(own.joined())</row>"
        }
        return "<worksheet xmlns=\"\(main)\">\(sheet.columns)<sheetData>\(rows.joined())"
            + "\(sheet.trailingRows)</sheetData>\(sheet.ending)</worksheet>"
    }

    private static func text(_ cell: Cell, _ place: String) -> String {
        switch cell {
        case .text(let text):
            text.isEmpty
                ? "" : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
        case .number(let number, let style):
            "<c r=\"\(place)\" s=\"\(style)\"><v>\(number)</v></c>"
        case .formula(let formula, let value):
            "<c r=\"\(place)\"><f>\(escaped(formula))</f>"
                + (value.map { "<v>\($0)</v>" } ?? "") + "</c>"
        }
    }

    /// A … Z, AA ….
    private static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing("\"", with: "&quot;")
    }
}
