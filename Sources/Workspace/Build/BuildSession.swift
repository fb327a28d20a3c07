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
    /// Rounds whose numbers are taken from their snapshots.
    let frozen: [FrozenRound]
    var gazetteer = Gazetteer(tambon: [], amphoe: [])
    var areas = AreaLocator([])
    /// Roads and places, which bear witness on where schools are.
    var features: [NamedFeature] = []
    /// Nil where no boundary can bear witness, and once it has closed.
    var court: CourtSession?
    /// The registers that the court has heard, in their order.
    var courtFiles: [String] = []
    var crosswalk = Crosswalk()
    /// What the office has put right, and what of it counts.
    let correctionLedger: CorrectionLedger
    let corrections: CorrectionsInForce
    /// Looking for the corrections of 215,000 schools takes time, also where there are none.
    let hasCorrections: Bool
    /// What the register says of each school, kept where there are tables to compare it with.
    var register: [Int: RegisterEntry] = [:]
    /// The names that schools had, from older registers and the history.
    var formerNames: [Int: [String]] = [:]
    /// Names that tables give schools and that are not the register's.
    var namesElsewhere: [Int: [(name: String, path: String, row: Int)]] = [:]
    var costCentres: [CostCentre] = []
    /// The pupils of each round that were met, by numbers that mean nothing outside this build.
    private var pupilLedgers: [AcademicPeriod: PupilLedger] = [:]
    /// The register's schools by their names, for tables that name them so.
    private(set) lazy var schoolNames = SchoolNames(
        register.compactMap { school, entry in
            guard ledger.isCurrent(school), let name = entry.name else { return nil }
            return (school: school, name: name)
        })
    var ledger = SchoolLedger()
    /// The schools that each table of a kind has, to find out who is missing.
    var coverage: [TableCoverage] = []
    private var problemCounts: [String: (severity: Severity, count: Int)] = [:]
    private(set) var sources: [Int: SourceRecord] = [:]

    init(
        _ workspace: Workspace, writer: StoreWriter, frozen: [FrozenRound],
        progress: @escaping (BuildProgress) -> Void
    ) throws {
        correctionLedger = try workspace.ledger()
        corrections = CorrectionsInForce(correctionLedger)
        hasCorrections = !correctionLedger.corrections.isEmpty
        self.workspace = workspace
        self.writer = writer
        self.frozen = frozen
        self.progress = progress
    }

    /// Whether any table may name schools.
    private(set) lazy var keepsNames = workspace.manifest.sources.contains {
        SourceKind.tablesAboutSchools.contains($0.kind)
    }

    /// Reports the corrections that could not be used; call it when all registers are read.
    func reportCorrections() throws {
        try report(correctionLedger.problems)
        try report(corrections.problems { crosswalk.school(code: $0) != nil })
    }

    func report(_ problems: some Sequence<Problem>) throws {
        for problem in problems {
            problemCounts[problem.kind, default: (problem.severity, 0)].count += 1
            try writer.add(problem)
        }
    }

    /// Reports a problem of a school's position, unless the court is to explain it.
    func report(_ problem: Problem, ofPosition school: Int) throws {
        if court?.keeps(problem, of: school) != true { try report([problem]) }
    }

    /// The ledger that the tables of pupils of a round share.
    func pupilLedger(of period: AcademicPeriod?) -> PupilLedger? {
        guard let period else { return nil }
        if let own = pupilLedgers[period] { return own }
        let ledger = PupilLedger()
        pupilLedgers[period] = ledger
        return ledger
    }

    /// Forgets every pupil.
    func forgetPupils() {
        for ledger in pupilLedgers.values { ledger.forget() }
        pupilLedgers = [:]
    }

    /// Takes over what was found while reading a file.
    func report(_ findings: some Sequence<Finding>, source: String) throws {
        try report(findings.map { Problem($0, source: source) })
    }

    /// Writes down a school that is known from the past only, and returns its number.
    func addFormerSchool(
        code: String, name: String?, source: Int, row: Int, path: String
    ) throws -> Int {
        var school = SchoolRecord(row: row, code: code, point: .notInTable)
        school.name = name
        let number = try writer.add(
            school, position: SchoolPosition(coordinate: nil), areas: SchoolAreas(),
            source: source, isCurrent: false)
        crosswalk.add(code: code)
        ledger.append(school, at: nil, path: path, register: .max)
        return number
    }

    /// Takes over what was found while reading a table.
    func report(_ table: TableDescription, _ summary: TableSummary, source: String) throws {
        try report(table.findings + summary.findings, source: source)
        try report(
            summary.repeatedHeaders.map { Problem(.headerRepeated, source: source, row: $0) })
    }

    func close(_ id: Int, _ record: SourceRecord) throws {
        sources[id] = record
        try writer.closeSource(id, record)
    }

    func buildReport() -> BuildReport {
        var report = BuildReport(storePath: workspace.storePath)
        report.sources = sources.sorted { $0.key < $1.key }.map(\.value)
        report.schoolCount = ledger.currentSchools.count
        report.placedCount = ledger.placedCount
        report.problemCounts =
            problemCounts
            .map { (kind: $0.key, severity: $0.value.severity.rawValue, count: $0.value.count) }
            .sorted { ($0.severity, $0.kind) < ($1.severity, $1.kind) }
        return report
    }
}

/// What the tables are compared with.
struct RegisterEntry {
    let name: String?
    let pupils: Int?
    let established: String?

    init(_ school: SchoolRecord) {
        name = school.name
        pupils = school.pupils
        established = school.details[.established]
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
        case "index-missing", "format-misnamed": .note
        default: .warning
        }
    }
}
