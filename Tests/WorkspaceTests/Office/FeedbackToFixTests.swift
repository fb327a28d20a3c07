import Foundation
import Geo
import SchoolStore
import Schools
import Support
import Testing
import Workspace

private let clerk = OfficeUser(name: "สมศรี", role: .office)

@Suite struct FeedbackToFixTests {
    private static func workspace() throws -> TestWorkspace {
        let test = try TestWorkspace(
            [
                "schools.csv": """
                รหัสโรงเรียน,ชื่อโรงเรียน,ละติจูด,ลองจิจูด
                1099097001,บ้านโคก,7.45,100.13
                1099097002,บ้านนา,7.46,100.14
                """
            ], manifest: "sources:\n  - schools: schools.csv\n")
        try test.build()
        return test
    }

    @Test func `a report becomes a correction when a clerk takes it over, and says so`() throws {
        let test = try Self.workspace()
        let workspace = try test.workspace
        let office = try workspace.officeDatabase()
        let content = FeedbackContent(
            kind: .position, text: "ควรอยู่ริมถนน", school: "1099097001",
            pin: Coordinate(longitude: 100.2, latitude: 7.5))
        let number = try office.receive(
            content, channel: .telephone, by: clerk, at: "2026-01-01T00:00:00Z"
        ).number
        #expect(try !workspace.proposals().contains { $0.school == "1099097001" })
        _ = try office.decide(
            number, FeedbackDecision(status: .accepted), by: clerk, at: "2026-01-02T00:00:00Z")

        let path = test.folder.path("p.csv")
        _ = try workspace.writeProposals(
            try workspace.proposals(), to: path, language: .thai, replacing: false)
        let row = try #require(
            String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n")
                .first { $0.hasPrefix("1099097001") })
        #expect(row.contains("รายงาน F0001 ทางโทรศัพท์: ควรอยู่ริมถนน"))
        // Nothing is taken over without a word in the column.
        #expect(try review(workspace, path, certain: true).corrections.isEmpty)

        try test.folder.write(
            String(contentsOfFile: path, encoding: .utf8)
                .replacing(row, with: row.dropLast(2) + "ใช่,สมศรี,"), "p.csv")
        let review = try review(workspace, path, certain: false)
        #expect(review.problems.isEmpty && review.corrections.count == 1)
        try workspace.record(review)
        #expect(try office.feedback(number).changed == "C0001: 7.5, 100.2")
        #expect(try !workspace.proposals().contains { $0.school == "1099097001" })
        try test.build()
        let school = try workspace.store().schools().first { $0.code == "1099097001" }
        #expect(school?.coordinate == Coordinate(longitude: 100.2, latitude: 7.5))
    }

    private func review(
        _ workspace: Workspace, _ path: String, certain: Bool
    ) throws -> ProposalReview {
        try workspace.review(
            try workspace.proposals(), file: path,
            defaults: .init(
                by: "สมศรี", at: "2026-01-03T00:00:00Z", why: nil, acceptsCertain: certain))
    }

    @Test func `a workspace where nobody has reported anything gets no office database`() throws {
        let test = try Self.workspace()
        _ = try test.workspace.proposals()
        #expect(!test.folder.names.contains("schoolmap-office.sqlite"))
    }

    @Test(arguments: ["csv", "xlsx"])
    func `a year's summary is a table without what people wrote`(ending: String) throws {
        let test = try Self.workspace()
        let workspace = try test.workspace
        let office = try workspace.officeDatabase()
        _ = try office.receive(
            FeedbackContent(kind: .data, text: "ความลับ", contact: "0812345678"),
            channel: .facebook, by: clerk, at: "2026-01-01T00:00:00Z")
        let path = test.folder.path("summary.\(ending)")
        let summary = FeedbackSummary(try office.feedback(), year: 2569)
        try workspace.writeSummary(summary, to: path, language: .thai)
        let rows = try rows(of: path)
        #expect(rows[0].first == "หัวข้อ")
        #expect(rows.contains { $0.starts(with: ["ช่องทาง", "เฟซบุ๊ก", "1", "0"]) })
        #expect(!rows.joined().contains { $0.contains("ความลับ") || $0.contains("0812") })
    }

    @Test func `the audit log is exported in the order of its lines`() throws {
        let test = try Self.workspace()
        let workspace = try test.workspace
        let office = try workspace.officeDatabase()
        for name in ["ก", "=ข"] {
            try office.record(
                AuditEntry(
                    at: "2026-01-01T00:00:00Z", by: OfficeUser(name: name, role: .office),
                    action: "test", target: "x"))
        }
        let path = test.folder.path("audit.csv")
        try workspace.writeAudit(try office.audit(), to: path, language: .english)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n")
        #expect(lines.dropFirst().map { $0.split(separator: ",")[1] } == ["ก", "'=ข"])
        #expect(throws: WriteRefusal.self) {
            try workspace.writeAudit([], to: workspace.officePath, language: .english)
        }
    }
}
