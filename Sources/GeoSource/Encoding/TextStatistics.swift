/// What all the bytes of a source say about their encoding, text by text (a field, a line).
struct TextStatistics {
    /// Texts with any byte from 0x80.
    private(set) var texts = 0
    /// Those of them that are valid UTF-8, a sequence cut at the end allowed.
    private(set) var utf8Texts = 0
    /// Complete UTF-8 sequences of three bytes and more in them: hardly an accident.
    private(set) var longSequences = 0
    private(set) var thai = ThaiOrthography()
    /// The first text with a byte from 0x80, as an example.
    private(set) var sample: [UInt8] = []

    /// What the bytes decide by themselves.
    enum Verdict {
        case ascii, utf8, cp874, unknown
    }

    var verdict: Verdict {
        guard texts > 0 else { return .ascii }
        let others = texts - utf8Texts
        // A few broken texts do not make a UTF-8 file another; each is reported when it is read.
        if utf8Texts > 0, others * 20 <= utf8Texts { return .utf8 }
        return thai.isThai ? .cp874 : .unknown
    }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard Self.hasHighByte(bytes) else { return }
        add(bytes, UTF8Scan(bytes))
    }

    /// Adds each line as a text of its own, in one pass over the bytes.
    mutating func add(linesOf bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < bytes.count {
            let scan = UTF8Scan(bytes, from: start, endsWithLine: true)
            if !scan.isASCII {
                add(UnsafeBufferPointer(rebasing: bytes[start..<scan.end]), scan)
            }
            start = scan.end + 1
        }
    }

    /// Adds a text that is not ASCII.
    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ scan: UTF8Scan) {
        texts += 1
        if sample.isEmpty { sample = Array(bytes.prefix(60)) }
        if scan.isValid, scan.sequences > 0 {
            utf8Texts += 1
            longSequences += scan.longSequences
        } else {
            thai.add(bytes)
        }
    }

    static func hasHighByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { return true }
            index += 8
        }
        while index < raw.count {
            if raw[index] >= 0x80 { return true }
            index += 1
        }
        return false
    }
}

/// Whether bytes are UTF-8, and how much of it is more than ASCII.
struct UTF8Scan {
    private(set) var isASCII = true
    private(set) var isValid = true
    /// Whether it ends within a sequence, which is valid all the same.
    private(set) var isCut = false
    private(set) var sequences = 0
    private(set) var longSequences = 0
    /// Where the text ends: at a line's end, where that was asked for, or that of the bytes.
    private(set) var end: Int

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, endsWithLine: Bool = false
    ) {
        let count = bytes.count
        end = count
        var index = start
        // Nearly always Thai: counted apart, for speed.
        var thai = 0
        while index < count {
            let lead = bytes[index]
            if lead < 0x80 {
                if endsWithLine, lead == 0x0A || lead == 0x0D {
                    end = index
                    break
                }
                index += 1
            } else if lead == 0xE0, index + 2 < count, bytes[index + 1] & 0xE0 == 0xA0,
                bytes[index + 2] & 0xC0 == 0x80
            {
                thai += 1
                index += 3
            } else {
                isASCII = false
                index = take(bytes, index)
                guard isValid else {
                    if endsWithLine { end = Self.lineEnd(in: bytes, from: index) }
                    break
                }
            }
        }
        if thai > 0 { isASCII = false }
        sequences += thai
        longSequences += thai
    }

    /// Takes up the sequence at an index and returns where the next begins.
    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let length = UTF8Cut.sequenceLength(lead: bytes[index])
        let next = min(index + length, bytes.count)
        guard length > 0, Self.isContinued(bytes, index, next) else {
            isValid = false
            return index
        }
        if index + length <= bytes.count {
            sequences += 1
            longSequences += length >= 3 ? 1 : 0
        } else {
            isCut = true
        }
        return next
    }

    private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    }

    /// RFC 3629's table: continuation bytes, without overlong forms, surrogates and beyond 10FFFF.
    private static func isContinued(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Bool {
        for index in (start + 1)..<max(end, start + 1) where bytes[index] & 0xC0 != 0x80 {
            return false
        }
        guard start + 1 < end else { return true }
        let second = bytes[start + 1]
        return switch bytes[start] {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }
}
