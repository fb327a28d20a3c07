import Geo

/// Draws land and borders.
struct AreaDrawing {
    let sheet: MapSheet

    var elements: [SVGElement] {
        guard sheet.layout.transform != nil, !sheet.network.rings.isEmpty else { return [] }
        let detail = sheet.detail
        let strokes = sheet.network.strokes(sheet.borderUnits, findsGaps: detail.showsTambon)
        // Around the part that a map is about the line is heavier than around all there is.
        let outline = MapWeight.outline * (sheet.around == nil ? 1 : 1.6)
        return [
            AroundDrawing(sheet: sheet).element,
            borders([.around], strokes, "around-borders", MapColour.tambonBorder, MapWeight.tambon),
            borders([.outline], strokes, "shore", MapColour.shore, MapWeight.shore)?
                .with("stroke-opacity", "0.7"),
            areas,
            detail.showsTambon
                ? borders(
                    [.tambon], strokes, "tambon-borders", MapColour.tambonBorder, MapWeight.tambon)
                : nil,
            detail.showsAmphoe
                ? borders(
                    [.amphoe], strokes, "amphoe-borders", MapColour.amphoeBorder, MapWeight.amphoe)
                : nil,
            borders(
                [.province], strokes, "province-borders", MapColour.outline, MapWeight.outline),
            borders([.outline], strokes, "outline", MapColour.outline, outline),
        ].compactMap { $0 }
    }

    /// The borders of some ranks as one path: each line is stroked once, whoever lies on its sides.
    private func borders(
        _ ranks: Set<BorderRank>, _ strokes: [BorderStroke], _ id: String, _ stroke: String,
        _ weight: Double
    ) -> SVGElement? {
        var path = PathData()
        for own in strokes where ranks.contains(own.rank) { path.add(own.vertices, closed: false) }
        guard !path.isEmpty else { return nil }
        return SVGElement("path").with("id", id).with("d", path.text)
            .with("fill", "none").with("stroke", stroke)
            .with("stroke-width", sheet.pen.tokens(weight) * sheet.detail.weight)
            .with("stroke-linejoin", "round").with("stroke-linecap", "round")
    }

    private var areas: SVGElement {
        let group = SVGElement.group(id: "areas").with("fill-rule", "evenodd")
            .with("fill", MapColour.land)
        guard sheet.detail.showsTambon else {
            return group.adding(DenseAreaDrawing(sheet: sheet).elements)
        }
        var names = IdentifierSet()
        let tints = if case .tints = sheet.plan.fill { sheet.tints } else { [String]() }
        return group.adding(
            sheet.units.enumerated().map { index, unit in
                let tint = fill(ofUnit: index) ?? (tints.isEmpty ? nil : tints[index])
                return self.group(unit, tint: tint, &names)
                    .with("data-value", value(ofUnit: index))
            })
    }

    /// The areas of one amphoe.
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
        return sheet.plan.value(ofArea: index)
    }

    private func value(ofUnit index: Int) -> String? {
        guard case .unitClasses = sheet.plan.fill else { return nil }
        return sheet.plan.value(ofArea: index)
    }

    private func path(_ layer: BorderLayer, _ area: Int, id: String? = nil) -> SVGElement? {
        let path = sheet.network.path(of: layer, area: area)
        return path.isEmpty ? nil : SVGElement("path").with("id", id).with("d", path.text)
    }
}

extension ThemePlan {
    /// The value of one of the areas that are filled by class, for programs.
    func value(ofArea index: Int) -> String? {
        areaValues.indices.contains(index) ? areaValues[index].map(NumberText.plain) : nil
    }
}

extension BorderNetwork {
    /// All rings of an area, to be filled by the even-odd rule.
    func path(of layer: BorderLayer, area: Int) -> PathData {
        var path = PathData()
        for ring in rings(of: layer, area: area) {
            let vertices = vertices(of: ring)
            if vertices.count > 2 { path.add(vertices, closed: true) }
        }
        return path
    }
}
