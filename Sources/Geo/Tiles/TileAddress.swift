/// One tile of the web's quadtree: zoom 0 is the whole world, x counts eastwards, y southwards.
public struct TileAddress: Hashable, Sendable {
    public let zoom: Int
    public let x: Int
    public let y: Int

    /// The finest zoom that is addressed: 30 bits of the world for each part.
    public static let zoomLimit = 30

    /// The tile of a place; nil where the world has none.
    public init?(zoom: Int, x: Int, y: Int) {
        guard (0...Self.zoomLimit).contains(zoom), (0..<1 << zoom).contains(x),
            (0..<1 << zoom).contains(y)
        else { return nil }
        self.init(unchecked: zoom, x: x, y: y)
    }

    /// A tile that is known to be one.
    private init(unchecked zoom: Int, x: Int, y: Int) {
        (self.zoom, self.x, self.y) = (zoom, x, y)
    }

    /// The whole world.
    public static let world = TileAddress(unchecked: 0, x: 0, y: 0)

    /// The tile of a zoom that a position of WGS 84 lies in; those beyond the world lie at its edge.
    public init(containing position: Coordinate, zoom: Int) {
        let zoom = min(max(zoom, 0), Self.zoomLimit)
        let place = WebMercator.project(position)
        let count = Double(1 << zoom)
        self.init(
            unchecked: zoom, x: min(Int(place.x * count), 1 << zoom - 1),
            y: min(Int(place.y * count), 1 << zoom - 1))
    }

    /// The four tiles of the next zoom in it: north-west, north-east, south-west, south-east.
    public var children: [TileAddress] {
        [(0, 0), (1, 0), (0, 1), (1, 1)].map {
            TileAddress(unchecked: zoom + 1, x: 2 * x + $0, y: 2 * y + $1)
        }
    }

    /// The tile of a coarser zoom that it lies in; itself where the zoom is not coarser.
    public func ancestor(at zoom: Int) -> TileAddress {
        let steps = max(0, self.zoom - max(zoom, 0))
        return TileAddress(unchecked: self.zoom - steps, x: x >> steps, y: y >> steps)
    }

    /// The row as TMS and MBTiles count it, from the south.
    public var rowFromSouth: Int { 1 << zoom - 1 - y }

    /// What it covers, in degrees of WGS 84.
    public var envelope: Envelope {
        let size = 1 / Double(1 << zoom)
        let northWest = WebMercator.unproject(
            Coordinate(x: Double(x) * size, y: Double(y) * size))
        let southEast = WebMercator.unproject(
            Coordinate(x: Double(x + 1) * size, y: Double(y + 1) * size))
        return Envelope(
            minX: northWest.x, minY: southEast.y, maxX: southEast.x, maxY: northWest.y)
    }
}
