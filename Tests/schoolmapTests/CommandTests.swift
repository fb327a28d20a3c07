import Foundation
import Support
import Testing

/// The built program, run as a person runs it.
enum SchoolMap {
    /// Beside the test bundle, where the package manager puts all products.
    static let path: String = {
        let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        return bundle.appending(path: "schoolmap").path
    }()

    static func run(_ arguments: String..., in folder: String? = nil) throws -> Program {
        try run(arguments, in: folder)
    }

    static func run(_ arguments: [String], in folder: String? = nil) throws -> Program {
        try Program(path, arguments, in: folder)
    }
}

/// A demo that all tests of answers share.
enum Demo {
    static let folder: String = {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "schoolmap-demo-\(ProcessInfo.processInfo.processIdentifier)").path
        _ = try? Program(SchoolMap.path, ["demo", folder])
        return folder
    }()
}

@Suite struct HelpTests {
    private static let commands = [
        "demo", "init", "inspect", "build", "check", "fix", "rounds", "map", "atlas", "tables",
        "export", "search", "school", "tiles", "serve", "publish", "contacts", "audit",
    ]

    @Test(arguments: commands)
    func `each command explains itself and takes the common options`(command: String) throws {
        let run = try SchoolMap.run(command, "--help")
        #expect(run.status == 0)
        for option in ["--workspace", "--json", "--language", "--help"] {
            #expect(run.output.contains(option), "\(command) lacks \(option)")
        }
        try expectGolden(run.output, "help-\(command).txt")
    }

    @Test(arguments: commands)
    func `each command is in the README`(command: String) throws {
        let readme = try String(
            contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
        #expect(readme.contains("schoolmap \(command)"))
    }

    @Test func `a threshold that would suppress nothing is wrong usage`() throws {
        let run = try SchoolMap.run(
            "export", "schools", "--output", "x.geojson", "--threshold", "30")
        #expect(run.status == 64 && run.messages.contains("--public"))
    }

    @Test(arguments: [
        (
            ["plan", "closs", "1"], "ไม่มีคำสั่ง 'closs' น่าจะเป็น 'close'",
            "Unknown command 'closs'. Did you mean 'close'?"
        ),
        (["bild"], "ไม่มีคำสั่ง 'bild' น่าจะเป็น 'build'", "Did you mean 'build'?"),
        (["build", "--jsn"], "ไม่มีตัวเลือก '--jsn' น่าจะเป็น '--json'", "Unknown option '--jsn'"),
        (["build", "--bogus"], "ผิดพลาด: ไม่มีตัวเลือก '--bogus'\n", "Unknown option '--bogus'\n"),
        (["build", "there"], "มีคำที่เกินมา 'there'", "Unexpected argument 'there'\n"),
        (["plan", "close"], "ขาด '<code>'", "Missing expected argument '<code>'"),
        (["build", "--workspace"], "'--workspace <workspace>' ต้องมีค่า", "Missing value for"),
        (["build", "--json=1"], "ตัวเลือก '--json' ไม่รับค่า '1'", "does not take any value"),
        (
            ["plan", "nearest", "1", "--by", "x"],
            "ใช้ค่า 'x' กับ '--by <by>' ไม่ได้: 'metres' หรือ 'minutes'\nความหมาย: --by", "is invalid for"
        ),
        (["plan", "nearest", "1", "--count", "x"], "กับ '--count <count>' ไม่ได้\n", "invalid for"),
        (["map"], "ให้ระบุชื่อแผนที่", "name a theme"),
        (["check", "--year", "2022"], "(ค.ศ. 2022 คือ พ.ศ. 2565)", "(2022 C.E. is 2565)"),
    ])
    func `wrong usage is told in the reader's language`(
        _ arguments: [String], _ thai: String, _ english: String
    ) throws {
        let run = try SchoolMap.run(arguments)
        #expect(run.status == 64)
        #expect(run.messages.contains(thai), "\(run.messages)")
        #expect(run.messages.contains("วิธีใช้: schoolmap") && run.messages.contains("ดูเพิ่มเติม: "))
        for asked in [["--language", "en"], ["--language=en"]] {
            let run = try SchoolMap.run(arguments + asked)
            #expect(run.status == 64)
            #expect(run.messages.contains(english), "\(run.messages)")
            #expect(!run.messages.contains { !$0.isASCII }, "\(run.messages)")
        }
    }

    @Test func `wrong usage exits with 64`() throws {
        #expect(try SchoolMap.run("map").status == 64)
        #expect(try SchoolMap.run("bild").status == 64)
        #expect(try SchoolMap.run("search", "x", "--limit", "0").status == 64)
    }
}

@Suite struct AnswerTests {
    @Test func `the demo makes the store, four maps in three formats and GeoJSON`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Demo.folder)
        for theme in ["location", "size", "enrolment", "pupils-by-tambon"] {
            for ending in ["svg", "pdf", "png"] { #expect(names.contains("\(theme).\(ending)")) }
        }
        for layer in ["schools", "tambon", "amphoe"] { #expect(names.contains("\(layer).geojson")) }
        #expect(names.contains("schoolmap.sqlite"))
    }

    @Test func `a demo leaves a folder with other files alone`() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", "letter.txt")
        let run = try SchoolMap.run("demo", folder.path, "--language", "en")
        #expect(run.status == 1)
        #expect(run.messages.contains("has other files in it"))
        #expect(folder.names == ["letter.txt"])
    }

