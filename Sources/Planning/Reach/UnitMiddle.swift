import Geo

/// The middle of a unit of land: where it stands for all of it.
enum UnitMiddle {
    /// The centroid, or where that lies outside a point inside; in degrees.
    ///
    /// - Throws: `ShapeError` where the polygons are none.
    static func position(of polygons: [Polygon]) throws(ShapeError) -> Coordinate {
        if let centroid = centroid(of: polygons), AreaIndex([polygons]).area(at: centroid) != nil {
            return centroid
        }
        let inside = try ShapeBench().shape(polygons).pointInside().geometry()
        guard case .point(let point) = inside else {
            throw ShapeError(function: "GEOSPointOnSurface_r", message: "there is no land")
        }
        return point
    }

    /// The centre of gravity by the shoelace formula.
    private static func centroid(of polygons: [Polygon]) -> Coordinate? {
        guard let origin = polygons.first?.exterior.first else { return nil }
        var (area, x, y) = (0.0, 0.0, 0.0)
        for ring in polygons.flatMap(\.rightHanded.rings) {
            for (a, b) in zip(ring, ring.dropFirst()) {
                let (ax, ay) = (a.x - origin.x, a.y - origin.y)
                let (bx, by) = (b.x - origin.x, b.y - origin.y)
                let cross = ax * by - bx * ay
                area += cross
                x += (ax + bx) * cross
                y += (ay + by) * cross
            }
        }
        guard area > 0 else { return nil }
        return Coordinate(x: origin.x + x / (3 * area), y: origin.y + y / (3 * area))
    }
}
