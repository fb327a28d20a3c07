import Support

/// An XLSX from the XML of its parts, for what `ZipBuilder.workbook` does not write.
struct WorkbookBuilder {
    struct Sheet {
        var name = "Sheet1"
        /// Such as `state="hidden"`.
        var attributes = ""
        /// What stands within the worksheet element.
        var content: String
    }

    var sheets: [Sheet] = []
    /// What stands within the sst element; nil where there is no such part.
    var sharedStrings: String?
    /// What stands within the styleSheet element.
    var styles: String?
    /// What stands before the sheets.
    var properties = ""

    /// One sheet of rows as XML.
    init(rows: String) { sheets = [Sheet(content: "<sheetData>\(rows)</sheetData>")] }

    init(_ sheets: [Sheet]) { self.sheets = sheets }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var parts: [(name: String, text: String)] {
        let packages = "http://schemas.openxmlformats.org/package/2006/relationships"
        let listed = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheet.attributes) "
                + "r:id=\"rId\(index + 1)\"/>"
        }
        var relations = sheets.indices.map { index in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.office)/worksheet\" "
                + "Target=\"worksheets/sheet\(index + 1).xml\"/>"
        }
        var parts = sheets.enumerated().map { index, sheet in
            (
                "xl/worksheets/sheet\(index + 1).xml",
                "<worksheet xmlns=\"\(Self.main)\">\(sheet.content)</worksheet>"
            )
        }
        for (type, element, content) in [
            ("sharedStrings", "sst", sharedStrings), ("styles", "styleSheet", styles),
        ] {
            guard let content else { continue }
            relations.append(
                "<Relationship Id=\"\(type)\" Type=\"\(Self.office)/\(type)\" "
                    + "Target=\"/xl/\(type).xml\"/>")
            parts.append(
                ("xl/\(type).xml", "<\(element) xmlns=\"\(Self.main)\">\(content)</\(element)>"))
        }
        return parts + [
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(properties)"
                    + "<sheets>\(listed.joined())</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(packages)\">\(relations.joined())</Relationships>"
            ),
        ]
    }

    var bytes: [UInt8] {
        ZipBuilder.zip(
            parts.map { ($0.name, Array("<?xml version=\"1.0\"?>\n\($0.text)".utf8)) })
    }
}

/// An OLE compound file with a directory of names and a stream behind it ([MS-CFB]).
enum CompoundFileBuilder {
    static func file(_ names: [String], stream: [UInt8] = []) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += Array(repeating: 0, count: 512 - bytes.count)
        for name in ["Root Entry"] + names { bytes += entry(name, of: names.count) }
        bytes += Array(repeating: 0, count: (512 - bytes.count % 512) % 512)
        let sector = UInt8(bytes.count / 512 - 1)
        for index in names.indices { bytes[512 + (index + 1) * 128 + 116] = sector }
        bytes += stream
        return bytes + Array(repeating: 0, count: 4096)
    }

    private static func entry(_ name: String, of count: Int) -> [UInt8] {
        var entry = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        entry += Array(repeating: 0, count: 128 - entry.count)
        entry[64] = UInt8(name.utf16.count * 2 + 2)
        entry[66] = name == "Root Entry" ? 5 : 2
        return entry
    }
}
