/// Texts as bytes of CP874 that fit a column of a DBF.
struct CP874Text {
    /// The widest that a DBF column can be.
    static let limit = 254

    /// The text last encoded, with a zero behind it.
    private(set) var bytes: [UInt8] = [0]

    /// Encodes UTF-8 and returns what had to be changed.
    ///
    /// A character that the code page lacks becomes a question mark; one that nobody sees is left
    /// out. A text that is too long is cut
    /// where a letter with all its marks ends, and before a vowel whose consonant is cut away.
    mutating func encode(_ text: Span<UInt8>) -> [WriteLoss.Kind] {
        bytes.removeAll(keepingCapacity: true)
        let isPlain = text.withUnsafeBufferPointer { appendPlain($0) }
        var losses: [WriteLoss.Kind] = []
        if !isPlain {
            losses = appendAny(
                text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
        }
        if bytes.count > Self.limit {
            bytes.removeSubrange(cut...)
            losses.append(.cut(characters: bytes.count))
        }
        bytes.append(0)
        return losses
    }

    /// Encodes ASCII and Thai letters, which is nearly all there is; false where there is more.
    private mutating func appendPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                guard byte >= 0x20 else { return false }
                bytes.append(byte)
                index += 1
            } else {
                // U+0E00 to U+0E7F is E0 B8 80 to E0 B9 BF in UTF-8.
                guard byte == 0xE0, index + 2 < text.count,
                    text[index + 1] == 0xB8 || text[index + 1] == 0xB9
                else { return false }
                let low = text[index + 1] & 1 == 0 ? 0 : 0x40 as UInt8
                let offset = low + text[index + 2] & 0x3F
                guard Self.thai.contains(offset) else { return false }
                bytes.append(0xA0 + offset)
                index += 3
            }
        }
        return true
    }

    /// Encodes any text anew and returns what the code page lacks, each character once.
    private mutating func appendAny(_ text: String) -> [WriteLoss.Kind] {
        bytes.removeAll(keepingCapacity: true)
        var missing = String.UnicodeScalarView()
        var invisible = String.UnicodeScalarView()
        for scalar in text.withoutControlCharacters.unicodeScalars {
            if scalar.isASCII {
                bytes.append(UInt8(scalar.value))
            } else if let byte = Self.codes[scalar.value] {
                bytes.append(byte)
            } else if scalar.properties.generalCategory == .format {
                // Such as the zero-width space that web pages put between Thai words.
                if !invisible.contains(scalar) { invisible.append(scalar) }
            } else {
                bytes.append(UInt8(ascii: "?"))
                if !missing.contains(scalar) { missing.append(scalar) }
            }
        }
        return (missing.isEmpty ? [] : [.notInEncoding(characters: String(missing))])
            + (invisible.isEmpty ? [] : [.invisible(characters: String(invisible))])
    }

    /// Where to cut: behind the last letter that fits with its marks.
    private var cut: Int {
        var end = Self.limit
        while end > 0, Self.isMark(bytes[end]) { end -= 1 }
        while end > 0, Self.leadingVowels.contains(bytes[end - 1]) { end -= 1 }
        return end > 0 ? end : Self.limit
    }

    /// The byte of each scalar beyond ASCII.
    private static let codes: [UInt32: UInt8] = {
        let pairs = CP874.scalars.enumerated().compactMap { index, scalar in
            scalar == 0 ? nil : (UInt32(scalar), UInt8(0x80 + index))
        }
        return Dictionary(pairs) { first, _ in first }
    }()

    /// The letters of the Thai block that Unicode defines, from U+0E00.
    private static let thai = Set<UInt8>(0x01...0x3A).union(0x3F...0x5B)

    /// เ แ โ ใ ไ stand before the consonant that they belong to.
    private static let leadingVowels: ClosedRange<UInt8> = 0xE0...0xE4

    /// What belongs to the letter before it: vowels above, below and behind, tone marks.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == 0xD1 || (0xD3...0xDA).contains(byte) || (0xE7...0xEE).contains(byte)
    }
}
