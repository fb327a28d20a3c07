import Geo

/// What the signs of a receipt's maps mean, and their scale.
struct ReceiptLegend {
    let map: ReceiptMap
    let pen: Pen

    static let height = 46.0

    func element(x: Double, y: Double, width: Double, ground: ReceiptGround) -> SVGElement {
        let scale = ScaleBar(pointsPerMetre: ground.transform.pointsPerMetre, pen: pen)
        let block = ScaleBar.block(pen: pen)
        let room = PageBox(
            minX: x + width - block.width, minY: y + 1, maxX: x + width, maxY: y + Self.height)
        return SVGElement.group(id: "legend")
            .adding(rows(x: x, y: y, width: width - block.width))
            .adding(scale.element(in: scale.room(in: room, keepingRight: true)))
    }

    private var entries: [(mark: (Double, Double) -> SVGElement, text: String)] {
        func symbol(_ part: ReceiptMap.School.Part) -> (Double, Double) -> SVGElement {
            { x, y in
                ReceiptMapDrawing.symbol(
                    part, at: Coordinate(x: x, y: y), isAfter: false, receiver: 0, pen: pen)
            }
        }
        let words = map.words
        return [
            (symbol(.closing), words.closing), (symbol(.receiving), words.receiving),
            (symbol(.other), words.other),
            (
                { x, y in
                    SVGElement.group()
                        .adding(
                            .line(from: (x - 5, y), to: (x + 6, y)).with(
                                "stroke", MapColour.quietInk
                            )
                            .with("stroke-width", pen.tokens(0.8))
                        )
                        .adding(.circle(x: x - 5, y: y, radius: pen.tokens(1)))
                }, words.way
            ),
            (
                { x, y in
                    SVGElement.rectangle(
                        PageBox(minX: x - 6, minY: y - 4, maxX: x + 6, maxY: y + 4)
                    ).with("fill", ReceiptMapDrawing.tint).with("stroke", MapColour.rule)
                        .with("stroke-width", 0.4)
                }, words.land
            ),
        ]
    }

    /// Entry behind entry, on as many rows as it takes.
    private func rows(x: Double, y: Double, width: Double) -> SVGElement {
        let style = pen.tokens.style(MapType.legend)
        let (mark, gap, leading) = (16.0, 12.0, 13.5)
        var group = SVGElement.group()
        var (left, middle) = (x, y + 9)
        for entry in entries where !entry.text.isEmpty {
            let own = mark + pen.width(of: entry.text, style)
            if left > x, left + own > x + width { (left, middle) = (x, middle + leading) }
            group = group.adding(entry.mark(left + 6, middle))
                .adding(pen.text(entry.text, x: left + mark, y: middle + 2.8, style))
            left += own + gap
        }
        return group
    }
}

/// The box in which people write what they think, with dotted lines.
struct ReceiptObjectionBox {
    private let objection: ReceiptObjection
    private let pen: Pen

    private static let line = 19.0
    private static let title = 18.0

    init(_ objection: ReceiptObjection, pen: Pen) {
        self.objection = objection
        self.pen = pen
    }

    /// The least height for so many lines to write on, and that for names.
    static func height(lines: Int) -> Double { title + line * Double(lines + 1) + 8 }

    func element(in box: PageBox) -> SVGElement {
        let inset = 8.0
        let style = pen.tokens.style(10, bold: true)
        // The names stand at the bottom, and lines to write on fill what is between.
        let names = box.maxY - 10
        let room = names - box.minY - Self.title
        let count = max(1, Int((room + 2.01) / Self.line) - 1)
        let step = room / Double(count + 1)
        var group = SVGElement.group(id: "objections").adding(
            SVGElement.rectangle(box).with("fill", "none").with("stroke", MapColour.ink)
                .with("stroke-width", pen.tokens(0.8))
        ).adding(
            pen.text(
                LineBreaking.shortened(
                    objection.title, width: box.width - 2 * inset, style: style,
                    measure: pen.measure), x: box.minX + inset, y: box.minY + 14, style))
        var y = box.minY + Self.title
        for _ in 0..<count {
            y += step
            group = group.adding(dots(from: box.minX + inset, to: box.maxX - inset, y: y))
        }
        return group.adding(blanks(in: box, y: names, inset: inset))
    }

    /// Each word with as long a line behind it as the others leave.
    private func blanks(in box: PageBox, y: Double, inset: Double) -> SVGElement {
        let style = pen.tokens.style(9)
        let words = objection.blanks.reduce(0) { $0 + pen.width(of: $1, style) + 10 }
        let room = (box.width - 2 * inset - words) / Double(max(1, objection.blanks.count))
        var group = SVGElement.group()
        var left = box.minX + inset
        for word in objection.blanks {
            group = group.adding(pen.text(word, x: left, y: y, style))
            let start = left + pen.width(of: word, style) + 3
            group = group.adding(dots(from: start, to: start + max(10, room), y: y))
            left = start + max(10, room) + 7
        }
        return group
    }

    private func dots(from start: Double, to end: Double, y: Double) -> SVGElement {
        SVGElement.line(from: (start, y), to: (end, y)).with("stroke", MapColour.quietInk)
            .with("stroke-width", 0.7).with("stroke-dasharray", "0.7 2.2")
            .with("stroke-linecap", "round")
    }
}
