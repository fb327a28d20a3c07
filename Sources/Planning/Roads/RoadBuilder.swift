import Geo
import Schools

/// Makes nodes and edges of lines: numbers the vertices, ties loose ends, cuts lines at nodes.
struct RoadBuilder {
    private let tolerance: Double
    private var table = VertexTable(capacity: 1024)
    private var lines: [NumberedLine] = []
    /// The vertices of all lines, one line after the other.
    private var vertices: [Int32] = []
    /// By vertex: what it was tied to, itself where it was not.
    private var ties: [Int32] = []

    private(set) var account = RoadAccount()
    private(set) var nodes: [Coordinate] = []
    private(set) var edges: [RoadEdge] = []
    private(set) var coordinates: [Coordinate] = []
    private(set) var segments: [Double] = []

    init(tolerance: Double) { self.tolerance = tolerance }

    /// A line by the numbers of its vertices.
    private struct NumberedLine {
        let range: Range<Int>
        let line: Int32
        let direction: RoadDirection
        let kmPerHour: Double?
        let `class`: String?
    }

    // MARK: Vertices

    /// Takes the lines in; those that are no lines or are there already are counted only.
    mutating func add(_ all: [RoadLine]) {
        var seen = NumbersByKey<Int>()
        for (place, line) in all.enumerated() {
            account.lines += 1
            guard line.coordinates.allSatisfy(\.isOnGlobe) else {
                account.broken += 1
                continue
            }
            let start = vertices.count
            for coordinate in line.coordinates {
                let vertex = table.number(of: coordinate)
                if vertices.count == start || vertices.last != vertex { vertices.append(vertex) }
            }
            guard vertices.count > start + 1 else {
                vertices.removeSubrange(start...)
                account.zeroLength += 1
                continue
            }
            append(
                NumberedLine(
                    range: start..<vertices.count, line: Int32(place), direction: line.direction,
                    kmPerHour: line.kmPerHour, class: line.class), &seen)
        }
    }

    private mutating func append(_ line: NumberedLine, _ seen: inout NumbersByKey<Int>) {
        let key = fingerprint(line.range)
        if seen.contains(key, where: { isSame(lines[$0], line) }) {
            vertices.removeSubrange(line.range)
            account.duplicates += 1
            return
        }
        seen.add(lines.count, key)
        lines.append(line)
    }

    /// The same for a line and its reverse.
    private func fingerprint(_ range: Range<Int>) -> Int {
        let ends = (vertices[range.lowerBound], vertices[range.upperBound - 1])
        return range.count << 48 ^ Int(min(ends.0, ends.1)) << 24 ^ Int(max(ends.0, ends.1))
    }

    private func isSame(_ a: NumberedLine, _ b: NumberedLine) -> Bool {
        guard a.kmPerHour == b.kmPerHour, a.class == b.class else { return false }
        let (own, other) = (vertices[a.range], vertices[b.range])
        if a.direction == b.direction, own.elementsEqual(other) { return true }
        return a.direction == b.direction.reversed && own.elementsEqual(other.reversed())
    }

    // MARK: Loose ends

    /// Ties each end that no other line shares to the nearest vertex of another within the tolerance.
    mutating func tieLooseEnds() {
        ties = (0..<Int32(table.places.count)).map { $0 }
        guard tolerance > 0 else { return }
        let uses = self.uses()
        var ends = LooseEnds(tolerance: tolerance)
        for (number, line) in lines.enumerated() {
            for place in [line.range.lowerBound, line.range.upperBound - 1] {
                let vertex = vertices[place]
                guard uses[Int(vertex)] == 2 else { continue }
                let other = line.range.lowerBound + line.range.upperBound - 1 - place
                ends.add(
                    vertex, of: number, otherEnd: vertices[other], at: table.places[Int(vertex)])
            }
        }
        guard !ends.isEmpty else { return }
        for (number, line) in lines.enumerated() {
            for vertex in vertices[line.range] {
                ends.offer(vertex, of: number, at: table.places[Int(vertex)])
            }
        }
        (ties, account.snapped) = ends.ties(vertices: ties.count) { isTooShort(lines[$0]) }
    }

    /// Whether a line could be tied to itself, end to end, only by losing all its length.
    private func isTooShort(_ line: NumberedLine) -> Bool {
        var metres = 0.0
        for place in line.range.dropLast() {
            metres += Geodesic.metres(
                table.places[Int(vertices[place])], table.places[Int(vertices[place + 1])])
            if metres > 2 * tolerance { return false }
        }
        return true
    }

    /// How often each vertex is used; an end counts twice, as it is always a node.
    private func uses() -> [Int32] {
        var uses = [Int32](repeating: 0, count: table.places.count)
        for line in lines {
            for vertex in vertices[line.range] { uses[Int(tied(vertex))] += 1 }
            uses[Int(tied(vertices[line.range.lowerBound]))] += 1
            uses[Int(tied(vertices[line.range.upperBound - 1]))] += 1
        }
        return uses
    }

    private func tied(_ vertex: Int32) -> Int32 { ties[Int(vertex)] }

    // MARK: Edges

    /// Cuts the lines at the nodes.
    mutating func cut(_ speeds: RoadSpeeds) {
        let uses = self.uses()
        var numbers = [Int32](repeating: -1, count: uses.count)
        var seen = NumbersByKey<SIMD2<Int32>>()
        coordinates.reserveCapacity(vertices.count + lines.count)
        for line in lines {
            let kmPerHour = max(line.kmPerHour ?? speeds.kmPerHour(of: line.class), 0.1)
            var start = line.range.lowerBound
            for place in line.range.dropFirst() where uses[Int(tied(vertices[place]))] > 1 {
                add(start...place, of: line, kmPerHour, &numbers, &seen)
                start = place
            }
        }
        measure()
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
        _ range: ClosedRange<Int>, of line: NumberedLine, _ kmPerHour: Double,
        _ numbers: inout [Int32], _ seen: inout NumbersByKey<SIMD2<Int32>>
    ) {
        let ends = (tied(vertices[range.lowerBound]), tied(vertices[range.upperBound]))
        guard range.contains(where: { tied(vertices[$0]) != ends.0 }) else {
            account.zeroLength += 1
            return
        }
        let first = coordinates.count
        for place in range { coordinates.append(table.places[Int(tied(vertices[place]))]) }
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
            nodes.append(table.places[Int(vertex)])
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

extension RoadDirection {
    /// As seen along the line in reverse.
    fileprivate var reversed: RoadDirection {
        switch self {
        case .both: .both
        case .forward: .backward
        case .backward: .forward
        }
    }
}

extension Coordinate {
    fileprivate var isOnGlobe: Bool { x.magnitude <= 180 && y.magnitude <= 90 }
}

/// Numbers in the order 0, 1, 2 … with a key each, to find those that share one.
private struct NumbersByKey<Key: Hashable> {
    private var newest: [Key: Int32] = [:]
    /// By number, the one before it with the same key.
    private var older: [Int32] = []

    mutating func add(_ number: Int, _ key: Key) {
        older.append(newest.updateValue(Int32(number), forKey: key) ?? -1)
    }

    func contains(_ key: Key, where isWanted: (Int) -> Bool) -> Bool {
        var number = newest[key] ?? -1
        while number >= 0 {
            if isWanted(Int(number)) { return true }
            number = older[Int(number)]
        }
        return false
    }
}
