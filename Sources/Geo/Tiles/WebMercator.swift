#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The projection of web maps, on a square world one unit wide.
///
/// x runs from 0 at the antimeridian eastwards to 1, y from 0 in the north to 1. Source: OGC
/// 17-083r4 (Two Dimensional Tile Matrix Set), annex D.1, WebMercatorQuad; EPSG method 1024.
public enum WebMercator {
    /// Where the square ends in the north and the south, in degrees: atan(sinh(π)).
    public static let latitudeLimit = 85.051_128_779_806_59

    /// The place of a position of WGS 84; what lies beyond the square is put on its edge.
    public static func project(_ position: Coordinate) -> Coordinate {
        let latitude = min(max(position.y, -latitudeLimit), latitudeLimit)
        let sine = sin(latitude * .pi / 180)
        return Coordinate(
            x: min(max(position.x / 360 + 0.5, 0), 1),
            y: min(max(0.5 - log((1 + sine) / (1 - sine)) / (4 * .pi), 0), 1))
    }

    /// The position of WGS 84, in degrees, of a place on the square.
    public static func unproject(_ place: Coordinate) -> Coordinate {
        Coordinate(
            longitude: (place.x - 0.5) * 360,
            latitude: atan(sinh(.pi * (1 - 2 * place.y))) * 180 / .pi)
    }
}
