import Geo

/// Draws a legend whose columns are settled.
struct LegendDrawing {
    let flow: LegendFlow
    let tints: [String]

    private var type: LegendType { flow.type }
    private var pen: Pen { flow.type.pen }

    func element(in box: PageBox) -> SVGElement {
        var group = SVGElement.group(id: "legend").with("font-size", type.style.sizeInPoints)
        for (index, column) in flow.columns.enumerated() {
            let x = box.minX + type.padding + Double(index) * (flow.columnWidth + flow.gutter)
            var y = box.minY + type.padding
            for item in column {
                group = group.adding(elements(item, x: x, y: y))
                y += type.height(of: item)
            }
        }
        return group
    }

    private func elements(_ item: LegendItem, x: Double, y: Double) -> [SVGElement] {
        switch item {
        case .gap, .continued: []
        case .title(let lines): title(lines, x: x, y: y)
        case .note(let note): [line(note, type.noteStyle, x: x, y: y, fill: MapColour.quietInk)]
        case .circles(let circles, let style): [nested(circles, style, x: x, y: y)]
        case .row(let row): [element(row, x: x, middle: y + type.height(of: item) / 2)]
        }
    }

    private func title(_ lines: [String], x: Double, y: Double) -> [SVGElement] {
        let leading = type.titleStyle.sizeInPoints * MapType.leading
        return lines.enumerated().map { index, text in
            line(text, type.titleStyle, x: x, y: y + Double(index) * leading)
        }
    }

    private func line(
        _ text: String, _ style: TextStyle, x: Double, y: Double, fill: String? = nil
    ) -> SVGElement {
        let fitting = LineBreaking.shortened(
            pen.written(text), width: flow.columnWidth + 0.01, style: style, measure: pen.measure)
        return pen.text(fitting, x: x, y: y + style.sizeInPoints, style, fill: fill)
    }

    private func element(_ row: LegendRow, x: Double, middle: Double) -> SVGElement {
        let baseline = middle + type.style.sizeInPoints * 0.27
        let text = LineBreaking.shortened(
            pen.written(row.text), width: flow.textWidth + 0.01, style: type.style,
            measure: pen.measure)
        var group = SVGElement.group()
            .adding(mark(row.mark, x: x, middle: middle))
            .adding(pen.text(text, x: x + type.markWidth, y: baseline))
        if let count = row.count {
            group = group.adding(
                pen.text(
                    count, x: x + flow.columnWidth, y: baseline, fill: MapColour.quietInk,
                    anchor: .end))
        }
        return group
    }

    private func mark(_ mark: LegendMark, x: Double, middle: Double) -> SVGElement? {
        let width = pen.tokens(MapSpace.legendMark)
        let centre = x + width / 2
        switch mark {
        case .none: return nil
        case .symbol(let style, let radius):
            return style.painted(style.shape.element(x: centre, y: middle, radius: radius))
        case .ring(let style, let radius):
            let symbol = style.painted(style.shape.element(x: centre, y: middle, radius: radius))
            return SVGElement.group().adding(symbol)
                .adding(SymbolStyle.doubtfulRing(x: centre, y: middle, radius: radius, pen.tokens))
        case .swatch(let fill): return swatch(fill, x: x, middle: middle)
        case .tint(let unit):
            return tints.indices.contains(unit) ? swatch(tints[unit], x: x, middle: middle) : nil
        case .line(let stroke, let weight, let dashes):
            return SVGElement.line(from: (x, middle), to: (x + width, middle))
                .with("stroke", stroke).with("stroke-width", weight)
                .with("stroke-dasharray", dashes)
        case .groundRing(let isBlack):
            return GroundRing.mark(x: centre, y: middle, isBlack: isBlack, tokens: pen.tokens)
        }
    }

    private func swatch(_ fill: String, x: Double, middle: Double) -> SVGElement {
        let half = type.style.sizeInPoints * 0.45
        let box = PageBox(
            minX: x, minY: middle - half, maxX: x + pen.tokens(MapSpace.legendMark),
            maxY: middle + half)
        return SVGElement.rectangle(box).with("fill", fill)
            .with("stroke", MapColour.tambonBorder).with("stroke-width", MapWeight.tambon)
    }

    /// Circles standing on one ground line, each with a hair line to its number.
    private func nested(
        _ circles: [(radius: Double, text: String)], _ circleStyle: SymbolStyle, x: Double,
        y: Double
    ) -> SVGElement {
        let largest = circles.first?.radius ?? 0
        let centre = x + largest, ground = y + 2 * largest + pen.tokens(2)
        let textLeft = x + 2 * largest + 2 * type.padding
        var group = SVGElement.group(id: "circle-sizes")
        for (circle, middle) in zip(circles, type.middles(of: circles)) {
            let top = ground - 2 * circle.radius
            let disc = SVGElement.circle(
                x: centre, y: ground - circle.radius, radius: circle.radius)
            let bend = x + 2 * largest + type.padding * 0.4
            let hair = SVGElement("path")
                .with(
                    "d", path([(centre, top), (bend, top), (textLeft - pen.tokens(2), y + middle)])
                )
                .with("fill", "none").with("stroke", MapColour.quietInk)
                .with("stroke-width", MapWeight.leader)
            let baseline = y + middle + type.style.sizeInPoints * 0.27
            group = group.adding(circleStyle.painted(disc)).adding(hair)
                .adding(pen.text(circle.text, x: textLeft, y: baseline))
        }
        return group
    }

    private func path(_ points: [(x: Double, y: Double)]) -> String {
        "M"
            + points.map { "\(NumberText.rounded($0.x)) \(NumberText.rounded($0.y))" }
            .joined(separator: "L")
    }
}
