import Geo

/// Draws land and borders.
struct AreaDrawing {
    let sheet: MapSheet

    var elements: [SVGElement] {
        guard sheet.layout.transform != nil, !sheet.network.rings.isEmpty else { return [] }
        let strokes = sheet.network.strokes(
            unitOfTambon: sheet.unitOfTambon, unitOfAmphoe: sheet.unitOfAmphoe)
        return [
            borders(.outline, strokes, id: "shore", MapColour.shore, MapWeight.shore)
                .with("stroke-opacity", "0.7"),
            areas,
            borders(
                .tambon, strokes, id: "tambon-borders", MapColour.tambonBorder, MapWeight.tambon),
            borders(
                .amphoe, strokes, id: "amphoe-borders", MapColour.amphoeBorder, MapWeight.amphoe),
            borders(.outline, strokes, id: "outline", MapColour.outline, MapWeight.outline),
        ]
    }

    /// The borders of one rank as one path: each line is stroked once, whoever lies on its sides.
    private func borders(
        _ rank: BorderRank, _ strokes: [(rank: BorderRank, vertices: ArraySlice<PagePoint>)],
        id: String, _ stroke: String, _ weight: Double
    ) -> SVGElement {
        var path = PathData()
        for own in strokes where own.rank == rank { path.add(own.vertices, closed: false) }
        return SVGElement("path").with("id", id).with("d", path.text)
            .with("fill", "none").with("stroke", stroke)
            .with("stroke-width", sheet.pen.tokens(weight))
            .with("stroke-linejoin", "round").with("stroke-linecap", "round")
    }

    /// The areas, those of one amphoe in a group.
    private var areas: SVGElement {
        var names = IdentifierSet()
        let tints = if case .tints = sheet.plan.fill { sheet.tints } else { [String]() }
        return SVGElement.group(id: "areas").with("fill-rule", "evenodd")
            .with("fill", MapColour.land)
            .adding(
                sheet.units.enumerated().map { index, unit in
                    group(
                        unit, tint: fill(ofUnit: index) ?? (tints.isEmpty ? nil : tints[index]),
                        &names
                    )
                    .with("data-value", value(ofUnit: index))
                })
    }

    private func group(
        _ unit: AreaUnit, tint: String?, _ names: inout IdentifierSet
    ) -> SVGElement {
        let code = unit.code.isEmpty ? nil : unit.code
        var group = SVGElement.group(id: names.take("amphoe-" + (code ?? "none")))
            .with("data-code", code).with("fill", tint)
        if let name = unit.name { group = group.adding(.title(name)) }
        // The amphoe itself where none of its tambon are known; else these make up its land.
        if unit.tambon.isEmpty, let amphoe = unit.amphoe {
            return group.adding(path(.amphoe, amphoe))
        }
        for index in unit.tambon {
            let area = sheet.content.tambon[index]
            group = group.adding(
                path(.tambon, index, id: names.take("tambon-" + area.code))?
                    .with("data-code", area.code)
                    .with("data-value", value(ofTambon: index))
                    .with("fill", fill(ofTambon: index))
                    .adding(.title(area.name)))
        }
        return group
    }

    private func fill(ofTambon index: Int) -> String? {
        guard case .classes(let classes, let fills) = sheet.plan.fill else { return nil }
        return classes[index].map { fills[$0] } ?? "url(#no-data)"
    }

    private func fill(ofUnit index: Int) -> String? {
        guard case .unitClasses(let classes, let fills) = sheet.plan.fill else { return nil }
        return classes[index].map { fills[$0] } ?? "url(#no-data)"
    }

    /// What the area at the place stands for; nil where the plan fills other areas or says nothing.
    private func value(ofTambon index: Int) -> String? {
        guard case .classes = sheet.plan.fill else { return nil }
        return value(at: index)
    }

    private func value(ofUnit index: Int) -> String? {
        guard case .unitClasses = sheet.plan.fill else { return nil }
        return value(at: index)
    }

    private func value(at index: Int) -> String? {
        let values = sheet.plan.areaValues
        return values.indices.contains(index) ? values[index].map(NumberText.plain) : nil
    }

    private func path(_ layer: BorderLayer, _ area: Int, id: String? = nil) -> SVGElement? {
        var path = PathData()
        for ring in sheet.network.rings(of: layer, area: area) {
            let vertices = sheet.network.vertices(of: ring)
            if vertices.count > 2 { path.add(vertices, closed: true) }
        }
        return path.isEmpty ? nil : SVGElement("path").with("id", id).with("d", path.text)
    }
}
