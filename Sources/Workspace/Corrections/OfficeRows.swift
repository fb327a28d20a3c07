import GeoSource
import Schools

/// A row of a file that the program has written and a spreadsheet may have saved since.
struct OfficeRow: TableCells {
    let number: Int
    private let texts: [String]

    var count: Int { texts.count }

    fileprivate init(_ row: borrowing TableRow) {
        number = row.number
        texts = row.texts.map(FormulaGuard.unprotected)
    }

    func text(_ column: Int) -> String { column < texts.count ? texts[column] : "" }

    /// The rows of a table, in whatever encoding, with whatever separator or as a workbook.
    ///
    /// - Throws: `GeoSourceError`; an empty file is one without rows.
    static func all(at path: String) throws -> [OfficeRow] {
        do {
            return try rows(TableSource(path: path))
        } catch let error as GeoSourceError {
            switch error.code {
            case .emptyFile: return []
            // Excel adds empty sheets behind the one that was written.
            case .choiceNeeded(let sheets):
                return try rows(TableSource(path: path, sheet: sheets.first))
            default: throw error
            }
        }
    }

    private static func rows(_ source: TableSource) throws -> [OfficeRow] {
        var rows: [OfficeRow] = []
        try source.forEachRow { rows.append(OfficeRow($0)) }
        return rows
    }
}
