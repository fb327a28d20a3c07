import Geo

extension MapSheet {
    var header: SVGElement {
        let margin = pen.tokens.margin
        return TextBlock.header(
            theme, content, isBrief: !options.format.isPaper, width: textWidth, pen: pen
        )
        .element(id: "header", x: margin, y: margin)
    }

    private var textWidth: Double { layout.side?.width ?? layout.width - 2 * pen.tokens.margin }

    /// All that stands around the map: frame, grid, legend, inset, scale and notes.
    func furniture(placed: Int) -> SVGElement {
        SVGElement.group(id: "furniture")
            .adding(legendElement)
            .adding(insetElement)
            .adding(layout.transform == nil ? emptyNotice : scaleElement)
            .adding(
                SVGElement.rectangle(layout.frame).with("id", "frame").with("fill", "none")
                    .with("stroke", MapColour.ink)
                    .with("stroke-width", pen.tokens(MapWeight.frame))
            )
            .adding(grid?.around)
            .adding(notes(placed: placed))
    }

    /// Blocks inside the frame stand on paper of their own; those outside are on it already.
    private func panel(_ box: PageBox) -> SVGElement? {
        guard layout.frame.expanded(by: 0.01).containsWhole(box) else { return nil }
        return SVGElement.rectangle(box).with("fill", MapColour.paper)
            .with("stroke", MapColour.rule).with("stroke-width", pen.tokens(MapWeight.rule))
    }

    private var legendElement: SVGElement? {
        guard let place = layout.block(.legend), !plan.legend.allSatisfy(\.isEmpty) else {
            return nil
        }
        return SVGElement.group().adding(panel(place.box))
            .adding(legend.element(in: place.box, shape: place.shape, tints: tints))
    }

    private var insetElement: SVGElement? {
        guard let inset, let place = layout.block(.inset) else { return nil }
        return SVGElement.group().adding(panel(place.box))
            .adding(inset.element(in: place.box, shape: place.shape))
    }

    private var scaleElement: SVGElement? {
        guard let place = layout.block(.scale) else { return nil }
        var bar = ScaleBar(pointsPerMetre: layout.pointsPerMetre, pen: pen)
        let box = bar.room(in: place.box, keepingRight: place.box.maxX == layout.frame.maxX)
        bar.bearing = NorthArrow.bearing(
            at: box.centre, in: layout, projection: extent.projection)
        return SVGElement.group().adding(panel(box)).adding(bar.element(in: box))
    }

    private var emptyNotice: SVGElement {
        pen.text(
            pen.words.nothing, x: layout.frame.centre.x, y: layout.frame.centre.y,
            pen.tokens.style(MapType.subtitle), fill: MapColour.quietInk, anchor: .middle)
    }

    private func notes(placed: Int) -> SVGElement {
        let reference = grid.map { "\($0.lines.grid.title(pen.words)) · \(pen.words.projection)" }
        let block = TextBlock.footer(
            content, quality: quality(placed: placed),
            reference: Self.hasReference(options, extent) ? reference : nil,
            isBrief: options.format == .share, width: textWidth, pen: pen)
        let belowFrame = layout.frame.maxY + (grid == nil ? 0 : GridDrawing.collar(pen))
        let below = max(belowFrame, layout.bottom) + pen.tokens(MapSpace.gap)
        let top = layout.side.map { $0.maxY - block.height } ?? below
        return block.element(id: "notes", x: pen.tokens.margin, y: top)
    }

    /// How good the data is, in one line.
    func quality(placed: Int) -> String {
        let words = pen.words
        let valid = content.schools.count { $0.place != nil }
        var parts = [
            words.placed(
                valid, of: max(content.countOfSchools, content.schools.count), content.points)
        ]
        let doubtful = content.schools.count { $0.isDoubtful && $0.place != nil }
        if doubtful > 0 { parts.append(words.doubtful(doubtful)) }
        let off = valid - positions.count
        if off > 0 { parts.append(words.offTheMap(off)) }
        if namesWanted > placed { parts.append(words.named(placed, of: namesWanted)) }
        return parts.joined(separator: " · ")
    }
}
