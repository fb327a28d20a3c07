import Geo

/// The list of what is on which page: two columns of entries.
struct AtlasContents {
    let paper: AtlasPaper
    let pen: Pen

    private static let columns = 2
    private static let size = 9.0
    private static let leading = 14.5
    private static let indent = 12.0

    private var headingHeight: Double { pen.tokens(MapType.title) * 2.4 }
    private var entriesOfColumn: Int {
        max(1, Int((paper.body.height - headingHeight) / pen.tokens(Self.leading)))
    }

    var entriesOfPage: Int { entriesOfColumn * Self.columns }

    /// The entries of one page, and the rectangles that lead to their pages.
    func drawing(
        _ chapters: ArraySlice<AtlasChapter>, title: String
    ) -> (elements: [SVGElement], links: [AtlasLink]) {
        let body = paper.body
        let heading = pen.tokens.style(MapType.title, bold: true)
        var elements = [
            pen.text(title, x: body.minX, y: body.minY + heading.sizeInPoints, heading)
        ]
        var links: [AtlasLink] = []
        let gutter = pen.tokens(MapSpace.margin)
        let width = (body.width - gutter * Double(Self.columns - 1)) / Double(Self.columns)
        for (place, chapter) in chapters.enumerated() {
            let (column, row) = (place / entriesOfColumn, place % entriesOfColumn)
            let x = body.minX + Double(column) * (width + gutter)
            let y = body.minY + headingHeight + Double(row) * pen.tokens(Self.leading)
            let box = PageBox(
                minX: x, minY: y, maxX: x + width, maxY: y + pen.tokens(Self.leading))
            elements.append(entry(chapter, in: box))
            links.append(AtlasLink(box: box, target: Atlas.name(ofPage: chapter.page)))
        }
        return (elements, links)
    }

    /// A name and a number with a hair line between them.
    private func entry(_ chapter: AtlasChapter, in box: PageBox) -> SVGElement {
        let isPart = chapter.parent != nil
        let style = pen.tokens.style(Self.size, bold: !isPart && !chapter.unit.parts.isEmpty)
        let number = "\(chapter.page + 1)"
        let left = box.minX + (isPart ? pen.tokens(Self.indent) : 0)
        let words = AtlasWords(language: pen.words.language)
        let right = box.maxX - pen.width(of: number, style) - pen.tokens(MapSpace.gap)
        let name = LineBreaking.shortened(
            chapter.unit.title(words), width: right - left - pen.tokens(MapSpace.gap),
            style: style, measure: pen.measure)
        let baseline = box.maxY - pen.tokens(Self.leading) * 0.3
        let start = left + pen.width(of: name, style) + pen.tokens(MapSpace.gap)
        var group = SVGElement.group().adding(pen.text(name, x: left, y: baseline, style))
        if start < right {
            group = group.adding(
                SVGElement.line(from: (start, baseline), to: (right, baseline))
                    .with("stroke", MapColour.rule)
                    .with("stroke-width", pen.tokens(MapWeight.tambon)))
        }
        return group.adding(pen.text(number, x: box.maxX, y: baseline, style, anchor: .end))
    }
}

/// The last pages: what is to be said of the data.
struct AtlasNotes {
    private struct Line {
        let text: String
        let isHeading: Bool
    }

    private let lines: [Line]
    private let paper: AtlasPaper
    private let pen: Pen

    private static let size = 8.5
    private static let leading = 13.0

    init(_ notes: [AtlasNote], paper: AtlasPaper, pen: Pen) {
        self.paper = paper
        self.pen = pen
        let style = pen.tokens.style(Self.size)
        lines = notes.flatMap { note in
            [Line(text: note.title, isHeading: true)]
                + note.lines.flatMap { line in
                    LineBreaking.wrap(
                        line, width: paper.body.width, style: style, measure: pen.measure
                    ).map { Line(text: $0, isHeading: false) }
                }
        }
    }

    private var headingHeight: Double { pen.tokens(MapType.title) * 2 }
    private var linesOfPage: Int {
        // A heading takes the room of two lines; there are few.
        max(4, Int((paper.body.height - headingHeight) / pen.tokens(Self.leading)) - 12)
    }

    var pages: [Range<Int>] {
        stride(from: 0, to: max(lines.count, 1), by: linesOfPage).map {
            $0..<min(lines.count, $0 + linesOfPage)
        }
    }

    func elements(_ range: Range<Int>, title: String) -> [SVGElement] {
        let body = paper.body
        let heading = pen.tokens.style(MapType.title, bold: true)
        var elements = [
            pen.text(title, x: body.minX, y: body.minY + heading.sizeInPoints, heading)
        ]
        var y = body.minY + headingHeight
        for line in lines[range] {
            if line.isHeading { y += pen.tokens(Self.leading) * 0.7 }
            y += pen.tokens(Self.leading)
            let style = pen.tokens.style(
                line.isHeading ? MapType.subtitle : Self.size, bold: line.isHeading)
            elements.append(pen.text(line.text, x: body.minX, y: y, style))
        }
        return elements
    }
}
