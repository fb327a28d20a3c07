import Geo
import GeoSource
import SchoolStore
import Schools

/// Imports a register of schools: reads, places and checks each row and writes it down.
struct SchoolImport {
    let session: BuildSession
    let entry: SourceEntry

    func run(_ record: inout SourceRecord, id: Int) throws {
        let table = try TableSource(entry, at: session.workspace.path(of: entry.path))
        let stated = try entry.statedCRS()
        let projection = PointProjection(stated: stated)
        let judge = PositionJudge(
            plausible: session.gazetteer.envelope?.expanded(by: 0.25),
            reference: projection.reference)
        let reading = SchoolReading(
            pass: TablePass(source: table, profile: .schools, given: entry.columns),
            source: entry.path)
        var account = RowAccount()
        let outcome = try Conveyor.run(produce: reading.run) { batch in
            try session.report(batch.flatMap(\.problems))
            for reading in batch { try take(reading.record, judge: judge, source: id, &account) }
            session.progress(.reading(path: entry.path, rows: account.read))
        }
        let findings = table.description.findings + outcome.summary.findings
        try session.report(findings, source: entry.path)
        try session.report(outcome.findings)
        record.take(table.description, account: account, ignored: outcome.ignored)
        record.crs = .init(
            value: stated?.code ?? "EPSG:4326", source: stated == nil ? "detected" : "given",
            evidence: stated == nil ? "coordinate columns read as WGS 84" : "manifest")
        let operations = projection.operationNames
        record.operation = operations.isEmpty ? nil : operations.joined(separator: "; ")
    }

    private func take(
        _ school: SchoolRecord?, judge: PositionJudge, source: Int, _ account: inout RowAccount
    ) throws {
        if let school, try add(school, judge: judge, source: source) {
            account.matched += 1
        } else {
            account.rejected += 1
        }
    }

    /// Writes a school down; false where its code is taken.
    private func add(_ school: SchoolRecord, judge: PositionJudge, source: Int) throws -> Bool {
        if let first = session.crosswalk.school(code: school.code) {
            let row = Int(session.ledger.rows[first])
            try session.report([
                problem(.codeDuplicate(firstRow: row), school, field: .code, value: school.code)
            ])
            return false
        }
        var position = judge.position(school.point)
        let placement = session.gazetteer.place(
            position.coordinate, tambonName: school.tambon, amphoeName: school.amphoe)
        try report(position.flaws + placement.flaws, school)
        position.flaws += placement.flaws.filter(\.isAboutPosition)
        _ = try session.writer.add(
            school, position: position, areas: areas(placement, position.coordinate),
            source: source)
        session.crosswalk.add(code: school.code, others: school.smis, school.obec)
        session.ledger.append(school, at: position.coordinate, path: entry.path)
        return true
    }

    private func areas(_ placement: Gazetteer.Placement, _ point: Coordinate?) -> SchoolAreas {
        let tambon = placement.tambon.map { session.gazetteer.tambon[$0] }
        let amphoe = placement.amphoe.map { session.gazetteer.amphoe[$0] }
        let area = point.flatMap { session.areas.area(at: $0) }
        return SchoolAreas(
            tambon: tambon?.code, amphoe: amphoe?.code ?? tambon?.parentCode, area: area?.code)
    }

    private func report(_ flaws: [Flaw], _ school: SchoolRecord) throws {
        guard !flaws.isEmpty else { return }
        try session.report(
            flaws.map { flaw in
                let isTambon = flaw.kind == "tambon-unknown"
                return problem(
                    flaw, school, field: isTambon ? .tambon : .coordinates,
                    value: isTambon ? school.tambon : school.pointAsWritten)
            })
    }

    private func problem(
        _ flaw: Flaw, _ school: SchoolRecord, field: Field, value: String?
    ) -> Problem {
        Problem(
            flaw, source: entry.path, row: school.row, school: school.code, field: field.label,
            value: value)
    }
}

/// Reads the rows of a register in batches, on a core of its own.
private struct SchoolReading: Sendable {
    typealias Batch = [RowReading<SchoolRecord>]

    struct Outcome: Sendable {
        var summary: ReadSummary
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
        let summary = try pass.run { layout, sample in
            let scheme = scheme(of: layout, sample)
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

extension Flaw {
    /// Whether it casts doubt on where the school is, and not on a name only.
    fileprivate var isAboutPosition: Bool { kind.hasPrefix("coordinate-") && severity < .note }
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
        layer = description.sheets.count > 1 ? description.sheet : nil
        encoding = .init(
            value: description.encoding.value.name, source: description.encoding.source.rawValue,
            evidence: description.encoding.text)
        self.account = account
        ignoredColumns = ignored
    }
}
