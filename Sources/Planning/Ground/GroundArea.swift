public import Geo

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Areas on the ellipsoid WGS 84 of shapes whose borders are straight in degrees.
///
/// Source: J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987),
/// equation 3-12: q, by which a²q/2 is the area between the equator and a parallel per radian of
/// longitude.
public enum GroundArea {
    /// Square metres of all polygons, without their holes.
    public static func squareMetres(_ polygons: [Polygon]) -> Double {
        polygons.reduce(0) { $0 + squareMetres($1) }
    }

    /// Square metres of a polygon, without its holes.
    public static func squareMetres(_ polygon: Polygon) -> Double {
        abs(signed(polygon.exterior)) - polygon.holes.reduce(0) { $0 + abs(signed($1)) }
    }

    /// The signed area of a closed ring in square metres.
    ///
    /// Along an edge q is not straight but bends as the sine does, which is what it nearly is
    /// twice of: its mean is that of the ends, more by a twelfth of the square of the latitudes'
    /// difference. Right to a few millionths for edges of 50 km.
    private static func signed(_ ring: [Coordinate]) -> Double {
        guard var before = ring.first, ring.count > 3 else { return 0 }
        let radians = Double.pi / 180
        let origin = q(before.y * radians)
        var qBefore = origin
        var sum = 0.0
        for point in ring.dropFirst() {
            let own = point.y == before.y ? qBefore : q(point.y * radians)
            let bend = (point.y - before.y) * radians
            let mean = (own + qBefore) / 2
            sum += (point.x - before.x) * (mean - origin + mean * bend * bend / 12)
            (before, qBefore) = (point, own)
        }
        return sum * radians * ConformalPlane.a * ConformalPlane.a / 2
    }

    private static func q(_ latitude: Double) -> Double {
        let (e2, e) = (ConformalPlane.e2, ConformalPlane.e)
        let sine = sin(latitude)
        return (1 - e2)
            * (sine / (1 - e2 * sine * sine) - log((1 - e * sine) / (1 + e * sine)) / (2 * e))
    }
}
