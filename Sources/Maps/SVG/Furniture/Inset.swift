import Geo

/// Small maps that show where a map lies: in its district or province, and in the country.
struct Inset {
    private let parts: [InsetPart]
    private let pen: Pen
    let shapes: [LayoutDemand.Block]

    /// nil where there is nothing to show that the map does not show itself.
    ///
    /// The content is all of it, whatever part the map is about.
    init?(_ content: MapContent, _ extent: MapExtent, pen: Pen) {
        guard let place = extent.envelope.map(extent.geographic) else { return nil }
        let parts = [
            InsetPart.surroundings(content, place, pen: pen),
            InsetPart.country(place, pen: pen),
        ].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
        self.pen = pen
        let padding = pen.tokens(MapSpace.padding) * 0.7
        let across = parts.map(\.size.width), down = parts.map(\.size.height)
        let gaps = Double(parts.count - 1) * padding
        let stacked = LayoutDemand.Block(
            width: (across.max() ?? 0) + 2 * padding,
            height: down.reduce(0, +) + gaps + 2 * padding, merit: 0.997)
        let side = LayoutDemand.Block(
            width: across.reduce(0, +) + gaps + 2 * padding,
            height: (down.max() ?? 0) + 2 * padding)
        shapes = parts.count == 1 ? [side] : [side, stacked]
    }

    func element(in box: PageBox, shape: Int) -> SVGElement {
        let padding = pen.tokens(MapSpace.padding) * 0.7
        var (x, y) = (box.minX + padding, box.minY + padding)
        var group = SVGElement.group(id: "inset")
        for part in parts {
            // Beside each other they stand on one line; below each other on one axis.
            let room =
                shape == 0
                ? PageBox(
                    minX: x, minY: box.maxY - padding - part.size.height,
                    maxX: x + part.size.width, maxY: box.maxY - padding)
                : PageBox(
                    minX: box.centre.x - part.size.width / 2, minY: y,
                    maxX: box.centre.x + part.size.width / 2, maxY: y + part.size.height)
            group = group.adding(part.element(in: room, pen: pen))
            x += part.size.width + padding
            y += part.size.height + padding
        }
        return group
    }
}

extension MapExtent {
    /// The rectangle in degrees around one in projected metres.
    func geographic(_ box: Envelope) -> Envelope {
        let corners = [
            (box.minX, box.minY), (box.maxX, box.minY), (box.minX, box.maxY), (box.maxX, box.maxY),
        ].map { projection.unproject(Coordinate(x: $0.0, y: $0.1)) }
        return Envelope(corners) ?? box
    }
}
