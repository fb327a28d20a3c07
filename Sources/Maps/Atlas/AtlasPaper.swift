import Geo
import Schools

/// The paper of an atlas: upright, with the number of the page and the atlas's title in its foot.
struct AtlasPaper: Sendable {
    let width: Double
    let height: Double
    let pen: Pen
    /// What stands in the foot beside the number.
    let footline: String

    private static let footHeight = 16.0

    init(format: PageFormat, pen: Pen, footline: String) {
        let paper = format.isPaper ? format : .a4
        width = paper.sides.short
        height = paper.sides.long
        self.pen = pen
        self.footline = footline
    }

    var margin: Double { pen.tokens(MapSpace.margin) }

    /// What a page has room for, above its foot.
    var body: PageBox {
        PageBox(
            minX: margin, minY: margin, maxX: width - margin,
            maxY: height - margin - pen.tokens(Self.footHeight))
    }

    /// A page with elements of its own.
    func document(
        title: String, _ elements: [SVGElement], number: Int, of count: Int
    ) -> String {
        let root = SVGElement.page(
            width: width, height: height, format: .a4, language: pen.words.language
        )
        .adding(SVGElement.title(title).with("id", "map-title"))
        .adding(
            SVGElement("desc").with("id", "map-description")
                .adding(text: [title, footline].joined(separator: " · "))
        )
        .adding(ground)
        .adding(elements)
        .adding(foot(number, of: count))
        return SVGWriter.document(root)
    }

    private var ground: SVGElement {
        SVGElement.rectangle(PageBox(minX: 0, minY: 0, maxX: width, maxY: height))
            .with("id", "paper").with("fill", MapColour.paper)
    }

    func foot(_ number: Int, of count: Int) -> SVGElement {
        let words = AtlasWords(language: pen.words.language)
        let style = pen.tokens.style(MapType.note)
        let baseline = height - margin
        let page = words.page(number, of: count)
        let room = width - 2 * margin - pen.width(of: page, style) - pen.tokens(MapSpace.margin)
        let line = LineBreaking.shortened(
            footline, width: room, style: style, measure: pen.measure)
        let rule = baseline - pen.tokens(Self.footHeight * 0.7)
        return SVGElement.group(id: "foot")
            .adding(
                SVGElement.line(from: (margin, rule), to: (width - margin, rule))
                    .with("stroke", MapColour.rule)
                    .with("stroke-width", pen.tokens(MapWeight.rule))
            )
            .adding(pen.text(line, x: margin, y: baseline, style, fill: MapColour.quietInk))
            .adding(
                pen.text(
                    page, x: width - margin, y: baseline, style, fill: MapColour.quietInk,
                    anchor: .end))
    }
}

extension SVGElement {
    /// The root of a page: one unit of the document is one point, or one pixel of a picture.
    static func page(
        width: Double, height: Double, format: PageFormat, language: Language
    ) -> SVGElement {
        SVGElement("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("width", format.length(width)).with("height", format.length(height))
            .with("viewBox", "0 0 \(NumberText.rounded(width)) \(NumberText.rounded(height))")
            .with("role", "img").with("aria-labelledby", "map-title map-description")
            .with("xml:lang", language.rawValue)
            .with("font-family", MapType.family).with("font-size-adjust", MapType.aspect)
            .with("fill", MapColour.ink)
    }
}
