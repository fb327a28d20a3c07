public import Geo

/// Areas upon a map that are no units of it, such as a flood or what is reached in some minutes.
public struct MapOverlay: Sendable {
    /// What the legend calls it.
    public var title: String
    /// WGS 84, in degrees.
    public var polygons: [Polygon]

    public init(title: String, polygons: [Polygon]) {
        self.title = title
        self.polygons = polygons
    }
}

/// Draws areas upon land and borders, so thin that these are seen through them; the last on top.
struct OverlayAreaDrawing {
    let sheet: MapSheet

    private static let opacity = "0.5"

    /// nil where there are none.
    var element: SVGElement? {
        guard let transform = sheet.layout.transform, !sheet.content.overlays.isEmpty else {
            return nil
        }
        let fills = Self.fills(sheet.content.overlays.count)
        let group = SVGElement.group(id: "overlays").with("fill-rule", "evenodd")
            .with("fill-opacity", Self.opacity)
            .with("stroke-width", sheet.pen.tokens(MapWeight.amphoe))
        return group.adding(
            zip(sheet.content.overlays, fills).compactMap { overlay, fill in
                let path = path(overlay.polygons, transform)
                return path.isEmpty
                    ? nil
                    : SVGElement("path").with("d", path.text).with("fill", fill)
                        .with("stroke", fill).adding(.title(overlay.title))
            })
    }

    private func path(_ polygons: [Polygon], _ transform: PageTransform) -> PathData {
        var path = PathData()
        for ring in polygons.flatMap(\.rings) {
            let places = ring.filter(isOnGlobe).map {
                PagePoint(transform.apply(sheet.extent.projection.project($0)))
            }
            if places.count > 3 { path.add(places, closed: true) }
        }
        return path
    }

    /// One is the blue of water in flood; several are classes from light to dark.
    static func fills(_ count: Int) -> [String] {
        count == 1 ? [MapColour.above[2]] : MapColour.ramp(count)
    }

    /// What they are, for the legend.
    static func sections(_ content: MapContent) -> [LegendSection] {
        guard !content.overlays.isEmpty else { return [] }
        let fills = fills(content.overlays.count)
        return [
            LegendSection(
                rows: zip(content.overlays, fills).map {
                    LegendRow(mark: .swatch(fill: $1), text: $0.title)
                })
        ]
    }
}
