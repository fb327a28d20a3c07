import Foundation
import Support
import Testing

@Suite struct FixCommandTests {
    /// A copy of the demo with the digests of its originals.
    private struct Office {
        let folder: TemporaryFolder
        private let originals: [String: Data]

        init() throws {
            folder = try TemporaryFolder()
            try FileManager.default.removeItem(atPath: folder.path)
            try FileManager.default.copyItem(atPath: Demo.folder, toPath: folder.path)
            let endings = ["shp", "shx", "dbf", "prj", "cpg", "csv", "yaml"]
            let names = folder.names.filter { endings.contains(URL(filePath: $0).pathExtension) }
            originals = try Self.contents(of: names, in: folder)
        }

        private static func contents(
            of names: [String], in folder: TemporaryFolder
        ) throws -> [String: Data] {
            try Dictionary(
                uniqueKeysWithValues: names.map {
                    ($0, try Data(contentsOf: folder.url.appending(path: $0)))
                })
        }

        var keepsOriginals: Bool {
            (try? Self.contents(of: Array(originals.keys), in: folder)) == originals
        }

        func run(_ arguments: String...) throws -> Program {
            try Program(
                SchoolMap.path, arguments + ["--workspace", folder.path, "--language", "en"])
        }

        func text(_ name: String) throws -> String {
            try String(contentsOfFile: folder.path(name), encoding: .utf8)
        }

        /// Latitude and longitude of a school, as the store has them.
        func place(_ code: String) throws -> [Double] {
            let run = try run("search", code, "--json")
            let found = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            let school = (found as? [[String: Any]])?.first
            return ["latitude", "longitude"].compactMap { school?[$0] as? Double }
        }
    }

    /// A school of the sample whose axes are exchanged, and one without a position.
    private static let swapped = (code: "1099097008", asWritten: "101.103604, 8.327641")
    private static let empty = "1099097029"

    private static func proposals(_ rows: String...) -> String {
        (["school code,as written,proposed latitude,proposed longitude,accept (yes/no),by,why"]
            + rows).joined(separator: "\r\n")
    }

    @Test func `without options a file of proposals is written, and not written over`() throws {
        let office = try Office()
        let run = try office.run("fix", "--json")
        #expect(run.status == 0, "\(run.messages)")
        let first = try office.text("proposals.csv")
        let header = first.split(separator: "\r\n").first ?? ""
        #expect(header.hasPrefix("school code,school,tambon,amphoe,as written,"))
        #expect(header.hasSuffix("map,accept (yes/no),by,why"))
        #expect(first.contains("\r\n\(Self.empty),"))
        let again = try office.run("fix")
        #expect(again.status == 1 && again.messages.contains("--force"))
        #expect(try office.run("fix", "--force").status == 0)
        #expect(try office.text("proposals.csv") == first)
        #expect(try office.run("fix", "--output", office.folder.path("p.xlsx")).status == 0)
        #expect(office.keepsOriginals)
    }

