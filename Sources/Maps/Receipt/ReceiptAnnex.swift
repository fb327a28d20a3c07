import Geo
import Schools

/// The pages behind a receipt: every row and every word that its one page may have cut.
struct ReceiptAnnex {
    private let content: ReceiptContent
    private let pen: Pen
    private let options: MapOptions
    private let width: Double

    init(_ content: ReceiptContent, pen: Pen, options: MapOptions) {
        self.content = content
        self.pen = pen
        self.options = options
        width = ReceiptPage.paper.width - 2 * pen.tokens(MapSpace.margin)
    }

    /// What takes some height of a page.
    private struct Block {
        let height: Double
        let element: (_ id: String, _ x: Double, _ y: Double) -> SVGElement
    }

    private var top: Double { pen.tokens(MapSpace.margin) }
    private var bottom: Double { ReceiptPage.paper.height - pen.tokens(MapSpace.margin) }

    var drawings: [MapDrawing] {
        let pages = pages
        return pages.enumerated().map { drawing($1, number: $0 + 2, of: pages.count + 1) }
    }

    // MARK: Pages

    private var pages: [[Block]] {
        let room = bottom - top - head(2, of: 2).height - ReceiptParts.gap
        var pages: [[Block]] = [[]]
        var left = room
        func put(_ block: Block) {
            if block.height > left, !(pages.last?.isEmpty ?? true) {
                pages.append([])
                left = room
            }
            pages[pages.count - 1].append(block)
            left -= block.height + ReceiptParts.gap
        }
        for table in content.tables + content.annex where !table.rows.isEmpty {
            var first = 0
            while first < table.rows.count {
                let (part, end) = part(of: table, from: first, height: left, most: room)
                put(part)
                first = end
            }
        }
        for block in texts { put(block) }
        return pages.filter { !$0.isEmpty }
    }

    /// As many rows as the height has room for; where that is fewer than three, as a page has.
    private func part(
        of table: ReceiptTable, from first: Int, height: Double, most: Double
    ) -> (Block, end: Int) {
        var table = table
        table.more = ""
        table.stressesFirst = table.stressesFirst && first == 0
        if first > 0 { table.title += " " + content.annexWords.continued }
        let all = 0..<table.rows.count
        let whole = ReceiptTableDrawing(
            table, rows: first..<all.upperBound, sizedBy: all, width: width, pen: pen)
        func end(_ height: Double) -> Int {
            var (end, left) = (first, height - whole.furniture)
            while end < all.upperBound, left >= whole.height(ofRow: end - first) {
                left -= whole.height(ofRow: end - first)
                end += 1
            }
            return end
        }
        var last = end(height)
        if last < all.upperBound, last - first < 3 { last = end(most) }
        // A row taller than a page is cut rather than never drawn.
        last = max(last, first + 1)
        let part = ReceiptTableDrawing(
            table, rows: first..<last, sizedBy: all, width: width, pen: pen)
        return (Block(height: part.height) { part.element(id: $0, x: $1, y: $2) }, last)
    }

    /// The sentence, the facts and what is not known, whole.
    private var texts: [Block] {
        let style = pen.tokens.style(ReceiptParts.body)
        let bold = pen.tokens.style(ReceiptParts.body, bold: true)
        func block(_ title: String, _ texts: [String]) -> Block {
            var block = TextBlock(width: width, pen: pen)
            if !title.isEmpty { block.add(title, bold, fill: MapColour.ink, atMost: .max) }
            for text in texts { block.add(text, style, fill: MapColour.ink, atMost: .max) }
            return Block(height: block.height) { block.element(id: $0, x: $1, y: $2) }
        }
        let unknown = content.unknown.enumerated().map { place, text in
            block(place == 0 ? content.unknownTitle : "", ["• " + text])
        }
        return [block("", [content.sentence])]
            + content.facts.map { block($0.name, [$0.text]) } + unknown
    }

    // MARK: Drawing

    private func head(_ number: Int, of count: Int) -> TextBlock {
        var head = TextBlock(width: width, pen: pen)
        let page = content.annexWords.page.split(separator: "#", omittingEmptySubsequences: false)
            .joined(separator: "\(number)/\(count)")
        head.add(
            "\(content.annexWords.title) · \(page)", pen.tokens.style(12.5, bold: true),
            fill: MapColour.ink,
            atMost: 1)
        head.add(
            [content.title, content.subtitle].filter { !$0.isEmpty }
                .joined(separator: " · "), pen.tokens.style(9.5), fill: MapColour.quietInk,
            atMost: 2)
        return head
    }

    private func drawing(_ blocks: [Block], number: Int, of count: Int) -> MapDrawing {
        let left = pen.tokens(MapSpace.margin)
        let head = head(number, of: count)
        var elements = [head.element(id: "head", x: left, y: top)]
        var y = top + head.height + ReceiptParts.gap
        for (place, block) in blocks.enumerated() {
            elements.append(block.element("block-\(place + 1)", left, y))
            y += block.height + ReceiptParts.gap
        }
        return ReceiptPage(content: content, pen: pen, options: options).drawing(elements)
    }
}
