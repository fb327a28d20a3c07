/// One row of a table, lent to the closure that reads it; texts are decoded when asked for.
public struct TableRow: ~Copyable {
    /// The row as a spreadsheet shows it, from 1, blank rows counted.
    public let number: Int
    /// The line of the text file on which it begins, from 1; elsewhere the row's number.
    public let line: Int
    let fields: [FieldSpan]
    private let bytes: UnsafeBufferPointer<UInt8>
    private let encoding: TextEncoding
    private let log: FindingLog
    /// Names for the findings, where the format has any.
    private let names: [String]

    init(
        number: Int, line: Int, fields: [FieldSpan], bytes: UnsafeBufferPointer<UInt8>,
        encoding: TextEncoding, log: FindingLog, names: [String] = []
    ) {
        self.number = number
        self.line = line
        self.fields = fields
        self.bytes = bytes
        self.encoding = encoding
        self.log = log
        self.names = names
    }

    /// How many fields it has; rows of one file may differ.
    public var count: Int { fields.count }

    /// Whether it has no text but blanks.
    public var isEmpty: Bool { fields.indices.allSatisfy { isBlank($0) } }

    /// Whether a field has nothing but blanks, or is not there at all.
    public func isBlank(_ index: Int) -> Bool {
        guard fields.indices.contains(index) else { return true }
        let field = fields[index]
        for position in field.start..<field.end where bytes[position] > 0x20 {
            return text(index).isEmpty
        }
        return true
    }

    /// The text without blanks around (space, tab, NBSP, ZWSP); empty where there is no such field.
    ///
    /// What is cut or has no meaning in the encoding becomes a finding of the reading.
    public func text(_ index: Int) -> String {
        guard fields.indices.contains(index) else { return "" }
        var (start, end) = (fields[index].start, fields[index].end)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        guard start < end else { return "" }
        let decoded = encoding.decode(
            contiguous: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        let text = decoded.text.trimmingBlanks()
        if !decoded.isExact || decoded.isCut { report(decoded, text, index) }
        return text
    }

    /// All texts, in order.
    public var texts: [String] { fields.indices.map { text($0) } }

    private func report(_ decoded: DecodedText, _ text: String, _ index: Int) {
        let name = names.indices.contains(index) ? names[index] : "\(index + 1)"
        log.append(
            decoded.isCut && decoded.isExact
                ? .textCut(row: number, field: name, text: text)
                : .textInexact(row: number, field: name, text: text, encoding: encoding))
    }
}

extension String {
    /// Without white space, no-break and zero-width spaces at both ends.
    func trimmingBlanks() -> String {
        let scalars = unicodeScalars
        guard let first = scalars.first, let last = scalars.last,
            first.isBlank || last.isBlank
        else { return self }
        guard let start = scalars.firstIndex(where: { !$0.isBlank }),
            let end = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(scalars[start...end])
    }
}

extension Unicode.Scalar {
    /// White space (NBSP is), ZWSP, word joiner and a stray byte-order mark.
    fileprivate var isBlank: Bool {
        value <= 0x20
            || value >= 0x80
                && (properties.isWhitespace || [0x200B, 0x2060, 0xFEFF].contains(value))
    }
}
