import Geo

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A needle to true north, dark on its left as on printed maps, with the word above it.
///
/// Up on the page is true north along the central meridian. Elsewhere the meridians of the
/// sinusoidal projection lean towards it; where they lean by more than half a degree at the
/// arrow's place, the needle is turned by as much.
struct NorthArrow {
    /// Clockwise from the page's up to true north, in degrees.
    let bearing: Double
    let pen: Pen

    static let width = 22.0
    /// A smaller turn could not be seen, and would only look like a mistake.
    private static let smallestTurn = 0.5

    /// The bearing at a place of the page; outside of the map that of its middle holds.
    static func bearing(
        at place: Coordinate, in layout: PageLayout, projection: SinusoidalProjection
    ) -> Double {
        guard let transform = layout.transform else { return 0 }
        let inside = layout.frame.contains(place) ? place : layout.frame.centre
        let position = projection.unproject(transform.unapply(inside))
        return projection.bearingOfNorth(at: position)
    }

    /// The arrow around a vertical through `x`, its word at the top.
    func element(x: Double, y: Double) -> SVGElement {
        let tokens = pen.tokens
        let middle = y + tokens(20)
        let turn = abs(bearing) > Self.smallestTurn ? bearing * Double.pi / 180 : 0
        func point(_ right: Double, _ up: Double) -> String {
            let dx = right * cos(turn) + up * sin(turn)
            let dy = right * sin(turn) - up * cos(turn)
            return "\(NumberText.rounded(x + dx)) \(NumberText.rounded(middle + dy))"
        }
        let half = tokens(5), reach = tokens(11)
        func needle(_ side: Double, _ fill: String) -> SVGElement {
            let path =
                "M\(point(0, reach))L\(point(side * half, -reach))L\(point(0, tokens(4) - reach))z"
            return SVGElement("path").with("d", path).with("fill", fill)
        }
        return SVGElement.group(id: "north")
            .with("data-bearing", bearing)
            .with("stroke", MapColour.ink).with("stroke-width", MapWeight.symbol)
            .with("stroke-linejoin", "round")
            .adding(needle(-1, MapColour.ink))
            .adding(needle(1, MapColour.paper))
            .adding(
                pen.text(
                    pen.words.north, x: x, y: y + tokens(6.5), tokens.style(MapType.scale),
                    anchor: .middle
                ).with("stroke", "none"))
    }
}
