import Geo

/// The ends of lines that no other line shares, each with the nearest vertex that it may be tied to.
struct LooseEnds {
    private struct End {
        let vertex: Int32
        let line: Int
        /// At the other end of its line.
        let otherEnd: Int32
        let place: Coordinate
        var nearest: (metres: Double, vertex: Int32, line: Int)?
    }

    private let tolerance: Double
    /// Cells in degrees, of the tolerance's size at least as far as 60° north.
    private let cell: Double
    private var ends: [End] = []
    private var byCell: [SIMD2<Int64>: [Int]] = [:]

    init(tolerance: Double) {
        self.tolerance = tolerance
        cell = tolerance / 55_000
    }

    var isEmpty: Bool { ends.isEmpty }

    /// Notes the end of a line.
    mutating func add(
        _ vertex: Int32, of line: Int, otherEnd: Int32, at place: Coordinate
    ) {
        let own = self.cell(of: place)
        for x in own.x - 1...own.x + 1 {
            for y in own.y - 1...own.y + 1 { byCell[SIMD2(x, y), default: []].append(ends.count) }
        }
        ends.append(End(vertex: vertex, line: line, otherEnd: otherEnd, place: place))
    }

    /// Lets all ends around know of a vertex of a line.
    mutating func offer(_ vertex: Int32, of line: Int, at place: Coordinate) {
        guard let around = byCell[cell(of: place)] else { return }
        for number in around where ends[number].vertex != vertex {
            let metres = LocalMetres(latitude: place.y).distance(place, ends[number].place)
            guard metres <= tolerance else { continue }
            if let best = ends[number].nearest, (best.metres, best.vertex) <= (metres, vertex) {
                continue
            }
            // Its own line may be closed, but not folded.
            if line == ends[number].line, vertex != ends[number].otherEnd { continue }
            ends[number].nearest = (metres, vertex, line)
        }
    }

    /// What each of the vertices is tied to, itself where it is not, and how many ends are tied.
    ///
    /// Ends that are tied to one another become the one that was numbered first.
    func ties(
        vertices: Int, except isTooShort: (Int) -> Bool
    ) -> (ties: [Int32], count: Int) {
        var sets = DisjointSets(count: vertices)
        var tied: [(end: Int32, vertex: Int32)] = []
        for end in ends {
            guard let nearest = end.nearest else { continue }
            if nearest.line == end.line, isTooShort(end.line) { continue }
            sets.join(end.vertex, nearest.vertex)
            tied.append((end.vertex, nearest.vertex))
        }
        var ties = (0..<Int32(vertices)).map { sets.root(of: $0) }
        // What is no loose end stays where it is: each set has one such vertex at most.
        let loose = Set(tied.map(\.end))
        for (_, vertex) in tied where !loose.contains(vertex) { sets.name(vertex, &ties) }
        for (end, _) in tied { ties[Int(end)] = ties[Int(sets.root(of: end))] }
        return (ties, tied.count)
    }

    private func cell(of place: Coordinate) -> SIMD2<Int64> {
        SIMD2(Int64((place.x / cell).rounded(.down)), Int64((place.y / cell).rounded(.down)))
    }
}
