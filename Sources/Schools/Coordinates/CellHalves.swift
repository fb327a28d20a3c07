/// The ways in which one cell may fall into two coordinates, most telling first.
struct CellHalves {
    typealias Halves = (String, String)

    private(set) var all: [Halves] = []

    init(_ text: String) {
        for separator in [";", "/", "|", ", ", "\n", "\t"] { split(text, at: separator) }
        if text.count(where: { $0 == "," }) == 1 { split(text, at: ",") }
        if let halves = Self.atHemisphere(text) { all.append(halves) }
        splitWords(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private mutating func split(_ text: String, at separator: String) {
        let parts = text.split(separator: separator, maxSplits: 1).map(String.init)
        if parts.count == 2 {
            all.append((PointText.trimmed(parts[0]), PointText.trimmed(parts[1])))
        }
    }

    /// Half of the words each; of three, the first two are a zone and its easting.
    private mutating func splitWords(_ words: [String]) {
        guard words.count == 3 || words.count >= 2 && words.count % 2 == 0 else { return }
        let middle = (words.count + 1) / 2
        all.append(
            (words[..<middle].joined(separator: " "), words[middle...].joined(separator: " ")))
    }

    /// `7°27'00"N 100°8'0"E` behind the first letter, `N 7.45 E 100.13` before the second.
    private static func atHemisphere(_ text: String) -> Halves? {
        if let first = text.first, "NEne".contains(first) {
            guard let second = text.dropFirst().firstIndex(where: { "NEne".contains($0) }) else {
                return nil
            }
            return (PointText.trimmed(String(text[..<second])), String(text[second...]))
        }
        for mark in ["N", "n", "เหนือ", "น."] {
            let parts = text.split(separator: mark, maxSplits: 1).map(String.init)
            if parts.count == 2 {
                return (PointText.trimmed(parts[0]) + mark, PointText.trimmed(parts[1]))
            }
        }
        return nil
    }
}
