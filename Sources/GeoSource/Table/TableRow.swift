/// One row of a table, lent to the closure that reads it; texts are decoded when asked for.
public struct TableRow: ~Copyable {
    /// The row as a spreadsheet shows it, from 1, blank rows counted.
    public let number: Int
    /// The line of the text file on which it begins, from 1; elsewhere the row's number.
    public let line: Int
    let fields: UnsafeBufferPointer<FieldSpan>
    private let bytes: UnsafeBufferPointer<UInt8>
    private let encoding: TextEncoding
    private let log: FindingLog
    /// Names for the findings, where the format has any.
    private let names: [String]
    /// Cells of a workbook that have no value to be read, by column.
    private let faults: [Int: CellFault]

    init(
        number: Int, line: Int, fields: UnsafeBufferPointer<FieldSpan>,
        bytes: UnsafeBufferPointer<UInt8>,
        encoding: TextEncoding, log: FindingLog, names: [String] = [],
        faults: [Int: CellFault] = [:]
    ) {
        self.number = number
        self.line = line
        self.fields = fields
        self.bytes = bytes
        self.encoding = encoding
        self.log = log
        self.names = names
        self.faults = faults
    }

    /// How many fields it has; rows of one file may differ.
    public var count: Int { fields.count }

    /// Whether it has no text but blanks.
    public var isEmpty: Bool { fields.indices.allSatisfy { isBlank($0) } }

    /// Whether a field has nothing but blanks, or is not there at all.
    public func isBlank(_ index: Int) -> Bool {
        guard fields.indices.contains(index) else { return true }
        // It should have a value, so the row is no blank one.
        if hasFault(index) { return false }
        let field = fields[index]
        for position in field.start..<field.end where bytes[position] > 0x20 {
            return text(index).isEmpty
        }
        return true
    }

    /// The text without blanks around (space, tab, NBSP, ZWSP); empty where there is no such field.
    ///
    /// What is cut or has no meaning in the encoding becomes a finding of the reading; so does a cell
    /// of a workbook with an error, or with a formula that was never calculated. A date of a workbook
    /// comes in ISO 8601, with the year that the cell holds.
    public func text(_ index: Int) -> String {
        guard fields.indices.contains(index) else { return "" }
        if hasFault(index), let fault = faults[index] {
            log.append(.cellWithoutValue(fault, row: number, column: SheetRow.letters(index)))
            return ""
        }
        var (start, end) = (fields[index].start, fields[index].end)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        guard start < end else { return "" }
        let decoded = encoding.decode(
            contiguous: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        let text = decoded.text.trimmingBlanks()
        if !decoded.isExact || decoded.isCut { report(decoded, index) }
        return text
    }

    private func hasFault(_ index: Int) -> Bool { !faults.isEmpty && faults[index] != nil }

    /// All texts, in order.
    public var texts: [String] { fields.indices.map { text($0) } }

    /// Reports a text by its place only: a row may be about a person.
    private func report(_ decoded: DecodedText, _ index: Int) {
        let name = names.indices.contains(index) ? names[index] : "\(index + 1)"
        log.append(
            decoded.isCut && decoded.isExact
                ? .textCut(row: number, field: name, text: nil)
                : .textInexact(row: number, field: name, text: nil, encoding: encoding))
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
    ///
    /// The property White_Space of Unicode 16, listed: asking for it is slow, and this is asked twice
    /// for every cell.
    fileprivate var isBlank: Bool {
        switch value {
        case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
            0x3000, 0xFEFF:
            true
        default: false
        }
    }
}
