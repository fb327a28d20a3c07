import Geo

/// The points of a layer, each with the zoom from which on it is shown.
///
/// At a zoom, the more important of two points in one cell of a grid is shown; a point that a zoom
/// shows keeps its cell at all finer ones, so that nothing disappears on the way in. The last zoom
/// shows all.
struct TilePoints: Sendable {
    /// By rank, those of a rank by importance; so a tile that is too large gives up the last ones.
    private(set) var places: [PagePoint] = []
    private(set) var ranks: [UInt8] = []
    private(set) var features: [Int32] = []

    /// Pixels of a tile as MapLibre shows it.
    static let pixels = 512

    /// - Parameters:
    ///   - positions: in degrees, by feature; nil for those that have none.
    ///   - importance: the larger, the earlier; those without come last, equals in their order.
    ///   - spacing: how wide the cells are, in pixels of a tile of 512.
    ///   - zooms: those of the layer.
    init(
        _ positions: [Coordinate?], importance: [Int?], spacing: Int, zooms: ClosedRange<Int>
    ) {
        let placed = positions.indices.filter { positions[$0].map(isOnGlobe) ?? false }
        let order = placed.sorted {
            let (a, b) = (importance[$0] ?? .min, importance[$1] ?? .min)
            return a == b ? $0 < $1 : a > b
        }
        let all = order.map { TileGrid.place(of: positions[$0] ?? Coordinate(x: 0, y: 0)) }
        var left = Array(all.indices)
        var taken: Set<UInt64> = []
        for zoom in zooms where !left.isEmpty {
            let cell = Cells(zoom: zoom, spacing: zoom == zooms.upperBound ? 0 : spacing)
            taken.removeAll(keepingCapacity: true)
            for place in places { taken.insert(cell.key(of: place)) }
            left.removeAll { index in
                guard cell.size == 0 || taken.insert(cell.key(of: all[index])).inserted else {
                    return false
                }
                places.append(all[index])
                ranks.append(UInt8(zoom))
                features.append(Int32(order[index]))
                return true
            }
        }
    }
}

/// A grid over the world.
private struct Cells {
    /// In places; 0 where there are none.
    let size: UInt32

    init(zoom: Int, spacing: Int) {
        let steps = spacing * (TileGrid.extent / TilePoints.pixels)
        size = UInt32(clamping: steps << (TileGrid.zoomLimit - zoom))
    }

    func key(of place: PagePoint) -> UInt64 {
        guard size > 0 else { return 0 }
        return UInt64(UInt32(place.x) / size) << 32 | UInt64(UInt32(place.y) / size)
    }
}
