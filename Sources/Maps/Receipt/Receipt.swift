import Geo
import Schools

/// Draws what is put on the table at a hearing: one page of upright A4, and where it has no room
/// for all rows and words, pages behind it that have all of them.
///
/// The maps take what the words leave; where the words are many, tables show fewer of their rows
/// and say how many more there are. The same content always gives the same bytes.
public func drawReceipt(
    _ content: ReceiptContent, options: MapOptions = MapOptions(), measure: any TextMeasuring
) -> [MapDrawing] {
    let pen = Pen(options: options, measure: measure)
    let receipt = Receipt(content, pen: pen, options: options)
    guard !receipt.isWhole else { return [receipt.drawing] }
    return [receipt.drawing] + ReceiptAnnex(content, pen: pen, options: options).drawings
}

/// The page in the making.
struct Receipt {
    private let content: ReceiptContent
    private let pen: Pen
    private let options: MapOptions
    private let parts: ReceiptParts
    private let mapHeight: Double

    private static let paper = ReceiptPage.paper
    /// In points: what a map needs to be read, and more than which it does not need.
    private static let mapHeights = 150.0...220.0

    init(_ content: ReceiptContent, pen: Pen, options: MapOptions) {
        self.content = content
        self.pen = pen
        self.options = options
        let margin = pen.tokens(MapSpace.margin)
        let width = Self.paper.width - 2 * margin
        let room = Self.paper.height - 2 * margin
        // From all that there is to less and less.
        let tries = [
            (6, 10, 3), (5, 9, 3), (5, 8, 3), (4, 8, 3), (4, 7, 3), (3, 6, 3), (2, 5, 2),
            (1, 4, 2), (1, 2, 1),
        ]
        let all = tries.map { rows, notes, lines in
            ReceiptParts(
                content, rows: rows, notes: notes, lines: lines, width: width, pen: pen)
        }
        let fitting =
            all.first { room - $0.height >= Self.mapHeights.lowerBound } ?? all[all.count - 1]
        parts = fitting
        mapHeight = min(
            max(room - fitting.height, 60), Self.mapHeights.upperBound)
    }

    /// Whether every row and every word stands on it.
    var isWhole: Bool { parts.isWhole }

    var drawing: MapDrawing {
        ReceiptPage(content: content, pen: pen, options: options)
            .drawing(blocks, description: content.sentence)
    }

    private var blocks: [SVGElement] {
        let margin = pen.tokens(MapSpace.margin)
        var top = margin
        var elements = [parts.head.element(id: "head", x: margin, y: top)]
        top += parts.head.height + ReceiptParts.gap
        elements.append(maps(top))
        top += mapHeight + ReceiptParts.captionHeight
        elements.append(
            ReceiptLegend(map: content.map, pen: pen).element(
                x: margin, y: top, width: Self.paper.width - 2 * margin, ground: ground(top: 0, 0)))
        top += ReceiptLegend.height + ReceiptParts.gap
        for (index, table) in parts.tables.enumerated() {
            elements.append(table.element(id: "table-\(index + 1)", x: margin, y: top))
            top += table.height + ReceiptParts.gap
        }
        elements.append(parts.facts.element(id: "facts", x: margin, y: top))
        top += parts.facts.height + ReceiptParts.gap
        elements.append(parts.unknown.element(id: "unknown", x: margin, y: top))
        top += parts.unknown.height + ReceiptParts.gap
        // The box for objections takes what is left: more room to write.
        let bottom = Self.paper.height - margin
        elements.append(
            ReceiptObjectionBox(content.objection, pen: pen).element(
                in: PageBox(
                    minX: margin, minY: top, maxX: Self.paper.width - margin, maxY: bottom)))
        return elements
    }

    private static let between = 10.0

