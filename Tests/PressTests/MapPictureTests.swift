import Foundation
import Maps
import Press
import Schools
import Support
import Testing

/// Measures with the fonts that draw, as the program does.
struct RealMeasure: TextMeasuring {
    func size(of text: String, style: TextStyle) -> TextSize {
        let extent = PangoTextMeasure().extent(
            of: text, family: style.family, sizeInPoints: style.sizeInPoints, isBold: style.isBold)
        return TextSize(width: extent.width, ascent: extent.ascent, descent: extent.descent)
    }
}

/// Whole pages as pixels, compared with those that somebody has looked at.
@Suite struct MapPictureTests {
    /// A page: its theme and how it is drawn.
    struct Page: Sendable, CustomTestStringConvertible {
        let theme: MapTheme
        var format = PageFormat.a4
        var ink = MapInk.colour
        var unit: MapUnit?

        var name: String {
            "\(theme.name)-\(format.rawValue)-\(ink.rawValue)\(unit.map { "-\($0.rawValue)" } ?? "")"
        }
        var testDescription: String { name }
    }

    static let pages = [
        Page(theme: .location), Page(theme: .size, ink: .black),
        Page(theme: .enrolment, format: .slide), Page(theme: .pupilsByTambon),
        Page(theme: .pupilsByTambon, format: .share, ink: .black),
        Page(theme: .smallSchools, format: .share),
        Page(theme: .network), Page(theme: .staffing, format: .share),
        Page(theme: .buildings, ink: .black), Page(theme: .change, format: .slide),
        Page(theme: .trend), Page(theme: .indicator, unit: .amphoe),
    ]

    /// Small enough that a dozen pages take less room than a photograph, large enough that a name
    /// is more than a shadow: 560 pixels at the longer side, whatever the format.
    private static func image(_ svg: String, like drawing: MapDrawing) throws -> [UInt8] {
        let side = max(drawing.widthInPoints, drawing.heightInPoints)
        return try renderPNG(svg: svg, dotsPerInch: 72 * 560 / side)
    }

    /// The squares that are compared, in pixels: no higher than a line of names.
    private static let side = 4

    private static func drawing(_ page: Page) -> MapDrawing {
        let content = District(columns: 3, rows: 3, schools: 20, seed: 5).figured
        let options = MapOptions(format: page.format, ink: page.ink, unit: page.unit)
        return drawMap(page.theme, content, options: options, measure: RealMeasure())
    }

    private static func golden(_ page: Page) -> URL {
        repository.appending(path: "Tests/PressTests/Golden/\(page.name).png")
    }

    @Test(arguments: pages)
    func `a page looks as it did`(page: Page) throws {
        let drawing = Self.drawing(page)
        let image = try Self.image(drawing.svg, like: drawing)
        let golden = Self.golden(page)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(image).write(to: golden)
            Issue.record("\(page.name) has been recorded")
            return
        }
        let difference = try imageDifference(
            image, [UInt8](Data(contentsOf: golden)), side: Self.side)
        #expect(difference.isSmall, "\(difference)")
    }

    /// Whether a page looks as before after something in its document was replaced.
    private static func looksAlike(
        _ page: Page, after change: (String) throws -> String
    ) throws -> Bool {
        let drawing = drawing(page), changed = try change(drawing.svg)
        #expect(changed != drawing.svg)
        return try imageDifference(
            image(drawing.svg, like: drawing), image(changed, like: drawing), side: side
        ).isSmall
    }

    @Test func `a name that moved is seen`() throws {
        let looksAlike = try Self.looksAlike(Page(theme: .location)) { svg in
            let pattern = /<text x="([0-9.]+)" y="[0-9.]+"(?: text-anchor="[a-z]+")? data-for="/
            let text = try #require(svg.firstMatch(of: pattern)).output.1
            let x = try #require(Double(text))
            return svg.replacingCharacters(in: text.startIndex..<text.endIndex, with: "\(x + 60)")
        }
        #expect(!looksAlike)
    }

    @Test func `a class of another colour is seen`() throws {
        let looksAlike = try Self.looksAlike(Page(theme: .pupilsByTambon)) { svg in
            let pattern = /<path id="tambon-[^>]* fill="(#[0-9A-F]{6})"/
            let fill = try #require(svg.firstMatch(of: pattern)).output.1
            return svg.replacing("fill=\"\(fill)\"", with: "fill=\"#FFFFFF\"")
        }
        #expect(!looksAlike)
    }

    @Test(arguments: UInt64(1)...3)
    func `nearly all of a district's 114 names stand on A4 in the real font`(seed: UInt64) {
        let content = District(columns: 6, rows: 6, schools: 114, seed: seed).content
        let drawing = drawMap(.location, content, measure: RealMeasure())
        #expect(Double(drawing.labelsPlaced) >= 0.97 * Double(drawing.labelsWanted))
    }

    @Test func `the words of all pages have a shape, in both languages and in Thai digits`() {
        let content = District(columns: 2, rows: 2, schools: 8).figured
        var characters: Set<Character> = []
        for theme in MapTheme.all {
            for language in Language.allCases {
                let options = MapOptions(language: language, digits: .thai)
                characters.formUnion(
                    drawMap(theme, content, options: options, measure: RealMeasure()).svg)
            }
        }
        let text = String(characters.filter { !$0.isWhitespace }.sorted())
        #expect(text.contains("๕") && text.contains("โ"))
        #expect(PangoTextMeasure().missingCharacters(in: text, family: mapFontFamily) == [])
    }
}
