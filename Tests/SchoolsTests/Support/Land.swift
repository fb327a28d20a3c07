import Geo
import Schools

/// A rectangle with its lower left corner at (x, y), counter-clockwise.
func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Polygon {
    Polygon(exterior: [
        Coordinate(x: x, y: y), Coordinate(x: x + width, y: y),
        Coordinate(x: x + width, y: y + height), Coordinate(x: x, y: y + height),
        Coordinate(x: x, y: y),
    ])
}

/// A square tambon, a tenth of a degree wide.
func tambon(
    _ code: String, _ name: String, of amphoe: String?, at x: Double, _ y: Double
) -> Boundary {
    Boundary(
        level: .tambon, code: code, name: name, parentName: amphoe, polygons: [box(x, y, 0.1, 0.1)])
}
