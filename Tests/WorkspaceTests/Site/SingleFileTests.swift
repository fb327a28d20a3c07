import Crypto
import Foundation
import Schools
import Support
import Testing

@testable import Workspace

@Suite struct SingleFileTests {
    private let sample: PublishedSample
    private let page: String

    init() throws {
        sample = try publishedSample.get()
        page = String(decoding: try SingleFile(sample.files).bytes(), as: UTF8.self)
    }

    @Test func `the sample's site is one file of less than 2 MB`() {
        #expect(page.utf8.count < 2_000_000)
    }

    @Test func `it has all data in it`() throws {
        for path in try sample.files.allDataPaths() {
            #expect(page.contains("<script type=\"application/json\" id=\"\(path)\">"))
        }
    }

    @Test func `its data is that of the files`() throws {
        let start = try #require(page.firstRange(of: "id=\"data/schools.json\">"))
        let rest = page[start.upperBound...]
        let end = try #require(rest.firstRange(of: "</script>"))
        let block = try JSONSerialization.jsonObject(with: Data(rest[..<end.lowerBound].utf8))
        let file = try sample.json("data/schools.json").members
        #expect(block as? NSDictionary == file as NSDictionary)
    }

    @Test func `it asks for nothing from elsewhere`() {
        #expect(page.matches(of: /<(?:script|img|iframe)[^>]* src="(?!data:)/).isEmpty)
        #expect(page.matches(of: /<link[^>]*rel="stylesheet"/).isEmpty)
        #expect(!page.contains("url(images/"))
    }

    @Test func `its policy allows its own scripts and styles, and no others`() throws {
        let policy = try #require(
            page.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)?.1)
        #expect(policy.hasPrefix("default-src 'none'"))
        #expect(!policy.contains("unsafe"))
        let texts =
            page.matches(of: /(?s)<script>(.*?)<\/script>/).map(\.1)
            + page.matches(of: /(?s)<style>(.*?)<\/style>/).map(\.1)
        #expect(texts.count > 10)
        for text in texts {
            let digest = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
            #expect(policy.contains("'sha256-\(digest)'"))
        }
    }

    @Test func `the table of the viewer's files has every file of its folder`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Workspace/Site/Assets").standardizedFileURL.path
        #expect(SiteAssets.viewer.keys.sorted() == filesBelow(folder))
    }
}
