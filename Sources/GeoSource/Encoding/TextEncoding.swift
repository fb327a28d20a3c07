/// How the bytes of a text are to be read.
public enum TextEncoding: Hashable, Sendable {
    case utf8
    /// Windows code page 874: Thai; TIS-620 and ISO 8859-11 are read as it.
    case cp874
    case ascii
    /// Any other, by its iconv name.
    case other(String)

    /// The name in reports: "UTF-8", "CP874", "ASCII", or iconv's.
    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .cp874: "CP874"
        case .ascii: "ASCII"
        case .other(let name): name
        }
    }

    /// Keeps every byte as one character, so that nothing is lost while nobody knows better.
    static let lossless = TextEncoding.other("ISO-8859-1")
}

/// A text as read, and whether the bytes were whole and right.
public struct DecodedText: Hashable, Sendable {
    public var text: String
    /// Whether every byte has a meaning in the encoding.
    public var isExact: Bool
    /// Whether the text ended within a character, which is left out.
    public var isCut: Bool

    init(_ text: String, isExact: Bool = true, isCut: Bool = false) {
        self.text = text
        self.isExact = isExact
        self.isCut = isCut
    }
}
