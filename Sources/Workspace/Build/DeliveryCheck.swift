import Schools

/// Refuses files that came twice or correct nothing.
struct DeliveryCheck {
    private let session: BuildSession
    private let jobs: [BuildSteps.Job]

    init(_ session: BuildSession, _ jobs: [BuildSteps.Job]) {
        self.session = session
        self.jobs = jobs
    }

    /// Whether the file must not be read, which is then reported.
    func isRefused(_ job: BuildSteps.Job) throws -> Bool {
        if let first = twin(of: job) {
            let isOtherPeriod = first.entry.period != job.entry.period
            try report(
                isOtherPeriod
                    ? .sourceOfOtherRound(first.entry.path, first.entry.period)
                    : .sourceTwice(first.entry.path), job)
            return true
        }
        if let replaces = job.entry.delivery.replaces,
            !jobs.contains(where: { isReplaced($0, replaces, by: job) })
        {
            try report(.correctionOfNothing(replaces), job)
        }
        return false
    }

    /// An earlier source with the same bytes: the same file under two names or two rounds.
    private func twin(of job: BuildSteps.Job) -> BuildSteps.Job? {
        jobs.first { other in
            other.id < job.id && other.entry.kind == job.entry.kind
                && other.files.sha256 == job.files.sha256 && other.entry.layer == job.entry.layer
        }
    }

    private func isReplaced(
        _ other: BuildSteps.Job, _ path: String, by job: BuildSteps.Job
    ) -> Bool {
        other.id != job.id && other.entry.path == path && other.entry.kind == job.entry.kind
            && other.entry.period == job.entry.period
    }

    private func report(_ flaw: Flaw, _ job: BuildSteps.Job) throws {
        try session.report([Problem(flaw, source: job.entry.path)])
    }
}
