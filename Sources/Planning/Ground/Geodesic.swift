import CGeodesic
public import Geo

/// Lines of shortest distance on the ellipsoid WGS 84, by PROJ's geodesic library.
///
/// Karney, "Algorithms for geodesics", Journal of Geodesy 87, 2013: exact to 15 nanometres, and it
/// converges for all pairs of points.
public enum Geodesic {
    private static let ellipsoid: geod_geodesic = {
        var ellipsoid = geod_geodesic()
        geod_init(&ellipsoid, 6_378_137, 1 / 298.257_223_563)
        return ellipsoid
    }()

    /// Metres between two positions in degrees.
    public static func metres(_ a: Coordinate, _ b: Coordinate) -> Double {
        var metres = 0.0
        withUnsafePointer(to: ellipsoid) {
            geod_inverse($0, a.y, a.x, b.y, b.x, &metres, nil, nil)
        }
        return metres
    }

    /// The position that lies so many metres from another.
    ///
    /// - Parameter azimuth: degrees clockwise from north.
    public static func position(
        from start: Coordinate, azimuth: Double, metres: Double
    ) -> Coordinate {
        var (latitude, longitude) = (0.0, 0.0)
        withUnsafePointer(to: ellipsoid) {
            geod_direct($0, start.y, start.x, azimuth, metres, &latitude, &longitude, nil)
        }
        return Coordinate(longitude: longitude, latitude: latitude)
    }
}
