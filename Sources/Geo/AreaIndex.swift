/// Finds the area that a point lies in, among many polygons.
///
/// A uniform grid over the envelopes gives the candidates; each area holds its edges in
/// horizontal bands, so that a test looks at a few edges only. Building is linear in the vertices.
public struct AreaIndex: Sendable {
    private let areas: [BandedArea]
    private let grid: EnvelopeGrid

    /// Indexes areas given as polygons; the index of an area is its place in the array.
    public init(_ areas: [[Polygon]]) {
        self.areas = areas.map(BandedArea.init)
        grid = EnvelopeGrid(self.areas.map(\.envelope))
    }

    /// The envelope around all areas, or nil where there are none.
    public var envelope: Envelope? { grid.envelope }

    /// The first area that holds the point (a point on a shared border belongs to one of them).
    public func area(at point: Coordinate) -> Int? {
        grid.candidates(at: point).first { areas[$0].contains(point) }
    }
}

/// The edges of one area by horizontal band, for an even-odd ray test.
private struct BandedArea {
    let envelope: Envelope?
    private var edges: [(a: Coordinate, b: Coordinate)] = []
    private var bandStarts: [Int] = []
    private var bandCount = 1

    init(_ polygons: [Polygon]) {
        var envelope: Envelope?
        var all: [(a: Coordinate, b: Coordinate)] = []
        for ring in polygons.flatMap(\.rings) where ring.count > 1 {
            for index in 1..<ring.count where ring[index - 1].y != ring[index].y {
                all.append((ring[index - 1], ring[index]))
            }
            if let own = Envelope(ring) { envelope = envelope?.union(own) ?? own }
        }
        self.envelope = envelope
        guard let envelope else { return }
        bandCount = Self.countOfBands(for: all, height: envelope.height)
        distribute(all, over: envelope)
    }

    /// So many bands that an edge lies in four of them on the average at most: a border that goes
    /// to and fro a million times would fill the memory.
    private static func countOfBands(
        for edges: [(a: Coordinate, b: Coordinate)], height: Double
    ) -> Int {
        let climbed = edges.reduce(0) { $0 + abs($1.b.y - $1.a.y) }
        let limit = 3 * Double(edges.count) * height / climbed
        return max(1, min(512, edges.count / 8, limit < 512 ? Int(limit) : 512))
    }

    func contains(_ point: Coordinate) -> Bool {
        guard let envelope, envelope.contains(point), !bandStarts.isEmpty else { return false }
        let band = self.band(of: point.y, in: envelope)
        var isInside = false
        for edge in edges[bandStarts[band]..<bandStarts[band + 1]]
        where (edge.a.y > point.y) != (edge.b.y > point.y) {
            let t = (point.y - edge.a.y) / (edge.b.y - edge.a.y)
            if point.x < edge.a.x + t * (edge.b.x - edge.a.x) { isInside.toggle() }
        }
        return isInside
    }

    private func band(of y: Double, in envelope: Envelope) -> Int {
        guard envelope.height > 0 else { return 0 }
        return min(bandCount - 1, Int((y - envelope.minY) / envelope.height * Double(bandCount)))
    }

    /// Counting sort of the edges into every band that they touch.
    private mutating func distribute(
        _ all: [(a: Coordinate, b: Coordinate)], over envelope: Envelope
    ) {
        func bands(_ edge: (a: Coordinate, b: Coordinate)) -> ClosedRange<Int> {
            let low = band(of: min(edge.a.y, edge.b.y), in: envelope)
            return low...max(low, band(of: max(edge.a.y, edge.b.y), in: envelope))
        }
        bandStarts = Array(repeating: 0, count: bandCount + 1)
        for edge in all { for band in bands(edge) { bandStarts[band + 1] += 1 } }
        for band in 0..<bandCount { bandStarts[band + 1] += bandStarts[band] }
        var next = bandStarts
        let none = (a: Coordinate(x: 0, y: 0), b: Coordinate(x: 0, y: 0))
        edges = Array(repeating: none, count: bandStarts[bandCount])
        for edge in all {
            for band in bands(edge) {
                edges[next[band]] = edge
                next[band] += 1
            }
        }
    }
}

/// A uniform grid that lists, per cell, which envelopes touch it, in ascending order.
public struct EnvelopeGrid: Sendable {
    /// The envelope around all, or nil where there are none.
    public let envelope: Envelope?
    private var columns = 1
    private var cells: [[Int]] = [[]]

    /// Indexes envelopes; those that are nil are found nowhere.
    public init(_ envelopes: [Envelope?]) {
        let known = envelopes.compactMap { $0 }
        envelope = known.dropFirst().reduce(known.first) { $0?.union($1) }
        guard let envelope else { return }
        columns = max(1, min(256, Int(Double(known.count).squareRoot() * 2)))
        cells = Array(repeating: [], count: columns * columns)
        for (index, own) in envelopes.enumerated() {
            guard let own else { continue }
            let low = cell(Coordinate(x: own.minX, y: own.minY), in: envelope)
            let high = cell(Coordinate(x: own.maxX, y: own.maxY), in: envelope)
            for row in low.row...high.row {
                for column in low.column...high.column {
                    cells[row * columns + column].append(index)
                }
            }
        }
    }

    /// The envelopes that may hold the point, in ascending order.
    public func candidates(at point: Coordinate) -> [Int] {
        guard let envelope, envelope.contains(point) else { return [] }
        let (column, row) = cell(point, in: envelope)
        return cells[row * columns + column]
    }

    /// The envelopes that may touch another, in ascending order.
    public func candidates(in other: Envelope) -> [Int] {
        guard let envelope, envelope.intersects(other) else { return [] }
        let low = cell(Coordinate(x: other.minX, y: other.minY), in: envelope)
        let high = cell(Coordinate(x: other.maxX, y: other.maxY), in: envelope)
        if low == high { return cells[low.row * columns + low.column] }
        var found: [Int] = []
        for row in low.row...high.row {
            for column in low.column...high.column { found += cells[row * columns + column] }
        }
        found.sort()
        var last = -1
        found.removeAll { place in
            defer { last = place }
            return place == last
        }
        return found
    }

    private func cell(_ point: Coordinate, in envelope: Envelope) -> (column: Int, row: Int) {
        func place(_ offset: Double, of extent: Double) -> Int {
            extent > 0 ? min(columns - 1, max(0, Int(offset / extent * Double(columns)))) : 0
        }
        return (
            place(point.x - envelope.minX, of: envelope.width),
            place(point.y - envelope.minY, of: envelope.height)
        )
    }
}
