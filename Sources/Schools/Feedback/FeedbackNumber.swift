/// The number of a report in the register, in words that a spreadsheet leaves alone: `F0001`.
public struct FeedbackNumber: Hashable, Comparable, Sendable {
    public let number: Int

    public init(_ number: Int) { self.number = number }

    /// Reads `F0001`, and what people make of it: `f1`, `1`, `๑`.
    public init?(_ text: String) {
        let word = PointText.trimmed(ThaiText.arabicDigits(text))
        let digits = ["F", "f"].contains(word.first) ? word.dropFirst() : word[...]
        guard digits.utf8.allSatisfy(isASCIIDigit), let number = Int(digits),
            (1...9_999_999).contains(number)
        else { return nil }
        self.number = number
    }

    public var text: String {
        let digits = String(number)
        return "F" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    public static func < (a: FeedbackNumber, b: FeedbackNumber) -> Bool { a.number < b.number }
}
