import GeoSource
import SchoolStore
import Schools

/// Imports a table that is about schools: pupils, staff, buildings or equipment.
struct TableImport {
    let session: BuildSession
    let entry: SourceEntry
    let id: Int

    func run(_ record: inout SourceRecord) throws {
        guard let profile = TableProfile.of(entry.kind) else { return }
        let table = try TableSource(entry, at: session.workspace.path(of: entry.path))
        let pass = TablePass(source: table, profile: profile, given: entry.columns)
        var intake: (any TableIntake)?
        var ignored: [String] = []
        var rows = 0
        let summary = try pass.run { layout, _ in
            intake = try makeIntake(layout)
            ignored = layout.ignored
        } row: { row in
            try intake?.take(row)
            rows += 1
            if rows % 10_000 == 0 { session.progress(.reading(path: entry.path, rows: rows)) }
        }
        try intake?.finish()
        try session.report(table.description.findings + summary.findings, source: entry.path)
        record.take(table.description, account: intake?.account ?? RowAccount(), ignored: ignored)
        session.coverage.append(
            TableCoverage(
                kind: entry.kind, path: entry.path, period: entry.period,
                schools: intake?.schools ?? []))
    }

    private func makeIntake(_ layout: TableLayout) throws -> any TableIntake {
        let (writer, period, id) = (session.writer, entry.period, id)
        return switch entry.kind {
        case .students: PupilIntake(self, layout)
        case .staff:
            RecordIntake<StaffReader>(self, layout) { staff, row in
                try writer.add(staff, period: period, source: id, row: row)
            }
        case .buildings:
            RecordIntake<BuildingReader>(self, layout) { building, row in
                try writer.add(building, period: period, source: id, row: row)
            }
        default:
            RecordIntake<EquipmentReader>(self, layout) { equipment, row in
                try writer.add(equipment, period: period, source: id, row: row)
            }
        }
    }
}

/// Takes the rows of one table into the store.
private protocol TableIntake {
    var account: RowAccount { get }
    /// The schools met so far.
    var schools: Set<Int> { get }
    mutating func take(_ row: DecodedRow) throws
    mutating func finish() throws
}

/// Pupils are added up over the whole table before anything is written.
private struct PupilIntake: TableIntake {
    private let job: TableImport
    private var reader: PupilReader
    private(set) var schools: Set<Int> = []

    var account: RowAccount { reader.account }

    init(_ job: TableImport, _ layout: TableLayout) {
        self.job = job
        reader = PupilReader(
            layout: layout, source: job.entry.path, crosswalk: job.session.crosswalk)
    }

    mutating func take(_ row: DecodedRow) throws {
        try job.session.report(reader.read(row))
    }

    mutating func finish() throws {
        let (enrolment, problems) = reader.finish()
        try job.session.report(problems)
        schools = Set(enrolment.totals.map(\.school))
        guard let period = job.entry.period else { return }
        try job.session.writer.add(enrolment, period: period, source: job.id)
    }
}

/// Everything else is one record a row.
private struct RecordIntake<Reader: RecordReader>: TableIntake {
    private let session: BuildSession
    private let write: (Reader.Record, _ row: Int) throws -> Void
    private var reader: Reader
    private(set) var schools: Set<Int> = []

    var account: RowAccount { reader.account }

    init(
        _ job: TableImport, _ layout: TableLayout,
        write: @escaping (Reader.Record, _ row: Int) throws -> Void
    ) {
        session = job.session
        self.write = write
        reader = Reader(
            layout: layout, source: job.entry.path, crosswalk: job.session.crosswalk)
    }

    mutating func take(_ row: DecodedRow) throws {
        let reading = reader.read(row)
        try session.report(reading.problems)
        guard let record = reading.record else { return }
        schools.insert(record.school)
        try write(record, row.number)
    }

    func finish() {}
}
