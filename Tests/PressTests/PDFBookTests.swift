import Foundation
import Press
import Support
import Testing

private let metadata = PDFMetadata(
    title: "สมุดแผนที่", author: "สำนักงาน", date: "2022-06-10T00:00:00+07:00")

private func page(_ number: Int, landscape: Bool = false, links: [PDFLink] = []) -> PDFPage {
    let (width, height) = landscape ? (400, 300) : (300, 400)
    return PDFPage(
        svg: """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)pt" height="\(height)pt"
              viewBox="0 0 \(width) \(height)" font-family="Laksaman">
            <text x="20" y="40" font-size="14">ตำบลที่ \(number) ป่าพะยอม</text></svg>
            """, name: "page-\(number)", label: "\(number)", links: links)
}

private func link(to number: Int) -> PDFLink {
    PDFLink(x: 20, y: 30, width: 90, height: 14, target: "page-\(number)")
}

private func ask(_ program: String, _ pdf: [UInt8], _ arguments: [String] = []) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write(pdf, "book.pdf")
    let asked = try Program(
        program, program.hasSuffix("qpdf") ? arguments + [path] : [path] + arguments)
    return asked.output + asked.messages
}

@Suite struct PDFBookTests {
    private let pages = (1...12).map {
        page($0, landscape: $0 == 5, links: $0 == 1 ? (2...12).map(link) : [link(to: 1)])
    }
    private let outline = [
        PDFBookmark(
            title: "อำเภอปากพะยูน", target: "page-2",
            children: [PDFBookmark(title: "ตำบลดอนทราย", target: "page-3")])
    ]

    @Test func `a book is the same bytes each time`() throws {
        let book = try renderPDF(pages: pages, metadata: metadata, outline: outline)
        #expect(try book == renderPDF(pages: pages, metadata: metadata, outline: outline))
    }

    @Test(.enabled(if: Program.isInstalled("/usr/bin/pdfinfo")))
    func `each page has its own size, and its words are found`() throws {
        let book = try renderPDF(pages: pages, metadata: metadata, outline: outline)
        let facts = try ask("/usr/bin/pdfinfo", book, ["-f", "4", "-l", "5"])
        #expect(facts.contains("Pages:           12"))
        #expect(facts.contains("300 x 400") && facts.contains("400 x 300"))
        #expect(try ask("/usr/bin/pdftotext", book, ["-"]).contains("ตำบลที่ 12 ป่าพะยอม"))
    }

    @Test(.enabled(if: Program.isInstalled("/usr/bin/pdffonts")))
    func `a font is embedded once, however many pages use it`() throws {
        let book = try renderPDF(pages: pages, metadata: metadata)
        let fonts = try ask("/usr/bin/pdffonts", book).split(separator: "\n")
            .filter { $0.contains("Laksaman") }
        // One part of it for Thai and one for Latin, as PDF encodes them differently.
        #expect((1...2).contains(fonts.count))
    }

    @Test(.enabled(if: Program.isInstalled("/usr/bin/qpdf")))
    func `a book with links and an outline has no flaw that qpdf finds`() throws {
        let book = try renderPDF(pages: pages, metadata: metadata, outline: outline)
        #expect(try ask("/usr/bin/qpdf", book, ["--check"]).contains("No syntax"))
        let entries = try ask("/usr/bin/qpdf", book, ["--json", "--json-key=outlines"])
        #expect(entries.contains("อำเภอปากพะยูน") && entries.contains("ตำบลดอนทราย"))
    }

    @Test func `links and bookmarks to pages that are not there are left out`() throws {
        let strays = [page(1, links: [link(to: 7), link(to: 1)])]
        let book = try renderPDF(
            pages: strays, metadata: metadata,
            outline: [PDFBookmark(title: "x", target: "page-9")])
        #expect(book.starts(with: "%PDF-".utf8))
    }

    @Test func `a link whose numbers are none is left out, a name may have quotes`() throws {
        var odd = page(1, links: [PDFLink(x: .nan, y: 0, width: 1, height: 1, target: "a'b\\")])
        odd.name = "a'b\\"
        let book = try renderPDF(pages: [odd], metadata: metadata)
        #expect(book.starts(with: "%PDF-".utf8))
    }

    @Test func `a taker that takes no more ends the book with its own words`() throws {
        struct DiskFull: Error {}
        #expect(throws: DiskFull.self) {
            let book = try PDFBook(
                metadata: metadata, targets: [], write: { _ in throw DiskFull() })
            for page in pages { try book.add(page) }
            try book.finish()
        }
    }

    @Test func `a page that is no document ends the book with a reason`() {
        #expect(throws: PressError.self) {
            try renderPDF(pages: [page(1), PDFPage(svg: "<svg")], metadata: metadata)
        }
    }

    @Test func `a book of no pages is refused or empty, never a crash`() {
        _ = try? renderPDF(pages: [], metadata: metadata)
    }
}
