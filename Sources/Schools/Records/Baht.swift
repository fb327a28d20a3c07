/// An amount of money, kept in satang so that sums are exact.
public struct Baht: Hashable, Comparable, Sendable {
    /// Hundredths of a baht; below zero where money was taken back.
    public var satang: Int

    public init(satang: Int) { self.satang = satang }

    /// The amount in a cell: `1,250,000.50`, `฿500`, `๑๒,๐๐๐ บาท`, `(500.00)` for less than nothing.
    ///
    /// Nil where it is none, has parts of a satang or is beyond any budget of a country.
    public init?(_ text: String) {
        var rest = Substring(ThaiText.arabicDigits(text).filter { !$0.isWhitespace })
        let isInBrackets = rest.hasPrefix("(") && rest.hasSuffix(")")
        if isInBrackets { rest = rest.dropFirst().dropLast() }
        if rest.hasPrefix("฿") { rest = rest.dropFirst() }
        for word in [".-", "บาท", "บ.", "THB"] where rest.hasSuffix(word) {
            rest = rest.dropLast(word.count)
        }
        let isNegative = isInBrackets || rest.hasPrefix("-")
        if rest.hasPrefix("-") { rest = rest.dropFirst() }
        guard let plain = withoutGrouping(String(rest)), let satang = Self.satang(plain) else {
            return nil
        }
        self.init(satang: isNegative ? -satang : satang)
    }

    public static func < (a: Baht, b: Baht) -> Bool { a.satang < b.satang }

    public static func + (a: Baht, b: Baht) -> Baht { Baht(satang: a.satang + b.satang) }

    /// Digits with at most two behind the point; further zeros are no parts of a satang.
    ///
    /// A thousand billion baht are some hundred times what all schools cost in a year: sums of
    /// millions of such amounts still fit.
    private static func satang(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, (1...12).contains(whole.utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy(isASCIIDigit) }), let baht = Int(whole)
        else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.dropFirst(2).allSatisfy({ $0 == "0" }) else { return nil }
        let hundredths = (fraction.prefix(2) + "00").prefix(2)
        return Int(hundredths).map { baht * 100 + $0 }
    }
}

extension Baht: CustomStringConvertible {
    /// In baht with two decimals and without grouping, such as `1250000.50`.
    public var description: String {
        let magnitude = satang.magnitude
        let hundredths = magnitude % 100
        return (satang < 0 ? "-" : "") + "\(magnitude / 100)."
            + (hundredths < 10 ? "0" : "") + "\(hundredths)"
    }
}
