/// Goes through an XML part of a workbook, one tag or text at a time, in a buffer of fixed size.
///
/// GDAL's own parser builds the whole sheet in memory; this one keeps a piece of the file and hands
/// out where things lie in it. Names are compared without their prefix. UTF-8 only, as every program
/// writes it; a document type declaration is refused, for no workbook has one.
struct XMLFeed: ~Copyable {
    enum Event {
        case start, end, text, finish
    }

    /// No tag and no text of a cell is longer: Excel's limit is 32,767 characters.
    private static let longestPiece = 1 << 22

    private let file: VSIFile
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    private var position = 0
    private var filled = 0
    private var isAtEnd = false
    private var depth = 0
    /// After an empty element: its end is still to be handed out.
    private var owesEnd = false

    /// Where the current tag's name lies, without its prefix.
    private var name = 0..<0
    private var attributes = 0..<0
    /// Where the current text lies.
    private(set) var text = 0..<0
    /// Whether the current text is of a CDATA section, in which nothing is escaped.
    private(set) var isLiteral = false

    init(path: String, bufferSize: Int = 1 << 18) throws(GeoSourceError) {
        file = try VSIFile(path: path)
        buffer = .allocate(capacity: bufferSize)
    }

    deinit { buffer.deallocate() }

    /// The bytes that the ranges point into, until the next event.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(buffer) }

    /// Moves on to the next tag or text.
    ///
    /// - Throws: `TableFault.notXML` or `cutShort`.
    mutating func next() throws(TableFault) -> Event {
        if owesEnd {
            owesEnd = false
            depth -= 1
            return .end
        }
        while true {
            guard position < filled else {
                if try fill() { continue }
                guard depth == 0 else { throw .cutShort }
                return .finish
            }
            guard buffer[position] == UInt8(ascii: "<") else { return try takeText() }
            if let event = try takeMarkup() { return event }
        }
    }

    // MARK: The current tag

    /// Whether the current tag has this name.
    @inline(__always)
    func isNamed(_ wanted: StaticString) -> Bool { equals(name, wanted) }

    /// The value of an attribute of the current tag.
    func attribute(_ wanted: StaticString) -> Range<Int>? {
        var result: Range<Int>?
        forEachAttribute { name, value in
            if result == nil, equals(name, wanted) { result = value }
        }
        return result
    }

    /// Hands out names without prefix, and values without quotes.
    @inline(__always)
    func forEachAttribute(_ body: (_ name: Range<Int>, _ value: Range<Int>) -> Void) {
        var index = attributes.lowerBound
        let end = attributes.upperBound
        while index < end {
            while index < end, buffer[index] <= 0x20 { index += 1 }
            var start = index
            while index < end, buffer[index] != UInt8(ascii: "="), buffer[index] > 0x20 {
                if buffer[index] == UInt8(ascii: ":") { start = index + 1 }
                index += 1
            }
            let name = start..<index
            while index < end, !Self.isQuote(buffer[index]) { index += 1 }
            guard index < end else { return }
            let quote = buffer[index]
            let value = index + 1
            index = value
            while index < end, buffer[index] != quote { index += 1 }
            body(name, value..<index)
            index += 1
        }
    }

    @inline(__always)
    func equals(_ range: Range<Int>, _ wanted: StaticString) -> Bool {
        guard range.count == wanted.utf8CodeUnitCount else { return false }
        for offset in 0..<range.count
        where buffer[range.lowerBound + offset] != wanted.utf8Start[offset] { return false }
        return true
    }

    // MARK: Reading

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private mutating func takeText() throws(TableFault) -> Event {
        var index = position
        while true {
            while index < filled, buffer[index] != UInt8(ascii: "<") { index += 1 }
            if index < filled { break }
            let seen = index - position
            guard try fill() else { break }
            index = position + seen
        }
        text = position..<index
        isLiteral = false
        position = index
        return .text
    }

    /// Nil for what hands out nothing: comments and processing instructions.
    private mutating func takeMarkup() throws(TableFault) -> Event? {
        while filled - position < 9, try fill() {}
        switch position + 1 < filled ? buffer[position + 1] : 0 {
        case UInt8(ascii: "?"):
            position = try end(of: "?>", from: position + 2)
            return nil
        case UInt8(ascii: "!"): return try takeDeclaration()
        default: return try takeTag()
        }
    }

    private mutating func takeDeclaration() throws(TableFault) -> Event? {
        if starts(with: "<!--") {
            position = try end(of: "-->", from: position + 4)
            return nil
        }
        guard starts(with: "<![CDATA[") else { throw .notXML }
        let end = try end(of: "]]>", from: position + 9)
        text = position + 9..<end - 3
        isLiteral = true
        position = end
        return .text
    }

    private mutating func takeTag() throws(TableFault) -> Event {
        let end = try tagEnd()
        var index = position + 1
        let isEnd = buffer[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        var start = index
        while index < end, buffer[index] > 0x20, buffer[index] != UInt8(ascii: "/") {
            if buffer[index] == UInt8(ascii: ":") { start = index + 1 }
            index += 1
        }
        guard index > start else { throw .notXML }
        name = start..<index
        position = end + 1
        if isEnd {
            guard depth > 0 else { throw .notXML }
            depth -= 1
            return .end
        }
        depth += 1
        owesEnd = buffer[end - 1] == UInt8(ascii: "/")
        attributes = index..<max(index, owesEnd ? end - 1 : end)
        return .start
    }

    /// Where the tag's ">" is, brought into the buffer; one within quotes does not count.
    private mutating func tagEnd() throws(TableFault) -> Int {
        var index = position + 1
        var quote: UInt8 = 0
        while true {
            while index < filled {
                let byte = buffer[index]
                if quote != 0 {
                    if byte == quote { quote = 0 }
                } else if byte == UInt8(ascii: ">") {
                    return index
                } else if Self.isQuote(byte) {
                    quote = byte
                } else if byte == UInt8(ascii: "<") {
                    throw .notXML
                }
                index += 1
            }
            let seen = index - position
            guard try fill() else { throw .cutShort }
            index = position + seen
        }
    }

    /// The position after a mark, brought into the buffer.
    private mutating func end(of mark: StaticString, from start: Int) throws(TableFault) -> Int {
        let length = mark.utf8CodeUnitCount
        var index = start
        while true {
            while index + length <= filled {
                if equals(index..<index + length, mark) { return index + length }
                index += 1
            }
            let seen = index - position
            guard try fill() else { throw .cutShort }
            index = position + seen
        }
    }

    private func starts(with mark: StaticString) -> Bool {
        let end = position + mark.utf8CodeUnitCount
        return end <= filled && equals(position..<end, mark)
    }

    /// Brings the unread bytes to the front and reads more behind them; false at the end.
    private mutating func fill() throws(TableFault) -> Bool {
        guard !isAtEnd, let base = buffer.baseAddress else { return false }
        let unread = filled - position
        if unread > Self.longestPiece { throw .notXML }
        if unread * 2 > buffer.count {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
            _ = larger.update(fromContentsOf: buffer[position..<filled])
            buffer.deallocate()
            buffer = larger
        } else if position > 0 {
            base.update(from: base + position, count: unread)
        }
        position = 0
        filled = unread
        let isFirst = unread == 0 && depth == 0
        let count = file.read(
            into: UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: buffer[unread...])))
        filled += count
        isAtEnd = count == 0
        if isFirst, filled >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF {
            position = 3
        }
        return count > 0
    }
}
