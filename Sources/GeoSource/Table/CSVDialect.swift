/// How a text file separates its fields.
struct CSVDialect: Hashable {
    var delimiter: UInt8
    /// A first line "sep=;" as Excel writes it, which is no row.
    var hasSeparatorLine = false

    /// Tab, semicolon and bar are no part of ordinary text, so they win a tie against the comma.
    private static let candidates: [UInt8] = [0x09, 0x3B, 0x7C, 0x2C]
    /// Enough rows to see the shape of a table.
    private static let sampleRows = 200

    /// Looks at the first rows: the delimiter that gives most of them the same number of fields.
    init(path: String) throws(GeoSourceError) {
        if let declared = try Self.separatorLine(path: path) {
            delimiter = declared
            hasSeparatorLine = true
            return
        }
        var best = (delimiter: UInt8(ascii: ","), score: 0.0, width: 1)
        for candidate in Self.candidates {
            let (score, width) = try Self.score(of: candidate, path: path)
            if score > best.score + 0.01 || score > best.score - 0.01 && width > best.width {
                best = (candidate, score, width)
            }
        }
        delimiter = best.delimiter
    }

    private static func separatorLine(path: String) throws(GeoSourceError) -> UInt8? {
        var reader = try CSVReader(path: path, delimiter: 0, bufferSize: 4096)
        guard reader.next(), let field = reader.fields.first, field.end - field.start == 5 else {
            return nil
        }
        let text = reader.bytes[field.start..<field.end]
        return text.starts(with: "sep=".utf8) || text.starts(with: "SEP=".utf8) ? text.last : nil
    }

    /// The share of rows that have the most common number of fields, where that is more than one.
    private static func score(
        of delimiter: UInt8, path: String
    ) throws(GeoSourceError) -> (score: Double, width: Int) {
        var reader = try CSVReader(path: path, delimiter: delimiter, bufferSize: 1 << 16)
        var rows = 0
        var widths: [Int: Int] = [:]
        while rows < sampleRows, reader.next() {
            guard !reader.isBlankRecord else { continue }
            rows += 1
            widths[reader.fields.count, default: 0] += 1
        }
        let common = widths.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let common else { return (0, 1) }
        return (Double(common.value) / Double(rows), common.key)
    }
}

extension CSVReader {
    /// Whether no field has a byte in it.
    var isBlankRecord: Bool { fields.allSatisfy { $0.start == $0.end } }
}
