import Support

/// The smallest XLSX.
extension ZipBuilder {
    /// A workbook; the rows of a sheet by their numbers, cells in order from column A.
    static func workbook(_ sheets: [(name: String, rows: [Int: [String]])]) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let names = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        let relations = sheets.indices.map { index in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/worksheet\" "
                + "Target=\"worksheets/sheet\(index + 1).xml\"/>"
        }
        let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let parts =
            [("workbook", "sheet.main")]
            + sheets.indices.map { ("worksheets/sheet\($0 + 1)", "worksheet") }
        let overrides = parts.map { part, type in
            "<Override PartName=\"/xl/\(part).xml\" ContentType=\"\(types).\(type)+xml\"/>"
        }
        var files = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(package)/content-types\">\(overrides.joined())</Types>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(names.joined())"
                    + "</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(package)/relationships\">\(relations.joined())"
                    + "</Relationships>"
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            let rows = sheet.rows.sorted { $0.key < $1.key }.map { number, cells in
                "<row r=\"\(number)\">\(cells.enumerated().map(cell(number)).joined())</row>"
            }
            files.append(
                (
                    "xl/worksheets/sheet\(index + 1).xml",
                    "<worksheet xmlns=\"\(main)\"><sheetData>\(rows.joined())</sheetData></worksheet>"
                ))
        }
        let prologue = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        return zip(files.map { ($0.0, Array((prologue + $0.1).utf8)) })
    }

    /// Digits are numbers, as Excel stores them; all else is inline text.
    private static func cell(_ row: Int) -> (Int, String) -> String {
        { column, value in
            let reference = "\(UnicodeScalar(UInt8(65 + column)))\(row)"
            return Double(value) != nil
                ? "<c r=\"\(reference)\"><v>\(value)</v></c>"
                : "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(value)</t></is></c>"
        }
    }
}
