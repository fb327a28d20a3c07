import Geo

/// Draws a grid: quiet crosses on the map, ticks along its frame and numbers outside.
struct GridDrawing {
    let lines: GridLines
    let frame: PageBox
    let pen: Pen
    /// Numbers stand right of the frame only where nothing else does.
    let labelsRight: Bool

    /// The room that ticks and numbers take above and below a frame.
    static func collar(_ pen: Pen) -> Double {
        pen.tokens(MapSpace.tick + 1 + MapType.gridLabel)
    }

    /// What lies on the map, below all symbols and names.
    var inside: SVGElement? {
        guard !lines.crosses.isEmpty else { return nil }
        var path = ""
        for arm in lines.crosses.flatMap(\.arms) {
            path += "M\(text(arm.from))L\(text(arm.to))"
        }
        return SVGElement("path").with("id", "grid-crosses").with("d", path)
            .with("fill", "none").with("stroke", MapColour.grid)
            .with("stroke-width", pen.tokens(MapWeight.grid)).with("stroke-opacity", "0.7")
    }

    /// What stands around the frame.
    var around: SVGElement {
        SVGElement.group(id: "grid").with("fill", MapColour.grid)
            .adding(ticks).adding(labels)
    }

    private func text(_ place: Coordinate) -> String {
        "\(NumberText.rounded(place.x)) \(NumberText.rounded(place.y))"
    }

    private var ticks: SVGElement {
        let length = pen.tokens(MapSpace.tick)
        var path = ""
        func add(_ x: Double, _ y: Double, _ dx: Double, _ dy: Double) {
            path += "M\(text(Coordinate(x: x, y: y)))L\(text(Coordinate(x: x + dx, y: y + dy)))"
        }
        for tick in lines.bottom { add(tick.place, frame.maxY, 0, length) }
        for tick in lines.top { add(tick.place, frame.minY, 0, -length) }
        for tick in lines.left { add(frame.minX, tick.place, -length, 0) }
        for tick in lines.right { add(frame.maxX, tick.place, length, 0) }
        return SVGElement("path").with("d", path)
            .with("stroke", MapColour.ink).with("stroke-width", pen.tokens(MapWeight.grid))
    }

    private var labels: SVGElement {
        let style = pen.tokens.style(MapType.gridLabel)
        let size = style.sizeInPoints, away = pen.tokens(MapSpace.tick + 1)
        var group = SVGElement.group(id: "grid-labels").with("font-size", size)
            .with("fill", MapColour.gridLabel)
        func add(
            _ text: String, _ x: Double, _ y: Double, _ tick: GridLines.Tick, _ anchor: TextAnchor
        ) {
            group = group.adding(
                pen.text(text, x: x, y: y, anchor: anchor).with("data-number", "\(tick.number)"))
        }
        for (ticks, y) in [
            (lines.bottom, frame.maxY + away + size * 0.8), (lines.top, frame.minY - away),
        ] {
            for tick in ticks {
                let (main, rest) = lines.grid.label(
                    tick.number, step: lines.step, isLatitude: false, pen.words)
                add(main + rest, tick.place, y, tick, .middle)
            }
        }
        for (ticks, x, anchor) in [
            (lines.left, frame.minX - away, TextAnchor.end),
            (labelsRight ? lines.right : [], frame.maxX + away, .start),
        ] {
            let labels = ticks.map {
                lines.grid.label($0.number, step: lines.step, isLatitude: true, pen.words)
            }
            // The margin is narrow: where one label is too wide, all have their unit below.
            let widest = labels.map { pen.width(of: $0.0 + $0.1, style) }.max() ?? 0
            let isWide = widest > pen.tokens.margin - away - pen.tokens(0.5)
            for (tick, (main, rest)) in zip(ticks, labels) {
                let y = tick.place + size * (isWide ? -0.2 : 0.3)
                add(isWide ? main : main + rest, x, y, tick, anchor)
                if isWide { add(trimmed(rest), x, y + size * 1.05, tick, anchor) }
            }
        }
        return group
    }

    private func trimmed(_ text: String) -> String { String(text.drop { $0 == " " }) }
}
