import Foundation
import Schools
import Support
import Testing

@testable import Workspace

@Suite struct PublishTests {
    private let sample: PublishedSample

    init() throws { sample = try publishedSample.get() }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(sample.site)/\(name)", encoding: .utf8)
    }

    private var pages: [String] {
        filesBelow(sample.site).filter { $0.hasSuffix(".html") }
    }

    @Test func `every link within the site leads to a file`() throws {
        for page in pages {
            let folder = URL(filePath: "\(sample.site)/\(page)").deletingLastPathComponent()
            for match in try text(page).matches(of: /(?:href|src)="([^"]*)"/) {
                let link = String(match.1.prefix { $0 != "#" })
                guard !link.isEmpty, !link.contains(":") else { continue }
                let target = folder.appending(path: link).standardizedFileURL.path
                var isFolder: ObjCBool = false
                let isThere = FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
                #expect(isThere && !isFolder.boolValue, "\(page): \(link)")
                #expect(target.hasPrefix(sample.site), "\(page): \(link)")
            }
        }
    }

    @Test func `there is a page for each school, amphoe and network`() {
        #expect(pages.count { $0.hasPrefix("school/") } == 115)
        #expect(pages.count { $0.hasPrefix("amphoe/") } == 6)
        #expect(pages.count { $0.hasPrefix("network/") } == sample.files.base.networks.count)
    }

    @Test(.enabled(if: Program.isInstalled("/usr/bin/python3")))
    func `the pages are well-formed`() throws {
        let script = """
            import sys, html.parser
            VOID = {'meta', 'link', 'br', 'img', 'input', 'hr'}
            class Page(html.parser.HTMLParser):
                def __init__(self): super().__init__(); self.open = []
                def handle_starttag(self, tag, attributes):
                    names = [name for name, _ in attributes]
                    assert len(names) == len(set(names)), (tag, names)
                    if tag not in VOID: self.open.append(tag)
                def handle_endtag(self, tag): assert self.open.pop() == tag, (tag, self.getpos())
            for path in sys.argv[1:]:
                page = Page(); page.feed(open(path, encoding='utf-8').read()); page.close()
                assert page.open == [], (path, page.open)
            """
        let run = try Program(
            "/usr/bin/python3", ["-c", script] + pages.map { "\(sample.site)/\($0)" })
        #expect(run.status == 0, "\(run.messages.suffix(1000))")
    }

    @Test func `a shared link has a sentence, a picture and one address`() throws {
        let page = try text("amphoe/9902/index.html")
        #expect(
            page.contains(
                "<link rel=\"canonical\" href=\"https://example.go.th/map/amphoe/9902/\">"))
        #expect(page.contains("content=\"https://example.go.th/map/share/amphoe-9902.png\""))
        #expect(page.contains("name=\"description\" content=\"อำเภอ"))
        let picture = try Data(contentsOf: URL(filePath: "\(sample.site)/share/amphoe-9902.png"))
        // Width and height in a PNG's first chunk.
        #expect([UInt8](picture[16..<24]) == [0, 0, 4, 176, 0, 0, 2, 118])
    }

    @Test func `the sitemap names every page`() throws {
        let map = try text("sitemap.xml")
        #expect(map.matches(of: /<loc>/).count == pages.count)
        #expect(map.contains("<loc>https://example.go.th/map/school/1099097001/</loc>"))
        #expect(try text("robots.txt").contains("Sitemap: https://example.go.th/map/sitemap.xml"))
    }

    @Test func `no page has a script or a style of its own`() throws {
        for page in pages {
            let text = try text(page)
            #expect(text.matches(of: /<script(?![^>]* src=)/).isEmpty, "\(page)")
            #expect(!text.contains("<style") && !text.contains(" style=\""), "\(page)")
        }
    }

    @Test func `publishing again gives the same bytes, and pages of schools that are gone go`()
        throws
    {
        let own = try smallSchools()
        let path = own.folder.path("site")
        func contents() throws -> [String: Data] {
            _ = try own.workspace.publish(to: path)
            return Dictionary(
                uniqueKeysWithValues: try filesBelow(path).map {
                    ($0, try Data(contentsOf: URL(filePath: "\(path)/\($0)")))
                })
        }
        let first = try contents()
        try FileManager.default.createDirectory(
            atPath: "\(path)/school/0000000000", withIntermediateDirectories: true)
        try Data().write(to: URL(filePath: "\(path)/school/0000000000/index.html"))
        #expect(try contents() == first)
        let left = try FileManager.default.contentsOfDirectory(atPath: own.folder.path)
        #expect(!left.contains { $0.hasSuffix(".partial") || $0.hasSuffix(".earlier") })
    }

    @Test func `a folder with other files in it is left alone`() throws {
        let own = try smallSchools()
        try FileManager.default.createDirectory(
            atPath: own.folder.path("photos"), withIntermediateDirectories: false)
        try own.folder.write("dear", "photos/letter.txt")
        #expect(throws: WriteRefusal.self) {
            try own.workspace.publish(to: own.folder.path("photos"))
        }
        #expect(filesBelow(own.folder.path("photos")) == ["letter.txt"])
    }

    @Test(arguments: ["example.go.th", "ftp://example.go.th", "https://", "https://a.th/?x=1"])
    func `an address that is none of the web is refused`(_ address: String) throws {
        var options = SiteOptions()
        options.baseAddress = address
        let error = #expect(throws: SiteError.self) {
            try sample.own.workspace.publish(to: sample.own.folder.path("other"), options)
        }
        #expect(error?.code == .addressUnusable)
    }

    @Test func `without Leaflet the message says where it was looked for, and nothing is left`()
        throws
    {
        var options = SiteOptions()
        options.leaflet = "/nowhere"
        let error = #expect(throws: SiteError.self) {
            try sample.own.workspace.publish(to: sample.own.folder.path("without"), options)
        }
        #expect(error == SiteError(.leafletMissing, path: "/nowhere/images/layers-2x.png"))
        #expect(!FileManager.default.fileExists(atPath: sample.own.folder.path("without.partial")))
    }

    @Test func `names from the data cannot become markup`() throws {
        let own = try smallSchools(name: "\"<b>'&</script><script>alert(1)</script>\"")
        let files = try SiteFiles(try own.workspace)
        for path in ["school/1099000001/", "network/1/", "school/"] {
            let file = try #require(try files.file(at: path, for: .public))
            let page = String(decoding: file.bytes, as: UTF8.self)
            #expect(!page.contains("<script") && !page.contains("<b>"), "\(path)")
            #expect(page.contains("&lt;script&gt;alert(1)"), "\(path)")
        }
        let path = own.folder.path("one.html")
        _ = try own.workspace.publishSingleFile(to: path)
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(!page.contains("</script><script>alert"))
    }
}
