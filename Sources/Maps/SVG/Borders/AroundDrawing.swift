/// Draws the land around the part that a map is about: pale, and without a word.
struct AroundDrawing {
    let sheet: MapSheet

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
