public import Schools

/// What a school teaches, as the themes tell levels apart.
public struct SchoolLevel: Hashable, Sendable {
    private let level: TaughtLevel

    /// From kindergarten up.
    public static let all = TaughtLevel.allCases.filter { $0 != .unknown }
        .map { SchoolLevel(level: $0) }

    private init(level: TaughtLevel) { self.level = level }

    /// The level that the words of a register tell; nil where they tell nothing.
    public init?(written text: String) {
        level = TaughtLevel(written: text)
        if level == .unknown { return nil }
    }

    /// The word that stands for it in files: "kindergarten-primary".
    public var word: String { level.rawValue }
    public var text: LocalizedText { level.text }
}
