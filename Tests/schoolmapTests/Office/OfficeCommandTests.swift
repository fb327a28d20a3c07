import Foundation
import Support
import Testing

/// A built sample of its own: these commands write beside the manifest.
private struct OfficeDesk {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = try folder.copy(URL(filePath: Demo.folder))
    }

    func run(_ arguments: String...) throws -> Program {
        try Program(SchoolMap.path, arguments + ["--workspace", path])
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }
}

@Suite struct OfficeCommandTests {
    @Test func `a token is printed once, listed without itself, and revoked`() throws {
        let office = try OfficeDesk()
        let made = try office.run("token", "make", "--role", "office", "--name", "สมศรี")
        let secret = made.output.trimmingCharacters(in: .newlines)
        #expect(made.status == 0 && secret.hasPrefix("smap_") && secret.count == 48)
        #expect(!made.messages.contains(secret))
        let list = try office.run("token", "list")
        #expect(list.output.contains("สมศรี") && !list.output.contains(secret))
        #expect(try office.run("token", "revoke", "1", "--by", "ผอ.").status == 0)
        let again = try office.run("token", "revoke", "1", "--language", "en")
        #expect(again.status == 1 && again.messages.contains("revoked already"))
        let log = try office.run("audit").output
        #expect(log.contains("token-make") && log.contains("ผอ.") && !log.contains(secret))
    }

    @Test func `a token of a school needs a school that there is`() throws {
        let office = try OfficeDesk()
        let make = ["token", "make", "--role", "school", "--name", "ครู"]
        func run(_ more: String...) throws -> Int32 {
            try Program(SchoolMap.path, make + more + ["--workspace", office.path]).status
        }
        #expect(try run() == 64)
        #expect(try run("--school", "7") == 1)
        #expect(try run("--school", "1099097002", "--expires", "never") == 64)
        #expect(try run("--school", "1099097002", "--expires", "30 ก.ย. 2570") == 0)
        let list = try office.run("token", "list", "--json").output
        #expect(list.contains("\"expires_at\" : \"2027-09-30T17:00:00Z\""))
    }

    @Test func `a report is typed in, accepted, answered, summed up`() throws {
        let office = try OfficeDesk()
        let added = try office.run(
            "feedback", "add", "--channel", "telephone", "--kind", "position", "--school",
            "1099097002", "--latitude", "8.36", "--longitude", "101.02", "--text", "ริมถนน",
            "--json")
        #expect(added.status == 0 && added.output.contains("\"number\" : \"F0001\""))
        #expect(try office.run("feedback", "accept", "F0001", "--by", "สมศรี").status == 0)
        #expect(try office.run("fix", "--output", office.file("p.csv")).status == 0)
        let proposals = try String(contentsOfFile: office.file("p.csv"), encoding: .utf8)
        #expect(proposals.contains("รายงาน F0001 ทางโทรศัพท์: ริมถนน"))
        let answered = try office.run(
            "feedback", "answer", "f1", "--text", "แก้แล้ว", "--changed", "พิกัด")
        #expect(answered.output.contains("[ตอบแล้ว]"))
        #expect(try office.run("feedback", "--status", "answered").output.contains("F0001"))
        #expect(try office.run("feedback", "list", "--status", "new").output.isEmpty)
        #expect(try office.run("feedback", "reject", "F0009").status == 1)
        #expect(try office.run("feedback", "answer", "F0001").status == 64)
        let summary = try office.run(
            "feedback", "summary", "--year", "2560", "--output", office.file("s.xlsx"))
        #expect(
            summary.status == 0 && FileManager.default.fileExists(atPath: office.file("s.xlsx")))
    }

    @Test(arguments: [
        (["--text", "เลข 1-2345-67890-12-1"], "13"),
        (["--text", "x", "--school", "7"], "no school"),
        (["--text", "x", "--longitude", "2", "--latitude", "48"], "outside Thailand"),
        (["--text", " "], "no text"),
    ])
    func `what cannot be kept is refused with the reason`(
        arguments: [String], words: String
    ) throws {
        let office = try OfficeDesk()
        let run = try Program(
            SchoolMap.path,
            ["feedback", "add", "--channel", "facebook", "--language", "en"] + arguments
                + ["--workspace", office.path])
        #expect(run.status == 1 && run.messages.contains(words))
    }

    @Test func `contacts write three files, count the message and stand in the log`() throws {
        let office = try OfficeDesk()
        let run = try office.run(
            "contacts", "--only", "amphoe=เมืองสมมุติบุรี", "--output", office.file("sms.csv"),
            "--recipients", office.file("to.txt"), "--letter", office.file("letter.pdf"),
            "--subject", "ขอเชิญประชุม", "--date", "1 ต.ค. 2569", "--message", "ประชุมพรุ่งนี้",
            "--json", "--by", "สมศรี")
        #expect(run.status == 0)
        #expect(run.output.contains("\"alphabet\" : \"ucs-2\""))
        #expect(!run.output.contains("060-000") && !run.output.contains("0600001"))
        for name in ["sms.csv", "to.txt", "letter.pdf"] {
            #expect(FileManager.default.fileExists(atPath: office.file(name)))
        }
        let log = try office.run("audit", "--json").output
        #expect(log.contains("sms.csv: amphoe=เมืองสมมุติบุรี") && log.contains("numbers"))
        #expect(!log.contains("0600001"))
    }

    @Test(arguments: [
        ["--near", "1099097002"], ["--within", "6km"], ["--near", "1", "--within", "6miles"],
        ["--near", "1,2,3", "--within", "6km"], ["--near", "x,y", "--within", "6"],
        ["--theme", "size"], ["--letter", "a.pdf"], ["--letter", "a.doc", "--subject", "x"],
        ["--subject", "x"], ["--output", "a.txt"], ["--crs", "EPSG:4326"],
    ])
    func `options that do not go together are wrong usage`(arguments: [String]) throws {
        #expect(try Program(SchoolMap.path, ["contacts"] + arguments).status == 64)
    }

    @Test func `numbers on the screen are in the log too`() throws {
        let office = try OfficeDesk()
        let run = try office.run("contacts", "--near", "101.0105,8.355", "--within", "๕ กม.")
        #expect(run.status == 0 && run.output.contains("0600001"))
        #expect(try office.run("audit").output.contains("contacts-list"))
    }
}
