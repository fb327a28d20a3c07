import Geo

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Universal Transverse Mercator on WGS 84, in metres.
///
/// Source: C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers", Journal of
/// Geodesy 85 (2011), equations 7 to 15, 35 and 36 (Krüger's series to the fourth order: better
/// than a millimetre within 20° of the central meridian). Zones, false easting and scale: J. P.
/// Snyder, USGS Professional Paper 1395 (1987), pages 57 to 64.
struct UTMProjection: Sendable {
    /// From 1 to 60; Thailand lies in 47 and 48.
    let zone: Int

    /// WGS 84: semi-major axis in metres and flattening (NIMA TR8350.2).
    private static let a = 6_378_137.0
    private static let flattening = 1 / 298.257_223_563
    private static let e = (flattening * (2 - flattening)).squareRoot()
    private static let n = flattening / (2 - flattening)
    private static let scale = 0.9996
    private static let falseEasting = 500_000.0

    private static let radius = a / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)
    private static let alpha = [
        n / 2 - 2 * n * n / 3 + 5 * pow(n, 3) / 16 + 41 * pow(n, 4) / 180,
        13 * n * n / 48 - 3 * pow(n, 3) / 5 + 557 * pow(n, 4) / 1440,
        61 * pow(n, 3) / 240 - 103 * pow(n, 4) / 140,
        49_561 * pow(n, 4) / 161_280,
    ]
    private static let beta = [
        n / 2 - 2 * n * n / 3 + 37 * pow(n, 3) / 96 - pow(n, 4) / 360,
        n * n / 48 + pow(n, 3) / 15 - 437 * pow(n, 4) / 1440,
        17 * pow(n, 3) / 480 - 37 * pow(n, 4) / 840,
        4397 * pow(n, 4) / 161_280,
    ]
    private static let radians = Double.pi / 180

    init(zone: Int) { self.zone = min(max(zone, 1), 60) }

    /// The zone that a longitude lies in.
    init(longitude: Double) { self.init(zone: Int(((longitude + 180) / 6).rounded(.down)) + 1) }

    var centralMeridian: Double { Double(zone * 6 - 183) }

    /// Easting and northing; northings south of the equator are negative.
    func project(_ position: Coordinate) -> Coordinate {
        let lambda = (position.x - centralMeridian) * Self.radians
        let tau = tan(position.y * Self.radians)
        let conformal = Self.conformal(tau)
        let xi0 = atan2(conformal, cos(lambda))
        let eta0 = asinh(sin(lambda) / hypot(conformal, cos(lambda)))
        var (xi, eta) = (xi0, eta0)
        for (index, coefficient) in Self.alpha.enumerated() {
            let order = 2 * Double(index + 1)
            xi += coefficient * sin(order * xi0) * cosh(order * eta0)
            eta += coefficient * cos(order * xi0) * sinh(order * eta0)
        }
        return Coordinate(
            x: Self.falseEasting + Self.scale * Self.radius * eta,
            y: Self.scale * Self.radius * xi)
    }

    /// The position in degrees of an easting and a northing.
    func unproject(_ place: Coordinate) -> Coordinate {
        let xi = place.y / (Self.scale * Self.radius)
        let eta = (place.x - Self.falseEasting) / (Self.scale * Self.radius)
        var (xi0, eta0) = (xi, eta)
        for (index, coefficient) in Self.beta.enumerated() {
            let order = 2 * Double(index + 1)
            xi0 -= coefficient * sin(order * xi) * cosh(order * eta)
            eta0 -= coefficient * cos(order * xi) * sinh(order * eta)
        }
        let lambda = atan2(sinh(eta0), cos(xi0))
        let tau = Self.geographic(sin(xi0) / hypot(sinh(eta0), cos(xi0)))
        return Coordinate(
            x: centralMeridian + lambda / Self.radians, y: atan(tau) / Self.radians)
    }

    /// The tangent of the conformal latitude for that of the latitude (Karney 7 to 9).
    private static func conformal(_ tau: Double) -> Double {
        let root = (1 + tau * tau).squareRoot()
        let sigma = sinh(e * atanh(e * tau / root))
        return tau * (1 + sigma * sigma).squareRoot() - sigma * root
    }

    /// The tangent of the latitude, by Newton's method (Karney 19 to 21).
    private static func geographic(_ conformal: Double) -> Double {
        var tau = conformal
        for _ in 0..<4 {
            let reached = Self.conformal(tau)
            let slope = (1 + (1 - e * e) * tau * tau) / ((1 - e * e) * (1 + tau * tau).squareRoot())
            tau += (conformal - reached) / (1 + reached * reached).squareRoot() * slope
        }
        return tau
    }
}
