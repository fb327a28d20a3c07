import Geo

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The ellipsoidal sinusoidal projection of WGS 84, in metres.
///
/// Equal-area, so that tints and circles compare fairly, and true to scale along every parallel and
/// along the central meridian, so that one scale bar holds for the whole map and the arrow to the
/// north is exact in its middle. Over a province angles are off by at most a tenth of a degree,
/// over all of Thailand by 1.5 degrees.
///
/// Source: J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987),
/// equations 30-8 (x), 30-9 and 3-21 (y, the length of the meridian).
struct SinusoidalProjection: Sendable {
    /// The central meridian, in degrees.
    let meridian: Double

    /// WGS 84: semi-major axis in metres and the square of the eccentricity (NIMA TR8350.2).
    private static let a = 6_378_137.0
    private static let e2 = 0.006_694_379_990_141_33

    private static let m0 = 1 - e2 / 4 - 3 * e2 * e2 / 64 - 5 * e2 * e2 * e2 / 256
    private static let m2 = 3 * e2 / 8 + 3 * e2 * e2 / 32 + 45 * e2 * e2 * e2 / 1024
    private static let m4 = 15 * e2 * e2 / 256 + 45 * e2 * e2 * e2 / 1024
    private static let m6 = 35 * e2 * e2 * e2 / 3072

    /// Metres east of the meridian and north of the equator.
    func project(_ position: Coordinate) -> Coordinate {
        let radians = Double.pi / 180
        let latitude = position.y * radians
        let sine = sin(latitude)
        let cosine = cos(latitude)
        let width = Self.a * cosine / (1 - Self.e2 * sine * sine).squareRoot()
        // sin 2φ, sin 4φ and sin 6φ from one sine and one cosine.
        let sine2 = 2 * sine * cosine
        let cosine2 = 1 - 2 * sine * sine
        let sine4 = 2 * sine2 * cosine2
        let sine6 = sine4 * cosine2 + (1 - 2 * sine2 * sine2) * sine2
        let meridianLength =
            Self.a
            * (Self.m0 * latitude - Self.m2 * sine2 + Self.m4 * sine4 - Self.m6 * sine6)
        return Coordinate(x: width * (position.x - meridian) * radians, y: meridianLength)
    }
}

/// Where a position can be drawn at all: finite, and on the globe.
func isOnGlobe(_ position: Coordinate) -> Bool {
    position.isFinite && abs(position.x) <= 360 && abs(position.y) <= 90
}
