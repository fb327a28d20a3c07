/// Delimited text: its description, and its rows.
struct TextFile {
    let description: TableDescription
    let dialect: CSVDialect

    init(_ location: SourceLocation, encoding: TextEncoding?) throws(GeoSourceError) {
        try Self.refuseOtherFormats(location)
        dialect = try CSVDialect(path: location.path)
        let scan = try TextScan(path: location.path)
        let decision = Self.decide(scan, given: encoding)
        description = TableDescription(
            driver: location.format.driver, sheet: location.stem, sheets: [location.stem],
            encoding: decision.evidence,
            delimiter: Character(UnicodeScalar(dialect.delimiter)), findings: decision.findings)
    }

    /// A workbook saved under a wrong ending is no text, though every byte can be read as one.
    private static func refuseOtherFormats(_ location: SourceLocation) throws(GeoSourceError) {
        let start = try VSIFile(path: location.path).bytes(at: 0, count: 8)
        let signatures: [([UInt8], String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "zip or XLSX"), ([0xD0, 0xCF, 0x11, 0xE0], "XLS"),
            (Array("SQLite f".utf8), "SQLite"), (Array("%PDF".utf8), "PDF"),
        ]
        for (signature, format) in signatures where start.starts(with: signature) {
            throw GeoSourceError(
                .notRecognised(format: format), function: "TextFile", path: location.given)
        }
    }

    private static func decide(_ scan: TextScan, given: TextEncoding?) -> EncodingDecision {
        if let order = scan.mark.order {
            let name = order == .littleEndian ? "UTF-16LE" : "UTF-16BE"
            return EncodingDecision(
                evidence: Evidence(
                    .utf8, .declared, text: "a \(name) byte-order mark; converted to UTF-8",
                    textThai: "มีเครื่องหมายลำดับไบต์ \(name) แปลงเป็น UTF-8 แล้ว"))
        }
        let declared =
            scan.mark.length == 3
            ? EncodingDeclaration(
                encoding: .utf8, origin: "a UTF-8 byte-order mark",
                originThai: "มีเครื่องหมายลำดับไบต์ UTF-8") : nil
        return EncodingDecision(given: given, declared: declared, statistics: scan.statistics)
    }

    static func forEachRow(
        path: String, dialect: CSVDialect, encoding: TextEncoding,
        _ body: (borrowing TableRow) throws -> Void
    ) throws -> ReadSummary {
        let width = try usualWidth(path: path, dialect: dialect)
        let log = FindingLog()
        var reader = try CSVReader(path: path, delimiter: dialect.delimiter)
        if dialect.hasSeparatorLine { _ = reader.next() }
        var count = 0
        var isInTable = false
        while reader.next() {
            count += 1
            let fields = reader.fields
            isInTable = isInTable || fields.count == width
            if isInTable, fields.count != width, !reader.isBlankRecord {
                log.append(.rowRagged(row: reader.number, count: fields.count, expected: width))
            }
            try body(
                TableRow(
                    number: reader.number, line: reader.line, fields: fields, bytes: reader.bytes,
                    encoding: encoding, log: log))
        }
        for line in reader.unterminatedLines { log.append(.quoteUnterminated(line: line)) }
        return ReadSummary(count: count, findings: log.findings)
    }

    /// The most common number of fields in the first rows; title rows above them have fewer.
    private static func usualWidth(
        path: String, dialect: CSVDialect
    ) throws(GeoSourceError) -> Int {
        var reader = try CSVReader(
            path: path, delimiter: dialect.delimiter, bufferSize: 1 << 16)
        if dialect.hasSeparatorLine { _ = reader.next() }
        var widths: [Int: Int] = [:]
        while reader.number < 200, reader.next() {
            if !reader.isBlankRecord { widths[reader.fields.count, default: 0] += 1 }
        }
        return widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    }
}
