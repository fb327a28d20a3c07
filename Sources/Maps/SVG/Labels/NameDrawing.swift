import Geo

/// Draws the names on the map, with a halo that keeps them readable on lines and tints.
struct NameDrawing {
    let sheet: MapSheet

    var elements: [SVGElement] {
        [neighbourNames, tambonNames, remoteTambonNames, amphoeNames, leaders, schoolNames]
            .compactMap { $0 }
    }

    private func layer(_ id: String, fill: String, bold: Bool = false) -> SVGElement {
        SVGElement.group(id: id).with("fill", fill)
            .with("font-weight", bold ? "bold" : nil)
            .with("stroke", MapColour.paper).with("stroke-width", sheet.pen.tokens(MapWeight.halo))
            .with("stroke-opacity", "0.85").with("stroke-linejoin", "round")
            .with("paint-order", "stroke")
    }

    /// Quiet, as they tell only what lies beyond the frame.
    private var neighbourNames: SVGElement? {
        guard !sheet.neighbourNames.isEmpty else { return nil }
        return layer("neighbour-names", fill: MapColour.quietInk)
            .with("text-anchor", "middle")
            .adding(sheet.neighbourNames.flatMap(elements))
    }

    private var amphoeNames: SVGElement? {
        guard !sheet.amphoeNames.isEmpty else { return nil }
        // On the colours of classes brown would be one colour too many, and too weak.
        return layer(
            "amphoe-names", fill: isOnLand ? MapColour.amphoeName : MapColour.ink, bold: true
        )
        .with("text-anchor", "middle")
        .adding(sheet.amphoeNames.flatMap(elements))
    }

    /// Whether names stand on the colour of land or on tints, and not on those of classes.
    private var isOnLand: Bool {
        switch sheet.plan.fill {
        case .land, .tints: true
        case .classes, .unitClasses: false
        }
    }

    private var tambonNames: SVGElement? {
        guard !sheet.tambonNames.isEmpty else { return nil }
        let isDark = sheet.tambonNames.map { isOnDark($0.area) }
        let light = sheet.tambonNames.indices.filter { !isDark[$0] }
        let dark = sheet.tambonNames.indices.filter { isDark[$0] }
        return SVGElement.group(id: "tambon-names").with("text-anchor", "middle")
            .adding(
                layer("tambon-names-on-light", fill: MapColour.ink)
                    .adding(light.flatMap { elements(sheet.tambonNames[$0]) })
            )
            .adding(
                SVGElement.group(id: "tambon-names-on-dark").with("fill", MapColour.paper)
                    .adding(dark.flatMap { elements(sheet.tambonNames[$0]) }))
    }

    /// Names of tambon too small to hold them, each with a line from a dot inside.
    private var remoteTambonNames: SVGElement? {
        guard !sheet.remoteTambonNames.isEmpty else { return nil }
        let leaders = sheet.remoteTambonNames.compactMap(\.candidate.leader)
        let lines = SVGElement.group().with("stroke", MapColour.ink)
            .with("stroke-width", sheet.pen.tokens(MapWeight.leader))
            .adding(leaders.map { .line(from: ($0.start.x, $0.start.y), to: ($0.end.x, $0.end.y)) })
            .adding(
                leaders.map {
                    .circle(x: $0.start.x, y: $0.start.y, radius: sheet.pen.tokens(0.7))
                })
        var texts = layer("tambon-names-beside", fill: MapColour.ink)
        for name in sheet.remoteTambonNames {
            texts = texts.adding(elements(name))
        }
        return SVGElement.group(id: "tambon-leaders").adding(lines).adding(texts)
    }

    private func elements(_ name: PlacedName) -> [SVGElement] {
        let (box, anchor) = (name.candidate.box, name.candidate.anchor)
        let size = NumberText.rounded(name.text.style.sizeInPoints)
        return name.text.elements(x: box.minX, y: box.minY, anchor: anchor).map {
            $0.with("font-size", size)
                .with("text-anchor", anchor == .start ? nil : anchor.rawValue)
        }
    }

    /// Whether the area is filled with a colour on which names are white.
    private func isOnDark(_ tambon: Int) -> Bool {
        guard case .classes(let classes, let fills) = sheet.plan.fill, let index = classes[tambon]
        else { return false }
        return MapColour.isDark(fills[index])
    }

    private func elements(_ name: PlacedAreaName) -> [SVGElement] {
        let size = NumberText.rounded(name.text.style.sizeInPoints)
        return name.text.elements(x: name.box.minX, y: name.box.minY, anchor: .middle)
            .map { $0.with("font-size", size) }
    }

    private var leaders: SVGElement? {
        let lines = sheet.schoolNames.compactMap(\.candidate.leader)
        guard !lines.isEmpty else { return nil }
        return SVGElement.group(id: "leaders").with("stroke", MapColour.quietInk)
            .with("stroke-width", sheet.pen.tokens(MapWeight.leader))
            .adding(
                lines.map { .line(from: ($0.start.x, $0.start.y), to: ($0.end.x, $0.end.y)) })
    }

    private var schoolNames: SVGElement? {
        guard let first = sheet.schoolNames.first else { return nil }
        var layer = layer("labels", fill: MapColour.ink)
            .with("font-size", first.text.style.sizeInPoints)
        for name in sheet.schoolNames {
            let anchor = name.candidate.anchor
            let box = name.candidate.box
            layer = layer.adding(
                name.text.elements(x: box.minX, y: box.minY, anchor: anchor).map {
                    $0.with("text-anchor", anchor == .start ? nil : anchor.rawValue)
                        .with("data-for", sheet.content.schools[name.subject].code)
                })
        }
        return layer
    }
}
