/// The fields of a school that a search looks in; the raw value marks the field in the packed text.
enum SearchField: UInt8, CaseIterable {
    case name = 1
    case formerName, code, tambon, amphoe, network

    /// Every byte of a text is above it.
    static let lastMark: UInt8 = 0x0E

    var isPlace: Bool { self == .tambon || self == .amphoe || self == .network }

    /// The field that begins at a byte; nil inside a field.
    init?(mark: UInt8) { self.init(rawValue: mark) }
}

/// How well a word fits a field, best first.
///
/// A clerk types the name as spoken, so that a name goes before a place of the same text; of codes
/// the beginning is typed, and an inner part only where the rest is illegible.
enum Fit: Int, Comparable {
    /// The whole name, or the whole code.
    case whole
    /// The whole name behind บ้าน or วัด, which most names begin with and people leave out.
    case wholeBehindKind
    /// The beginning of the name, also behind บ้าน or วัด, or of a code.
    case beginning
    case inside
    case wholeFormer, beginningFormer, insideFormer
    case wholePlace, beginningPlace
    case insideCode
    case insidePlace

    static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }

    /// The fit of a word that was found at a place of a field.
    init(_ field: SearchField, text: Span<UInt8>, at start: Int, length: Int) {
        let isBeginning = start == 0
        let isWhole = isBeginning && length == text.count
        switch field {
        case .name:
            let isBehindKind = Self.kinds.contains { $0.count == start && text.starts(with: $0) }
            if isBehindKind {
                self = start + length == text.count ? .wholeBehindKind : .beginning
            } else {
                self = isWhole ? .whole : isBeginning ? .beginning : .inside
            }
        case .formerName:
            self = isWhole ? .wholeFormer : isBeginning ? .beginningFormer : .insideFormer
        case .code: self = isWhole ? .whole : isBeginning ? .beginning : .insideCode
        case .tambon, .amphoe, .network:
            self = isWhole ? .wholePlace : isBeginning ? .beginningPlace : .insidePlace
        }
    }

    private static let kinds = ["บ้าน", "วัด"].map(PackedText.bytes)
}
