import Geo

/// Where everything stands on the page, in points.
struct PageLayout: Sendable {
    let width: Double
    let height: Double
    /// The frame around the map.
    let frame: PageBox
    /// Legend, scale and inset: in the frame, beside it or below it.
    let placed: [PlacedBlock]
    /// nil where there is nothing to show.
    let transform: PageTransform?
    /// Where title and notes stand beside the map; nil where they stand above and below it.
    var side: PageBox?

    var pointsPerMetre: Double { transform?.pointsPerMetre ?? 0 }

    /// All that names and symbols keep away from.
    var blocks: [PageBox] { placed.map(\.box) }

    func block(_ kind: BlockKind) -> PlacedBlock? { placed.first { $0.kind == kind } }

    /// Whether a column of blocks stands right of the frame.
    var hasColumn: Bool { placed.contains { $0.box.minX >= frame.maxX } }

    /// Where the frame and all blocks end.
    var bottom: Double { max(frame.maxY, blocks.map(\.maxY).max() ?? 0) }
}

/// What stands around a map beside its title and notes.
enum BlockKind: CaseIterable, Sendable {
    case legend, inset, scale
}

/// A block in its place.
struct PlacedBlock: Sendable {
    let kind: BlockKind
    /// Which of the shapes asked for it has.
    let shape: Int
    let box: PageBox
}

/// The sizes that a layout has to find room for; all in points.
struct LayoutDemand {
    struct Block: Sendable {
        let width: Double
        let height: Double
        /// What the shape is worth beside the others of its kind, 1 for the best.
        var merit = 1.0
    }

    /// The shapes that a block can have, any of which will do.
    struct Choice: Sendable {
        let kind: BlockKind
        let shapes: [Block]
    }

    /// The height of the title and of the notes for a width to write in.
    let headerHeight: (Double) -> Double
    /// Whether nothing of the title is cut at a width.
    var headerIsWhole: (Double) -> Bool = { _ in true }
    let footerHeight: (Double) -> Double
    let blocks: [Choice]
    /// The room above and below the frame for the labels of the grid.
    var collar = 0.0
    /// How far symbols reach beyond the points they stand for.
    let symbolReach: Double
    /// How far they reach beyond the extent of the land at a scale.
    let overhang: (Double) -> Double
}
