import Geo

/// A coarse picture of where land and schools lie, to find room for the legend.
struct LandMask: Sendable {
    private let extent: Envelope
    private let cell: Double
    private let columns: Int
    private let rows: Int
    /// How many cells to the left of and above each corner are taken.
    ///
    /// This is a summed-area table (Crow, SIGGRAPH 1984): any rectangle takes four look-ups.
    private var sums: [Int32]

    /// The extent and everything in it is in projected metres.
    init(rings: ProjectedRings, schools: [Coordinate], extent: Envelope) {
        self.extent = extent
        cell = max(extent.width, extent.height, 1) / 180
        columns = Int(extent.width / cell) + 1
        rows = Int(extent.height / cell) + 1
        var raster = Raster(origin: extent, cell: cell, columns: columns, rows: rows)
        raster.fill(rings)
        for school in schools { raster.mark(school) }
        sums = raster.summed()
    }

    /// Whether nothing lies in the rectangle.
    func isEmpty(_ box: Envelope) -> Bool {
        guard box.intersects(extent) else { return true }
        let left = column(box.minX), right = column(box.maxX) + 1
        let bottom = row(box.minY), top = row(box.maxY) + 1
        let width = columns + 1
        let count =
            sums[top * width + right] - sums[bottom * width + right]
            - sums[top * width + left] + sums[bottom * width + left]
        return count == 0
    }

    private func column(_ x: Double) -> Int {
        min(max(Int(((x - extent.minX) / cell).rounded(.down)), 0), columns - 1)
    }

    private func row(_ y: Double) -> Int {
        min(max(Int(((y - extent.minY) / cell).rounded(.down)), 0), rows - 1)
    }
}

/// The cells that are taken, one byte each.
private struct Raster {
    let origin: Envelope
    let cell: Double
    let columns: Int
    let rows: Int
    private var taken: [UInt8]
    /// Whether an odd number of borders of the polygon have been crossed on the way to the cell:
    /// as many numbers however many vertices there are.
    private var parity: [Bool]
    /// The cells where the parity may have changed.
    private var crossed: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)?

    init(origin: Envelope, cell: Double, columns: Int, rows: Int) {
        self.origin = origin
        self.cell = cell
        self.columns = columns
        self.rows = rows
        taken = Array(repeating: 0, count: columns * rows)
        parity = Array(repeating: false, count: columns * rows)
    }

    mutating func mark(_ point: Coordinate) {
        let x = Int(((point.x - origin.minX) / cell).rounded(.down))
        let y = Int(((point.y - origin.minY) / cell).rounded(.down))
        guard (0..<columns).contains(x), (0..<rows).contains(y) else { return }
        taken[y * columns + x] = 1
    }

    /// Fills polygon by polygon; the rings of one follow each other.
    mutating func fill(_ rings: ProjectedRings) {
        var start = 0
        while start < rings.rings.count {
            let first = rings.rings[start]
            var end = start
            while end < rings.rings.count, rings.rings[end].layer == first.layer,
                rings.rings[end].area == first.area, rings.rings[end].polygon == first.polygon
            {
                cross(rings.points[rings.rings[end].range])
                end += 1
            }
            fillBetweenCrossings()
            start = end
        }
    }

    /// Notes where a ring crosses the middle of each row, and marks the cells of its vertices.
    private mutating func cross(_ ring: ArraySlice<Coordinate>) {
        guard var previous = ring.last else { return }
        for vertex in ring {
            mark(vertex)
            let low = min(previous.y, vertex.y), high = max(previous.y, vertex.y)
            let first = max(Int(((low - origin.minY) / cell - 0.5).rounded(.up)), 0)
            let last = min(Int(((high - origin.minY) / cell - 0.5).rounded(.up)) - 1, rows - 1)
            if first <= last {
                for row in first...last {
                    let y = origin.minY + (Double(row) + 0.5) * cell
                    let share = (y - previous.y) / (vertex.y - previous.y)
                    cross(row, at: previous.x + share * (vertex.x - previous.x))
                }
            }
            previous = vertex
        }
    }

    /// Takes the cell that a border crosses; those right of it change sides.
    private mutating func cross(_ row: Int, at x: Double) {
        let place = ((x - origin.minX) / cell).rounded(.down)
        guard place < Double(columns) else { return }
        let column = max(Int(max(place, -1)), -1)
        if column >= 0 { taken[row * columns + column] = 1 }
        guard column + 1 < columns else { return }
        parity[row * columns + column + 1].toggle()
        let known = crossed ?? (row...row, (column + 1)...(column + 1))
        crossed = (
            min(known.rows.lowerBound, row)...max(known.rows.upperBound, row),
            min(known.columns.lowerBound, column + 1)...columns - 1
        )
    }

    private mutating func fillBetweenCrossings() {
        guard let crossed else { return }
        for row in crossed.rows {
            var isInside = false
            for column in crossed.columns {
                let index = row * columns + column
                if parity[index] {
                    isInside.toggle()
                    parity[index] = false
                }
                if isInside { taken[index] = 1 }
            }
        }
        self.crossed = nil
    }

    func summed() -> [Int32] {
        let width = columns + 1
        var sums = Array(repeating: Int32(0), count: width * (rows + 1))
        for y in 0..<rows {
            for x in 0..<columns {
                sums[(y + 1) * width + x + 1] =
                    Int32(taken[y * columns + x]) + sums[y * width + x + 1]
                    + sums[(y + 1) * width + x] - sums[y * width + x]
            }
        }
        return sums
    }
}
