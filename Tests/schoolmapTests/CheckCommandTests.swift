import Foundation
import Support
import Testing

@Suite struct CheckCommandTests {
    private func check(_ arguments: String...) throws -> Program {
        try Program(
            SchoolMap.path,
            ["check", "--workspace", Demo.folder, "--language", "en"] + arguments)
    }

    @Test(arguments: ["csv", "xlsx", "geojson", "json"])
    func `the list is written in the format of the ending`(_ ending: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("list.\(ending)")
        let run = try check("--output", path)
        #expect(run.status == 0 && run.output.contains(" problems"))
        let bytes = try Data(contentsOf: URL(filePath: path))
        let start: [String: [UInt8]] = ["csv": [0xEF, 0xBB, 0xBF], "xlsx": Array("PK".utf8)]
        #expect(bytes.starts(with: start[ending] ?? Array("{\"type\":\"FeatureColl".utf8)))
        #expect(folder.names == ["list.\(ending)"])
    }

    @Test func `a list of one kind has that kind only`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("list.csv")
        let run = try check("--kind", "coordinate-swapped", "--output", path, "--json")
        #expect(run.status == 0)
        let lines = try String(contentsOfFile: path, encoding: .utf8)
            .split(separator: "\r\n").dropFirst()
        #expect(!lines.isEmpty && lines.allSatisfy { $0.contains(",coordinate-swapped,") })
        #expect(run.output.contains("\"problems\" : \(lines.count)"))
    }

    @Test func `an unknown ending is wrong usage, and the endings are named`() throws {
        let run = try check("--output", "list.shp")
        #expect(run.status == 64)
        for ending in [".csv", ".xlsx", ".geojson", ".json"] {
            #expect(run.messages.contains(ending))
        }
    }

    @Test func `no source is written over`() throws {
        let path = Demo.folder + "/schools.csv"
        let before = try Data(contentsOf: URL(filePath: path))
        let run = try check("--output", path)
        #expect(run.status == 1 && run.messages.contains("is a source in schoolmap.yaml"))
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func `a kind that there is not points to the list of kinds`() throws {
        let run = try SchoolMap.run(
            "check", "--kinds", "--kind", "foo", "--workspace", "/nonexistent")
        #expect(run.status == 1 && run.messages.contains("--kinds"))
    }

    @Test func `every kind is listed with its severity and what to try, without a workspace`()
        throws
    {
        let run = try SchoolMap.run("check", "--kinds", "--workspace", "/nonexistent")
        #expect(run.status == 0)
        #expect(run.output.contains("coordinate-zero  (ผิด)\n    พิกัดเป็น 0, 0\n    → เก็บพิกัด"))
        let json = try check("--kinds", "--json").output
        let kinds = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]])
        #expect(kinds.count > 60)
        #expect(
            kinds.allSatisfy { Set($0.keys) == ["kind", "severity", "message", "suggestion"] })
        #expect(Set(kinds.compactMap { $0["kind"] }).count == kinds.count)
    }
}
