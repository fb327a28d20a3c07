/// A text in the two languages of the program.
public struct LocalizedText: Hashable, Sendable {
    public var thai: String
    public var english: String

    public init(thai: String, english: String) {
        self.thai = thai
        self.english = english
    }

    public subscript(language: Language) -> String {
        language == .thai ? thai : english
    }
}

/// The languages that maps, pages and messages come in.
public enum Language: String, CaseIterable, Sendable {
    case thai = "th"
    case english = "en"
}
