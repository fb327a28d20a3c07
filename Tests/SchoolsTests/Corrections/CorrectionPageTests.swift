import Foundation
import Support
import Testing

@testable import Schools

@Suite struct CorrectionPageTests {
    @Test func `the documentation tells what each column of both files is`() throws {
        let page = repository.appending(path: "Sources/Schools/Schools.docc/Corrections.md")
        let sections = try String(contentsOf: page, encoding: .utf8).split(separator: "\n## ")
        let files = [
            ("proposals.csv", ProposalColumn.allCases.map(\.heading)),
            ("corrections.csv", LedgerColumn.allCases.map(\.heading)),
        ]
        for (file, headings) in files {
            let section = try #require(sections.first { $0.hasPrefix(file) })
            let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
            let told = rows.map { row in
                row.split(separator: "|").prefix(2).map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
            }
            #expect(told == headings.map { [$0.thai, $0.english] })
        }
    }
}
