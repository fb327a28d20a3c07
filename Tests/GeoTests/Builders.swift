import Geo

/// A square with its lower left corner at (x, y), counter-clockwise, with an optional hole.
func square(_ x: Double, _ y: Double, side: Double, hole: [Coordinate]? = nil) -> Polygon {
    Polygon(
        exterior: [
            Coordinate(x: x, y: y), Coordinate(x: x + side, y: y),
            Coordinate(x: x + side, y: y + side), Coordinate(x: x, y: y + side),
            Coordinate(x: x, y: y),
        ],
        holes: hole.map { [$0] } ?? [])
}