    @Test func `what is accepted moves the school, and can be taken back`() throws {
        let office = try Office()
        let before = try office.place(Self.swapped.code)
        #expect(before == [8.327641, 101.103604])
        try office.folder.write(
            Self.proposals(
                "\(Self.swapped.code),\"\(Self.swapped.asWritten)\",8.33,101.1,yes,,",
                "\(Self.empty),,8.5,101.0,yes,Somchai,went there"), "filled.csv")
        let file = office.folder.path("filled.csv")
        let applied = try office.run("fix", "--apply", file, "--by", "Somsri", "--why", "phoned")
        #expect(applied.status == 0, "\(applied.messages)")
        #expect(applied.output.contains("2 corrections taken over"))
        #expect(try office.place(Self.swapped.code) == [8.33, 101.1])
        #expect(try office.place(Self.empty) == [8.5, 101.0])
        let kept = try office.text("corrections.csv")
        #expect(kept.contains("Somsri") && kept.contains("phoned") && kept.contains("went there"))

        #expect(
            try office.run("fix", "--apply", file, "--by", "Somsri").output
                .contains("0 corrections taken over, 2 in force already"))
        let undone = try office.run(
            "fix", "--undo", Self.swapped.code, "--by", "Somchai", "--why", "wrong school")
        #expect(undone.status == 0, "\(undone.messages)")
        #expect(try office.place(Self.swapped.code) == before)
        #expect(try office.text("corrections.csv").hasPrefix(kept))
        #expect(office.keepsOriginals)
    }

    @Test func `the list tells who, when, why and what has become of it`() throws {
        let office = try Office()
        try office.folder.write(
            Self.proposals("\(Self.empty),,8.5,101.0,yes,Somchai,went there"), "filled.csv")
        _ = try office.run("fix", "--apply", office.folder.path("filled.csv"))
        _ = try office.run("fix", "--undo", "C0001", "--by", "Somsri", "--why", "not there")
        let list = try office.run("fix", "--list")
        #expect(list.output.hasPrefix("C0001  \(Self.empty)  empty → 8.5, 101.0  Somchai "))
        #expect(list.output.contains("went there"))
        #expect(list.output.contains("taken back by Somsri"))
        let json = try office.run("fix", "--list", "--json")
        let entries = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        #expect(entries.map { $0["status"] as? String } == ["undone"])
        #expect(entries.first?["undone_why"] as? String == "not there")
    }

    @Test func `the moment is that of SOURCE_DATE_EPOCH, so that a run can be repeated`() throws {
        let ledgers = try (0..<2).map { _ in
            let office = try Office()
            try office.folder.write(
                Self.proposals("\(Self.empty),,8.5,101.0,yes,Somchai,went there"), "filled.csv")
            let run = try Program(
                "/usr/bin/env",
                [
                    "SOURCE_DATE_EPOCH=1770000000", SchoolMap.path, "fix", "--workspace",
                    office.folder.path, "--apply", office.folder.path("filled.csv"),
                ])
            #expect(run.status == 0, "\(run.messages)")
            return try office.text("corrections.csv")
        }
        #expect(ledgers[0] == ledgers[1] && ledgers[0].contains(",2026-02-02T02:40:00Z,"))
    }

    @Test func `one bad row is named, and nothing is taken over`() throws {
        let office = try Office()
        try office.folder.write(
            Self.proposals(
                "\(Self.empty),,8.5,101.0,yes,,", "\(Self.swapped.code),\"1, 2\",8.33,101.1,yes,,"),
            "filled.csv")
        let run = try office.run("fix", "--apply", office.folder.path("filled.csv"), "--by", "a")
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("filled.csv:3: warning correction-stale"))
        #expect(run.messages.contains("nothing was taken over"))
        #expect(!office.folder.names.contains("corrections.csv"))
    }

    @Test func `a correction whose original has changed is reported and not used`() throws {
        let office = try Office()
        try office.folder.write(
            Self.proposals("\(Self.empty),,8.5,101.0,yes,Somchai,went there"), "filled.csv")
        _ = try office.run("fix", "--apply", office.folder.path("filled.csv"))
        let ledger = try office.text("corrections.csv")
        try office.folder.write(
            ledger.replacing(",\(Self.empty),,", with: ",\(Self.empty),\"1, 2\","),
            "corrections.csv")
        #expect(try office.run("build").status == 0)
        #expect(try office.place(Self.empty).isEmpty)
        let check = try office.run("check", "--kind", "correction-stale")
        #expect(check.output.hasPrefix("corrections.csv:2: warning correction-stale \(Self.empty)"))
    }

    @Test func `who accepts stands in no export`() throws {
        let office = try Office()
        try office.folder.write(
            Self.proposals("\(Self.empty),,8.5,101.0,yes,Somchai,went there"), "filled.csv")
        _ = try office.run("fix", "--apply", office.folder.path("filled.csv"))
        for name in ["schools.geojson", "list.csv", "list.geojson"] {
            let path = office.folder.path(name)
            let isList = name.hasPrefix("list")
            let run =
                try isList
                ? office.run("check", "--output", path)
                : office.run("export", "schools", "--output", path)
            #expect(run.status == 0, "\(run.messages)")
            #expect(!(try office.text(name)).contains("Somchai"))
        }
    }

    static let wrongUsage: [[String]] = [
        ["--list", "--undo", "C0001", "--by", "a", "--why", "b"], ["--undo", "C0001", "--by", "a"],
        ["--all-certain"], ["--output", "p.shp"],
        ["--apply", "p.csv", "--by", "1-2345-67890-12-1"],
    ]

    @Test(arguments: wrongUsage)
    func `wrong usage exits with 64`(_ arguments: [String]) throws {
        let run = try Program(SchoolMap.path, ["fix"] + arguments)
        #expect(run.status == 64, "\(run.messages)")
    }
}
