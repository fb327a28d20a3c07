import Foundation
import SchoolStore
import Schools
import Support
import Testing

@testable import Workspace

/// Two schools and the tables of round 2565/1 that a test gives.
private func workspace(
    _ files: [String: String], sources: String, rounds: String = ""
) throws -> TestWorkspace {
    let register = """
        รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน,ละติจูด,ลองจิจูด
        1099000001,บ้านหนึ่ง,7.1,100.1
        1099000002,บ้านสอง,7.2,100.2
        """
    return try TestWorkspace(
        files.merging(["schools.csv": register]) { $1 },
        manifest: """
            \(rounds)
            sources:
              - schools: schools.csv
            \(sources)
            """)
}

private func pupils(_ counts: [(code: String, count: Int)]) -> String {
    (["รหัสโรงเรียน,ชั้น,ชาย,หญิง"] + counts.map { "\($0.code),ป.1,\($0.count),0" })
        .joined(separator: "\n")
}

private let firstRound = AcademicPeriod(year: 2565, round: 1)

extension TestWorkspace {
    fileprivate func pupils(of code: String, in period: AcademicPeriod = firstRound) throws -> Int?
    {
        try workspace.store(asOf: period).schools().first { $0.code == code }?.pupils
    }

    fileprivate func states(_ period: AcademicPeriod = firstRound) throws -> [String] {
        let status = try workspace.roundStatus(of: period)
        return status.flatMap(\.datasets).flatMap(\.schools).map {
            "\($0.code) \($0.state.rawValue)"
        }
    }
}

@Suite struct RoundTests {
    private let open = """
          - students: a.csv
            year: 2565
            round: 1
            received: 12 มิ.ย. 2565
            owner: กลุ่มนโยบายและแผน
            order: 9/2565
        """
    private let due = "rounds: [{year: 2565, round: 1, as_of: 2565-06-10, due: 2565-06-20}]"

    @Test func `a school is on time, late or absent by the day its file came`() throws {
        let later = "\n  - students: b.csv\n    year: 2565\n    round: 1\n    received: 2565-07-01"
        let own = try workspace(
            ["a.csv": pupils([("1099000001", 5)]), "b.csv": pupils([("1099000002", 6)])],
            sources: open + later, rounds: due)
        try own.build()
        #expect(try own.states() == ["1099000001 on-time", "1099000002 late"])
        let without = try workspace(
            ["a.csv": pupils([("1099000001", 5)])], sources: open, rounds: due)
        try without.build()
        #expect(try without.states() == ["1099000001 on-time", "1099000002 absent"])
    }

    @Test func `where nothing says when it was due, the day is unknown`() throws {
        let own = try workspace(["a.csv": pupils([("1099000001", 5)])], sources: open)
        try own.build()
        #expect(try own.states() == ["1099000001 undated", "1099000002 absent"])
    }

    @Test func `owner, order and days are kept with the source`() throws {
        let own = try workspace(
            ["a.csv": pupils([("1099000001", 5)])], sources: open, rounds: due)
        try own.build()
        let status = try #require(try own.workspace.roundStatus().first)
        #expect(status.round.asOf == "2022-06-10" && status.round.due == "2022-06-20")
        let delivery = try #require(status.datasets.first?.sources.first).delivery
        #expect(delivery.owner == "กลุ่มนโยบายและแผน" && delivery.order == "9/2565")
        #expect(delivery.received == "2022-06-12" && delivery.confirmed == nil)
    }

    @Test func `a correction replaces the numbers and keeps what they were`() throws {
        let correction = """

              - students: b.csv
                year: 2565
                round: 1
                replaces: a.csv
                reason: นับซ้ำ
            """
        let own = try workspace(
            [
                "a.csv": pupils([("1099000001", 5), ("1099000002", 7)]),
                "b.csv": pupils([("1099000001", 4)]),
            ], sources: open + correction)
        try own.build()
        #expect(try own.pupils(of: "1099000001") == 4)
        #expect(try own.pupils(of: "1099000002") == 7)
        let old = try own.workspace.store().profile(code: "1099000001")?.superseded.first
        #expect(old?.total == 5 && old?.replacedBy == "b.csv" && old?.reason == "นับซ้ำ")
    }

    @Test func `a correction without a reason is refused with its line`() throws {
        let correction = "\n  - students: b.csv\n    year: 2565\n    round: 1\n    replaces: a.csv"
        let own = try workspace([:], sources: open + correction)
        #expect(throws: ManifestError.self) { try own.build() }
    }

    @Test func `a correction that names no source of its round is reported`() throws {
        let correction = """

              - students: b.csv
                year: 2565
                round: 2
                replaces: a.csv
                reason: x
            """
        let own = try workspace(
            ["a.csv": pupils([("1099000001", 5)]), "b.csv": pupils([("1099000001", 4)])],
            sources: open + correction)
        try own.build()
        #expect(try own.problemCounts()["correction-of-nothing"] == 1)
    }

