/// The order of the Thai dictionary, as ICU's `th` and glibc's `th_TH` have it for names.
///
/// A leading vowel sorts after the consonant it is written before; tone marks, mai taikhu,
/// thanthakhat and nikhahit decide only between words that are otherwise the same.
public struct ThaiCollationKey: Comparable, Sendable {
    private let primary: [UInt32]
    private let secondary: [UInt32]

    public init(_ text: String) {
        var primary: [UInt32] = []
        var secondary: [UInt32] = []
        var pendingVowel: UInt32?
        for scalar in ThaiText.arabicDigits(text).unicodeScalars {
            let value = Self.lowercase(scalar).value
            switch value {
            case 0x0E47...0x0E4D:
                secondary.append(Self.weight(ofMark: value, after: primary.count))
            case 0x0E40...0x0E44:
                pendingVowel = value
            case 0x20, 0x28, 0x29, 0x2E, 0x200B:
                break
            default:
                primary.append(value)
                if let vowel = pendingVowel { primary.append(vowel) }
                pendingVowel = nil
            }
        }
        if let vowel = pendingVowel { primary.append(vowel) }
        self.primary = primary
        self.secondary = secondary
    }

    /// The key as bytes that sort as keys do; letters beyond the basic plane sort last.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(primary.count * 2 + secondary.count * 4 + 2)
        for letter in primary {
            let value = UInt16(clamping: letter)
            bytes.append(UInt8(value >> 8))
            bytes.append(UInt8(truncatingIfNeeded: value))
        }
        // No letter is 0, so that a shorter word goes before a longer one.
        bytes += [0, 0]
        for mark in secondary {
            for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: mark >> shift)) }
        }
        return bytes
    }

    /// Thai has no capitals; asking Unicode for them costs more than the rest of the key.
    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if (0x0E00...0x0E7F).contains(scalar.value) { return scalar }
        return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    /// A mark packed with its place: of two words, that with the earlier mark is the later one.
    ///
    /// Thanthakhat goes before mai taikhu and the tones, as in the Unicode collation elements.
    private static func weight(ofMark mark: UInt32, after letters: Int) -> UInt32 {
        let order: UInt32 = mark == 0x0E4C ? 0 : mark & 0xFF
        return UInt32(0xFFFF - min(letters, 0xFFFF)) << 8 | order
    }

    public static func < (a: ThaiCollationKey, b: ThaiCollationKey) -> Bool {
        a.primary == b.primary
            ? a.secondary.lexicographicallyPrecedes(b.secondary)
            : a.primary.lexicographicallyPrecedes(b.primary)
    }
}

extension Sequence {
    /// The elements in Thai dictionary order of a text of theirs; ties keep their order.
    public func sortedInThai(by text: (Element) -> String) -> [Element] {
        let elements = Array(self)
        let keys = elements.map { ThaiCollationKey(text($0)) }
        // Numbers are moved about, which is much cheaper than keys and elements.
        return elements.indices.sorted { a, b in
            keys[a] < keys[b] || (a < b && !(keys[b] < keys[a]))
        }.map { elements[$0] }
    }
}