    @Test func `check answers as JSON in the shape of the contract`() throws {
        let run = try SchoolMap.run("check", "--workspace", Demo.folder, "--json")
        #expect(run.status == 0)
        let problems = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        #expect(problems.count == 54)
        for problem in problems {
            #expect(
                Set(problem.keys) == [
                    "kind", "severity", "source", "row", "school", "field", "value", "message",
                    "suggestion",
                ])
        }
    }

    @Test func `check lists worst first, in the language asked for`() throws {
        let run = try SchoolMap.run("check", "--workspace", Demo.folder, "--language", "en")
        try expectGolden(run.output, "check.txt")
    }

    @Test func `with --strict, problems exit with 2`() throws {
        #expect(try SchoolMap.run("check", "--workspace", Demo.folder, "--strict").status == 2)
        #expect(try SchoolMap.run("build", "--workspace", Demo.folder, "--strict").status == 2)
    }

    @Test func `inspect answers as JSON in the shape of the contract`() throws {
        let run = try SchoolMap.run("inspect", "--json", Demo.folder + "/amphoe.shp")
        let files = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        let layers = try #require(files.first?["layers"] as? [[String: Any]])
        let layer = try #require(layers.first)
        for key in ["name", "geometry", "count", "crs", "encoding", "extent", "fields", "problems"]
        {
            #expect(layer.keys.contains(key), "inspect lacks \(key)")
        }
        #expect((layer["encoding"] as? [String: Any])?["source"] as? String == "declared")
    }

    @Test func `search forgives spelling and finds places`() throws {
        let run = try SchoolMap.run("search", "โรงเรียน บ้าน เกาะลูกปัดแก้ว", "--workspace", Demo.folder)
        #expect(run.status == 0)
        #expect(run.output.contains("บ้านเกาะลูกปัดแก้ว"))
    }

    @Test func `a school's profile tells where each number comes from`() throws {
        let run = try SchoolMap.run("school", "1099097001", "--workspace", Demo.folder)
        #expect(run.output.contains("schools.csv:2"))
        #expect(run.output.contains("students-2566-3.csv"))
        #expect(run.output.contains("staff.csv"))
        #expect(run.output.contains("buildings.csv:"))
    }

    @Test func `any of the three codes leads to the same profile`() throws {
        let answers = try ["1099097001", "097001"].map {
            try SchoolMap.run("school", $0, "--workspace", Demo.folder, "--json").output
        }
        #expect(answers[0] == answers[1])
        #expect(!answers[0].isEmpty)
    }
}

