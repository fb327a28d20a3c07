import Geo

/// A lattice of triangles over the drawing, its nodes moved a little so that no row shows.
///
/// Node (column, row) has the number row × columns + column; odd rows are shifted by half a
/// cell. Every pair of neighbouring rows is filled with triangles, all counter-clockwise.
struct Mesh {
    /// The distance between neighbouring nodes, in metres.
    let spacing: Double
    let columns: Int
    let rows: Int
    let nodes: [Coordinate]
    /// Three node numbers per triangle, counter-clockwise.
    let triangles: [(Int, Int, Int)]

    init(width: Double, height: Double, spacing: Double, seed: UInt64) {
        /// √3 / 2: the height of a triangle with three equal sides of 1.
        let rowHeight = spacing * 0.866_025_403_784_438_6
        let columns = Int(width / spacing) + 1
        let rows = Int(height / rowHeight) + 1
        var random = SeededGenerator(seed: seed)
        var nodes: [Coordinate] = []
        nodes.reserveCapacity(columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                let shift = row.isMultiple(of: 2) ? 0 : 0.5
                let x = (Double(column) + shift + 0.4 * (random.unit() - 0.5)) * spacing
                let y = Double(row) * rowHeight + 0.4 * (random.unit() - 0.5) * spacing
                nodes.append(Coordinate(x: x, y: y))
            }
        }
        self.spacing = spacing
        self.columns = columns
        self.rows = rows
        self.nodes = nodes
        triangles = Self.triangles(columns: columns, rows: rows)
    }

    private static func triangles(columns: Int, rows: Int) -> [(Int, Int, Int)] {
        var result: [(Int, Int, Int)] = []
        result.reserveCapacity(2 * (columns - 1) * (rows - 1))
        for row in 0..<(rows - 1) {
            for column in 0..<(columns - 1) {
                let below = row * columns + column
                let above = below + columns
                if row.isMultiple(of: 2) {
                    result.append((below, below + 1, above))
                    result.append((below + 1, above + 1, above))
                } else {
                    result.append((below, above + 1, above))
                    result.append((below, below + 1, above + 1))
                }
            }
        }
        return result
    }

    /// Calls the body with each neighbour of a node.
    func forEachNeighbour(of node: Int, _ body: (Int) -> Void) {
        let (column, row) = (node % columns, node / columns)
        let slant = row.isMultiple(of: 2) ? -1 : 1
        let steps = [(-1, 0), (1, 0), (0, -1), (slant, -1), (0, 1), (slant, 1)]
        for (dx, dy) in steps {
            let (x, y) = (column + dx, row + dy)
            if x >= 0, x < columns, y >= 0, y < rows { body(y * columns + x) }
        }
    }

    /// The connected groups of nodes that have the same label, in order of their first node.
    func components(of labels: [Int]) -> [[Int]] {
        var isSeen = [Bool](repeating: false, count: nodes.count)
        var result: [[Int]] = []
        for start in nodes.indices where !isSeen[start] {
            isSeen[start] = true
            var group = [start]
            var next = 0
            while next < group.count {
                forEachNeighbour(of: group[next]) { neighbour in
                    guard !isSeen[neighbour], labels[neighbour] == labels[start] else { return }
                    isSeen[neighbour] = true
                    group.append(neighbour)
                }
                next += 1
            }
            result.append(group)
        }
        return result
    }
}
