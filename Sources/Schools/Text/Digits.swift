/// Which digits numbers are written with.
public enum Digits: String, CaseIterable, Sendable {
    case western
    case thai

    /// The text with its digits written so.
    public func written(_ text: String) -> String {
        guard self == .thai else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    // ๐ is U+0E50.
                    ("0"..."9").contains(scalar)
                        ? Unicode.Scalar(scalar.value - 0x30 + 0xE50) ?? scalar : scalar
                }))
    }
}
