import Geo

/// A spatial index in the making: packed at once instead of grown box by box.
///
/// Sort-Tile-Recursive packing (Leutenegger, Lopez and Edgington, "STR: A Simple and Efficient
/// Algorithm for R-Tree Packing", ICDE 1997) into the nodes of SQLite's R*Tree module. Their format
/// is documented ("The SQLite R*Tree Module", section "Implementation Details"), and
/// `rtreecheck()` proves it; inserting 215,000 boxes one by one takes longer than all other work
/// of an import.
struct RTreeIndex {
    /// A box and what it stands for: a row of the table, or a node below.
    struct Cell {
        let id: Int64
        let minX, maxX, minY, maxY: Float
    }

    /// A node as the module stores it; the root is number 1.
    struct Node {
        let number: Int64
        let parent: Int64?
        let data: [UInt8]
    }

    /// Of 51 cells in a node; some room is left so that a later insert splits nothing at once.
    private static let cellsPerNode = 46
    /// Two dimensions: an id of 8 bytes and four coordinates of 4.
    private static let bytesPerCell = 24
    /// The size that the module chooses for two dimensions: 4 bytes and 51 cells.
    static let nodeSize = 4 + 51 * bytesPerCell

    private var cells: [Cell] = []

    mutating func append(_ id: Int, _ envelope: Envelope) {
        cells.append(
            Cell(
                id: Int64(id), minX: envelope.minX.roundedDown, maxX: envelope.maxX.roundedUp,
                minY: envelope.minY.roundedDown, maxY: envelope.maxY.roundedUp))
    }

    /// Packs the boxes: the nodes by number, and for each row the leaf that it is in.
    func packed() -> (nodes: [Node], leaves: [(row: Int64, node: Int64)]) {
        var levels = [Self.tiled(cells)]
        while let top = levels.last, top.count > 1 {
            levels.append(Self.grouped(Self.boxes(of: top, firstNumber: 0)))
        }
        return number(levels)
    }

    /// Numbers the nodes from the root down, and ties each to its parent.
    private func number(
        _ levels: [[[Cell]]]
    ) -> (nodes: [Node], leaves: [(row: Int64, node: Int64)]) {
        var nodes: [Node] = []
        var leaves: [(row: Int64, node: Int64)] = []
        var firstOfLevel: Int64 = 1
        var parents: [Int64?] = [nil]
        for (depth, level) in levels.reversed().enumerated() {
            let isLeaf = depth == levels.count - 1
            let firstBelow = firstOfLevel + Int64(level.count)
            var parentsBelow: [Int64?] = []
            for (place, own) in level.enumerated() {
                let number = firstOfLevel + Int64(place)
                let height = number == 1 ? levels.count - 1 : 0
                nodes.append(
                    Node(
                        number: number, parent: parents[place],
                        data: Self.data(own, height: height, idOffset: isLeaf ? 0 : firstBelow)))
                for cell in own {
                    if isLeaf {
                        leaves.append((cell.id, number))
                    } else {
                        parentsBelow.append(number)
                    }
                }
            }
            firstOfLevel = firstBelow
            parents = parentsBelow
        }
        return (nodes, leaves.sorted { $0.row < $1.row })
    }

    /// Leaves: vertical slices by x, each cut into nodes by y.
    private static func tiled(_ cells: [Cell]) -> [[Cell]] {
        let nodeCount = (cells.count + cellsPerNode - 1) / cellsPerNode
        let slices = max(1, Int(Double(nodeCount).squareRoot().rounded(.up)))
        let perSlice = max(1, slices * cellsPerNode)
        let byX = cells.sorted { ($0.minX, $0.id) < ($1.minX, $1.id) }
        let leaves = stride(from: 0, to: byX.count, by: perSlice).flatMap { start in
            grouped(
                byX[start..<min(start + perSlice, byX.count)]
                    .sorted { ($0.minY, $0.id) < ($1.minY, $1.id) })
        }
        return leaves.isEmpty ? [[]] : leaves
    }

    private static func grouped(_ cells: [Cell]) -> [[Cell]] {
        stride(from: 0, to: cells.count, by: cellsPerNode).map {
            Array(cells[$0..<min($0 + cellsPerNode, cells.count)])
        }
    }

    /// One box around each node.
    private static func boxes(of nodes: [[Cell]], firstNumber: Int64) -> [Cell] {
        nodes.enumerated().map { place, cells in
            Cell(
                id: firstNumber + Int64(place),
                minX: cells.map(\.minX).min() ?? 0, maxX: cells.map(\.maxX).max() ?? 0,
                minY: cells.map(\.minY).min() ?? 0, maxY: cells.map(\.maxY).max() ?? 0)
        }
    }

    /// Big-endian: height of the tree (in the root), count, cells; the rest is zero.
    private static func data(_ cells: [Cell], height: Int, idOffset: Int64) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(nodeSize)
        func append(_ value: some FixedWidthInteger) {
            withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
        }
        append(UInt16(height))
        append(UInt16(cells.count))
        for cell in cells {
            append(cell.id + idOffset)
            for value in [cell.minX, cell.maxX, cell.minY, cell.maxY] { append(value.bitPattern) }
        }
        bytes.append(contentsOf: repeatElement(0, count: nodeSize - bytes.count))
        return bytes
    }
}

extension Double {
    /// The nearest single not above: a box must hold what it stands for.
    fileprivate var roundedDown: Float {
        let single = Float(self)
        return Double(single) > self ? single.nextDown : single
    }

    /// The nearest single not below.
    fileprivate var roundedUp: Float {
        let single = Float(self)
        return Double(single) < self ? single.nextUp : single
    }
}
