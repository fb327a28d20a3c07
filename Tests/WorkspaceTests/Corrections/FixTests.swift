import Foundation
import Geo
import GeoSource
import Schools
import Support
import Testing

@testable import Workspace

@Suite struct FixTests {
    /// Two schools, the first with its axes exchanged.
    private static func workspace() throws -> TestWorkspace {
        let test = try TestWorkspace(
            [
                "schools.csv": """
                รหัสโรงเรียน,ชื่อโรงเรียน,ละติจูด,ลองจิจูด
                1099097001,บ้านโคก,100.13,7.45
                1099097002,บ้านนา,,
                """
            ], manifest: "sources:\n  - schools: schools.csv\n")
        try test.build()
        return test
    }

    private static let proposals = [
        PositionProposal(
            school: "1099097001", name: "บ้านโคก", asWritten: "100.13, 7.45",
            given: Coordinate(longitude: 100.2, latitude: 7.45),
            proposed: Coordinate(longitude: 100.13, latitude: 7.45),
            sentence: LocalizedText(thai: "=สลับ, กัน", english: "exchanged"),
            kind: "coordinate-swapped", confidence: 0.9995, certainty: PositionProposal.certain),
        PositionProposal(
            school: "1099097002", name: "บ้านนา",
            sentence: LocalizedText(thai: "ไม่มีพิกัด", english: "missing"),
            kind: "coordinate-missing", confidence: 1, certainty: "undecided"),
    ]

    private static func review(
        _ test: TestWorkspace, _ file: String?
    ) throws -> ProposalReview {
        try test.workspace.review(
            proposals, file: file.map(test.folder.path),
            defaults: .init(by: "สมศรี", at: "2026-11-22T09:00:00Z", why: nil, acceptsCertain: false)
        )
    }

    @discardableResult
    private static func write(
        _ test: TestWorkspace, _ name: String, language: Language = .thai, replacing: Bool = false
    ) throws -> ProposalFile {
        try test.workspace.writeProposals(
            proposals, to: test.folder.path(name), language: language, replacing: replacing)
    }

    @Test(arguments: ["csv", "xlsx"], Language.allCases)
    func `what is written can be taken over at once`(_ ending: String, _ language: Language) throws
    {
        let test = try Self.workspace()
        let file = try Self.write(test, "p.\(ending)", language: language)
        #expect(file.count == 2 && file.certainCount == 1)
        let review = try Self.review(test, "p.\(ending)")
        #expect(review.problems.isEmpty && review.declinedCount == 1)
        let correction = try #require(review.corrections.first)
        #expect(correction.school == "1099097001" && correction.asWritten == "100.13, 7.45")
        #expect(correction.value == .position(Coordinate(longitude: 100.13, latitude: 7.45)))
        #expect(correction.signature.why == "=สลับ, กัน")
        try test.workspace.record(review)
        #expect(try test.workspace.ledger().corrections == review.corrections)
    }

