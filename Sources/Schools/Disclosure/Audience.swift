/// Whom an output is for.
public enum Audience: Hashable, Sendable {
    /// The office itself, which may see every count.
    case office
    /// Anybody: counts below the threshold are suppressed, and those that would give them away.
    case `public`(threshold: Int)

    /// The word that stands in the output.
    public var word: String {
        switch self {
        case .office: "office"
        case .public: "public"
        }
    }
}

extension LocalizedText {
    /// What stands on paper with counts that only the office may see.
    public static let internalUse = LocalizedText(
        thai: "ใช้ภายใน ห้ามเผยแพร่", english: "internal, not for publication")
}
