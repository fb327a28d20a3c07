/// Where a fact about a source comes from.
public enum EvidenceSource: String, Codable, Hashable, Sendable {
    /// The file says so.
    case declared
    /// The bytes or numbers show it.
    case detected
    /// The caller says so.
    case given
}

/// A fact about a source, where it comes from, and why it is believed.
public struct Evidence<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var source: EvidenceSource
    /// Why, in an English sentence.
    public var text: String
    /// Why, in a Thai sentence.
    public var textThai: String

    public init(_ value: Value, _ source: EvidenceSource, text: String, textThai: String) {
        self.value = value
        self.source = source
        self.text = text
        self.textThai = textThai
    }
}
