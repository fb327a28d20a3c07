import Geo

/// Where everything stands on the page, in points.
struct PageLayout: Sendable {
    let width: Double
    let height: Double
    /// The frame around the map.
    let frame: PageBox
    let legend: PageBox
    let scale: PageBox
    /// nil where there is nothing to show.
    let transform: PageTransform?

    var pointsPerMetre: Double { transform?.pointsPerMetre ?? 0 }
}

/// The sizes that a layout has to find room for; all in points.
struct LayoutDemand {
    struct Block: Sendable {
        let width: Double
        let height: Double
    }

    /// The height of the title and of the notes for a width to write in.
    let headerHeight: (Double) -> Double
    let footerHeight: (Double) -> Double
    let legend: Block
    let scale: Block
    /// How far symbols reach beyond the points they stand for.
    let symbolReach: Double
    /// How far they reach beyond the extent of the land at a scale.
    let overhang: (Double) -> Double
}

/// A corner of the frame.
enum Corner: CaseIterable {
    case bottomLeft, bottomRight, topRight, topLeft

    /// Readers look for legends at the bottom; a little land is worth giving up for that.
    var merit: Double {
        switch self {
        case .bottomLeft, .bottomRight: 1
        case .topRight: 0.995
        case .topLeft: 0.99
        }
    }

    func box(_ block: LayoutDemand.Block, in frame: PageBox) -> PageBox {
        let isLeft = self == .bottomLeft || self == .topLeft
        let isTop = self == .topLeft || self == .topRight
        let x = isLeft ? frame.minX : frame.maxX - block.width
        let y = isTop ? frame.minY : frame.maxY - block.height
        return PageBox(minX: x, minY: y, maxX: x + block.width, maxY: y + block.height)
    }
}