@Suite struct MessageTests {
    /// What was done wrong, and the words that must help.
    static let mistakes: [(arguments: [String], words: [String])] = [
        (["build", "--workspace", "/nonexistent"], ["schoolmap.yaml", "schoolmap demo"]),
        (["map", "locatoin", "--output", "x.svg", "--workspace", "DEMO"], ["“location”"]),
        (["map", "size", "--output", "x.gif", "--workspace", "DEMO"], [".svg", ".pdf", ".png"]),
        (
            ["map", "size", "--output", "/nonexistent/x.svg", "--workspace", "DEMO"],
            ["cannot write /nonexistent/x.svg"]
        ),
        (["export", "school", "--output", "x.geojson", "--workspace", "DEMO"], ["“schools”"]),
        (
            ["export", "schools", "--output", "x.tif", "--workspace", "DEMO"],
            [".geojson", ".shp", ".gpkg", ".fgb", ".kml", ".csv", ".xlsx"]
        ),
        (
            [
                "export", "schools", "--fields", "code,nam", "--output", "x.shp", "--workspace",
                "DEMO",
            ],
            ["“nam”", "“name”"]
        ),
        (
            [
                "export", "schools", "--public", "--fields", "phone", "--output", "x.shp",
                "--workspace", "DEMO",
            ], ["“phone”", "office only"]
        ),
        (
            [
                "export", "schools", "--crs", "EPSG:24047", "--output", "x.kml", "--workspace",
                "DEMO",
            ], [".kml", "WGS 84", ".shp"]
        ),
        (
            ["export", "catchments", "--year", "2565", "--output", "x.shp", "--workspace", "DEMO"],
            ["of now only", "plan catchments"]
        ),
        (["export", "province", "--output", "x.geojson", "--workspace", "DEMO"], ["province"]),
        (["school", "1", "--workspace", "DEMO"], ["no school has the code 1"]),
        (["inspect", "/nonexistent.shp"], ["there is no file /nonexistent.shp"]),
        (
            ["check", "--kind", "coordinate-swaped", "--workspace", "DEMO"],
            ["“coordinate-swapped”"]
        ),
    ]

    @Test(arguments: mistakes)
    func `a mistake exits with 1 and says what to try`(
        arguments: [String], words: [String]
    ) throws {
        let arguments = arguments.map { $0 == "DEMO" ? Demo.folder : $0 }
        let run = try Program(SchoolMap.path, arguments + ["--language", "en"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        for word in words { #expect(run.messages.contains(word), "\(run.messages)") }
    }

    @Test func `messages are Thai unless asked otherwise`() throws {
        let run = try SchoolMap.run("build", "--workspace", "/nonexistent")
        #expect(run.messages.contains("ไม่พบ schoolmap.yaml"))
    }

    @Test func `an error in the manifest names file and line`() throws {
        let folder = try TemporaryFolder()
        try folder.write("sources:\n  - schols: a.csv\n", "schoolmap.yaml")
        let run = try SchoolMap.run("build", "--workspace", folder.path, "--language", "en")
        #expect(run.messages.contains("schoolmap.yaml:2: unknown key “schols”"))
        #expect(run.messages.contains("“schools”"))
    }
}

/// A copy of the demo in which a build has been sent a signal.
private func buildEnded(by signal: Int32, after milliseconds: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let scratch = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: folder.path)
    try FileManager.default.copyItem(atPath: Demo.folder, toPath: folder.path)
    let process = try Program.start(
        SchoolMap.path, ["build", "--force", "--workspace", folder.path], scratch: scratch)
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return folder
}

@Suite struct InterruptionTests {
    @Test(arguments: [5, 20, 40, 80, 120, 160, 240, 320])
    func `killed at any moment, a build leaves the old store answering`(milliseconds: Int) throws {
        let folder = try buildEnded(by: SIGKILL, after: milliseconds)
        let answer = try SchoolMap.run("search", "เกาะลูกปัดแก้ว", "--workspace", folder.path)
        #expect(answer.output.contains("บ้านเกาะลูกปัดแก้ว"))
        #expect(try SchoolMap.run("build", "--force", "--workspace", folder.path).status == 0)
    }

    @Test(arguments: [40, 90, 140, 200])
    func `Ctrl-C leaves the old store and no unfinished file`(milliseconds: Int) throws {
        let folder = try buildEnded(by: SIGINT, after: milliseconds)
        #expect(!folder.names.contains { $0.hasSuffix(".building") })
        let answer = try SchoolMap.run("search", "เกาะลูกปัดแก้ว", "--workspace", folder.path)
        #expect(answer.output.contains("บ้านเกาะลูกปัดแก้ว"))
    }
}

@Suite struct FenceTests {
    @Test func `no target imports what its fence keeps out`() throws {
        let run = try Program(
            "/bin/bash", [repository.appending(path: "scripts/check-fences").path])
        #expect(run.status == 0, "\(run.output)\(run.messages)")
    }
}
