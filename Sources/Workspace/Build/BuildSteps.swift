import Foundation
import Geo
import SchoolStore
import Schools

/// The order in which sources are read: land first, then schools, then what is about schools.
struct BuildSteps {
    typealias Job = (entry: SourceEntry, files: SourceFiles, id: Int)

    let session: BuildSession
    let jobs: [Job]

    init(_ session: BuildSession, _ files: [SourceFiles]) {
        self.session = session
        jobs = zip(session.workspace.manifest.sources, files).map { entry, files in
            (entry, files, session.writer.openSource())
        }
    }

    func run() throws {
        try writeRounds()
        let boundaries = jobs.filter { $0.entry.kind == .boundaries }
        try BoundaryImport(session).run(boundaries.map { ($0.entry, $0.id, record($0)) })
        for job in jobs where job.entry.kind == .roads || job.entry.kind == .places {
            try close(job) { record in
                try FeatureImport(session: session, entry: job.entry, id: job.id).run(&record)
            }
        }
        session.court = CourtSession(session)
        try importRegisters()
        try session.reportCorrections()
        try checkSharedPlaces()
        try session.court?.close(session, files: session.courtFiles)
        session.court = nil
        for job in jobs where job.entry.kind == .history {
            try close(job) { record in
                try HistoryImport(session: session, entry: job.entry, id: job.id).run(&record)
            }
        }
        for kind in SourceKind.tablesAboutSchools { try importTables(kind) }
        try Coverage(session).check()
        try CrossChecks(session).check()
    }

    private func writeRounds() throws {
        let manifest = session.workspace.manifest
        var rounds = Dictionary(uniqueKeysWithValues: manifest.rounds.map { ($0.period, $0) })
        for frozen in session.frozen {
            var round = rounds[frozen.period] ?? CollectionRound(period: frozen.period)
            round.frozenAt = frozen.frozenAt
            round.frozenBy = frozen.frozenBy
            rounds[frozen.period] = round
        }
        for (_, round) in rounds.sorted(by: { $0.key < $1.key }) {
            try session.writer.add(round)
        }
    }

    // MARK: Registers

    /// The register in force first: the one without a date, or else the newest; then older ones.
    private func importRegisters() throws {
        let registers = jobs.filter { $0.entry.kind == .schools }
        let moments = Set(registers.map(\.entry.period)).sorted(by: isNewer)
        for (register, moment) in moments.enumerated() {
            for job in registers where job.entry.period == moment {
                try close(job) { record in
                    try SchoolImport(session: session, entry: job.entry, register: register)
                        .run(&record, id: job.id)
                }
            }
            // Older registers may know schools by codes that they had then.
            if register == 0, moments.count > 1 {
                for job in jobs where job.entry.kind == .history {
                    HistoryImport(session: session, entry: job.entry, id: job.id)
                        .learnFormerCodes()
                }
            }
        }
    }

    private func isNewer(_ a: AcademicPeriod?, _ b: AcademicPeriod?) -> Bool {
        guard let a else { return b != nil }
        return b.map { a > $0 } ?? false
    }

    /// Two schools at one place: one of them, or both, are somewhere else.
    private func checkSharedPlaces() throws {
        let ledger = session.ledger
        for group in ledger.sharedPlaces() {
            for school in group {
                let others = group.prefix(4).filter { $0 != school }.prefix(3)
                var names = others.map { session.crosswalk.code(of: $0) }
                if group.count > 4 { names.append("… (\(group.count - 1))") }
                try session.report(
                    Problem(
                        .coordinateShared(with: names), source: ledger.path(of: school),
                        row: Int(ledger.rows[school]), school: session.crosswalk.code(of: school),
                        field: Field.coordinates.label), ofPosition: school)
            }
            try session.writer.markDoubtful(group)
        }
    }

    // MARK: Tables

    /// The tables of a kind: corrections after what they correct.
    private func importTables(_ kind: SourceKind) throws {
        let own = jobs.filter { $0.entry.kind == kind }
        for job in own where job.entry.delivery.replaces == nil { try importTable(job) }
        try FrozenReplay(session, jobs).run(kind)
        for job in own where job.entry.delivery.replaces != nil { try importTable(job) }
        if kind == .students { session.forgetPupils() }
    }

    private func importTable(_ job: Job) throws {
        try close(job) { record in
            if try DeliveryCheck(session, jobs).isRefused(job) { return }
            if try FrozenReplay(session, jobs).isFrozen(job, &record) { return }
            try TableImport(session: session, entry: job.entry, id: job.id).run(&record)
        }
    }

    private func close(_ job: Job, _ body: (inout SourceRecord) throws -> Void) throws {
        session.progress(.reading(path: job.entry.path, rows: 0))
        var record = record(job)
        do {
            try body(&record)
        } catch {
            throw ImportError(job.entry, manifestPath: session.workspace.manifestPath, error)
        }
        try session.close(job.id, record)
    }

    private func record(_ job: Job) -> SourceRecord {
        var record = SourceRecord(
            kind: job.entry.kind, path: job.entry.path, level: job.entry.level,
            period: job.entry.period, sha256: job.files.sha256, bytes: job.files.bytes,
            modifiedAt: job.files.modifiedAt, importedAt: timestamp(buildTime()))
        record.delivery = job.entry.delivery
        return record
    }
}
