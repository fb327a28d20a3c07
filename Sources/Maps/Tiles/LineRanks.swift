/// Says from which zoom on each vertex of a line is seen.
///
/// The method is that of `LineSimplifier`, gone through once for all zooms: the distance at which a
/// vertex is found is the tolerance that it survives. A vertex shown at a zoom is shown at all finer.
struct LineRanks {
    /// The rank of vertices that no zoom shows.
    static let never: UInt8 = .max

    /// The squared tolerance of each zoom, in places of the world.
    private let squaredTolerances: [Double]
    private var stack: [(first: Int, last: Int, limit: Double)] = []

    /// - Parameter tolerance: how far a line may be off, in steps of the grid of each zoom.
    init(tolerance: Double) {
        squaredTolerances = (0...TileGrid.zoomLimit + TileContent.finer).map { zoom in
            let steps = tolerance * Double(1 << TileGrid.zoomLimit) / Double(1 << zoom)
            return steps * steps
        }
    }

    /// Ranks the vertices of a line; its ends have rank 0.
    ///
    /// - Parameters:
    ///   - inner: how many between the ends have rank 0 at least, up to 2.
    ///   - ranks: filled from the place that the line begins at in its array.
    mutating func rank(_ line: ArraySlice<PagePoint>, keeping inner: Int, into ranks: inout [UInt8])
    {
        let first = line.startIndex, last = line.endIndex - 1
        ranks[first] = 0
        ranks[last] = 0
        rankPieces(of: line, into: &ranks)
        guard inner > 0, let far = LineSimplifier.farthest(in: line, from: first, to: last)
        else { return }
        ranks[far.index] = 0
        guard inner > 1 else { return }
        let sides = [(first, far.index), (far.index, last)]
        let next = sides.compactMap { LineSimplifier.farthest(in: line, from: $0.0, to: $0.1) }
            .max { $0.squaredDistance < $1.squaredDistance }
        if let next { ranks[next.index] = 0 }
    }

    /// Ranks long lines by pieces, whose ends are ranked as a line of their own.
    private mutating func rankPieces(of line: ArraySlice<PagePoint>, into ranks: inout [UInt8]) {
        let first = line.startIndex, last = line.endIndex - 1
        guard line.count > 2 * LineSimplifier.longest else {
            return mark(line, from: first, to: last, into: &ranks)
        }
        var ends = Array(stride(from: first, to: last, by: LineSimplifier.longest))
        ends.append(last)
        let coarse = ends.map { line[$0] }
        var ranksOfEnds = Array(repeating: Self.never, count: ends.count)
        ranksOfEnds[0] = 0
        ranksOfEnds[ends.count - 1] = 0
        rankPieces(of: coarse[...], into: &ranksOfEnds)
        for (place, end) in ends.enumerated() {
            ranks[end] = ranksOfEnds[place]
            guard place > 0 else { continue }
            mark(line, from: ends[place - 1], to: end, into: &ranks)
        }
    }

    private mutating func mark(
        _ line: ArraySlice<PagePoint>, from first: Int, to last: Int, into ranks: inout [UInt8]
    ) {
        stack.append((first, last, .infinity))
        while let piece = stack.popLast() {
            let far = LineSimplifier.farthest(in: line, from: piece.first, to: piece.last)
            guard let far else { continue }
            let distance = min(far.squaredDistance, piece.limit)
            guard let zoom = squaredTolerances.firstIndex(where: { $0 < distance }) else {
                continue
            }
            ranks[far.index] = UInt8(zoom)
            stack.append((piece.first, far.index, distance))
            stack.append((far.index, piece.last, distance))
        }
    }
}
