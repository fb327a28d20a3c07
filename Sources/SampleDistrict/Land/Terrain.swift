import Geo

/// Where the made-up province is land: outlines drawn by hand, roughened by noise.
///
/// All places are metres from `origin`; the drawing is 56 km wide and 68 km high.
struct Terrain {
    /// The corner of the drawing in Indian 1975 / UTM 47N: the Gulf of Thailand, off any land.
    static let origin = Coordinate(x: 688_000, y: 911_000)
    static let width = 56_000.0
    static let height = 68_000.0

    /// The town, around which tambon and schools crowd.
    static let town = Coordinate(x: 35_500, y: 20_500)

    /// A place of the drawing on the map, to the centimetre.
    static func onMap(_ place: Coordinate) -> Coordinate {
        Coordinate(
            x: ((origin.x + place.x) * 100).rounded() / 100,
            y: ((origin.y + place.y) * 100).rounded() / 100)
    }

    private static let coast = Outline([
        (-20, -20), (31, -20), (33, 1), (37, 4), (43, 9), (46, 15), (44.5, 22), (38.5, 25),
        (39.5, 29), (41, 33), (45, 34.5), (49.5, 38.5), (50, 42), (44, 43.5), (41.5, 48.5),
        (39.5, 55), (34, 58), (29, 53.5), (25.5, 53), (23, 58), (20.5, 63), (12, 64), (9, 60),
        (2, 63), (-20, 80),
    ])
    private static let border = Outline([
        (2, 80), (5.5, 57), (1.5, 49), (8, 40), (3, 31), (7.5, 22), (3.5, 14), (10, 7), (17, 8.5),
        (22, 3), (29, 5), (34, 2), (70, 1), (70, 80),
    ])
    private static let lake = Outline([
        (25, 45.5), (29, 46.5), (32, 42), (31.2, 36), (33.4, 31), (31, 27), (27.5, 22),
        (23.5, 23), (25, 28), (22, 32), (21, 37), (23.5, 41),
    ])
    private static let pond = Outline([(7.6, 46.4), (9.2, 45.6), (10.2, 47.2), (8.8, 48.6)])
    private static let islands = [
        Outline([(26.5, 36.5), (29, 38), (28.6, 41.5), (26.6, 42), (25.2, 39.5)]),
        Outline([(26.4, 30), (28.3, 30.6), (29.4, 33.4), (27.6, 34.2)]),
        Outline([(27.5, 25.3), (29, 26), (28.7, 27.8), (27, 27)]),
        Outline([(44, 26.5), (46, 28.2), (47.6, 32), (46, 31.8), (43.8, 29)]),
        Outline([(49.5, 19), (51, 20), (51.6, 23), (50, 22.2)]),
        Outline([(44, 57), (46.2, 57.4), (46, 60.2), (44.2, 60.8), (43.2, 59)]),
    ]

    private let coastNoise = FractalNoise(seed: 11, wavelength: 9_000)
    private let borderNoise = FractalNoise(seed: 12, wavelength: 8_000)
    private let lakeNoise = FractalNoise(seed: 13, wavelength: 7_000)
    private let islandNoise = FractalNoise(seed: 14, wavelength: 2_600)

    /// About how many metres inland a place is; negative in the sea, in a lake and abroad.
    func inland(at place: Coordinate) -> Double {
        let shore = Self.coast.depth(at: place) + 2_600 * coastNoise.value(at: place)
        let frontier = Self.border.depth(at: place) + 2_300 * borderNoise.value(at: place)
        let small = 800 * islandNoise.value(at: place)
        let water = max(
            Self.lake.depth(at: place) + 1_900 * lakeNoise.value(at: place),
            Self.pond.depth(at: place) + small)
        let island = Self.islands.map { $0.depth(at: place) }.max() ?? -.infinity
        return max(min(shore, frontier, -water), island + small)
    }
}
