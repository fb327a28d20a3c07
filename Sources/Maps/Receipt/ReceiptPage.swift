import Geo

/// One page of a receipt: paper with what stands on it.
struct ReceiptPage {
    let content: ReceiptContent
    let pen: Pen
    let options: MapOptions

    /// Upright A4 in points.
    static let paper = PageSize(width: 595.28, height: 841.89)

    /// - Parameter description: what the page says, for those who do not see it.
    func drawing(_ blocks: [SVGElement], description: String? = nil) -> MapDrawing {
        let page = PageBox(minX: 0, minY: 0, maxX: Self.paper.width, maxY: Self.paper.height)
        let described = description.map {
            SVGElement("desc").with("id", "map-description").adding(text: $0)
        }
        let root = SVGElement.page(
            width: page.width, height: page.height, format: .a4, language: pen.words.language
        )
        .adding(SVGElement.title(content.title).with("id", "map-title"))
        .adding([described].compactMap(\.self))
        .adding(SVGElement.rectangle(page).with("id", "paper").with("fill", MapColour.paper))
        .adding(blocks)
        let inked = options.ink == .black ? BlackInk(tokens: pen.tokens).printed(root) : root
        return MapDrawing(
            svg: SVGWriter.document(inked), title: content.title, sentence: content.sentence,
            labelsPlaced: 0, labelsWanted: 0, unnamed: [], widthInPoints: page.width,
            heightInPoints: page.height)
    }
}
