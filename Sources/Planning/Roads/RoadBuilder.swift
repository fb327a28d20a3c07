import Geo
import Schools

/// Makes nodes and edges of lines: cuts them at the vertices that are nodes.
struct RoadBuilder {
    private let roads: NumberedRoads
    /// By vertex: what it was tied to, itself where it was not.
    private let ties: [Int32]

    private(set) var account: RoadAccount
    private(set) var nodes: [Coordinate] = []
    private(set) var edges: [RoadEdge] = []
    private(set) var coordinates: [Coordinate] = []
    private(set) var segments: [Double] = []

    /// - Parameter tolerance: metres within which a loose end is tied to another line's vertex.
    init(_ lines: [RoadLine], _ speeds: RoadSpeeds, tolerance: Double) {
        var roads = NumberedRoads(lines)
        roads.joinCrossings()
        ties = roads.ties(within: tolerance)
        account = roads.account
        self.roads = roads
        cut(speeds)
        measure()
    }

    private func tied(_ index: Int) -> Int32 { ties[Int(roads.vertices[index])] }

    private mutating func cut(_ speeds: RoadSpeeds) {
        let uses = roads.uses(ties)
        var numbers = [Int32](repeating: -1, count: uses.count)
        var seen = NumbersByKey<SIMD2<Int32>>()
        coordinates.reserveCapacity(roads.vertices.count + roads.lines.count)
        for line in roads.lines {
            let kmPerHour = max(line.kmPerHour ?? speeds.kmPerHour(of: line.class), 0.1)
            var start = line.range.lowerBound
            for index in line.range.dropFirst() where uses[Int(tied(index))] > 1 {
                add(start...index, of: line, kmPerHour, &numbers, &seen)
                start = index
            }
        }
    }

    /// Measures all segments, which takes longer than all the rest: on all cores.
    private mutating func measure() {
        let (edges, coordinates) = (edges, coordinates)
        let block = 4_096
        let blocks = InParallel.map((coordinates.count + block - 1) / block, tool: {}) { _, place in
            (place * block..<min((place + 1) * block, coordinates.count - 1)).map {
                Geodesic.metres(coordinates[$0], coordinates[$0 + 1])
            }
        }
        segments = Array(blocks.joined())
        segments.append(0)
        for (number, edge) in edges.enumerated() {
            // From one edge's end to the next one's beginning there is no road.
            segments[Int(edge.last)] = 0
            self.edges[number].metres = segments[Int(edge.first)..<Int(edge.last)].reduce(0, +)
        }
    }

    private mutating func add(
        _ range: ClosedRange<Int>, of line: NumberedRoads.Line, _ kmPerHour: Double,
        _ numbers: inout [Int32], _ seen: inout NumbersByKey<SIMD2<Int32>>
    ) {
        let ends = (tied(range.lowerBound), tied(range.upperBound))
        guard range.contains(where: { tied($0) != ends.0 }) else {
            account.zeroLength += 1
            return
        }
        let first = coordinates.count
        for index in range { coordinates.append(roads.places[Int(tied(index))]) }
        let edge = RoadEdge(
            from: node(ends.0, &numbers), to: node(ends.1, &numbers), line: line.line,
            first: Int32(first), last: Int32(coordinates.count - 1), direction: line.direction,
            kmPerHour: kmPerHour)
        let key = SIMD2(min(edge.from, edge.to), max(edge.from, edge.to))
        guard !seen.contains(key, where: { isSame(edges[$0], edge) }) else {
            account.duplicates += 1
            coordinates.removeSubrange(first...)
            return
        }
        seen.add(edges.count, key)
        edges.append(edge)
    }

    private mutating func node(_ vertex: Int32, _ numbers: inout [Int32]) -> Int32 {
        if numbers[Int(vertex)] < 0 {
            numbers[Int(vertex)] = Int32(nodes.count)
            nodes.append(roads.places[Int(vertex)])
        }
        return numbers[Int(vertex)]
    }

    private func isSame(_ a: RoadEdge, _ b: RoadEdge) -> Bool {
        guard a.kmPerHour == b.kmPerHour else { return false }
        let own = coordinates[Int(a.first)...Int(a.last)]
        let other = coordinates[Int(b.first)...Int(b.last)]
        if a.direction == b.direction, own.elementsEqual(other) { return true }
        return a.direction == b.direction.reversed && own.elementsEqual(other.reversed())
    }
}
