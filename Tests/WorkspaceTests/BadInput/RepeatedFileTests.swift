import SchoolStore
import Schools
import Support
import Testing
import Workspace

/// Two files of a round that should be one, or of two rounds that should differ.
@Suite struct RepeatedFileTests {
    private static let codes = (10...49).map { "10990000\($0)" }
    private static let table = codes.map { [$0, "ป.1", "3", "4"] }
    private static let register =
        ([BadInput.register[0]] + codes.map { [$0, "บ้านที่ \($0.suffix(2))", "7.5", "100.5"] }).csv
    private static let text = ([["รหัสโรงเรียน", "ชั้น", "ชาย", "หญิง"]] + table).csv

    private func build(_ files: [String: String], round: Int) throws -> (TestWorkspace, BuildReport)
    {
        let workspace = try TestWorkspace(
            files.merging(["schools.csv": Self.register]) { $1 },
            manifest: """
                sources:
                  - schools: schools.csv
                  - {students: a.csv, year: 2565, round: 1}
                  - {students: b.csv, year: 2565, round: \(round)}
                """)
        return (workspace, try workspace.build())
    }

    @Test(arguments: [(1, "source-twice"), (2, "source-of-other-round")])
    func `the same file twice is read once, and said so`(_ round: Int, _ kind: String) throws {
        let (workspace, report) = try build(["a.csv": Self.text, "b.csv": Self.text], round: round)
        #expect(report.account("a.csv") == [40, 40, 0, 0])
        #expect(report.account("b.csv") == [0, 0, 0, 0])
        let problem = try #require(
            try workspace.workspace.store().problems().first { $0.kind == kind })
        #expect(problem.source == "b.csv")
        #expect(problem.message.thai.contains("a.csv") && problem.message.english.contains("a.csv"))
    }

    @Test func `a file of the round before under a new name and order is suspected`() throws {
        let other = Self.text + "รวม,,,\n"
        let (workspace, report) = try build(["a.csv": Self.text, "b.csv": other], round: 2)
        #expect(report.account("b.csv") == [41, 41, 0, 0])
        let kinds = try workspace.problemCounts()
        #expect(kinds["round-unchanged"] == 1, "\(kinds)")
    }
}
