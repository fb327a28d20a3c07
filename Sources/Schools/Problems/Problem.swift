/// How much a problem matters.
public enum Severity: String, CaseIterable, Comparable, Sendable {
    /// The value or the row could not be used.
    case error
    /// It was used, and is doubtful or was mended.
    case warning
    /// Worth knowing; nothing is wrong with the answer.
    case note

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}

/// Something wrong with the data, as a value and never thrown: what, where, and what to try.
public struct Problem: Hashable, Sendable {
    /// A stable kebab-case word for programs to count by.
    public var kind: String
    public var severity: Severity
    /// The source as the manifest names it.
    public var source: String
    /// The row as a spreadsheet counts it, or the record of a shapefile, from 1.
    public var row: Int?
    /// The school's code as the table has it.
    public var school: String?
    public var field: String?
    /// The offending value; never a person's.
    public var value: String?
    public var message: LocalizedText
    public var suggestion: LocalizedText

    public init(
        kind: String, severity: Severity, source: String, row: Int? = nil, school: String? = nil,
        field: String? = nil, value: String? = nil, message: LocalizedText,
        suggestion: LocalizedText
    ) {
        self.kind = kind
        self.severity = severity
        self.source = source
        self.row = row
        self.school = school.map(PersonalText.covered)
        self.field = field
        self.value = value.map(PersonalText.covered)
        self.message = message
        self.suggestion = suggestion
    }

    /// A flaw found at a place in a source.
    public init(
        _ flaw: Flaw, source: String, row: Int? = nil, school: String? = nil, field: String? = nil,
        value: String? = nil
    ) {
        self.init(
            kind: flaw.kind, severity: flaw.severity, source: source, row: row, school: school,
            field: field, value: value, message: flaw.message, suggestion: flaw.suggestion)
    }
}
