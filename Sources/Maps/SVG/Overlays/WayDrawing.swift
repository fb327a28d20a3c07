import Geo

/// Draws ways on the ground, such as transfers from school to school, below the symbols.
struct WayDrawing {
    let sheet: MapSheet

    /// nil where there are no ways.
    var element: SVGElement? {
        let paths = sheet.plan.ways.map(path).filter { !$0.isEmpty }
        guard !paths.isEmpty else { return nil }
        return SVGElement.group(id: "ways").with("fill", "none").with("stroke", MapColour.ink)
            .with("stroke-width", sheet.pen.tokens(ThemePlan.wayWeight))
            .with("stroke-linecap", "round").with("stroke-linejoin", "round")
            .adding(paths.map { SVGElement("path").with("d", $0) })
    }

    /// A line on the page, without the vertices that fall on the one before; empty where there is
    /// no land to lie on or nothing of a line is left.
    private func path(_ way: [Coordinate]) -> String {
        guard let transform = sheet.layout.transform else { return "" }
        var points: [String] = []
        for place in way where isOnGlobe(place) {
            let point = transform.apply(sheet.extent.projection.project(place))
            let text = NumberText.rounded(point.x) + " " + NumberText.rounded(point.y)
            if points.last != text { points.append(text) }
        }
        return points.count > 1 ? "M" + points.joined(separator: "L") : ""
    }
}

extension ThemePlan {
    /// In points on A4.
    static let wayWeight = 0.9
}
