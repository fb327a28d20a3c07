import SchoolStore
import Schools
import Support
import Testing
import Workspace

/// What the store holds of bad inputs: the same as of good ones.
@Suite struct BadInputValueTests {
    private func ask<Answer>(
        _ title: String, _ question: (SchoolStore) throws -> Answer
    ) throws -> Answer {
        let input = try #require(BadInput.all.first { $0.testDescription == title })
        let (workspace, _) = try input.build()
        return try question(workspace.workspace.store())
    }

    @Test(arguments: [
        "an empty sheet before the table's", "the sheets in the wrong order, the right one named",
        "merged titles above the header", "a header of merged cells in two rows",
        "a hidden first column", "a grade in six spellings",
        "300,000 empty rows and one more school",
    ])
    func `every school has its seven pupils`(_ title: String) throws {
        let pupils = try ask(title) { try $0.schools().map(\.pupils) }
        #expect(pupils == Array(repeating: 7, count: 6))
    }

    @Test func `days in every notation are one day`() throws {
        let title = "days as Excel's numbers and as texts of the Buddhist era"
        let days = try ask(title) { store in
            try store.profile(code: "1099000001")?.events.map(\.date) ?? []
        }
        #expect(days.count == 12)
        #expect(days.count { $0 == "2014-06-10" } == 10)
    }

    @Test func `years in every notation are of the Buddhist era`() throws {
        for title in [
            "years of two digits", "a year of the common era where the Buddhist one is meant",
        ] {
            let years = try ask(title) { store in
                try store.profile(code: "1099000001")?.buildings.compactMap(\.built) ?? []
            }
            #expect(Set(years) == [2531])
        }
    }
}
