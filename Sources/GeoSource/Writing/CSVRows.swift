/// Rows of CSV (RFC 4180) for Excel, as bytes.
///
/// UTF-8 behind a byte-order mark, without which Excel reads a file as the code page of the machine.
/// Texts are protected by `FormulaGuard`.
public struct CSVRows: Sendable {
    private var bytes: [UInt8] = []
    private var isInRow = false

    /// Begins a file with its header.
    public init(header: [String]) {
        bytes = Array("\u{FEFF}".utf8)
        for name in header { text(name) }
        endRow()
    }

    /// Rows to be put behind others.
    public init() {}

    /// The next cell is a text, in UTF-8.
    public mutating func text(_ span: Span<UInt8>) {
        separate()
        span.withUnsafeBufferPointer { append($0) }
    }

    /// The next cell is a text.
    public mutating func text(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { append($0) }
    }

    /// The next cell is a number: the shortest decimal that reads back as the same.
    public mutating func number(_ number: Double) {
        separate()
        guard number.isFinite else { return }
        let text = number.description
        bytes.append(contentsOf: (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8)
    }

    public mutating func integer(_ number: Int) {
        separate()
        bytes.append(contentsOf: number.description.utf8)
    }

    /// The next cell is empty.
    public mutating func empty() { separate() }

    public mutating func endRow() {
        bytes.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
        isInRow = false
    }

    /// Hands over what has been written so far and forgets it.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func separate() {
        if isInRow { bytes.append(UInt8(ascii: ",")) }
        isInRow = true
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard !text.contains(where: { Self.special[Int($0)] }) else {
            return append(guarded: String(decoding: text, as: UTF8.self))
        }
        bytes.append(contentsOf: text)
    }

    private mutating func append(guarded text: String) {
        let safe = FormulaGuard.protected(text.withoutControlCharacters)
        guard safe.utf8.contains(where: { Self.quoted[Int($0)] }) || safe.isBesideSpace else {
            return bytes.append(contentsOf: safe.utf8)
        }
        bytes.append(contentsOf: ("\"" + safe.replacing("\"", with: "\"\"") + "\"").utf8)
    }

    /// The bytes that need a field in quotes.
    private static let quoted = table { "\",\r\n;\t".utf8.contains($0) }

    /// The bytes that need a closer look: they may need quotes or a guard, or to be left out.
    private static let special = table { quoted[Int($0)] || " '=+-@".utf8.contains($0) || $0 < 32 }

    private static func table(_ isIn: (UInt8) -> Bool) -> [Bool] { (0...UInt8.max).map(isIn) }
}

extension String {
    /// Whether a space is at either end, which gets lost without quotes.
    fileprivate var isBesideSpace: Bool {
        utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ")
    }
}
