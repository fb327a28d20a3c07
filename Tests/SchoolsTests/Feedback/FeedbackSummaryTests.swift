import Geo
import Schools
import Testing

/// A report with what a test names.
private func report(
    _ number: Int, at moment: String, _ channel: FeedbackChannel = .website,
    _ status: FeedbackStatus = .new, answered: String? = nil, changed: String? = nil
) -> FeedbackReport {
    var report = FeedbackReport(
        number: FeedbackNumber(number), receivedAt: moment, channel: channel,
        content: FeedbackContent(kind: .data, text: "นายสมชาย ใจดี 081-234-5678"), status: status)
    report.answeredAt = answered
    report.changed = changed
    return report
}

@Suite struct FeedbackSummaryTests {
    @Test func `a fiscal year begins on 1 October in Thailand, a calendar year on 1 January`() {
        let reports = [
            // 30 September 2567, 23:59 and 1 October, 00:00 in Thailand.
            report(1, at: "2024-09-30T16:59:59Z"), report(2, at: "2024-09-30T17:00:00Z"),
            report(3, at: "2025-09-30T16:59:59Z"), report(4, at: "2024-12-31T17:00:00Z"),
        ]
        #expect(FeedbackSummary(reports, year: 2568).total.reports == 3)
        #expect(FeedbackSummary(reports, year: 2567).total.reports == 1)
        #expect(FeedbackSummary(reports, year: 2568, calendar: .calendar).total.reports == 2)
    }

    @Test func `days to the answer are counted in days of Thailand, half of them less`() {
        let reports = [
            report(1, at: "2025-01-01T01:00:00Z", answered: "2025-01-01T02:00:00Z"),
            report(2, at: "2025-01-01T16:59:00Z", answered: "2025-01-01T17:01:00Z"),
            report(3, at: "2025-01-28T00:00:00Z", answered: "2025-03-01T00:00:00Z"),
            report(4, at: "2025-01-01T01:00:00Z"),
        ]
        let total = FeedbackSummary(reports, year: 2568).total
        #expect(total.answered == 3 && total.medianDays == 1)
        #expect(FeedbackSummary(Array(reports.prefix(2)), year: 2568).total.medianDays == 0.5)
        #expect(FeedbackSummary([], year: 2568).total.medianDays == nil)
    }

    @Test func `channels and statuses add up to all, and spam stands apart`() {
        let reports = [
            report(1, at: "2025-01-01T00:00:00Z", .facebook),
            report(2, at: "2025-01-01T00:00:00Z", .telephone, .answered, changed: "C0001"),
            report(3, at: "2025-01-01T00:00:00Z", .website, .spam),
        ]
        let summary = FeedbackSummary(reports, year: 2568)
        #expect(summary.total.reports == 2)
        #expect(summary.channels.map(\.1.reports).reduce(0, +) == 2)
        #expect(summary.kinds.map(\.1.reports).reduce(0, +) == 2)
        #expect(summary.statuses.map(\.1.reports).reduce(0, +) == 3)
        #expect(summary.changes.map(\.number.text) == ["F0002"])
    }

    @Test(arguments: [
        ("2026-01-31T16:59:59Z", "2026-01-31"), ("2026-01-31T17:00:00Z", "2026-02-01"),
        ("2024-02-28T20:00:00Z", "2024-02-29"), ("2025-12-31T23:00:00Z", "2026-01-01"),
    ])
    func `a moment is a day of Thailand`(moment: String, day: String) {
        #expect(ThaiDate(moment: moment)?.iso == day)
    }

    @Test(arguments: ["", "2026", "2026-13-01T00:00:00Z", "x", "2026-01-01"])
    func `what is no moment is none`(text: String) { #expect(ThaiDate(moment: text) == nil) }

    @Test func `a day lies between its moments`() throws {
        let day = try #require(ThaiDate(year: 2026, month: 3, day: 1))
        #expect(day.firstMoment == "2026-02-28T17:00:00Z")
        #expect(day.endMoment == "2026-03-01T17:00:00Z")
        let next = try #require(ThaiDate(year: 2026, month: 3, day: 2))
        #expect(next.dayNumber - day.dayNumber == 1)
    }
}

@Suite struct FeedbackProposalTests {
    private static let place = Coordinate(longitude: 100.2, latitude: 7.5)

    private static func subject(_ code: String) -> PositionProposal {
        PositionProposal(
            school: code, name: "บ้านโคก", asWritten: "7.4, 100.1",
            given: Coordinate(longitude: 100.1, latitude: 7.4),
            sentence: LocalizedText(thai: "", english: ""), kind: PositionProposal.reported,
            confidence: nil, certainty: PositionProposal.reported)
    }

    private static func report(_ number: Int, _ school: String = "1") -> FeedbackReport {
        var report = FeedbackReport(
            number: FeedbackNumber(number), receivedAt: "2026-01-01T00:00:00Z",
            channel: .website,
            content: FeedbackContent(
                kind: .position, text: "อยู่\nริมถนน", school: school, pin: place),
            status: .accepted)
        report.acceptedAt = "2026-01-02T00:00:00Z"
        return report
    }

    private static func merged(
        _ reports: [FeedbackReport], beside verdicts: [PositionProposal] = []
    ) -> [PositionProposal] {
        PositionProposal.merged(verdicts, with: reports, of: ["1", "2"].map(subject))
    }

    @Test func `an accepted report is a proposal with its number, and never certain`() throws {
        let proposal = try #require(Self.merged([Self.report(1)]).first)
        #expect(proposal.proposed == Self.place)
        #expect(proposal.sentence.thai == "รายงาน F0001 ทางเว็บไซต์: อยู่ ริมถนน")
        #expect(!proposal.isCertain && proposal.confidence == nil)
        #expect(proposal.asWritten == "7.4, 100.1")
    }

    @Test func `a report that is not accepted, not about a place or of no school proposes nothing`()
    {
        var waiting = Self.report(1)
        waiting.acceptedAt = nil
        var data = Self.report(2)
        data.content.kind = .data
        var nowhere = Self.report(3)
        nowhere.content.pin = nil
        #expect(Self.merged([waiting, data, nowhere, Self.report(4, "unknown")]).isEmpty)
    }

    @Test func `of several the newest counts, and a verdict is said beside it`() throws {
        var verdict = Self.subject("1")
        verdict.sentence = LocalizedText(thai: "สลับแกน", english: "exchanged")
        verdict.certainty = PositionProposal.certain
        verdict.proposed = Coordinate(longitude: 100, latitude: 7)
        let all = Self.merged([Self.report(9), Self.report(3)], beside: [verdict])
        let proposal = try #require(all.first)
        #expect(all.count == 1 && !proposal.isCertain)
        #expect(proposal.sentence.thai.hasPrefix("รายงาน F0009"))
        #expect(proposal.sentence.thai.hasSuffix("· สลับแกน"))
    }

    @Test func `a correction made since deals with it`() {
        let signature = Signature(by: "ก", at: "2026-01-03T00:00:00Z", why: "")
        var correction = Correction(
            id: CorrectionID(1), school: "1", asWritten: nil, value: .position(Self.place),
            signature: signature)
        #expect(Self.report(1).isDealtWith(by: [correction]))
        #expect(!Self.report(1, "2").isDealtWith(by: [correction]))
        correction.signature.at = "2026-01-01T00:00:00Z"
        #expect(!Self.report(1).isDealtWith(by: [correction]))
    }
}