    private func ground(top: Double, _ index: Int) -> ReceiptGround {
        let margin = pen.tokens(MapSpace.margin)
        let width = (Self.paper.width - 2 * margin - Self.between) / 2
        let left = margin + Double(index) * (width + Self.between)
        return ReceiptGround(
            content.map,
            frame: PageBox(minX: left, minY: top, maxX: left + width, maxY: top + mapHeight))
    }

    private func maps(_ top: Double) -> SVGElement {
        let words = content.map.words
        return SVGElement.group(id: "maps").adding(
            [words.before, words.after].enumerated().flatMap { index, caption in
                let ground = ground(top: top + ReceiptParts.captionHeight, index)
                let map = ReceiptMapDrawing(
                    map: content.map, isAfter: index == 1, id: index == 0 ? "before" : "after",
                    ground: ground, pen: pen)
                let style = pen.tokens.style(9.5, bold: true)
                let text = LineBreaking.shortened(
                    caption, width: ground.frame.width, style: style, measure: pen.measure)
                return [
                    pen.text(text, x: ground.frame.minX, y: top + pen.tokens(9.5), style),
                    map.element,
                ]
            })
    }
}

/// What stands on the page besides the maps, at one of several lengths.
struct ReceiptParts {
    let head: TextBlock
    let tables: [ReceiptTableDrawing]
    let facts: ReceiptFactList
    let unknown: TextBlock
    /// Whether nothing of the content is left away.
    let isWhole: Bool
    private let lines: Int

    static let gap = 6.0
    static let captionHeight = 13.0
    static let body = 9.0

    init(
        _ content: ReceiptContent, rows: Int, notes: Int, lines: Int, width: Double, pen: Pen
    ) {
        self.lines = lines
        var head = TextBlock(width: width, pen: pen)
        head.add(
            content.purpose, pen.tokens.style(10, bold: true), fill: MapColour.doubtful, atMost: 1)
        head.add(
            content.title, [16.0, 14, 12.5].map { pen.tokens.style($0, bold: true) },
            fill: MapColour.ink, atMost: 2)
        head.add(
            content.subtitle, pen.tokens.style(9.5), fill: MapColour.quietInk, atMost: 2)
        head.add(
            content.sentence, pen.tokens.style(10.5), fill: MapColour.ink, space: 3, atMost: 4)
        self.head = head
        tables = content.tables.filter { !$0.rows.isEmpty }.map {
            ReceiptTableDrawing($0, atMost: rows, width: width, pen: pen)
        }
        let style = pen.tokens.style(Self.body)
        facts = ReceiptFactList(content.facts, size: Self.body, width: width, pen: pen)
        var unknown = TextBlock(width: width, pen: pen)
        if !content.unknown.isEmpty {
            unknown.add(
                content.unknownTitle, pen.tokens.style(11, bold: true), fill: MapColour.ink)
            for text in content.unknown.prefix(notes) {
                unknown.add("• " + text, style, fill: MapColour.ink, space: 1.2, atMost: 2)
            }
            let rest = content.unknown.count - notes
            if rest > 0 {
                let more = content.unknownMore.split(
                    separator: "#", omittingEmptySubsequences: false
                ).joined(separator: "\(rest)")
                unknown.add("• " + more, style, fill: MapColour.quietInk, space: 1.2, atMost: 1)
            }
        }
        isWhole =
            content.annex.isEmpty && head.isWhole && facts.isWhole && unknown.isWhole
            && content.unknown.count <= notes && tables.allSatisfy(\.isWhole)
        if !isWhole, !content.annexWords.note.isEmpty {
            unknown.add(
                content.annexWords.note, pen.tokens.style(Self.body, bold: true),
                fill: MapColour.ink, space: 2, atMost: 1)
        }
        self.unknown = unknown
    }

    /// All of it with the gaps between, the maps not counted.
    var height: Double {
        head.height + tables.reduce(0) { $0 + $1.height + Self.gap } + facts.height
            + unknown.height + Self.captionHeight + ReceiptLegend.height
            + ReceiptObjectionBox.height(lines: lines) + 4 * Self.gap
    }
}
