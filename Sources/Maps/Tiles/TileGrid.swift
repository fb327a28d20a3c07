import Geo

/// The whole coordinates that tiles are made of.
///
/// A position is first one of 2³⁰ by 2³⁰ places of the world; at a zoom, places are rounded to the
/// grid of all its tiles, 4,096 to a tile. What two tiles or two areas share is thus rounded alike.
enum TileGrid {
    /// How many steps a tile is wide (`extent`).
    static let extentBits = 12
    static let extent = 1 << extentBits
    static let worldBits = 30
    /// The finest zoom whose grid is no finer than the places.
    static let zoomLimit = worldBits - extentBits

    /// The place of a position of WGS 84 in degrees.
    static func place(of position: Coordinate) -> PagePoint {
        let place = WebMercator.project(position)
        let count = Double(1 << worldBits)
        // The edge in the east and the south belongs to the last tile.
        let last = count - 1
        return PagePoint(x: Int32(min(place.x * count, last)), y: Int32(min(place.y * count, last)))
    }

    /// The position of a place, in degrees.
    static func position(of place: PagePoint) -> Coordinate {
        let size = 1 / Double(1 << worldBits)
        return WebMercator.unproject(
            Coordinate(x: Double(place.x) * size, y: Double(place.y) * size))
    }

    /// How many bits of a place the grid of a zoom leaves out.
    static func shift(at zoom: Int) -> Int32 { Int32(zoomLimit - zoom) }
}

extension PagePoint {
    /// The nearest point of the grid of a zoom.
    func rounded(shift: Int32) -> PagePoint {
        guard shift > 0 else { return self }
        let half: Int32 = 1 << (shift - 1)
        return PagePoint(x: (x + half) >> shift, y: (y + half) >> shift)
    }
}

/// An axis-parallel rectangle of whole coordinates, edges included.
struct GridBox: Sendable {
    var minX: Int32 = .max
    var minY: Int32 = .max
    var maxX: Int32 = .min
    var maxY: Int32 = .min

    init(_ points: some Sequence<PagePoint>) {
        for point in points { extend(to: point) }
    }

    mutating func extend(to point: PagePoint) {
        minX = min(minX, point.x)
        minY = min(minY, point.y)
        maxX = max(maxX, point.x)
        maxY = max(maxY, point.y)
    }

    func intersects(_ other: GridBox) -> Bool {
        minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
    }
}
