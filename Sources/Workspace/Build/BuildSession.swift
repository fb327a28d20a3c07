import Foundation
import Geo
import GeoSource
import SchoolStore
import Schools

/// The state that the steps of one build share.
final class BuildSession {
    let workspace: Workspace
    let writer: StoreWriter
    let progress: (BuildProgress) -> Void
    var gazetteer = Gazetteer(tambon: [], amphoe: [])
    var areas = AreaLocator([])
    var crosswalk = Crosswalk()
    var ledger = SchoolLedger()
    /// The schools that each table of a kind has, to find out who is missing.
    var coverage: [TableCoverage] = []
    private var problemCounts: [String: (severity: Severity, count: Int)] = [:]
    private(set) var sources: [Int: SourceRecord] = [:]

    init(
        _ workspace: Workspace, writer: StoreWriter,
        progress: @escaping (BuildProgress) -> Void
    ) {
        self.workspace = workspace
        self.writer = writer
        self.progress = progress
    }

    func report(_ problems: some Sequence<Problem>) throws {
        for problem in problems {
            problemCounts[problem.kind, default: (problem.severity, 0)].count += 1
            try writer.add(problem)
        }
    }

    /// Takes over what was found while reading a file.
    func report(_ findings: some Sequence<Finding>, source: String) throws {
        try report(findings.map { Problem($0, source: source) })
    }

    func close(_ id: Int, _ record: SourceRecord) throws {
        sources[id] = record
        try writer.closeSource(id, record)
    }

    func buildReport() -> BuildReport {
        var report = BuildReport(storePath: workspace.storePath)
        report.sources = sources.sorted { $0.key < $1.key }.map(\.value)
        report.schoolCount = ledger.count
        report.placedCount = ledger.placedCount
        report.problemCounts =
            problemCounts
            .map { (kind: $0.key, severity: $0.value.severity.rawValue, count: $0.value.count) }
            .sorted { ($0.severity, $0.kind) < ($1.severity, $1.kind) }
        return report
    }
}

/// The schools that one table has anything about.
struct TableCoverage {
    let kind: SourceKind
    let path: String
    let period: AcademicPeriod?
    let schools: Set<Int>
}

extension Problem {
    /// A finding of the reader as a problem of a source.
    init(_ finding: Finding, source: String) {
        self.init(
            kind: finding.kind, severity: FindingSeverity.of(finding.kind), source: source,
            row: finding.row, field: finding.field, value: finding.value,
            message: LocalizedText(thai: finding.messageThai, english: finding.message),
            suggestion: LocalizedText(thai: finding.suggestionThai, english: finding.suggestion))
    }
}

/// How much the findings of a reader matter to a store.
private enum FindingSeverity {
    static func of(_ kind: String) -> Severity {
        switch kind {
        // Without these the layer or the row is not in the store.
        case "crs-undetermined", "geometry-missing", "attributes-missing", "file-truncated",
            "reading-stopped", "source-unreadable":
            .error
        case "index-missing": .note
        default: .warning
        }
    }
}
