import Geo

/// Draws the land around the part that a map is about: pale, and without a word.
struct AroundDrawing {
    let sheet: MapSheet

    var names: SVGElement? {
        guard !sheet.aroundNames.isEmpty else { return nil }
        return SVGElement.group(id: "around-names").with("fill", MapColour.quietInk)
            .with("text-anchor", "middle").with("stroke", MapColour.paper)
            .with("stroke-width", sheet.pen.tokens(MapWeight.halo))
            .with("stroke-opacity", "0.85").with("stroke-linejoin", "round")
            .with("paint-order", "stroke")
            .adding(
                sheet.aroundNames.flatMap { name in
                    name.text.elements(x: name.box.minX, y: name.box.minY, anchor: .middle)
                        .map { $0.with("font-size", name.text.style.sizeInPoints) }
                })
    }

    var element: SVGElement? {
        guard let around = sheet.around else { return nil }
        let areas = around.tambon
        var markup = MarkupBytes()
        for index in areas.indices {
            let path = sheet.network.path(of: .around, area: index)
            guard !path.isEmpty else { continue }
            markup.begin("path")
            markup.attribute("data-code", areas[index].code)
            markup.attribute("d") { $0.append(contentsOf: path.bytes) }
            markup.end()
        }
        return SVGElement.group(id: "around").with("fill-rule", "evenodd")
            .with("fill", MapColour.around).adding(markup)
    }
}

extension MapSheet {
    /// Writes the names of what lies around wherever they fit; nobody misses one.
    mutating func placeAroundNames(_ obstacles: inout ObstacleField) {
        guard let around else { return }
        let style = pen.tokens.style(MapType.tambonName)
        let inner = layout.frame.expanded(by: -pen.tokens(MapSpace.gap))
        let names = around.tambon.indices.compactMap { index -> (PageArea, [LabelText])? in
            guard !around.tambon[index].name.isEmpty, let area = largestArea(.around, index),
                area.box.intersects(inner)
            else { return nil }
            let name = around.tambon[index].name
            return (area, [LabelText([name], style: style, measure: pen.measure)])
        }
        aroundNames = AreaNamePlacer(mayLeaveArea: false, gap: pen.tokens(1))
            .place(names, around: &obstacles)
            .filter { inner.containsWhole($0.box) }
    }
}
