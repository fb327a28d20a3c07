import Support

/// Made-up citizen numbers with the right check digit; the sum is written out on its own here.
enum CitizenNumber {
    /// The number that twelve digits begin.
    static func completing(_ twelve: [Int]) -> [Int] {
        var sum = 0
        for (index, digit) in twelve.enumerated() { sum += digit * (13 - index) }
        return twelve + [(11 - sum % 11) % 10]
    }

    static func random(using generator: inout SplitMix64) -> [Int] {
        let rest = (0..<11).map { _ in Int.random(in: 0...9, using: &generator) }
        return completing([Int.random(in: 1...8, using: &generator)] + rest)
    }

    /// The ways in which offices write one.
    static let styles: [@Sendable ([Int]) -> String] = [
        { grouped($0, by: "") },
        { grouped($0, by: "-") },
        { grouped($0, by: " ") },
        { grouped($0, by: "\u{A0}") },
        { thaiDigits(grouped($0, by: "-")) },
        { "เลขประจำตัว " + grouped($0, by: "") + " (ผู้ดูแล)" },
        { grouped($0, by: "") + ".0" },
        { grouped($0, by: "\u{2013}") },
    ]

    /// With another number beside it.
    static let companions: [@Sendable ([Int]) -> String] = [
        { grouped($0, by: "-") + " 081-234-5678" },
        { "12 " + grouped($0, by: "") },
        { grouped($0, by: " ") + " " + grouped($0.reversed(), by: " ") },
    ]

    /// x-xxxx-xxxxx-xx-x with any mark for the hyphens.
    private static func grouped(_ digits: [Int], by mark: String) -> String {
        let text = digits.map(String.init)
        let groups = [text[0..<1], text[1..<5], text[5..<10], text[10..<12], text[12..<13]]
        return groups.map { $0.joined() }.joined(separator: mark)
    }
}

func thaiDigits(_ text: String) -> String {
    let digits = Array("๐๑๒๓๔๕๖๗๘๙")
    return String(
        text.map { character in character.wholeNumberValue.map { digits[$0] } ?? character })
}
