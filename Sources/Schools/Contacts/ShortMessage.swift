/// How long a text is as a short message, and how many parts it is sent and paid as.
public struct ShortMessage: Hashable, Sendable {
    /// How its characters are written.
    public enum Alphabet: String, Hashable, Sendable {
        /// Seven bits: English, some European letters and Greek capitals.
        case gsm7 = "gsm-7"
        /// Sixteen bits: Thai, and everything else.
        case ucs2 = "ucs-2"

        /// How much one message takes: 140 bytes.
        var single: Int { self == .gsm7 ? 160 : 70 }
        /// How much a part takes beside the six bytes that say which part it is.
        var part: Int { self == .gsm7 ? 153 : 67 }
    }

    public let alphabet: Alphabet
    /// Characters as networks count them.
    ///
    /// A character of the extension table is two of GSM-7, and one beyond U+FFFF is two of UCS-2.
    public let units: Int
    /// How many messages it is sent as; 0 for no text.
    public let parts: Int

    /// How many more characters of one unit fit into the last part.
    public let room: Int

    /// - Source: 3GPP TS 23.038, sections 6.2.1 and 6.2.3, and TS 23.040, section 9.2.3.24.1.
    public init(_ text: String) {
        let sizes = text.unicodeScalars.map(Self.septets)
        alphabet = sizes.contains(nil) ? .ucs2 : .gsm7
        let units =
            alphabet == .gsm7
            ? sizes.compactMap(\.self) : text.unicodeScalars.map { UTF16.width($0) }
        self.units = units.reduce(0, +)
        (parts, room) = Self.parts(units, alphabet)
    }

    /// A character of two units is not cut: it begins the next part.
    private static func parts(_ units: [Int], _ alphabet: Alphabet) -> (count: Int, room: Int) {
        let all = units.reduce(0, +)
        guard all > alphabet.single else {
            return units.isEmpty ? (0, 0) : (1, alphabet.single - all)
        }
        var (parts, filled) = (1, 0)
        for unit in units {
            if filled + unit > alphabet.part {
                parts += 1
                filled = 0
            }
            filled += unit
        }
        return (parts, alphabet.part - filled)
    }

    /// How many septets a character is; nil where GSM-7 lacks it.
    private static func septets(_ scalar: Unicode.Scalar) -> Int? {
        if basic.contains(scalar) { return 1 }
        return extended.contains(scalar) ? 2 : nil
    }

    /// The default alphabet (TS 23.038, 6.2.1), without the escape itself.
    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)

    /// The extension table (TS 23.038, 6.2.1.1): each behind an escape.
    private static let extended = Set("\u{C}^{}\\[~]|€".unicodeScalars)
}
