/// What spreadsheets do to codes.
public enum CodeDamage: Hashable, Sendable {
    /// `1.099E+09`: the digits are gone.
    case scientificNotation
    /// `1099001234.0`: read as a number; taking the `.0` off mends it.
    case decimalPoint
    /// One digit short, with a code where a zero in front makes it whole.
    case leadingZeroLost
    /// A number of digits that no such code has.
    case wrongLength(Int)
    /// Letters or marks in it.
    case notDigits
}

/// A code as a table has it: the text to match by, and what has happened to it.
public struct CodeReading: Hashable, Sendable {
    /// The digits as far as they can be known; empty where the cell is.
    public let text: String
    public let damage: CodeDamage?

    /// Whether it looks like a code at all: most of it digits.
    public var isCode: Bool { text.utf8.count(where: isASCIIDigit) * 2 > text.utf8.count }

    /// Whether nothing is left that could be matched.
    public var isUnusable: Bool { text.isEmpty || damage == .scientificNotation }

    /// Reads a code of a known length.
    ///
    /// Spaces, Thai digits and hyphens are no damage: they are read over.
    public init(_ cell: String, length: Int) {
        let text = Self.cleaned(cell)
        let digits = text.utf8
        if digits.count == length, digits.allSatisfy(isASCIIDigit) {
            self.init(text: text, damage: nil)
        } else {
            self = Self.damaged(text, length: length)
        }
    }

    private init(text: String, damage: CodeDamage?) {
        self.text = text
        self.damage = damage
    }

    private static func cleaned(_ cell: String) -> String {
        let text = ThaiText.arabicDigits(cell)
        let isPlain = text.utf8.allSatisfy { isASCIIDigit($0) || isASCIILetter($0) }
        if isPlain { return text }
        let kept = text.unicodeScalars.filter { scalar in
            !scalar.properties.isWhitespace && scalar != "-" && scalar != "'"
                && scalar != "\u{200B}"
        }
        return String(String.UnicodeScalarView(kept))
    }

    private static func damaged(_ text: String, length: Int) -> CodeReading {
        if text.isEmpty { return CodeReading(text: "", damage: nil) }
        if let whole = withoutDecimalPoint(text) {
            let isWhole = whole.utf8.count == length
            return CodeReading(
                text: whole, damage: isWhole ? .decimalPoint : .wrongLength(whole.count))
        }
        if isScientific(text) { return CodeReading(text: text, damage: .scientificNotation) }
        guard text.utf8.allSatisfy(isASCIIDigit) else {
            return CodeReading(text: text, damage: .notDigits)
        }
        return CodeReading(text: text, damage: .wrongLength(text.utf8.count))
    }

    /// The digits before a `.0`, `.00` …; nil where the text is not such a number.
    private static func withoutDecimalPoint(_ text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy(isASCIIDigit),
            parts[1].allSatisfy({ $0 == "0" })
        else { return nil }
        return String(parts[0])
    }

    /// `1.01E+09`, `1.01E9` or `1E+09`; `1E5` may be somebody's own code.
    private static func isScientific(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, plainNumber(String(parts[0])) != nil else { return false }
        let exponent = parts[1].drop { $0 == "+" }
        return !exponent.isEmpty && exponent.utf8.allSatisfy(isASCIIDigit)
            && (parts[1].hasPrefix("+") || parts[0].contains("."))
    }

    private static func isASCIILetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
