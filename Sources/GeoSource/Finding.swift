/// Bad data met while reading, as a value: what, where, and what to try.
public struct Finding: Codable, Hashable, Sendable {
    /// A stable kebab-case word.
    public var kind: String
    /// The row as the source counts it, from 1; nil where it is about the whole file.
    public var row: Int?
    public var field: String?
    public var value: String?
    public var message: String
    public var messageThai: String
    public var suggestion: String
    public var suggestionThai: String

    public init(
        kind: String, row: Int? = nil, field: String? = nil, value: String? = nil,
        message: String, messageThai: String, suggestion: String, suggestionThai: String
    ) {
        self.kind = kind
        self.row = row
        self.field = field
        self.value = value
        self.message = message
        self.messageThai = messageThai
        self.suggestion = suggestion
        self.suggestionThai = suggestionThai
    }
}
