/// An open table: CSV and other delimited text, XLSX, XLS, ODS or DBF, alone or in a zip.
///
/// Rows come in order as texts; nothing is taken for a header. A DBF's column names are its row 1.
/// It holds no handle: every reading opens the file anew, so it may go from one task to another.
public struct TableSource: Sendable {
    public private(set) var description: TableDescription
    private let backend: Backend

    private enum Backend: Sendable {
        case text(path: String, dialect: CSVDialect)
        case dbf(path: String)
        case workbook(path: String, given: String, sheet: Workbook.Sheet)
        case spreadsheet(path: String, given: String, driver: String)
    }

    /// Opens a table and finds out its encoding from all of its bytes.
    ///
    /// `sheet` chooses among sheets, or among the files of a zip; `encoding` overrules what is found.
    /// A workbook, web page or text under a wrong ending is known by its first bytes.
    ///
    /// - Throws: `GeoSourceError`; its `tableFault` says what a clerk can do.
    public init(
        path: String, sheet: String? = nil, encoding: TextEncoding? = nil
    ) throws(GeoSourceError) {
        try self.init(SourceLocation(path: path, choice: sheet), encoding: encoding)
    }

    init(_ location: SourceLocation, encoding: TextEncoding?) throws(GeoSourceError) {
        try location.checkIntegrity()
        let (location, misnamed) = try location.byContent()
        switch location.format {
        case .delimitedText:
            let text = try TextFile(location, encoding: encoding)
            backend = .text(path: location.path, dialect: text.dialect)
            description = text.description
        case .dbf:
            backend = .dbf(path: location.path)
            description = try DBFTable(location, encoding: encoding).description
        case .xlsx:
            let (described, sheet) = try WorkbookTable.describe(location)
            backend = .workbook(path: location.path, given: location.given, sheet: sheet)
            description = described
        case .xls, .ods:
            let driver = location.format.driver
            backend = .spreadsheet(path: location.path, given: location.given, driver: driver)
            description = try Spreadsheet.describe(location)
        case .shapefile, .geoPackage, .geoJSON, .kml, .flatGeobuf:
            throw GeoSourceError(
                .notRecognised(format: location.format.driver), function: "TableSource",
                path: location.given)
        }
        if let misnamed { description.findings.insert(misnamed, at: 0) }
    }

    /// Hands out every row and returns what was wrong with them.
    ///
    /// Blank rows come too, save those of an XLSX, which may have a format by hundreds of thousands.
    @discardableResult
    public func forEachRow(_ body: (borrowing TableRow) throws -> Void) throws -> ReadSummary {
        let encoding = description.encoding.value
        return switch backend {
        case .text(let path, let dialect):
            try TextFile.forEachRow(path: path, dialect: dialect, encoding: encoding, body)
        case .dbf(let path): try DBFTable.forEachRow(path: path, encoding: encoding, body)
        case .workbook(let path, let given, let sheet):
            try WorkbookTable.forEachRow(path: path, given: given, sheet: sheet, body)
        case .spreadsheet(let path, let given, let driver):
            try Spreadsheet.forEachRow(
                path: path, given: given, driver: driver, sheet: description.sheet, body)
        }
    }
}
