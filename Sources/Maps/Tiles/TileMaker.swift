public import Geo

/// A tile, with what had to be left out to keep it small.
public struct MadeTile: Sendable {
    public let address: TileAddress
    /// Protobuf, not compressed.
    public var bytes: [UInt8]
    public var countOfPointsLeftOut = 0
    /// Whether borders are coarser than the zoom's.
    public var isCoarser = false
}

/// Makes tiles of a content, one after the other.
///
/// One for each task: its buffers are used again. Whatever way a tile is asked for, its bytes are
/// the same: a ring is always cut in the same steps, from the world down to the tile.
public struct TileMaker: Sendable {
    let content: TileContent
    var encoder: TileEncoder
    /// The vertices and rings of all tiles on the way down; the deepest are at the end.
    var points: [PagePoint] = []
    var rings: [ClippedRing] = []
    var placed: [PlacedPoint] = []
    var cut: [PagePoint] = []

    /// A point of a layer, by its place there.
    struct PlacedPoint {
        let layer: Int32
        let index: Int32
    }

    /// No tile is larger, in bytes before compression.
    public static let sizeLimit = 500_000
    /// How far beyond its edge a tile goes, in steps of its grid: eight pixels of 512.
    static let buffer: Int32 = 64
    /// Rings smaller than this are left out, in steps of the grid.
    static let smallest: Int32 = 2

    let sizeLimit: Int

    public init(_ content: TileContent) { self.init(content, sizeLimit: Self.sizeLimit) }

    /// Tests cannot wait for half a million bytes.
    init(_ content: TileContent, sizeLimit: Int) {
        self.content = content
        self.sizeLimit = sizeLimit
        encoder = TileEncoder(content)
    }

    /// What is shown of borders in a tile.
    struct Detail {
        /// The highest rank of vertices.
        var rank: UInt8
        /// In steps of the grid.
        var smallest: Int32
        /// Whether the layer is wanted, by its place.
        var layers: [Bool]

        /// Fewer vertices and no rings up to twice the size; in the end there is nothing left.
        var coarser: Detail {
            let smallest = smallest < 1 << 29 ? smallest * 2 : .max
            return Detail(rank: rank > 0 ? rank - 1 : 0, smallest: smallest, layers: layers)
        }
    }

    private func detail(zoom: Int, layers names: [String]?) -> Detail {
        let isLast = zoom == content.zooms.upperBound
        return Detail(
            rank: UInt8(isLast ? zoom + TileContent.finer : zoom), smallest: Self.smallest,
            layers: zip(content.layers, content.layerNames).map { layer, name in
                layer.zooms.contains(zoom) && names?.contains(name) ?? true
            })
    }

    /// One tile, or nil where nothing is in it or the content has none of its zoom.
    ///
    /// - Parameter layers: the names of those that are wanted; nil for all.
    public mutating func tile(at address: TileAddress, layers: [String]? = nil) -> MadeTile? {
        var result: MadeTile?
        forEachTile(in: address, zoom: address.zoom, layers: layers) { result = $0 }
        return result
    }

    /// Hands over the tiles of a zoom that lie in another, depth first, without empty ones.
    public mutating func forEachTile(
        in region: TileAddress, zoom: Int, layers: [String]? = nil, _ body: (MadeTile) -> Void
    ) {
        guard content.zooms.contains(zoom), region.zoom <= zoom else { return }
        let detail = detail(zoom: zoom, layers: layers)
        collect(region, zoom: zoom, detail)
        descend(region, zoom, 0..<rings.count, 0..<placed.count, detail, body)
    }

    /// Gives back what one huge tile took, where the maker is kept for others.
    public mutating func forgetLargeBuffers() {
        guard points.capacity > 1 << 16 else { return }
        points = []
        cut = []
    }
}
