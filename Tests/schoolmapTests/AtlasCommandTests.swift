import Foundation
import Support
import Testing

@Suite struct AtlasCommandTests {
    private func atlas(_ arguments: String..., in folder: TemporaryFolder) throws -> Program {
        try Program(
            SchoolMap.path,
            ["atlas", "--workspace", Demo.folder, "--language", "en"] + arguments, in: folder.path)
    }

    @Test func `an atlas is one file, the same bytes each time`() throws {
        let folder = try TemporaryFolder()
        for name in ["a.pdf", "b.pdf"] {
            let run = try atlas("--by", "amphoe", "-o", name, in: folder)
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.hasPrefix("\(name): "))
        }
        #expect(folder.names == ["a.pdf", "b.pdf"])
        let files = folder.names.map { FileManager.default.contents(atPath: folder.path($0)) }
        #expect(files[0] == files[1])
    }

    @Test func `its pages can be files of their own, written again over themselves`() throws {
        let folder = try TemporaryFolder()
        for format in ["svg", "png"] {
            let run = try atlas(
                "--by", "amphoe", "-o", "a.pdf", "--pages", "pages", "--format", format,
                "--dpi", "40", "--json", in: folder)
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.contains("\"folder\" : \"pages\""))
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("pages"))
            #expect(names.allSatisfy { $0.hasPrefix("page-0") && $0.hasSuffix("." + format) })
            #expect(names.contains("page-001.\(format)"))
        }
        #expect(folder.names == ["a.pdf", "pages"])
    }

    @Test func `a folder with other files is left alone, and no half file stays`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.path("mine"), withIntermediateDirectories: true)
        try folder.write("mine", "mine/letter.txt")
        let run = try atlas("--by", "amphoe", "-o", "a.pdf", "--pages", "mine", in: folder)
        #expect(run.status == 1 && run.messages.contains("has other files in it"))
        #expect(folder.listing == ["mine 4096", "mine/letter.txt 4"])
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interrupted atlas leaves nothing`(number: Int32) throws {
        let folder = try TemporaryFolder(), scratch = try TemporaryFolder()
        let process = try Program.start(
            SchoolMap.path,
            [
                "atlas", "--workspace", Demo.folder, "--by", "tambon", "-o", "a.pdf", "--pages",
                "pages", "--format", "png",
            ], in: folder.path, scratch: scratch)
        while process.isRunning, !folder.names.contains("pages.partial") { usleep(2_000) }
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        #expect(process.terminationStatus == 128 + number)
        #expect(folder.names == [])
    }

    @Test func `what a killed run left beside a folder of pages is not in the way`() throws {
        let folder = try TemporaryFolder()
        for name in ["pages", "pages.earlier", "pages.partial"] {
            try FileManager.default.createDirectory(
                atPath: folder.path(name), withIntermediateDirectories: true)
            try folder.write("old", "\(name)/page-001.svg")
        }
        let run = try atlas("--by", "amphoe", "-o", "a.pdf", "--pages", "pages", in: folder)
        #expect(run.status == 0, "\(run.messages)")
        #expect(folder.names == ["a.pdf", "pages"])
    }

    @Test(.enabled(if: Program.isInstalled("/usr/bin/pdftohtml")))
    func `contents, index and bookmarks lead to the pages whose numbers they say`() throws {
        let folder = try TemporaryFolder()
        #expect(try atlas("--by", "network", "-o", "a.pdf", in: folder).status == 0)
        let read = try Program(
            "/usr/bin/pdftohtml", ["-xml", "-i", "-stdout", "a.pdf"], in: folder.path)
        let links = read.output.matches(of: /<a href="a.html#(\d+)">(?:<b>)?(\d+)(?:<\/b>)?<\/a>/)
        #expect(links.count >= 26)
        #expect(links.allSatisfy { $0.1 == $0.2 })
        let bookmarks = read.output.matches(of: /<item page="(\d+)">(Network .+)<\/item>/)
        #expect(bookmarks.count >= 13)
        for bookmark in bookmarks {
            let page = try Program(
                "/usr/bin/pdftotext",
                ["-f", String(bookmark.1), "-l", String(bookmark.1), "a.pdf", "-"],
                in: folder.path)
            #expect(page.output.hasPrefix(bookmark.2))
        }
    }

    @Test func `what cannot be is told in words`() throws {
        let folder = try TemporaryFolder()
        #expect(try atlas("--by", "village", "-o", "a.pdf", in: folder).status == 64)
        #expect(try atlas("--by", "amphoe", "-o", "a.svg", in: folder).status == 64)
        #expect(
            try atlas("--by", "amphoe", "-o", "a.pdf", "--format", "svg", in: folder).status == 64)
        #expect(
            try atlas("--by", "amphoe", "-o", "a.pdf", "--paper", "slide", in: folder).status == 64)
        let away = try atlas("--by", "amphoe", "-o", "no/a.pdf", in: folder)
        #expect(away.status == 1 && away.messages.contains("no/a.pdf"))
        #expect(folder.names == [])
    }
}

@Suite struct FontlessTests {
    private func run(_ command: String) throws -> (Program, TemporaryFolder) {
        let folder = try TemporaryFolder()
        try folder.write("<?xml version=\"1.0\"?><fontconfig></fontconfig>", "empty.conf")
        let run = try Program(
            "/usr/bin/env",
            ["FONTCONFIG_FILE=\(folder.path("empty.conf"))", SchoolMap.path]
                + command.split(separator: " ").map(String.init)
                + ["--workspace", Demo.folder, "--language", "en"], in: folder.path)
        return (run, folder)
    }

    @Test(arguments: ["map location -o a.pdf", "map size -o a.png", "atlas --by amphoe -o a.pdf"])
    func `a machine without fonts is told so, and the file is there`(command: String) throws {
        let (run, folder) = try run(command)
        #expect(run.status == 0)
        #expect(run.messages.contains("this machine has no Thai font"))
        #expect(folder.names.count == 2)
    }
}
