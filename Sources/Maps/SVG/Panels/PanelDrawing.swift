import Geo

/// Draws small maps side by side, with one legend and one scale bar for all of them.
struct PanelDrawing {
    let sheet: MapSheet
    let layout: PanelLayout
    private let captions: PanelCaptions

    init(sheet: MapSheet, layout: PanelLayout) {
        self.sheet = sheet
        self.layout = layout
        captions = PanelCaptions(sheet.plan.panels, pen: sheet.pen)
    }

    var elements: [SVGElement] { [panels, furniture] }

    private var pen: Pen { sheet.pen }

    private var panels: SVGElement {
        let land = PanelLand(sheet: sheet)
        var names = IdentifierSet()
        return SVGElement.group(id: "panels").adding(clips)
            .adding(sheet.plan.panels.indices.map { panel($0, land, &names) })
    }

    private var clips: SVGElement {
        SVGElement("defs").adding(
            layout.frames.enumerated().map { index, frame in
                SVGElement("clipPath").with("id", "panel-frame-\(index + 1)")
                    .adding(SVGElement.rectangle(frame))
            })
    }

    private func panel(_ index: Int, _ land: PanelLand, _ names: inout IdentifierSet) -> SVGElement
    {
        let panel = sheet.plan.panels[index], frame = layout.frames[index]
        let inside = SVGElement.group().with("clip-path", "url(#panel-frame-\(index + 1))")
            .adding(SVGElement.rectangle(frame).with("fill", MapColour.outside))
            .adding(layout.transform == nil ? [] : land.elements(panel, shift: shift(index)))
            .adding(symbols(index, &names))
        let caption = captions.block(index, width: frame.width)
        let words = [panel.title, panel.total.long, panel.change?.long].compactMap { $0 }
        return SVGElement.group(id: "panel-\(index + 1)").with("data-period", panel.period)
            .adding(.title(words.joined(separator: " · ")))
            .adding(inside)
            .adding(amphoeNames(index))
            .adding(
                SVGElement.rectangle(frame).with("id", "frame-\(index + 1)").with("fill", "none")
                    .with("stroke", MapColour.ink).with("stroke-width", MapWeight.frame)
            )
            .adding(
                caption.element(
                    id: "caption-\(index + 1)", x: frame.minX,
                    y: frame.minY - layout.captionHeight))
    }

    private func shift(_ panel: Int) -> PagePoint { layout.shift(of: panel) }

    private func symbols(_ index: Int, _ names: inout IdentifierSet) -> SVGElement {
        let panel = sheet.plan.panels[index]
        let shift = shift(index).position
        return SVGElement.group(id: "schools-\(index + 1)").adding(
            panel.symbols.map { group in
                group.style.painted(SVGElement.group(id: "\(group.id)-\(index + 1)")).adding(
                    group.members.compactMap { member in
                        guard let place = sheet.positions[member.school] else { return nil }
                        let prefix = index == 0 ? "" : "panel-\(index + 1)-"
                        let code = sheet.content.schools[member.school].code
                        let position = Coordinate(x: place.x + shift.x, y: place.y + shift.y)
                        return school(
                            member.school, names.take(prefix + "school-" + code),
                            group.style.shape.element(
                                x: position.x, y: position.y, radius: member.radius),
                            panel.values[member.school])
                    })
            })
    }

    private func school(
        _ index: Int, _ id: String, _ symbol: SVGElement, _ value: Int?
    ) -> SVGElement {
        let school = sheet.content.schools[index]
        let words = value.map { school.name + " · " + pen.words.pupils($0) } ?? school.name
        return SVGElement.group(id: id).with("data-code", school.code)
            .with("data-value", value.map(String.init))
            .adding(.title(words)).adding(symbol)
    }

    private func amphoeNames(_ index: Int) -> [SVGElement] {
        let shift = shift(index).position
        let areas = sheet.plan.panels[index].areas
        let layers = NameLayer.layers(
            id: "amphoe-names-\(index + 1)",
            of: sheet.amphoeNames.map { name in
                let box = PageBox(
                    minX: name.box.minX + shift.x, minY: name.box.minY + shift.y,
                    maxX: name.box.maxX + shift.x, maxY: name.box.maxY + shift.y)
                return PlacedAreaName(text: name.text, box: box, area: name.area)
            },
            ink: areas == nil ? MapColour.amphoeName : MapColour.ink, pen: pen,
            fill: { areas?.fill(ofUnit: $0) })
        return layers.map(\.halo) + layers.map(\.texts)
    }
}

extension PanelAreas {
    /// The colour of an amphoe; nil where it has none, or its tambon have several.
    fileprivate func fill(ofUnit unit: Int) -> String? {
        guard case .units = layer, classes.indices.contains(unit) else { return nil }
        return classes[unit].map { fills[$0] }
    }
}

extension PanelDrawing {
    private var furniture: SVGElement {
        let margin = pen.tokens.margin, gap = pen.tokens(MapSpace.gap)
        let width = layout.width - 2 * margin
        let notes = TextBlock.footer(
            sheet.content, quality: sheet.quality(placed: sheet.namesWanted),
            isBrief: sheet.options.format == .share, width: width, pen: pen)
        var group = SVGElement.group(id: "furniture")
        if let notice = sheet.plan.notice {
            group = group.adding(
                TextBlock.notice(notice, width: width, pen: pen)
                    .element(id: "notice", x: margin, y: layout.noticeTop))
        }
        group = group.adding(sheet.legend.element(in: layout.legend, tints: sheet.tints))
        if let transform = layout.transform {
            let scale = ScaleBar(pointsPerMetre: transform.pointsPerMetre, pen: pen)
            let isRight = layout.scale.minX > layout.legend.maxX
            group = group.adding(
                scale.element(in: scale.room(in: layout.scale, keepingRight: isRight)))
        } else if let frame = layout.frames.first {
            group = group.adding(
                pen.text(
                    pen.words.nothing, x: frame.centre.x, y: frame.centre.y,
                    pen.tokens.style(MapType.legendTitle), fill: MapColour.quietInk,
                    anchor: .middle))
        }
        return group.adding(notes.element(id: "notes", x: margin, y: layout.bottom + gap))
    }
}
