import Geo

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Mercator's projection of WGS 84: conformal, so that what is nearest on the ground is nearest in
/// the plane.
///
/// Its scale is the same in all directions and changes by 0.07 % over 20 km at Thailand's latitudes:
/// a line half-way between two places 6 km apart is out by about a metre. Lengths in the plane are
/// not metres.
///
/// Source: J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987),
/// equations 7-6 (x), 7-7 (y), 7-13 and 3-5 (the way back, to a hundredth of a millimetre).
enum ConformalPlane {
    /// WGS 84: semi-major axis in metres and the square of the eccentricity (NIMA TR8350.2).
    static let a = 6_378_137.0
    static let e2 = 0.006_694_379_990_141_33
    static let e = e2.squareRoot()

    /// Beyond these latitudes the plane has no end.
    private static let farthest = 89.5

    static func place(_ position: Coordinate) -> Coordinate {
        let radians = Double.pi / 180
        let sine = sin(min(max(position.y, -farthest), farthest) * radians)
        let y = (log((1 + sine) / (1 - sine)) - e * log((1 + e * sine) / (1 - e * sine))) / 2
        return Coordinate(x: a * position.x * radians, y: a * y)
    }

    /// The coefficients of sin 2χ, sin 4χ, sin 6χ and sin 8χ.
    private static let series: [Double] = {
        let (e4, e6, e8) = (e2 * e2, e2 * e2 * e2, e2 * e2 * e2 * e2)
        return [
            e2 / 2 + 5 * e4 / 24 + e6 / 12 + 13 * e8 / 360,
            7 * e4 / 48 + 29 * e6 / 240 + 811 * e8 / 11_520,
            7 * e6 / 120 + 81 * e8 / 1_120,
            4_279 * e8 / 161_280,
        ]
    }()

    static func position(_ place: Coordinate) -> Coordinate {
        let conformal = Double.pi / 2 - 2 * atan(exp(-place.y / a))
        var latitude = conformal
        for (index, coefficient) in series.enumerated() {
            latitude += coefficient * sin(2 * Double(index + 1) * conformal)
        }
        let degrees = 180 / Double.pi
        return Coordinate(x: place.x / a * degrees, y: latitude * degrees)
    }
}