    @Test func `a file that Excel has saved with semicolons in CP874 is taken over`() throws {
        let test = try Self.workspace()
        let rows =
            "รหัสโรงเรียน;พิกัดตามทะเบียน;ละติจูดที่เสนอ;ลองจิจูดที่เสนอ;รับ (ใช่/ไม่);ผู้ตรวจ\r\n"
            + "1099097001;100.13, 7.45;7,45;100,13;ใช่;สมชาย\r\n"
        try test.folder.write(
            rows.unicodeScalars.map { scalar in
                UInt8(scalar.value < 0x80 ? scalar.value : scalar.value - 0xE00 + 0xA0)
            }, "p.csv")
        let review = try Self.review(test, "p.csv")
        #expect(review.problems.isEmpty)
        #expect(review.corrections.first?.signature.by == "สมชาย")
        #expect(
            review.corrections.first?.value
                == .position(Coordinate(longitude: 100.13, latitude: 7.45)))
    }

    @Test func `one bad row and nothing is recorded`() throws {
        let test = try Self.workspace()
        try test.folder.write(
            """
            school code,proposed latitude,proposed longitude,accept (yes/no)
            1099097001,7.45,100.13,yes
            1099097002,7.45,,yes
            """, "p.csv")
        let review = try Self.review(test, "p.csv")
        #expect(review.problems.map(\.row) == [3])
        #expect(!test.folder.names.contains("corrections.csv"))
    }

    @Test func `a file of proposals that is there stays unless it is to be replaced`() throws {
        let test = try Self.workspace()
        try test.folder.write("filled in", "p.csv")
        #expect(throws: WriteRefusal(reason: .isThere, path: test.folder.path("p.csv"))) {
            try Self.write(test, "p.csv")
        }
        #expect(
            try String(contentsOfFile: test.folder.path("p.csv"), encoding: .utf8) == "filled in")
        #expect(try Self.write(test, "p.csv", replacing: true).count == 2)
        #expect(throws: WriteRefusal(reason: .isSource, path: test.folder.path("schools.csv"))) {
            try Self.write(test, "schools.csv", replacing: true)
        }
    }

    @Test func `the ledger grows and keeps every row, and no original changes`() throws {
        let test = try Self.workspace()
        let original = try Data(contentsOf: test.folder.url.appending(path: "schools.csv"))
        try Self.write(test, "p.csv")
        try test.workspace.record(try Self.review(test, "p.csv"))
        let first = try String(contentsOfFile: test.workspace.ledgerPath, encoding: .utf8)
        #expect(first.split(separator: "\r\n").count == 2)
        let again = try Self.review(test, "p.csv")
        #expect(again.corrections.isEmpty && again.unchangedCount == 1)
        let undone = try test.workspace.takeBack(
            "1099097001", Signature(by: "สมชาย", at: "2026-11-23T09:00:00Z", why: "ผิดแห่ง"))
        #expect(undone.id == CorrectionID(1))
        let second = try String(contentsOfFile: test.workspace.ledgerPath, encoding: .utf8)
        #expect(second.hasPrefix(first) && second.count > first.count)
        #expect(try test.workspace.ledger().history.map(\.status.word) == ["undone"])
        #expect(
            try Data(contentsOf: test.folder.url.appending(path: "schools.csv")) == original)
        #expect(!test.folder.names.contains { $0.hasSuffix(".partial") })
    }

    @Test func `a ledger that Excel has saved is added to without losing a row`() throws {
        let test = try Self.workspace()
        try test.folder.write(
            """
            เลขที่;สิ่งที่แก้;รหัสโรงเรียน;ละติจูดใหม่;ลองจิจูดใหม่;ผู้แก้;เมื่อ;บันทึกของป้า
            C0007;พิกัด;1099097002;7,46;100,14;สมศรี;22/11/2569;โทรแล้ว
            ;พิกัด;ใครไม่รู้;;;;;
            """, "corrections.csv")
        try test.workspace.record(try Self.review(test, nil))
        let ledger = try test.workspace.ledger()
        #expect(ledger.corrections.map(\.id.text) == ["C0007", "C0008"])
        #expect(ledger.cells.map { $0[2] } == ["1099097002", "ใครไม่รู้", "1099097001"])
        #expect(ledger.cells.first?.last == "โทรแล้ว")
        #expect(ledger.problems.map(\.row) == [3])
    }

    @Test func `what is no ledger is left alone`() throws {
        let test = try Self.workspace()
        try test.folder.write("my,notes\n1,2\n", "corrections.csv")
        let review = try Self.review(test, nil)
        #expect(throws: LedgerError.self) { try test.workspace.record(review) }
        #expect(
            try String(contentsOfFile: test.workspace.ledgerPath, encoding: .utf8)
                == "my,notes\n1,2\n")
    }

    @Test func `a ledger that somebody else writes meanwhile is not overwritten`() throws {
        let test = try Self.workspace()
        let workspace = try test.workspace
        #expect(throws: LedgerError(code: .changedMeanwhile, path: workspace.ledgerPath)) {
            try workspace.changeLedger { _ in try test.folder.write("theirs", "corrections.csv") }
        }
        #expect(try String(contentsOfFile: workspace.ledgerPath, encoding: .utf8) == "theirs")
    }

    @Test func `taking back what is not there says so`() throws {
        let test = try Self.workspace()
        #expect(throws: LedgerError.self) {
            try test.workspace.takeBack("C0001", Signature(by: "a", at: "b", why: "c"))
        }
        #expect(!test.folder.names.contains("corrections.csv"))
    }
}
