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
        let scan = UTF8Scan(bytes)
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
    private(set) var isValid = true
    private(set) var sequences = 0
    private(set) var longSequences = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            let length = UTF8Cut.sequenceLength(lead: lead)
            let end = min(index + length, bytes.count)
            guard length > 0, Self.isContinued(bytes, index, end) else {
                isValid = false
                return
            }
            if index + length <= bytes.count {
                sequences += 1
                longSequences += length >= 3 ? 1 : 0
            }
            index = end
        }
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
