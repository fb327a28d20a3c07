import SchoolStore
import Schools

/// Takes the numbers of frozen rounds from their snapshots instead of from files.
struct FrozenReplay {
    private let session: BuildSession
    private let jobs: [BuildSteps.Job]

    init(_ session: BuildSession, _ jobs: [BuildSteps.Job]) {
        self.session = session
        self.jobs = jobs
    }

    /// Whether a source belongs to a frozen round, so that its file is not read.
    ///
    /// A file that changed since, or that is new without being a correction, is reported.
    func isFrozen(_ job: BuildSteps.Job, _ record: inout SourceRecord) throws -> Bool {
        guard job.entry.kind.isCollectedInRounds,
            let round = session.frozen.first(where: { $0.period == job.entry.period })
        else { return false }
        let kind = job.entry.kind.rawValue
        guard
            let own = round.sources.first(where: { $0.path == job.entry.path && $0.kind == kind })
        else {
            if job.entry.delivery.replaces != nil { return false }
            try report(.roundFrozen(by: round.frozenBy), job)
            return true
        }
        if own.sha256 != job.files.sha256 {
            try report(.frozenFileChanged(frozenAt: String(round.frozenAt.prefix(10))), job)
        }
        record.take(own)
        return true
    }

    /// Writes down the numbers of the frozen rounds, once the files of a kind are read.
    func run(_ kind: SourceKind) throws {
        // All tables of a round are in one snapshot; pupils are the first kind of the two.
        guard kind == .students else { return }
        for round in session.frozen {
            var sources: [String: Int] = [:]
            for own in round.sources { sources[own.path] = try number(of: own, round) }
            var covered: [Int: Set<Int>] = [:]
            try session.writer.add(round, school: number(ofSchool:)) { path in
                sources[path] ?? 0
            } each: { school, source in
                covered[source, default: []].insert(school)
            }
            for (source, schools) in covered.sorted(by: { $0.key < $1.key }) {
                try session.writer.add(schools: schools.sorted(), ofSource: source)
            }
            for own in round.sources {
                guard let kind = SourceKind(rawValue: own.kind), let id = sources[own.path] else {
                    continue
                }
                session.coverage.append(
                    TableCoverage(
                        kind: kind, path: own.path, period: round.period,
                        schools: covered[id] ?? []))
            }
        }
    }

    /// The source's number in this build; a file that the manifest has no more gets a new one.
    private func number(of own: FrozenRound.Source, _ round: FrozenRound) throws -> Int {
        let job = jobs.first { job in
            job.entry.path == own.path && job.entry.kind.rawValue == own.kind
                && job.entry.period == round.period
        }
        if let job { return job.id }
        let id = session.writer.openSource()
        var record = SourceRecord(
            kind: SourceKind(rawValue: own.kind) ?? .students, path: own.path,
            period: round.period, sha256: own.sha256, bytes: own.bytes, modifiedAt: nil,
            importedAt: round.frozenAt)
        record.take(own)
        try session.close(id, record)
        return id
    }

    /// A school of the snapshot; one that no register has any more is kept as a former school.
    private func number(ofSchool code: String) throws -> Int {
        if let known = session.crosswalk.school(code: code) { return known }
        return try session.addFormerSchool(code: code, name: nil, source: 0, row: 0, path: "frozen")
    }

    private func report(_ flaw: Flaw, _ job: BuildSteps.Job) throws {
        try session.report([Problem(flaw, source: job.entry.path)])
    }
}

extension SourceRecord {
    /// Takes over what the snapshot says of the file.
    fileprivate mutating func take(_ own: FrozenRound.Source) {
        isFrozen = true
        sha256 = own.sha256
        bytes = own.bytes
        driver = own.driver
        delivery.owner = own.owner
        delivery.order = own.order
        delivery.received = own.received
        delivery.confirmed = own.confirmed
        account.matched = own.matched
        account.unmatched = own.unmatched
        account.rejected = own.rejected
    }
}
