public import Geo

/// The tiles of a content, cut into jobs that can be done side by side.
public struct TileJobs: Sendable {
    /// The tiles of a zoom that lie in another tile.
    public struct Job: Hashable, Sendable {
        public let zoom: Int
        public let region: TileAddress
    }

    /// By zoom, then from north-west to south-east; those without a tile are mostly left out.
    public let jobs: [Job]

    /// A job is at most 8 by 8 tiles.
    private static let depth = 3
    /// A content this large is a mistake: a country at zoom 16 has a tenth of them.
    public static let limit = 1 << 18

    /// - Throws: `TooManyTiles`.
    public init(_ content: TileContent) throws(TooManyTiles) {
        var jobs: [Job] = []
        for zoom in content.zooms {
            let level = max(0, zoom - Self.depth)
            let regions = try Self.regions(of: content, zoom: zoom, level: level)
            jobs += regions.map { Job(zoom: zoom, region: $0) }
            guard jobs.count <= Self.limit else { throw TooManyTiles(zoom: zoom) }
        }
        self.jobs = jobs
    }

    /// The tiles of a level that anything shown at a zoom lies in or beside.
    private static func regions(
        of content: TileContent, zoom: Int, level: Int
    ) throws(TooManyTiles) -> [TileAddress] {
        let shift = Int32(TileGrid.worldBits - level)
        let margin = TileMaker.buffer << TileGrid.shift(at: zoom)
        let last = Int32(1 << level - 1)
        var found: Set<TileAddress> = []
        func insert(_ x: Int32, _ y: Int32) {
            if let region = TileAddress(zoom: level, x: Int(x), y: Int(y)) { found.insert(region) }
        }
        func cell(_ value: Int32) -> Int32 { min(max(value >> shift, 0), last) }
        for ring in content.borders.rings
        where !ring.isHole && content.layers[Int(ring.layer)].zooms.contains(zoom) {
            let rows = cell(ring.box.minY - margin)...cell(ring.box.maxY + margin)
            let columns = cell(ring.box.minX - margin)...cell(ring.box.maxX + margin)
            guard rows.count * columns.count <= limit, found.count <= limit else {
                throw TooManyTiles(zoom: zoom)
            }
            for y in rows { for x in columns { insert(x, y) } }
        }
        for layer in content.layers where layer.zooms.contains(zoom) {
            guard let points = layer.points else { continue }
            for (place, rank) in zip(points.places, points.ranks) where rank <= zoom {
                insert(cell(place.x), cell(place.y))
            }
        }
        return found.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    }
}

/// More tiles than anybody can want.
public struct TooManyTiles: Error, Hashable, Sendable {
    /// The zoom at which there are too many.
    public let zoom: Int
}
