/// How well the borders of one layer lie on those of another, in metres.
///
/// Tells datums apart: with the right one, borders that two layers share fall together; with the
/// wrong one they are some hundred metres off.
public struct BorderMatch: Sendable {
    /// The cell of the search grid in degrees, and with it the farthest that is looked: about 1.1 km.
    private static let cell = 0.01

    private var segments: [Cell: [(a: Coordinate, b: Coordinate)]] = [:]

    /// Indexes the borders of polygons in WGS 84 degrees.
    public init(borders polygons: some Sequence<Polygon>) {
        for polygon in polygons {
            for ring in polygon.rings where ring.count > 1 {
                for index in 1..<ring.count { insert(ring[index - 1], ring[index]) }
            }
        }
    }

    /// The median distance in metres from vertices to the nearest border.
    ///
    /// Vertices with no border within about a kilometre count as that far. At most `limit`
    /// vertices are looked at, evenly spread. Nil where there are none.
    public func medianDistance(from vertices: [Coordinate], limit: Int = 1000) -> Double? {
        guard !vertices.isEmpty else { return nil }
        let step = max(1, vertices.count / limit)
        let distances = stride(from: 0, to: vertices.count, by: step)
            .map { distance(from: vertices[$0]) }.sorted()
        return distances[distances.count / 2]
    }

    private func distance(from point: Coordinate) -> Double {
        let metres = LocalMetres(latitude: point.y)
        let centre = Cell(point)
        var nearest = Self.cell * metres.perDegreeOfLatitude
        for column in (centre.column - 1)...(centre.column + 1) {
            for row in (centre.row - 1)...(centre.row + 1) {
                for segment in segments[Cell(column: column, row: row)] ?? [] {
                    let own = metres.distance(from: point, toSegment: segment.a, segment.b)
                    nearest = min(nearest, own)
                }
            }
        }
        return nearest
    }

    /// Enters a segment into every cell that its envelope touches.
    private mutating func insert(_ a: Coordinate, _ b: Coordinate) {
        guard a.isFinite, b.isFinite else { return }
        let (first, second) = (Cell(a), Cell(b))
        for column in min(first.column, second.column)...max(first.column, second.column) {
            for row in min(first.row, second.row)...max(first.row, second.row) {
                segments[Cell(column: column, row: row), default: []].append((a, b))
            }
        }
    }

    private struct Cell: Hashable {
        let column: Int32
        let row: Int32

        init(column: Int32, row: Int32) {
            self.column = column
            self.row = row
        }

        init(_ point: Coordinate) {
            column = Int32((point.x / BorderMatch.cell).rounded(.down))
            row = Int32((point.y / BorderMatch.cell).rounded(.down))
        }
    }
}
