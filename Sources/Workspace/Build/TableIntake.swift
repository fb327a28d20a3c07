import SchoolStore
import Schools

/// Takes the rows of one table into the store.
protocol TableIntake {
    var account: RowAccount { get }
    /// The schools met so far.
    var schools: Set<Int> { get }
    mutating func take(_ row: DecodedRow) throws
    mutating func finish() throws
}

/// Records that a reader makes of rows, or of all rows together.
struct RecordIntake<Reader: RecordReader>: TableIntake {
    private let job: TableImport
    private let write: (Reader.Record, _ row: Int) throws -> Void
    private var reader: Reader
    private(set) var schools: Set<Int> = []
    /// Schools that another file of the round has already.
    private var refused: Set<Int> = []

    var account: RowAccount { reader.account }
    private var session: BuildSession { job.session }

    /// - Parameters:
    ///   - prepare: gives the reader what else it has to know.
    ///   - write: writes a record with the row that it is from.
    init(
        _ job: TableImport, _ layout: TableLayout, prepare: (inout Reader) -> Void = { _ in },
        write: @escaping (Reader.Record, _ row: Int) throws -> Void
    ) {
        self.job = job
        self.write = write
        reader = Reader(
            layout: layout, source: job.entry.path, crosswalk: job.session.crosswalk)
        prepare(&reader)
    }

    mutating func take(_ row: DecodedRow) throws {
        let reading = reader.read(row)
        try session.report(reading.problems)
        guard let record = reading.record else { return }
        try enter(record, row: row.number)
    }

    mutating func finish() throws {
        let ending = reader.finish()
        try session.report(ending.problems)
        for (record, row) in ending.records { try enter(record, row: row) }
    }

    private mutating func enter(_ record: Reader.Record, row: Int) throws {
        for school in record.schools where schools.insert(school).inserted {
            try welcome(school, row: row)
        }
        guard refused.isDisjoint(with: record.schools) else { return }
        try write(record, row)
    }

    /// Meets a school for the first time: a correction sets aside what is there; staff that is
    /// there already would be counted twice.
    private mutating func welcome(_ school: Int, row: Int) throws {
        let entry = job.entry
        if entry.delivery.replaces != nil {
            try session.writer.supersede(entry.kind, of: school, period: entry.period, by: job.id)
        } else if entry.kind.isCollectedInRounds,
            let other = session.coverage.first(where: { other in
                other.kind == entry.kind && other.period == entry.period
                    && other.schools.contains(school)
            })
        {
            refused.insert(school)
            try session.report([
                Problem(
                    .schoolCountedTwice(in: other.path), source: entry.path, row: row,
                    school: session.crosswalk.code(of: school))
            ])
        }
    }
}

/// Pupils are added up over the whole table before anything is written.
struct PupilIntake: TableIntake {
    private let job: TableImport
    private var reader: PupilReader
    private(set) var schools: Set<Int> = []

    var account: RowAccount { reader.account }

    init(_ job: TableImport, _ layout: TableLayout) {
        self.job = job
        reader = PupilReader(
            layout: layout, source: job.entry.path, crosswalk: job.session.crosswalk,
            // A correction has the same pupils again.
            ledger: job.entry.delivery.replaces == nil
                ? job.session.pupilLedger(of: job.entry.period) : nil)
    }

    mutating func take(_ row: DecodedRow) throws {
        try job.session.report(reader.read(row))
    }

    mutating func finish() throws {
        var (enrolment, problems) = reader.finish()
        try job.session.report(problems)
        guard let period = job.entry.period else { return }
        if job.entry.delivery.replaces == nil {
            try leaveOutWhatIsThere(&enrolment, period)
        } else {
            for school in enrolment.totals.map(\.school) {
                try job.session.writer.supersede(
                    .students, of: school, period: period, by: job.id)
            }
        }
        schools = Set(enrolment.totals.map(\.school))
        try job.session.writer.add(enrolment, period: period, source: job.id)
    }

    /// A school that another file of the round has already would be counted twice.
    private func leaveOutWhatIsThere(
        _ enrolment: inout Enrolment, _ period: AcademicPeriod
    ) throws {
        let session = job.session
        let earlier = session.coverage.filter { $0.kind == .students && $0.period == period }
        for other in earlier {
            let twice = enrolment.totals.map(\.school).filter(other.schools.contains)
            guard !twice.isEmpty else { continue }
            try session.report(
                twice.map { school in
                    Problem(
                        .schoolCountedTwice(in: other.path), source: job.entry.path,
                        row: enrolment.firstRows[school],
                        school: session.crosswalk.code(of: school))
                })
            enrolment.remove(Set(twice))
        }
    }
}

extension Enrolment {
    /// Takes everything of some schools out.
    fileprivate mutating func remove(_ schools: Set<Int>) {
        totals.removeAll { schools.contains($0.school) }
        pupils.removeAll { schools.contains($0.school) }
        rooms.removeAll { schools.contains($0.school) }
    }
}
