import Geo

/// The segments of roads by the cells of a grid that they touch.
struct RoadIndex: Sendable {
    private let envelope: Envelope?
    /// Degrees.
    private let cell: Double
    private let columns: Int
    private let rows: Int
    /// By cell, from where to where its segments are.
    private var starts: [Int32] = []
    /// The coordinate that a segment begins with.
    private var segments: [Int32] = []
    private var edges: [Int32] = []

    /// No finer: about 200 m.
    private static let finest = 0.002

    init(_ edges: [RoadEdge], _ coordinates: [Coordinate]) {
        self.init(ranges: edges.map { $0.first..<$0.last }, coordinates, finest: Self.finest)
    }

    /// - Parameters:
    ///   - ranges: for each edge, the coordinates with which its segments begin.
    ///   - finest: degrees; how small a cell may be.
    init(ranges: [Range<Int32>], _ coordinates: [Coordinate], finest: Double) {
        envelope = Envelope(coordinates)
        let count = ranges.reduce(0) { $0 + $1.count }
        let (width, height) = (envelope?.width ?? 0, envelope?.height ?? 0)
        // Two cells a segment where roads are everywhere; never more, however far an outlier lies.
        let even = (width * height / Double(2 * count + 1)).squareRoot()
        let long = max(width, height) / Double(2 * count + 1)
        cell = max(finest, even, long)
        columns = Int(width / cell) + 1
        rows = Int(height / cell) + 1
        guard envelope != nil else { return }
        fill(ranges, coordinates)
    }

    /// Counts, then places: a sort by cell in two passes.
    private mutating func fill(_ all: [Range<Int32>], _ coordinates: [Coordinate]) {
        starts = Array(repeating: 0, count: columns * rows + 1)
        forEach(all, coordinates) { cell, _, _ in starts[cell + 1] += 1 }
        for cell in 0..<columns * rows { starts[cell + 1] += starts[cell] }
        var next = starts
        var (segments, edges) = (
            [Int32](repeating: 0, count: Int(starts[columns * rows])),
            [Int32](repeating: 0, count: Int(starts[columns * rows]))
        )
        forEach(all, coordinates) { cell, segment, edge in
            segments[Int(next[cell])] = segment
            edges[Int(next[cell])] = edge
            next[cell] += 1
        }
        (self.segments, self.edges) = (segments, edges)
    }

    private func forEach(
        _ all: [Range<Int32>], _ coordinates: [Coordinate],
        _ body: (_ cell: Int, _ segment: Int32, _ edge: Int32) -> Void
    ) {
        for (number, range) in all.enumerated() {
            for segment in range {
                let (a, b) = (coordinates[Int(segment)], coordinates[Int(segment) + 1])
                forEachCell(a, b) { body($0, segment, Int32(number)) }
            }
        }
    }

    /// The cells that a segment touches, row by row; a long slanting one does not fill its box.
    private func forEachCell(_ a: Coordinate, _ b: Coordinate, _ body: (Int) -> Void) {
        let (low, high) = a.y <= b.y ? (a, b) : (b, a)
        for row in row(of: low.y)...row(of: high.y) {
            let (from, to) = span(low, high, row: row)
            for column in column(of: min(from, to))...column(of: max(from, to)) {
                body(row * columns + column)
            }
        }
    }

    /// Between which longitudes a segment is while it is in a row, its neighbourhood included.
    private func span(
        _ low: Coordinate, _ high: Coordinate, row: Int
    ) -> (Double, Double) {
        guard let envelope, high.y > low.y else { return (low.x, high.x) }
        let bottom = envelope.minY + Double(row) * cell
        func x(_ y: Double) -> Double {
            let share = min(1, max(0, (y - low.y) / (high.y - low.y)))
            return low.x + share * (high.x - low.x)
        }
        // A little more, so that rounding loses no cell.
        return (x(bottom - cell * 1e-6), x(bottom + cell * (1 + 1e-6)))
    }

    private func row(of y: Double) -> Int { place((y - (envelope?.minY ?? 0)) / cell, rows) }
    private func column(of x: Double) -> Int { place((x - (envelope?.minX ?? 0)) / cell, columns) }

    private func place(_ offset: Double, _ count: Int) -> Int {
        min(count - 1, max(0, Int(max(-1, min(offset, Double(count))))))
    }

