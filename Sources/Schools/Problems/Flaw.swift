/// What can be wrong with a register or a table, in the words that an office clerk reads.
///
/// Every flaw is made by a function beside its like (`Flaw+Codes`, `Flaw+Coordinates`, …), which
/// takes the facts that its wording needs. Metres are on the ground; names and numbers are as the
/// office wrote them.
public struct Flaw: Hashable, Sendable {
    /// The stable kebab-case word that `check --json` reports.
    public let kind: String
    public let severity: Severity
    public let message: LocalizedText
    public let suggestion: LocalizedText

    init(
        _ kind: String, _ severity: Severity, thai: String, english: String, tryThai: String,
        tryEnglish: String
    ) {
        self.kind = kind
        self.severity = severity
        message = LocalizedText(thai: thai, english: english)
        suggestion = LocalizedText(thai: tryThai, english: tryEnglish)
    }
}

extension Flaw {
    /// One example of every flaw.
    public static let examples =
        codes + names + coordinates + tables + boundaries + sources
        + systems + readers + mentions + checks + pupils + corrections + court
}
