import GeoSource
public import Schools

/// One kind of problem, with an example of its words.
public struct ProblemKind: Hashable, Sendable {
    public let kind: String
    public let severity: Severity
    /// An example: the numbers and names in it are made up.
    public let message: LocalizedText
    public let suggestion: LocalizedText
}

/// Everything that `check` can report.
public enum ProblemCatalogue {
    /// Every kind, worst first, then by name.
    public static let all: [ProblemKind] = {
        let checks = Flaw.examples.map { Problem($0, source: "") }
        let reading = Finding.examples.map { Problem($0, source: "") }
        return (checks + reading).map { problem in
            ProblemKind(
                kind: problem.kind, severity: problem.severity, message: problem.message,
                suggestion: problem.suggestion)
        }.sorted { ($0.severity, $0.kind) < ($1.severity, $1.kind) }
    }()
}