    /// Pairs of segments that come by one cell; some pairs more than once.
    func forEachPair(
        _ body: (_ one: (edge: Int32, segment: Int32), _ other: (edge: Int32, segment: Int32)) ->
            Void
    ) {
        for (start, end) in zip(starts, starts.dropFirst()) {
            for one in Int(start)..<Int(end) {
                for other in one + 1..<max(one + 1, Int(end)) {
                    body((edges[one], segments[one]), (edges[other], segments[other]))
                }
            }
        }
    }

    // MARK: Looking

    /// A place on a segment.
    struct Hit {
        var metres: Double
        var edge: Int32
        var segment: Int32
        /// From 0 at the segment's beginning to 1 at its end.
        var share: Double
    }

    /// The nearest place on a road; of two as near, that on the edge that comes first.
    ///
    /// - Parameter limit: metres.
    func nearest(
        to point: Coordinate, within limit: Double, _ coordinates: [Coordinate]
    ) -> Hit? {
        guard let envelope, point.isFinite, point.x.magnitude <= 180, point.y.magnitude <= 90
        else { return nil }
        let metres = LocalMetres(latitude: point.y)
        let limit = min(limit, 3e7)
        // Cells are narrower in the north of a large area; a percent allows for that.
        let width = 0.99 * cell * min(metres.perDegreeOfLongitude, metres.perDegreeOfLatitude)
        let middle = (
            column: Int(((point.x - envelope.minX) / cell).rounded(.down)),
            row: Int(((point.y - envelope.minY) / cell).rounded(.down))
        )
        var best: Hit?
        var ring = 0
        while Double(ring - 1) * width <= min(limit, best?.metres ?? limit) {
            guard ring <= 2 * (columns + rows) + reach(middle) else { break }
            forEachCell(ring, around: middle) { cell in
                look(in: cell, point, metres, coordinates, limit, &best)
            }
            ring += 1
        }
        return best
    }

    /// How many rings lie between a cell outside of the grid and the grid.
    private func reach(_ middle: (column: Int, row: Int)) -> Int {
        max(
            -middle.column, middle.column - columns, -middle.row, middle.row - rows, 0)
    }

    /// The cells of the grid at a distance from a cell.
    private func forEachCell(
        _ ring: Int, around middle: (column: Int, row: Int), _ body: (Int) -> Void
    ) {
        let from = max(0, middle.row - ring)
        let to = min(rows - 1, middle.row + ring)
        guard from <= to else { return }
        for row in from...to {
            let isEdge = row == middle.row - ring || row == middle.row + ring
            let (first, last) = (middle.column - ring, middle.column + ring)
            if isEdge {
                let (first, last) = (max(0, first), min(columns - 1, last))
                if first <= last { for column in first...last { body(row * columns + column) } }
            } else {
                if (0..<columns).contains(first) { body(row * columns + first) }
                if (0..<columns).contains(last) { body(row * columns + last) }
            }
        }
    }

    private func look(
        in cell: Int, _ point: Coordinate, _ metres: LocalMetres, _ coordinates: [Coordinate],
        _ limit: Double, _ best: inout Hit?
    ) {
        for place in Int(starts[cell])..<Int(starts[cell + 1]) {
            let segment = Int(segments[place])
            let (distance, share) = metres.nearest(
                to: point, on: coordinates[segment], coordinates[segment + 1])
            guard distance <= limit else { continue }
            let hit = Hit(
                metres: distance, edge: edges[place], segment: segments[place], share: share)
            if let known = best, (known.metres, known.segment) <= (hit.metres, hit.segment) {
                continue
            }
            best = hit
        }
    }
}

extension LocalMetres {
    /// How far the nearest place on a segment is, and what share of the segment lies before it.
    fileprivate func nearest(
        to point: Coordinate, on a: Coordinate, _ b: Coordinate
    ) -> (metres: Double, share: Double) {
        let px = (point.x - a.x) * perDegreeOfLongitude
        let py = (point.y - a.y) * perDegreeOfLatitude
        let dx = (b.x - a.x) * perDegreeOfLongitude
        let dy = (b.y - a.y) * perDegreeOfLatitude
        let squared = dx * dx + dy * dy
        let share = squared > 0 ? min(1, max(0, (px * dx + py * dy) / squared)) : 0
        let (ex, ey) = (px - share * dx, py - share * dy)
        return ((ex * ex + ey * ey).squareRoot(), share)
    }
}
