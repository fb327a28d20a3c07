/// A DBF as rows of raw text: its description, and its rows.
struct DBFTable {
    let description: TableDescription
    let header: DBFHeader
    let fieldNames: [String]

    init(_ location: SourceLocation, encoding: TextEncoding?) throws(GeoSourceError) {
        let codePage = try CodePageFile(besides: location.path)
        var reader = try DBFReader(path: location.path)
        let statistics = reader.statistics()
        header = reader.header
        let decision = EncodingDecision(
            given: encoding,
            declared: codePage.declaration
                ?? LanguageDriver.declaration(of: header.languageDriver),
            statistics: statistics)
        fieldNames = header.names(decodedAs: decision.evidence.value)
        var findings = codePage.findings + decision.findings
        if header.missingRecords > 0 {
            findings.append(
                .recordsMissing(count: header.missingRecords, read: header.recordCount))
        }
        description = TableDescription(
            driver: location.format.driver, sheet: location.stem, sheets: [location.stem],
            encoding: decision.evidence, delimiter: nil, findings: findings)
    }

    static func forEachRow(
        path: String, encoding: TextEncoding, _ body: (borrowing TableRow) throws -> Void
    ) throws -> ReadSummary {
        var reader = try DBFReader(path: path)
        let header = reader.header
        let names = header.names(decodedAs: encoding)
        let log = FindingLog()
        var count = 1
        try Self.lend(names, to: body, log: log)
        for index in 0..<header.recordCount {
            let outcome: Result<Void, any Error> = reader.withRecord(index) { record in
                guard record.first != DBFField.deletionMark else { return .success(()) }
                count += 1
                let fields = header.fields.map { $0.span(in: record) }
                return Result {
                    try fields.withUnsafeBufferPointer { fields in
                        try body(
                            TableRow(
                                number: index + 2, line: index + 2, fields: fields, bytes: record,
                                encoding: encoding, log: log, names: names))
                    }
                }
            }
            try outcome.get()
        }
        return ReadSummary(count: count, findings: log.findings)
    }

    /// The column names as the first row.
    private static func lend(
        _ names: [String], to body: (borrowing TableRow) throws -> Void, log: FindingLog
    ) throws {
        var bytes: [UInt8] = []
        var fields: [FieldSpan] = []
        for name in names {
            let start = bytes.count
            bytes.append(contentsOf: name.utf8)
            fields.append(FieldSpan(start: start, end: bytes.count))
        }
        try fields.withUnsafeBufferPointer { fields in
            try bytes.withUnsafeBufferPointer { bytes in
                try body(
                    TableRow(
                        number: 1, line: 1, fields: fields, bytes: bytes, encoding: .utf8,
                        log: log))
            }
        }
    }
}

extension DBFHeader {
    /// The names of the columns; one that comes again gets a number, as a name must tell them apart.
    func names(decodedAs encoding: TextEncoding) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for field in fields {
            let name = encoding.decode(field.nameBytes).text.trimmingBlanks()
            var unique = name
            var number = 1
            while !seen.insert(unique).inserted {
                number += 1
                unique = "\(name)_\(number)"
            }
            names.append(unique)
        }
        return names
    }
}

extension DBFField {
    /// Where the column's text lies in a record.
    func span(in record: UnsafeBufferPointer<UInt8>) -> FieldSpan {
        let text = text(in: record)
        guard let base = record.baseAddress, let first = text.baseAddress else {
            return FieldSpan(start: 0, end: 0)
        }
        let start = first - base
        return FieldSpan(start: start, end: start + text.count)
    }
}
