import Geo

/// Draws the names on the map, with a halo that keeps them readable on lines and tints.
struct NameDrawing {
    let sheet: MapSheet

    /// The halos of all names first: one that came later could cover the marks of another.
    var elements: [SVGElement] {
        let layers =
            [neighbourNames].compactMap { $0 } + tambonNames + [remoteTambonNames].compactMap { $0 }
            + amphoeNames + [schoolNames].compactMap { $0 }
        return layers.map(\.halo) + [tambonLeaders, leaders].compactMap { $0 }
            + layers.map(\.texts)
    }

    private func layer(_ id: String, fill: String) -> NameLayer {
        NameLayer(id: id, fill: fill, sheet.pen)
    }

    /// Quiet, as they tell only what lies beyond the frame.
    private var neighbourNames: NameLayer? {
        guard !sheet.neighbourNames.isEmpty else { return nil }
        return layer("neighbour-names", fill: MapColour.quietInk).with {
            $0.with("text-anchor", "middle").adding(sheet.neighbourNames.flatMap(\.elements))
        }
    }

    private var amphoeNames: [NameLayer] {
        // On the colours of classes brown would be one colour too many, and too weak.
        NameLayer.layers(
            id: "amphoe-names", of: sheet.amphoeNames,
            ink: isOnLand ? MapColour.amphoeName : MapColour.ink, bold: true, pen: sheet.pen,
            fill: fill(ofUnit:))
    }

    /// Whether names stand on the colour of land or on tints, and not on those of classes.
    private var isOnLand: Bool {
        switch sheet.plan.fill {
        case .land, .tints: true
        case .classes, .unitClasses: false
        }
    }

    private var tambonNames: [NameLayer] {
        NameLayer.layers(
            id: "tambon-names", of: sheet.tambonNames, ink: MapColour.ink, pen: sheet.pen,
            fill: fill(ofTambon:))
    }

    private func fill(ofTambon tambon: Int) -> String? {
        guard case .classes(let classes, let fills) = sheet.plan.fill else { return nil }
        return classes[tambon].map { fills[$0] }
    }

    private func fill(ofUnit unit: Int) -> String? {
        guard case .unitClasses(let classes, let fills) = sheet.plan.fill else { return nil }
        return classes[unit].map { fills[$0] }
    }

    /// Names of tambon too small to hold them.
    private var remoteTambonNames: NameLayer? {
        guard !sheet.remoteTambonNames.isEmpty else { return nil }
        return layer("tambon-names-beside", fill: MapColour.ink).with {
            $0.adding(sheet.remoteTambonNames.flatMap { $0.elements(statingSize: true) })
        }
    }

    /// To each of these names a line from a dot inside its tambon.
    private var tambonLeaders: SVGElement? {
        let leaders = sheet.remoteTambonNames.compactMap(\.candidate.leader)
        guard !leaders.isEmpty else { return nil }
        return SVGElement.group(id: "tambon-leaders").with("stroke", MapColour.ink)
            .with("stroke-width", sheet.pen.tokens(MapWeight.leader))
            .adding(leaders.map { .line(from: ($0.start.x, $0.start.y), to: ($0.end.x, $0.end.y)) })
            .adding(
                leaders.map {
                    .circle(x: $0.start.x, y: $0.start.y, radius: sheet.pen.tokens(0.7))
                })
    }

    private var leaders: SVGElement? {
        let lines = sheet.schoolNames.compactMap(\.candidate.leader)
        guard !lines.isEmpty else { return nil }
        return SVGElement.group(id: "leaders").with("stroke", MapColour.quietInk)
            .with("stroke-width", sheet.pen.tokens(MapWeight.leader))
            .adding(
                lines.map { .line(from: ($0.start.x, $0.start.y), to: ($0.end.x, $0.end.y)) })
    }

    private var schoolNames: NameLayer? {
        guard let first = sheet.schoolNames.first else { return nil }
        let texts = sheet.schoolNames.flatMap { name in
            name.elements(statingSize: false).map {
                $0.with("data-for", sheet.content.schools[name.subject].code)
            }
        }
        return layer("labels", fill: MapColour.ink).with {
            $0.with("font-size", first.text.style.sizeInPoints).adding(texts)
        }
    }
}
