/// A plain decimal number in ASCII, which nearly every cell with a number is; nil for the rest.
func plainNumber(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
        isASCIIDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    return isPlain ? Double(text) : nil
}

/// The number without the commas or spaces that group its thousands; nil where they do not.
///
/// `1,234` and `1 234 567.5` are grouped, `1,5` and `12 3456` are not.
func withoutGrouping(_ text: String) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { ", \u{A0}".contains($0) }
    guard let first = groups.first, groups.count > 1 else { return text }
    let isGrouped = groups.dropFirst().enumerated().allSatisfy { index, group in
        let isLast = index == groups.count - 2
        return (isLast ? group.prefix { $0 != "." } : group).utf8.count == 3
    }
    guard isGrouped, (1...3).contains(first.drop { $0 == "-" }.utf8.count) else { return nil }
    return groups.joined()
}