    @Test func `the same school in two files of a round is counted once and reported`() throws {
        let second = "\n  - students: b.csv\n    year: 2565\n    round: 1"
        let own = try workspace(
            ["a.csv": pupils([("1099000001", 5)]), "b.csv": pupils([("1099000001", 4)])],
            sources: open + second)
        try own.build()
        #expect(try own.pupils(of: "1099000001") == 5)
        #expect(try own.problems().contains("school-counted-twice b.csv 2 1099000001"))
    }

    @Test(arguments: [(1, "source-twice"), (2, "source-of-other-round")])
    func `the same file twice is read once`(_ round: Int, _ kind: String) throws {
        let text = pupils([("1099000001", 5)])
        let second = "\n  - students: b.csv\n    year: 2565\n    round: \(round)"
        let own = try workspace(["a.csv": text, "b.csv": text], sources: open + second)
        let report = try own.build()
        #expect(try own.problemCounts()[kind] == 1)
        #expect(report.account("a.csv") == [1, 1, 0, 0])
        #expect(report.account("b.csv") == [0, 0, 0, 0])
    }

    @Test func `a file whose name speaks of another round is reported and used as told`() throws {
        let own = try workspace(
            ["2565-2-student.csv": pupils([("1099000001", 5)])],
            sources: "  - students: 2565-2-student.csv\n    year: 2565\n    round: 1")
        try own.build()
        #expect(try own.problemCounts()["round-mismatch"] == 1)
        #expect(try own.pupils(of: "1099000001") == 5)
    }
}

@Suite struct FrozenRoundTests {
    private let sources = "  - students: a.csv\n    year: 2565\n    round: 1"

    private func frozen(_ extra: String = "") throws -> TestWorkspace {
        let own = try workspace(
            ["a.csv": pupils([("1099000001", 5), ("1099000002", 7)])], sources: sources + extra)
        try own.build()
        _ = try own.workspace.freeze(firstRound, by: "ผู้ตรวจ")
        return own
    }

    @Test func `a frozen round keeps its numbers when its file changes`() throws {
        let own = try frozen()
        try own.folder.write(pupils([("1099000001", 99)]), "a.csv")
        try own.build()
        #expect(try own.pupils(of: "1099000001") == 5)
        #expect(try own.pupils(of: "1099000002") == 7)
        #expect(try own.problemCounts()["frozen-file-changed"] == 1)
        let round = try #require(try own.workspace.roundStatus().first).round
        #expect(round.frozenBy == "ผู้ตรวจ" && round.frozenAt != nil)
    }

    @Test func `a frozen round keeps its numbers when the manifest forgets the file`() throws {
        let own = try frozen()
        try own.folder.write("sources:\n  - schools: schools.csv\n", Manifest.fileName)
        try own.build()
        #expect(try own.pupils(of: "1099000001") == 5)
    }

    @Test func `a frozen round keeps a school that the register has no more`() throws {
        let own = try frozen()
        try own.folder.write(
            "รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน\n1099000001,บ้านหนึ่ง\n", "schools.csv")
        try own.build()
        let profile = try #require(try own.workspace.store().profile(code: "1099000002"))
        #expect(!profile.school.isCurrent && profile.enrolments.map(\.pupils) == [7])
    }

    @Test func `a new file of a frozen round is refused unless it corrects one`() throws {
        let own = try frozen()
        try own.folder.write(pupils([("1099000001", 8)]), "b.csv")
        let second = sources + "\n  - students: b.csv\n    year: 2565\n    round: 1"
        func manifest(_ text: String) -> String { "sources:\n  - schools: schools.csv\n" + text }
        try own.folder.write(manifest(second), Manifest.fileName)
        try own.build()
        #expect(try own.pupils(of: "1099000001") == 5)
        #expect(try own.problemCounts()["round-frozen"] == 1)
        try own.folder.write(
            manifest(second + "\n    replaces: a.csv\n    reason: นับใหม่"), Manifest.fileName)
        try own.build()
        #expect(try own.pupils(of: "1099000001") == 8)
        let old = try own.workspace.store().profile(code: "1099000001")?.superseded
        #expect(old?.map(\.total) == [5])
    }

    @Test func `a round is frozen once, and only if there is something in it`() throws {
        let own = try frozen()
        #expect(throws: RoundError.self) { try own.workspace.freeze(firstRound, by: "ก") }
        #expect(throws: RoundError.self) {
            try own.workspace.freeze(AcademicPeriod(year: 2565, round: 2), by: "ก")
        }
    }

    @Test func `a damaged snapshot stops the build`() throws {
        let own = try frozen()
        try own.folder.write("{", "frozen/2565-1.json")
        #expect(throws: RoundError.self) { try own.build(force: true) }
    }

    @Test func `a snapshot holds counts only, sorted, the same bytes every time`() throws {
        let own = try frozen(), other = try frozen()
        func bytes(_ own: TestWorkspace) throws -> String {
            let text = try String(
                contentsOfFile: own.folder.path("frozen/2565-1.json"), encoding: .utf8)
            return text.replacing(/"frozenAt":"[^"]*"/, with: "")
        }
        #expect(try bytes(own) == bytes(other))
        #expect(try !bytes(own).contains("บ้านหนึ่ง"))
    }
}
