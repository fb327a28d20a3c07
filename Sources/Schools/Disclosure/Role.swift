/// What somebody who asks may see and do.
public enum Role: Hashable, Sendable {
    /// Anybody, without a token: public data, small counts suppressed.
    case `public`
    /// A school, by its 10-digit code: what is public, and its own figures.
    case school(code: String)
    /// The office: everything, and every change.
    case office

    /// The word that stands in the token list and in the audit log.
    public var word: String {
        switch self {
        case .public: "public"
        case .school: "school"
        case .office: "office"
        }
    }

    /// For whom the outputs are made that the role gets to see.
    public var audience: Audience {
        self == .office ? .office : .public(threshold: Suppression.shippedThreshold)
    }
}
