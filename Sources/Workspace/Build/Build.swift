import Foundation
import Geo
import SchoolStore
import Schools

extension Workspace {
    /// Imports every source, joins and checks them, and replaces the store.
    ///
    /// Nothing is done where the sources and the manifest are those of the store, unless `force`.
    /// The old store stays until the new one is complete.
    ///
    /// - Throws: `ManifestError`, `ImportError`, `StoreError`.
    public func build(
        force: Bool = false, progress: @escaping (BuildProgress) -> Void = { _ in }
    ) throws -> BuildReport {
        let files = try manifest.sources.map { try SourceFiles($0, in: self) }
        let fingerprint = fingerprint(files)
        if !force, let old = try? store(), try old.meta(.fingerprint) == fingerprint {
            return try BuildReport(unchanged: old)
        }
        var report: BuildReport?
        try StoreFile.write(to: storePath) { writer in
            let session = BuildSession(self, writer: writer, progress: progress)
            try writer.set(.fingerprint, fingerprint)
            try writer.set(.builtAt, timestamp(buildTime()))
            if let code = manifest.officeCode { try writer.set(.officeCode, code) }
            if let name = manifest.officeName { try writer.set(.officeName, name) }
            try BuildSteps(session, files).run()
            progress(.finishing)
            report = session.buildReport()
        }
        guard let report else { preconditionFailure("a store was written without its body") }
        return report
    }

    /// Everything that decides what the store will be, in one digest.
    private func fingerprint(_ files: [SourceFiles]) -> String {
        let version = "schoolmap \(SchoolMapVersion.current)"
        return digest(of: [version, manifestText] + files.flatMap(\.allDigests))
    }
}

/// The order in which sources are read: land first, then schools, then what is about schools.
private struct BuildSteps {
    let session: BuildSession
    let jobs: [(entry: SourceEntry, files: SourceFiles, id: Int)]

    init(_ session: BuildSession, _ files: [SourceFiles]) {
        self.session = session
        jobs = zip(session.workspace.manifest.sources, files).map { entry, files in
            (entry, files, session.writer.openSource())
        }
    }

    func run() throws {
        let boundaries = jobs.filter { $0.entry.kind == .boundaries }
        try BoundaryImport(session).run(boundaries.map { ($0.entry, $0.id, record($0)) })
        try each(.schools) { entry, id, record in
            try SchoolImport(session: session, entry: entry).run(&record, id: id)
        }
        try checkSharedPlaces()
        for kind in [SourceKind.students, .staff, .buildings, .equipment] {
            try each(kind) { entry, id, record in
                try TableImport(session: session, entry: entry, id: id).run(&record)
            }
        }
        try checkCoverage()
    }

    private func each(
        _ kind: SourceKind,
        _ body: (SourceEntry, Int, inout SourceRecord) throws -> Void
    ) throws {
        for job in jobs where job.entry.kind == kind {
            session.progress(.reading(path: job.entry.path, rows: 0))
            var record = record(job)
            do {
                try body(job.entry, job.id, &record)
            } catch {
                throw ImportError(
                    job.entry, manifestPath: session.workspace.manifestPath, error)
            }
            try session.close(job.id, record)
        }
    }

    private func record(
        _ job: (entry: SourceEntry, files: SourceFiles, id: Int)
    ) -> SourceRecord {
        SourceRecord(
            kind: job.entry.kind, path: job.entry.path, level: job.entry.level,
            period: job.entry.period, sha256: job.files.sha256, bytes: job.files.bytes,
            modifiedAt: job.files.modifiedAt, importedAt: timestamp(buildTime()))
    }

    // MARK: Checks over all schools

    /// Two schools at one place: one of them, or both, are somewhere else.
    private func checkSharedPlaces() throws {
        let ledger = session.ledger
        for group in ledger.sharedPlaces() {
            for school in group {
                let others = group.prefix(4).filter { $0 != school }.prefix(3)
                var names = others.map { session.crosswalk.code(of: $0) }
                if group.count > 4 { names.append("… (\(group.count - 1))") }
                try session.report([
                    Problem(
                        .coordinateShared(with: names), source: ledger.path(of: school),
                        row: Int(ledger.rows[school]), school: session.crosswalk.code(of: school),
                        field: Field.coordinates.label)
                ])
            }
            try session.writer.markDoubtful(group)
        }
    }

    /// Schools that a table should have and has not.
    private func checkCoverage() throws {
        for kind in [SourceKind.students, .staff, .buildings] {
            let tables = session.coverage.filter { $0.kind == kind }
            // A kind may be split over files; pupils are expected anew in every round.
            let byPeriod: [AcademicPeriod: [TableCoverage]] = Dictionary(grouping: tables) {
                table in
                table.period ?? .undated
            }
            for (_, same) in byPeriod.sorted(by: { $0.key < $1.key }) {
                try reportMissing(kind, same)
            }
        }
    }

    private func reportMissing(_ kind: SourceKind, _ tables: [TableCoverage]) throws {
        let covered = tables.reduce(into: Set<Int>()) { $0.formUnion($1.schools) }
        guard let path = tables.last?.path, !covered.isEmpty else { return }
        let flaw: Flaw =
            switch kind {
            case .students: .pupilsMissing
            case .staff: .staffMissing
            default: .buildingMissing
            }
        let missing = (0..<session.ledger.count).filter { !covered.contains($0) }
        try session.report(
            missing.map {
                Problem(flaw, source: path, school: session.crosswalk.code(of: $0))
            })
    }
}

extension AcademicPeriod {
    /// Sorts tables without a period before all others.
    fileprivate static let undated = AcademicPeriod(year: 0)
}

extension BuildReport {
    /// The report of the build that made a store.
    fileprivate init(unchanged store: SchoolStore) throws {
        self.init(storePath: store.path)
        isUnchanged = true
        sources = try store.sources()
        let schools = try store.positionCounts()
        schoolCount = schools.all
        placedCount = schools.placed
        problemCounts = try store.problemCounts()
    }
}
