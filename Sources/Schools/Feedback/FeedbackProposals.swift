extension PositionProposal {
    /// The proposals of the court with what people report, one a school, by code.
    ///
    /// A report counts when the office has accepted it and it says where the school is. It takes
    /// the place of a verdict, whose sentence stays beside it, and is never certain: only a clerk
    /// takes it over. Of several reports the newest counts.
    ///
    /// - Parameter subjects: the schools that there are, with the cells of the register.
    public static func merged(
        _ proposals: [PositionProposal], with reports: [FeedbackReport],
        of subjects: [PositionProposal]
    ) -> [PositionProposal] {
        var newest: [String: FeedbackReport] = [:]
        for report in reports where report.proposesPosition {
            guard let school = report.content.school else { continue }
            let known = newest[school]
            if known.map({ $0.number < report.number }) ?? true { newest[school] = report }
        }
        let verdicts = Dictionary(proposals.map { ($0.school, $0) }) { first, _ in first }
        let reported = subjects.compactMap { subject in
            newest[subject.school].map { subject.reported($0, beside: verdicts[subject.school]) }
        }
        let taken = Set(reported.map(\.school))
        return (proposals.filter { !taken.contains($0.school) } + reported)
            .sorted { $0.school < $1.school }
    }

    private func reported(
        _ report: FeedbackReport, beside verdict: PositionProposal?
    ) -> PositionProposal {
        var proposal = self
        proposal.proposed = report.content.pin
        proposal.sentence = report.evidence
        if let verdict {
            proposal.sentence.thai += " · " + verdict.sentence.thai
            proposal.sentence.english += " · " + verdict.sentence.english
        }
        proposal.kind = Self.reported
        proposal.confidence = nil
        proposal.certainty = Self.reported
        return proposal
    }
}

extension FeedbackReport {
    /// Whether it says where a school is, and the office agrees.
    var proposesPosition: Bool {
        content.kind == .position && content.pin != nil && content.school != nil
            && acceptedAt != nil
    }

    /// Whether a correction of its school has been made since the office agreed.
    public func isDealtWith(by corrections: [Correction]) -> Bool {
        corrections.contains { correction in
            correction.school == content.school && correction.subject == .coordinates
                && acceptedAt.map { correction.signature.at >= $0 } ?? false
        }
    }
}
