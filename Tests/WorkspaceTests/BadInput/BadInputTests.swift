import Foundation
import SchoolStore
import Schools
import Support
import Testing
import Workspace

/// A file as offices send it, and what a build says of it.
struct BadInput: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let bytes: [UInt8]
    var kind = "students"
    var keys = ["year: 2565", "round: 1"]
    /// As `kind row field`, sorted.
    var problems: [String] = []
    /// Read, matched, unmatched and rejected.
    let account: [Int]
    /// What the clerk is told, in Thai and in English.
    var words: [String] = []

    init(
        _ title: String, _ name: String, _ bytes: [UInt8], kind: String = "students",
        keys: [String]? = nil, problems: [String] = [], account: [Int], words: [String] = []
    ) {
        (testDescription, self.name, self.bytes, self.kind) = (title, name, bytes, kind)
        (self.problems, self.account, self.words) = (problems, account, words)
        self.keys = keys ?? (kind == "students" ? ["year: 2565", "round: 1"] : [])
    }

    init(
        _ title: String, _ name: String, _ rows: [[String]], kind: String = "students",
        keys: [String]? = nil, problems: [String] = [], account: [Int], words: [String] = []
    ) {
        self.init(
            title, name, Array(rows.csv.utf8), kind: kind, keys: keys, problems: problems,
            account: account, words: words)
    }

    static let register =
        [
            ["รหัสโรงเรียน 10 หลัก", "ชื่อโรงเรียน", "ละติจูด", "ลองจิจูด"]
        ] + (1...6).map { ["109900000\($0)", "บ้านที่ \($0)", "7.\($0)", "100.\($0)"] }

    /// Builds it beside a register of six schools.
    func build() throws -> (TestWorkspace, BuildReport) {
        let keys = keys.map { "\n    \($0)" }.joined()
        let workspace = try TestWorkspace(
            ["schools.csv": Self.register.csv],
            manifest: "sources:\n  - schools: schools.csv\n  - \(kind): \(name)\(keys)\n")
        try workspace.folder.write(bytes, name)
        return (workspace, try workspace.build())
    }
}

/// The table of bad inputs: every row of it is a promise to the office.
@Suite struct BadInputTests {
    @Test(arguments: BadInput.all.map(\.testDescription))
    func `it is read, accounted for and spoken of`(_ title: String) throws {
        let input = try #require(BadInput.all.first { $0.testDescription == title })
        let (workspace, report) = try input.build()
        let account = report.account(input.name)
        #expect(account == input.account)
        #expect(account[0] == account[1] + account[2] + account[3])
        let problems = try workspace.workspace.store().problems().filter { problem in
            problem.source == input.name
                && !["pupils-missing", "building-missing"].contains(problem.kind)
        }
        let told = problems.map { problem in
            [problem.kind, problem.row.map(String.init), problem.field].compactMap(\.self)
                .joined(separator: " ")
        }
        #expect(told.sorted() == input.problems.sorted())
        let words = problems.flatMap {
            [$0.message.thai, $0.message.english, $0.suggestion.thai, $0.suggestion.english]
        }
        #expect(words.allSatisfy { !$0.isEmpty })
        for word in input.words { #expect(words.contains { $0.contains(word) }, "\(words)") }
    }
}
