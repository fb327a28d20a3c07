import Foundation
import Schools
import Support
import Testing

@testable import Workspace

/// A site with the folder that its store lies in, which is there as long as the site is.
private struct SmallSite {
    let own: TestWorkspace
    let files: SiteFiles

    init(_ own: TestWorkspace) throws {
        self.own = own
        files = try SiteFiles(try own.workspace)
    }

    func json(_ path: String, for role: Role) throws -> JSONObject {
        try JSONObject(try files.file(at: path, for: role))
    }
}

@Suite struct SitePrivacyTests {
    /// Every file of a public site by its path.
    private func site(_ own: TestWorkspace) throws -> [String: Data] {
        let path = own.folder.path("site")
        _ = try own.workspace.publish(to: path)
        return Dictionary(
            uniqueKeysWithValues: try filesBelow(path).map {
                ($0, try Data(contentsOf: URL(filePath: "\(path)/\($0)")))
            })
    }

    @Test func `other numbers of hidden schools give the same bytes`() throws {
        let one = try site(try smallSchools(now: [3, 2, 150, 60], before: [4, 1, 160, 55]))
        let other = try site(try smallSchools(now: [1, 4, 150, 60], before: [2, 3, 160, 55]))
        #expect(one.keys.sorted() == other.keys.sorted())
        for path in one.keys.sorted() {
            #expect(one[path] == other[path], "\(path)")
        }
    }

    @Test func `what is published changes with what is published`() throws {
        let one = try site(try smallSchools())
        let other = try site(try smallSchools(now: [3, 2, 151, 60]))
        #expect(one["data/schools.json"] != other["data/schools.json"])
    }

    @Test func `a hidden school has no value, size or class, and its tambon no sum`() throws {
        let small = try SmallSite(try smallSchools())
        let schools = try small.json("data/schools.json", for: .public)
        #expect(schools.integers("suppressed").prefix(2) == [1, 1])
        #expect(schools.numbers("pupils").prefix(2) == [nil, nil])
        #expect(schools.texts("size").prefix(2) == [nil, nil])
        for path in try small.files.commonDataPaths() where path.hasPrefix("data/themes/") {
            let values = try small.json(path, for: .public)["schools"]
                .numbers("value")
            #expect(values.prefix(2) == [nil, nil], "\(path)")
        }
        let sums = try small.json("data/themes/pupils-by-tambon/now.json", for: .public)
        #expect(sums["areas"].numbers("value") == [nil, 60])
    }

    @Test func `the office sees every number`() throws {
        let small = try SmallSite(try smallSchools())
        let schools = try small.json("data/schools.json", for: .office)
        #expect(schools.numbers("pupils") == [3, 2, 150, 60])
        let card = try small.json("data/school/1099000001.json", for: .office)
        #expect(card.integer("pupils") == 3)
        #expect(card.text("phone") == "0741")
        let sums = try small.json("data/themes/pupils-by-tambon/now.json", for: .office)
        #expect(sums["areas"].numbers("value") == [155, 60])
    }

    @Test func `a school sees its own numbers and no others`() throws {
        let small = try SmallSite(try smallSchools())
        let role = Role.school(code: "1099000001")
        let own = try small.json("data/school/1099000001.json", for: role)
        #expect(own.integer("pupils") == 3)
        #expect(own.objects("trend").map { $0.integer("pupils") } == [4, 3])
        let other = try small.json("data/school/1099000002.json", for: role)
        #expect(other.isNull("pupils"))
        #expect(other.objects("trend").map { $0.integer("pupils") } == [nil, nil])
    }

    @Test func `a small number of an earlier round stays hidden when the school has grown`() throws
    {
        let small = try SmallSite(
            try smallSchools(now: [90, 80, 150, 60], before: [4, 70, 160, 55]))
        let card = try small.json("data/school/1099000001.json", for: .public)
        #expect(card.integer("pupils") == 90)
        #expect(card.objects("trend").map { $0.integer("pupils") } == [nil, 90])
        let change = try small.json("data/themes/change/now.json", for: .public)
        #expect(change["schools"].numbers("value").first == .some(nil))
    }
}
