/// A sheet of an XLSX workbook as rows of text.
enum WorkbookTable {
    static func sheetNames(_ location: SourceLocation) throws(GeoSourceError) -> [String] {
        try Workbook(location).sheets.map(\.name)
    }

    static func describe(
        _ location: SourceLocation
    ) throws(GeoSourceError) -> (TableDescription, Workbook.Sheet) {
        let book = try Workbook(location)
        let sheet = try choose(location.layer, in: book)
        let description = TableDescription(
            driver: location.format.driver, sheet: sheet.name, sheets: book.sheets.map(\.name),
            encoding: .byFormat, delimiter: nil, findings: [])
        return (description, sheet)
    }

    /// The named sheet, whether hidden or not; else the only one that shows anything.
    ///
    /// Workbooks come with empty sheets, and with hidden ones that hold lists for the others.
    private static func choose(
        _ name: String?, in book: borrowing Workbook
    ) throws(GeoSourceError) -> Workbook.Sheet {
        let sheets = book.sheets
        if let name {
            let match =
                sheets.first { $0.name == name }
                ?? sheets.first { $0.name.lowercased() == name.lowercased() }
            if let match { return match }
            throw GeoSourceError(
                .layerMissing(available: sheets.map(\.name)), function: "Workbook",
                path: book.given)
        }
        let visible = sheets.filter { !$0.isHidden }
        let candidates = visible.isEmpty ? sheets : visible
        guard let first = candidates.first else {
            // Excel writes no workbook without a sheet: its list of sheets is damaged.
            throw TableFault.notXML.error("Workbook", path: book.given)
        }
        if candidates.count == 1 { return first }
        var filled: [Workbook.Sheet] = []
        for sheet in candidates where try hasRows(sheet, in: book) { filled.append(sheet) }
        guard filled.count < 2 else {
            throw GeoSourceError(
                .choiceNeeded(available: filled.map(\.name)), function: "Workbook",
                path: book.given)
        }
        return filled.first ?? first
    }

    private static func hasRows(
        _ sheet: Workbook.Sheet, in book: borrowing Workbook
    ) throws(GeoSourceError) -> Bool {
        try book.reading(sheet.part) { feed throws(TableFault) in
            while true {
                switch try feed.next() {
                case .finish: return false
                case .start where feed.isNamed("v") || feed.isNamed("is") || feed.isNamed("f"):
                    return true
                case .end where feed.isNamed("sheetData"): return false
                default: continue
                }
            }
        }
    }

    static func forEachRow(
        path: String, given: String, sheet: Workbook.Sheet,
        _ body: (borrowing TableRow) throws -> Void
    ) throws -> ReadSummary {
        let book = try Workbook(path: path, given: given)
        var reader = SheetReader(
            strings: try book.sharedStrings(), styles: try book.styles(),
            countsFrom1904: book.countsFrom1904)
        let log = FindingLog()
        var count = 0
        var failure: (any Error)?
        try book.reading(sheet.part) { feed throws(TableFault) in
            try reader.forEachRow(&feed) { number, row in
                count += 1
                do {
                    try lend(row, number: number, log: log, to: body)
                    return true
                } catch {
                    failure = error
                    return false
                }
            }
        }
        if let failure { throw failure }
        return ReadSummary(count: count, findings: log.findings)
    }

    private static func lend(
        _ row: borrowing SheetRow, number: Int, log: FindingLog,
        to body: (borrowing TableRow) throws -> Void
    ) throws {
        let (fields, faults) = (row.fields, row.faults)
        try fields.withUnsafeBufferPointer { fields in
            try row.bytes.withUnsafeBufferPointer { bytes in
                try body(
                    TableRow(
                        number: number, line: number, fields: fields, bytes: bytes,
                        encoding: .utf8, log: log, faults: faults))
            }
        }
    }
}
