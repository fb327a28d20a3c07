/// Writes tables as the bytes of a file, the same bytes for the same table.
public enum TableWriter {
    /// The formats there are; the raw value is the ending of the file's name.
    public enum Format: String, CaseIterable, Sendable {
        /// UTF-8 with a byte-order mark and CRLF, as Excel in Thailand opens it without asking.
        case csv
        /// A workbook of one sheet, through GDAL: text stays text, so codes keep their zeros.
        case xlsx
    }

    /// The whole file.
    ///
    /// Characters that no XML has (control characters but tab and line breaks) are left out. CSV
    /// cells are protected by `FormulaGuard`; a text cell of a workbook is never a formula.
    ///
    /// - Throws: `GeoSourceError` where GDAL cannot make the workbook.
    public static func bytes(
        of table: OutputTable, as format: Format
    ) throws(GeoSourceError) -> [UInt8] {
        precondition(
            table.rows.allSatisfy { $0.count <= table.header.count },
            "a row of \(table.name) has more cells than the header")
        return switch format {
        case .csv: CSVEncoder.bytes(of: table)
        case .xlsx: try WorkbookEncoder.bytes(of: table)
        }
    }
}

extension String {
    /// The text without the control characters that neither XML nor a clerk can show.
    var withoutControlCharacters: String {
        let isKept: (Unicode.Scalar) -> Bool = {
            $0.value >= 0x20 || [0x09, 0x0A, 0x0D].contains($0.value)
        }
        guard !unicodeScalars.allSatisfy(isKept) else { return self }
        return String(UnicodeScalarView(unicodeScalars.filter(isKept)))
    }
}
