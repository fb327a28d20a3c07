import GRDB
import Geo
import Schools
import Support
import Testing

@testable import SchoolStore

private let report = FeedbackContent(
    kind: .position, text: "หมุดอยู่กลางนา", school: "1099000001",
    pin: Coordinate(longitude: 100.1, latitude: 7.5), contact: "0812345678")
private let anybody = OfficeUser(name: "", role: .public)

@Suite struct FeedbackRegisterTests {
    @Test func `a report is kept as it came, new, with the next number`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        for number in ["F0001", "F0002"] {
            let kept = try office.receive(
                report, channel: .facebook, by: clerk, at: morning)
            #expect(kept.number.text == number)
            #expect(kept.content == report)
            #expect(kept.status == .new)
            #expect(kept.channel == .facebook)
        }
        #expect(try office.feedback().count == 2)
        #expect(try office.feedback(.accepted).isEmpty)
        #expect(try office.audit().map(\.target) == ["F0001", "F0002"])
    }

    @Test func `who has accepted a report stays the one who did`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let number = try office.receive(report, channel: .website, by: anybody, at: morning).number
        let accepted = FeedbackDecision(status: .accepted)
        _ = try office.decide(number, accepted, by: clerk, at: "2026-02-02T00:00:00Z")
        let other = OfficeUser(name: "อีกคน", role: .office)
        #expect(
            throws: OfficeError(
                .alreadyAccepted(number, by: clerk.name, on: "2026-02-02"), path: office.path)
        ) {
            try office.decide(number, accepted, by: other, at: "2026-02-03T00:00:00Z")
        }
        #expect(try office.feedback(number).handledBy == clerk.name)
        #expect(try office.audit().count { $0.action == "feedback-accepted" } == 1)
    }

    @Test func `a decision adds to what is known, and the first answer's time stays`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let number = try office.receive(report, channel: .website, by: anybody, at: morning).number
        _ = try office.decide(
            number, FeedbackDecision(status: .answered, answer: "แก้แล้ว"), by: clerk,
            at: "2026-02-02T00:00:00Z")
        let later = try office.decide(
            number, FeedbackDecision(status: .answered, answer: "แก้แล้วจริง ๆ", changed: "C0001"),
            by: clerk, at: "2026-02-03T00:00:00Z")
        #expect(later.answer == "แก้แล้วจริง ๆ")
        #expect(later.answeredAt == "2026-02-02T00:00:00Z")
        #expect(later.changed == "C0001")
        #expect(later.handledBy == "สมศรี")
        #expect(
            try office.audit().map(\.action)
                == ["feedback-receive", "feedback-answered", "feedback-answered"])
        #expect(throws: OfficeError(.noSuchReport(FeedbackNumber(9)), path: office.path)) {
            try office.decide(
                FeedbackNumber(9), FeedbackDecision(status: .spam), by: clerk, at: morning)
        }
    }

    @Test func `one sender is held to so many a minute and a day, others are not`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let limits = FeedbackLimits(perMinute: 2, perDay: 3, perDayOfAll: 100)
        func send(_ client: String, _ moment: String) throws {
            _ = try office.receive(
                report, channel: .website, from: FeedbackSender(client: client, limits: limits),
                by: anybody, at: moment)
        }
        try send("a", "2026-01-31T01:00:00Z")
        try send("a", "2026-01-31T01:00:59Z")
        #expect(throws: FeedbackFault.tooMany(retryAfter: 60)) {
            try send("a", "2026-01-31T01:00:59Z")
        }
        try send("b", "2026-01-31T01:00:59Z")
        try send("a", "2026-01-31T01:01:01Z")
        #expect(throws: FeedbackFault.tooMany(retryAfter: 3600)) {
            try send("a", "2026-01-31T05:00:00Z")
        }
        try send("a", "2026-02-01T01:02:00Z")
        #expect(try office.feedback().count == 5)
    }

    @Test func `all strangers together are held to so many a day; the office is not`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let limits = FeedbackLimits(perMinute: 5, perDay: 5, perDayOfAll: 2)
        for client in ["a", "b"] {
            _ = try office.receive(
                report, channel: .website, from: FeedbackSender(client: client, limits: limits),
                by: anybody, at: morning)
        }
        #expect(throws: FeedbackFault.tooMany(retryAfter: 3600)) {
            try office.receive(
                report, channel: .website, from: FeedbackSender(client: "c", limits: limits),
                by: anybody, at: morning)
        }
        _ = try office.receive(report, channel: .telephone, by: clerk, at: morning)
        #expect(try office.feedback().count == 3)
    }

    @Test func `who sent it is forgotten after two days`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        for moment in ["2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z"] {
            _ = try office.receive(
                report, channel: .website, from: FeedbackSender(client: "a"), by: anybody,
                at: moment)
        }
        let kept = try office.read {
            try Int.fetchOne($0, sql: "SELECT COUNT(client) FROM feedback")
        }
        #expect(kept == 1)
    }
}
