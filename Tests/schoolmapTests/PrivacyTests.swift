import Foundation
import Support
import Testing

@Suite struct PrivacyTests {
    private static let inputs = PlantedOffice.files.map(\.name)

    /// Every command that reads the store, and what it writes.
    private static let commands: [[String]] = [
        ["build", "--force"], ["build", "--json"], ["build"],
        ["check"], ["check", "--all"], ["check", "--json"], ["check", "--kind", "personal-name"],
        ["check", "--kind", "personal-number", "--all"], ["check", "--kinds"],
        ["check", "--output", "problems.csv"], ["check", "--output", "problems.xlsx"],
        ["check", "--output", "problems.geojson"],
        ["rounds"], ["rounds", "--json"], ["rounds", "--missing"],
        ["school", "1099000001"], ["school", "1099000001", "--json"], ["school", "1099000005"],
        ["school", "99010003", "--year", "2566", "--round", "1"],
        ["search", "บ้าน", "--limit", "200"], ["search", "หนึ่ง", "--json"],
        ["export", "schools", "--output", "schools.geojson"],
        ["export", "tambon", "--output", "tambon-out.geojson"],
        ["export", "amphoe", "--output", "amphoe-out.geojson"],
        ["export", "network", "--output", "network-out.geojson"],
        ["export", "schools", "--fields", "all", "--output", "schools-all.csv"],
        ["export", "schools", "--fields", "all", "--output", "schools-all.gpkg"],
        ["export", "problems", "--output", "problems-out.geojsonl"],
        ["map", "location", "--output", "location.svg"], ["map", "size", "--output", "size.svg"],
        ["map", "enrolment", "--output", "enrolment.svg"],
        ["map", "pupils-by-tambon", "--output", "tambon.svg"],
        ["fix", "--output", "proposals.csv", "--force"],
        ["fix", "--output", "proposals.xlsx", "--force"], ["fix", "--list"],
    ]
    private static let freezing = [
        "rounds", "--freeze", "--by", "กลุ่มนโยบายและแผน", "--year", "2565", "--round", "1",
    ]

    @Test func `no command says or writes anything of a person`() throws {
        let office = try Office()
        for command in Self.commands { try office.expectSilence(command) }
        let frozen = try office.run(Self.freezing)
        #expect(frozen.status == 0 && office.leaks(in: frozen, "freeze") == [])
        for command in [["build"], ["rounds", "--json"]] { try office.expectSilence(command) }
        let written = try FileManager.default.contentsOfDirectory(atPath: office.path)
        #expect(written.contains("problems.xlsx") && written.contains("frozen"))
        #expect(try office.leaks(except: Self.inputs) == [])
    }

    @Test func `what is refused is told by file and row`() throws {
        let office = try Office()
        #expect(try office.run(["build"]).status == 0)
        let run = try office.run(["check", "--json"])
        let problems = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        for kind in ["personal-name", "personal-number"] {
            let own = problems.filter { $0["kind"] as? String == kind }
            #expect(own.count > 100)
            #expect(own.allSatisfy { $0["row"] is Int && $0["value"] is NSNull })
        }
    }

    @Test func `inspect names columns, never values`() throws {
        let office = try Office()
        try office.expectSilence(["inspect"] + Self.inputs)
        try office.expectSilence(["inspect", "--json"] + Self.inputs)
        let run = try office.run(["inspect", "students-36.xlsx"])
        #expect(run.output.contains("นามสกุลผู้ปกครอง (text)"))
    }

    @Test func `init writes a manifest without persons`() throws {
        let office = try Office()
        for language in ["th", "en"] {
            let run = try office.run(["init", ".", "--force", "--language", language])
            #expect(run.status == 0)
            let leaks = office.leaks(in: run, "init")
            #expect(leaks == [])
            let manifest = try String(
                contentsOfFile: office.path + "/schoolmap.yaml", encoding: .utf8)
            #expect(manifest.contains("students-91.xlsx"))
            #expect(try office.leaks(except: Self.inputs) == [])
        }
    }
}

/// Files that cannot be read, each in the folder of an office: the message says nothing of them.
@Suite struct PrivateErrorTests {
    private static let list = PlantedPupils.rows()
    private static let people = [Secret.person, "ด.ญ. \(Secret.given)"]
    /// Rows of a list whose header is missing, without any plain number.
    private static let bare = list.dropFirst(2).map { row in
        row.enumerated().map { [0, 4].contains($0.offset) ? "๑๒๓๔๕๖๗๘" : $0.element }
    }

    static let files: [(name: String, bytes: [UInt8], keys: [String])] = [
        ("cut.xlsx", Array(list.xlsx.dropLast(900)), []),
        ("cut-early.xlsx", Array(list.xlsx.prefix(3000)), []),
        ("no-header.csv", Array(Array(list.dropFirst(2)).csv.utf8), []),
        ("no-header-thai.csv", Array(bare.csv.utf8), []),
        ("no-header.xlsx", Array(list.dropFirst(2)).xlsx, []),
        ("half-header.csv", Array(([list[1].map { _ in Secret.given }] + bare).csv.utf8), []),
        (
            "sheets.xlsx", PlainWorkbook(people.map { .init($0, texts: list) }).bytes, []
        ),
        (
            "sheet.xlsx", PlainWorkbook(people.map { .init($0, texts: list) }).bytes,
            ["layer: Sheet9"]
        ),
        ("columns.csv", Array(list.csv.utf8), ["columns: {grade: ระดับ}"]),
        (
            "salaries.csv",
            Array(
                ([["ชื่อ-สกุล", "ตำแหน่ง", "เงินเดือน", "เงินวิทยฐานะ", "สหกรณ์", "รับสุทธิ"]]
                    + (0..<9).map { _ in [Secret.person, "ครู", Secret.income, "1", "2", "3"] }).csv
                    .utf8
            ), []
        ),
    ]

    @Test(arguments: files.map(\.name))
    func `an error says nothing of a person`(_ name: String) throws {
        let file = try #require(Self.files.first { $0.name == name })
        let keys = (["year: 2565", "round: 1"] + file.keys).map { "\n    \($0)" }.joined()
        let register = PlantedOffice.files.filter { $0.name == "schools.csv" }
        let office = try Office(
            register,
            manifest: "sources:\n  - schools: schools.csv\n  - students: \(name)\(keys)\n")
        try office.root.write(file.bytes, "office/\(name)")
        try office.expectSilence(["build"], status: 1)
        for command in [
            ["inspect", name], ["inspect", name, "--json"], ["init", ".", "--force"],
        ] {
            let run = try office.run(command)
            let leaks = office.leaks(in: run, "\(command)")
            #expect(leaks == [])
        }
        #expect(try office.leaks(except: ["schools.csv", name]) == [])
    }
}
