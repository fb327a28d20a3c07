import Foundation
import GeoSource
import Schools
import Support
import Testing
import Workspace

@Suite struct ProblemPageTests {
    private static let page = repository.appending(path: "Sources/Schools/Schools.docc/Problems.md")

    @Test func `the documentation lists every kind as the code words it`() throws {
        let text = Self.text
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: Self.page.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
            Issue.record("Problems.md has been recorded")
            return
        }
        let recorded = try String(contentsOf: Self.page, encoding: .utf8)
        #expect(recorded == text, "Problems.md is not what the code says: record it with RECORD=1")
    }

    @Test func `the catalogue has every kind once, worst first`() {
        let kinds = ProblemCatalogue.all.map(\.kind)
        #expect(Set(kinds).count == kinds.count)
        #expect(
            ProblemCatalogue.all.map(\.severity) == ProblemCatalogue.all.map(\.severity).sorted())
    }

    /// The page: one section a severity, one entry a kind.
    private static var text: String {
        let sections = Severity.allCases.map { severity in
            let kinds = ProblemCatalogue.all.filter { $0.severity == severity }
            return (["## \(heading(severity))", ""] + kinds.map(entry)).joined(separator: "\n")
        }
        return introduction + sections.joined(separator: "\n")
    }

    private static let introduction = """
        # Problems · ปัญหาที่ตรวจพบ

        Every kind of problem that `schoolmap check` can report, with an example of its words.

        The names and numbers are made up. `schoolmap check --kinds` prints the same list, and
        `schoolmap check --kind KIND` the problems of one kind. The words come from the code: after
        changing them, record this page with `RECORD=1 scripts/test ProblemPageTests`.


        """

    private static func heading(_ severity: Severity) -> String {
        let meaning =
            switch severity {
            case .error: "the value or the row could not be used · ใช้ค่าหรือแถวนั้นไม่ได้"
            case .warning: "used, and doubtful or mended · ใช้แล้ว แต่น่าสงสัยหรือซ่อมให้แล้ว"
            case .note: "worth knowing · เพื่อทราบ"
            }
        return "\(severity.rawValue) · \(severity.word.thai): \(meaning)"
    }

    private static func entry(_ kind: ProblemKind) -> String {
        """
        ### \(kind.kind)

        - \(kind.message.thai)
          → \(kind.suggestion.thai)
        - \(kind.message.english)
          → \(kind.suggestion.english)

        """
    }
}
