import Geo

/// A corner of the frame, or the middle of one of its edges.
enum BlockAnchor: CaseIterable {
    case bottomLeft, bottomRight, topRight, topLeft
    case left, right, bottom, top

    /// Readers look for legends at the bottom and for insets at the top; a little land is worth
    /// giving up for that, and more for corners.
    func merit(of kind: BlockKind) -> Double {
        switch self {
        case .bottomLeft, .bottomRight: kind == .inset ? 0.995 : 1
        case .topRight: kind == .inset ? 1 : 0.995
        case .topLeft: kind == .inset ? 1 : 0.99
        case .left, .right, .bottom, .top: 0.97
        }
    }

    func box(_ block: LayoutDemand.Block, in frame: PageBox) -> PageBox {
        let x: Double
        switch self {
        case .bottomLeft, .topLeft, .left: x = frame.minX
        case .bottomRight, .topRight, .right: x = frame.maxX - block.width
        case .bottom, .top: x = frame.centre.x - block.width / 2
        }
        let y: Double
        switch self {
        case .topLeft, .topRight, .top: y = frame.minY
        case .bottomLeft, .bottomRight, .bottom: y = frame.maxY - block.height
        case .left, .right: y = frame.centre.y - block.height / 2
        }
        return block.box(x: x, y: y)
    }
}

extension LayoutDemand.Block {
    func box(x: Double, y: Double) -> PageBox {
        PageBox(minX: x, minY: y, maxX: x + width, maxY: y + height)
    }

    /// The places right beside another box, along the edges of the frame that it touches.
    func boxes(beside other: PageBox, in frame: PageBox) -> [PageBox] {
        var result: [PageBox] = []
        let x = other.maxX == frame.maxX ? frame.maxX - width : other.minX
        let y = other.maxY == frame.maxY ? frame.maxY - height : other.minY
        if other.minX == frame.minX || other.maxX == frame.maxX {
            result += [box(x: x, y: other.minY - height), box(x: x, y: other.maxY)]
        }
        if other.minY == frame.minY || other.maxY == frame.maxY {
            result += [box(x: other.minX - width, y: y), box(x: other.maxX, y: y)]
        }
        return result
    }
}

extension Envelope {
    /// Whether the two share more than an edge.
    func overlaps(_ other: Envelope) -> Bool {
        let tolerance = 1e-6
        return minX < other.maxX - tolerance && other.minX < maxX - tolerance
            && minY < other.maxY - tolerance && other.minY < maxY - tolerance
    }
}
