import Foundation
import Press
import Testing

/// A page of 100 by 50 mm with a name that stacks marks, which readers of PDF files mix up.
private let name = "โรงเรียนบ้านป่าตั้งที่น้ำกุ๋ย (ปั้นฟื้น 23)"

private func page(_ body: String = "", width: String = "100mm", height: String = "50mm") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)"
      viewBox="0 0 283.46 141.73" font-family="Laksaman, Noto Sans Thai" fill="#202020">
    <rect width="283.46" height="141.73" fill="#DDEEFF"/>
    <g font-size="7" text-anchor="end" stroke="#FFFFFF" stroke-width="1.5" paint-order="stroke">
    <text x="200" y="40">\(name)</text></g>\(body)</svg>
    """
}

private let metadata = PDFMetadata(
    title: "แผนที่", author: "สำนักงาน", subject: "ทดสอบ", date: "2022-06-10T08:00:00+07:00")

/// What a program of poppler says about a PDF, or nil where the program is not installed.
private func poppler(_ program: String, _ pdf: [UInt8], _ arguments: [String] = []) throws
    -> String?
{
    let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    guard
        let path = folders.map({ $0 + "/" + program }).first(where: FileManager.default.fileExists)
    else { return nil }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = [file.path()] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
}

private let hasPoppler = FileManager.default.fileExists(atPath: "/usr/bin/pdftotext")

@Suite struct HaloTests {
    /// How many bytes a page with two lines takes, the halo of the second around the first or not.
    private func size(_ halo: String) throws -> Int {
        let lines = #"<text x="50" y="40">บ้านป่า</text><text x="50" y="47">ตั้งที่น้ำ</text>"#
        let group = #"<g id="names" font-size="7">\#(lines)</g>"#
        return try renderPDF(svg: page(halo + group), metadata: metadata).count
    }

    @Test func `a group that is used with a line around it has halos in a PDF too`() throws {
        let use = ##"<use href="#names" stroke="#FFFFFF" stroke-width="2"/>"##
        let other = use.replacing("#names", with: "#none")
        #expect(try size(use) > size("") + 200)
        #expect(try size(other) < size("") + 200)
    }
}

@Suite struct PDFTests {
    @Test func `a PDF is the same bytes each time, whatever the clock says`() throws {
        let first = try renderPDF(svg: page(), metadata: metadata)
        let second = try renderPDF(svg: page(), metadata: metadata)
        #expect(first == second)
        #expect(first.starts(with: "%PDF-".utf8))
    }

    @Test(.enabled(if: hasPoppler))
    func `a name is found exactly, marks and all`() throws {
        let pdf = try renderPDF(svg: page(), metadata: metadata)
        let text = try #require(try poppler("pdftotext", pdf, ["-"]))
        #expect(text.contains(name))
    }

    @Test(.enabled(if: hasPoppler))
    func `entities in a text come out as characters`() throws {
        let body =
            "<!-- <text>no</text> --><text x=\"5\" y=\"90\">a&lt;b&gt; &amp; &#3585;&#xE02;</text>"
        let pdf = try renderPDF(svg: page(body), metadata: metadata)
        let text = try #require(try poppler("pdftotext", pdf, ["-"]))
        #expect(text.contains("a<b> & กข"))
        #expect(!text.contains("no"))
    }

    @Test(.enabled(if: hasPoppler))
    func `the page has the size of the drawing, and the metadata that was given`() throws {
        let pdf = try renderPDF(svg: page(), metadata: metadata)
        let facts = try #require(try poppler("pdfinfo", pdf, ["-isodates"]))
        #expect(facts.contains("283.46"))
        #expect(facts.contains("141.73"))
        #expect(facts.contains("แผนที่"))
        #expect(facts.contains("สำนักงาน"))
        #expect(facts.contains("2022-06-10"))
    }

    @Test(arguments: [
        "", "no markup", "<svg", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg'><g>",
    ])
    func `what is no document is refused`(text: String) {
        #expect(throws: PressError.self) { try renderPDF(svg: text, metadata: metadata) }
        #expect(throws: PressError.self) { try renderPNG(svg: text, dotsPerInch: 96) }
    }

    @Test func `a document without a size is refused`() {
        let text = "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>"
        let error = #expect(throws: PressError.self) {
            try renderPDF(svg: text, metadata: metadata)
        }
        #expect(error?.code == .sizeMissing)
    }

    @Test func `some hundreds of documents leave no file open`() throws {
        func openFiles() -> Int {
            (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
        }
        _ = try renderPDF(svg: page(), metadata: metadata)
        let before = openFiles()
        for _ in 0..<150 {
            _ = try renderPDF(svg: page(), metadata: metadata)
            _ = try renderPNG(svg: page(), dotsPerInch: 20)
        }
        // Tests beside this one open files too; a leak would be 300.
        #expect(openFiles() < before + 100)
    }
}

@Suite struct PNGTests {
    private func number(_ png: [UInt8], at place: Int) -> Int {
        png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    @Test(arguments: [(72.0, 283, 142), (150, 591, 295), (300, 1_181, 591)])
    func `an image is as large as the paper at its resolution`(
        dotsPerInch: Double, width: Int, height: Int
    ) throws {
        let png = try renderPNG(svg: page(), dotsPerInch: dotsPerInch)
        #expect(number(png, at: 16) == width)
        #expect(number(png, at: 20) == height)
    }

    @Test func `an image says its resolution`() throws {
        let png = try renderPNG(svg: page(), dotsPerInch: 300)
        #expect(String(decoding: png[37..<41], as: UTF8.self) == "pHYs")
        #expect(number(png, at: 41) == 11_811)
        #expect(png[49] == 1)
    }

    @Test func `an image is the same bytes each time`() throws {
        #expect(
            try renderPNG(svg: page(), dotsPerInch: 110)
                == renderPNG(svg: page(), dotsPerInch: 110))
    }

    @Test(arguments: [0, -1, .nan, .infinity] as [Double])
    func `a resolution that is none is refused`(dotsPerInch: Double) {
        let error = #expect(throws: PressError.self) {
            try renderPNG(svg: page(), dotsPerInch: dotsPerInch)
        }
        #expect(error?.code == .invalidResolution)
    }

    @Test(arguments: [5_000.0, 1e9])
    func `an image that would be too large is refused`(dotsPerInch: Double) {
        let error = #expect(throws: PressError.self) {
            try renderPNG(svg: page(), dotsPerInch: dotsPerInch)
        }
        #expect(error?.code == .imageTooLarge)
    }
}

@Suite struct TextMeasureTests {
    private func extent(_ text: String, size: Double = 10, bold: Bool = false) -> TextExtent {
        PangoTextMeasure().extent(
            of: text, family: "Laksaman, Noto Sans Thai", sizeInPoints: size, isBold: bold)
    }

    @Test func `marks take height but no width`() {
        let plain = extent("ปา"), marked = extent("ป้า"), below = extent("ปู")
        #expect(abs(marked.width - plain.width) < 0.01)
        #expect(marked.ascent > plain.ascent + 0.5)
        #expect(below.descent > plain.descent + 0.5)
    }

    @Test func `measures grow with the size, exactly`() {
        let small = extent(name, size: 7), large = extent(name, size: 28)
        #expect(abs(large.width / small.width - 4) < 0.01)
        #expect(extent(name, bold: true).width != extent(name).width)
        #expect(extent("").width == 0)
    }

    @Test func `characters that no font has are noticed`() {
        let measure = PangoTextMeasure()
        #expect(measure.hasGlyphs(for: name, family: "Laksaman, Noto Sans Thai"))
        #expect(!measure.hasGlyphs(for: "ก\u{10FFFD}", family: "Laksaman"))
    }
}
