/// Where a field lies in the reader's buffer.
struct FieldSpan {
    var start: Int
    var end: Int
    /// Quotes still to be taken out: doubled ones, or text after the closing one.
    var isQuotedUnevenly = false
}

/// Splits a text file into records by RFC 4180, with the liberties that real files take.
///
/// GDAL's driver fixes the number of columns by the first line and skips blank lines, so title rows
/// would lose data and row numbers would be wrong; hence its own. LF, CRLF and CR all end a record,
/// rows may have any number of fields, blank lines are records of one empty field. A quote that is
/// never closed is taken for a letter, so that it does not swallow the rest of the file.
struct CSVReader: ~Copyable {
    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let newlines: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    private static let carriageReturns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D
    /// A quoted field beyond this many bytes was never closed.
    private static let longestQuote = 1 << 24

    private var source: ByteSource
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    private let delimiter: UInt8
    /// The delimiter eight times.
    private let delimiters: UInt64

    /// The fields of the current record.
    var fields: UnsafeBufferPointer<FieldSpan> { list.all }
    private var list = FieldList()
    /// The record's number, from 1, blank lines counted.
    private(set) var number = 0
    /// The line on which the record begins, from 1.
    private(set) var line = 1
    private var nextLine = 1
    /// Whether the record has a quoted field, in which lines may end too.
    private var hasQuotes = false
    /// Lines on which a quote opens that nothing closes.
    private(set) var unterminatedLines: [Int] = []

    init(path: String, delimiter: UInt8, bufferSize: Int = 1 << 20) throws(GeoSourceError) {
        source = try ByteSource(path: path)
        buffer = .allocate(capacity: max(16, bufferSize))
        self.delimiter = delimiter
        delimiters = UInt64(delimiter) * 0x0101_0101_0101_0101
    }

    deinit { buffer.deallocate() }

    /// The bytes that the fields point into, until the next record.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(buffer) }

    /// Moves to the next record; false at the end of the file.
    mutating func next() -> Bool {
        while true {
            var outcome = scan(takingQuotesAsLetters: false)
            if case .unterminated = outcome {
                unterminatedLines.append(nextLine)
                outcome = scan(takingQuotesAsLetters: true)
            }
            switch outcome {
            case .record(let next):
                finish(upTo: next)
                return true
            case .end: return false
            case .needsMore, .unterminated: refill()
            }
        }
    }

    private enum Outcome {
        case record(next: Int)
        case needsMore, unterminated, end
    }

    private mutating func scan(takingQuotesAsLetters: Bool) -> Outcome {
        list.removeAll()
        hasQuotes = false
        guard start < end else { return isAtEnd ? .end : .needsMore }
        var position = start
        while true {
            if !takingQuotesAsLetters, position < end, buffer[position] == Self.quote {
                guard let closed = closeQuote(openedAt: position) else {
                    return isAtEnd || end - position > Self.longestQuote
                        ? .unterminated : .needsMore
                }
                list.append(closed.span)
                hasQuotes = true
                position = closed.next
            } else {
                let first = position
                position = fieldEnd(from: position)
                list.append(FieldSpan(start: first, end: position))
            }
            guard position < end else { return isAtEnd ? .record(next: end) : .needsMore }
            let byte = buffer[position]
            position += 1
            if byte == Self.newline { return .record(next: position) }
            if byte == Self.carriageReturn {
                guard position < end || isAtEnd else { return .needsMore }
                let isPair = position < end && buffer[position] == Self.newline
                return .record(next: position + (isPair ? 1 : 0))
            }
            guard position < end || isAtEnd else { return .needsMore }
        }
    }

    /// The first delimiter or line end from a position, or the end of the bytes.
    private func fieldEnd(from position: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(buffer)
        var index = position
        // Eight bytes at a time. A byte may be taken for the one that follows a hit in the same
        // word, never before it, so the first hit is true.
        while index + 8 <= end {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let hits =
                Self.zeroBytes(in: word ^ delimiters) | Self.zeroBytes(in: word ^ Self.newlines)
                | Self.zeroBytes(in: word ^ Self.carriageReturns)
            if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < end {
            let byte = bytes[index]
            if byte == delimiter || byte == Self.newline || byte == Self.carriageReturn { break }
            index += 1
        }
        return index
    }

    /// The top bit of each byte that is zero, by Hacker's Delight, section 6-1.
    private static func zeroBytes(in word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// The quoted field and the position after it; nil where its end is not in the buffer.
    private func closeQuote(openedAt opening: Int) -> (span: FieldSpan, next: Int)? {
        var index = opening + 1
        var isUneven = false
        while index < end {
            guard buffer[index] == Self.quote else {
                index += 1
                continue
            }
            guard index + 1 < end else {
                return isAtEnd ? (span(opening + 1, index, isUneven), index + 1) : nil
            }
            guard buffer[index + 1] == Self.quote else { break }
            isUneven = true
            index += 2
        }
        guard index < end else { return nil }
        let next = fieldEnd(from: index + 1)
        guard next < end || isAtEnd else { return nil }
        // Letters after the closing quote belong to the field: "a"b is ab.
        return next == index + 1
            ? (span(opening + 1, index, isUneven), next) : (span(opening + 1, next, true), next)
    }

    private func span(_ start: Int, _ end: Int, _ isUneven: Bool) -> FieldSpan {
        FieldSpan(start: start, end: end, isQuotedUnevenly: isUneven)
    }

    private mutating func finish(upTo next: Int) {
        number += 1
        line = nextLine
        if hasQuotes {
            nextLine += lineCount(from: start, to: next)
            for (index, field) in fields.enumerated() where field.isQuotedUnevenly {
                list.replace(index, with: FieldSpan(start: field.start, end: unquote(field)))
            }
        } else {
            nextLine += 1
        }
        start = next
    }

    private func lineCount(from start: Int, to next: Int) -> Int {
        var lines = 0
        var index = start
        while index < next {
            if buffer[index] == Self.newline {
                lines += 1
            } else if buffer[index] == Self.carriageReturn,
                index + 1 >= end || buffer[index + 1] != Self.newline
            {
                lines += 1
            }
            index += 1
        }
        return lines
    }

    /// Makes "" one quote and drops a single one, in place, and returns where it now ends.
    private func unquote(_ span: FieldSpan) -> Int {
        var target = span.start
        var index = span.start
        while index < span.end {
            if buffer[index] == Self.quote {
                index += 1
                guard index < span.end, buffer[index] == Self.quote else { continue }
            }
            buffer[target] = buffer[index]
            target += 1
            index += 1
        }
        return target
    }

    /// Brings the unread bytes to the front and reads more behind them.
    private mutating func refill() {
        let unread = end - start
        if unread * 2 > buffer.count {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
            _ = larger.update(fromContentsOf: buffer[start..<end])
            buffer.deallocate()
            buffer = larger
        } else if start > 0, let base = buffer.baseAddress {
            base.update(from: base + start, count: unread)
        }
        start = 0
        end = unread
        let free = UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(rebasing: buffer[end...]))
        let count = source.read(into: free)
        end += count
        if count == 0 { isAtEnd = true }
    }
}
