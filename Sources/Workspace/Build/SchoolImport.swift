import Geo
import GeoSource
import SchoolStore
import Schools

/// Imports a register of schools: reads, places and checks each row and writes it down.
struct SchoolImport {
    let session: BuildSession
    let entry: SourceEntry
    /// 0 for the register in force, 1 for the one before it, ….
    let register: Int

    func run(_ record: inout SourceRecord, id: Int) throws {
        let table = try TableSource(entry, at: session.workspace.path(of: entry.path))
        let stated = try entry.statedCRS()
        let projection = PointProjection(stated: stated)
        let reading = SchoolReading(
            pass: TablePass(source: table, profile: .schools, given: entry.columns),
            source: entry.path)
        var intake = SchoolIntake(self, source: id, reference: projection.reference)
        let outcome = try Conveyor.run(produce: reading.run) { batch in
            try session.report(batch.flatMap(\.problems))
            for reading in batch { try intake.take(reading.record) }
            session.progress(.reading(path: entry.path, rows: intake.account.read))
        }
        try session.report(table.description, outcome.summary, source: entry.path)
        try session.report(outcome.findings)
        record.take(table.description, account: intake.account, ignored: outcome.ignored)
        record.crs = .init(
            value: stated?.code ?? "EPSG:4326", source: stated == nil ? "detected" : "given",
            evidence: stated == nil ? "coordinate columns read as WGS 84" : "manifest")
        let operations = projection.operationNames
        record.operation = operations.isEmpty ? nil : operations.joined(separator: "; ")
    }
}

/// Reads the rows of a register in batches, on a core of its own.
private struct SchoolReading: Sendable {
    typealias Batch = [RowReading<SchoolRecord>]

    struct Outcome: Sendable {
        var summary: TableSummary
        /// What is to be said about the file as a whole.
        var findings: [Problem]
        var ignored: [String]
    }

    private static let batchSize = 512

    let pass: TablePass
    let source: String

    @Sendable func run(
        _ hand: (Batch) throws -> Void
    ) throws -> Outcome {
        var reader: SchoolReader?
        var findings: [Problem] = []
        var batch: Batch = []
        let summary = try pass.run { layout, preview in
            let scheme = scheme(of: layout, preview.rows)
            let made = SchoolReader(layout: layout, source: source, scheme: scheme)
            findings = made.missingColumns
            if let flaw = scheme.flaw {
                findings.append(Problem(flaw, source: source, field: Field.code.label))
            }
            reader = made
        } row: { row in
            guard let reader else { return }
            batch.append(reader.read(row))
            if batch.count == Self.batchSize {
                try hand(batch)
                batch.removeAll(keepingCapacity: true)
            }
        }
        try hand(batch)
        return Outcome(
            summary: summary, findings: findings, ignored: reader?.layout.ignored ?? [])
    }

    private func scheme(of layout: TableLayout, _ sample: [DecodedRow]) -> CodeScheme {
        guard let column = layout.columns[.code] else { return .ministry }
        return CodeScheme(samples: sample.map { $0.text(column) })
    }
}

extension TableSource {
    /// Opens the table of an entry with what the manifest says of it.
    ///
    /// - Throws: `GeoSourceError`.
    init(_ entry: SourceEntry, at path: String) throws {
        try self.init(
            path: path, sheet: entry.layer, encoding: try entry.statedEncoding())
    }
}

extension SourceRecord {
    /// Takes over what is known of a table once it has been read.
    mutating func take(
        _ description: TableDescription, account: RowAccount, ignored: [String]
    ) {
        driver = description.driver
        layer = description.sheets.count > 1 ? PersonalText.covered(description.sheet) : nil
        encoding = .init(
            value: description.encoding.value.name, source: description.encoding.source.rawValue,
            evidence: description.encoding.text)
        self.account = account
        ignoredColumns = ignored
    }
}
