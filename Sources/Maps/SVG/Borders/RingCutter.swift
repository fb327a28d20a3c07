/// Cuts rings at the nodes of their network into lines, each held once however many rings it bounds.
///
/// First each ring passes, so that the nodes are known; then each is cut.
struct RingCutter {
    /// The lines found so far, as ranges of `points`; both ends are in.
    private(set) var lines: [Range<Int>] = []
    private(set) var points: [PagePoint] = []
    private let vertices: [PagePoint]
    private var table: VertexTable
    /// The place of each vertex in the table.
    private var slots: [Int] = []
    /// Lines by their first edge, which no two lines share.
    private var found: [Edge: Int] = [:]
    private var cuts: [Int] = []

    private struct Edge: Hashable {
        let start: PagePoint
        let second: PagePoint

        func hash(into hasher: inout Hasher) {
            hasher.combine(start.key)
            hasher.combine(second.key)
        }
    }

    /// For the vertices of all rings one after the other, none repeated at a ring's end.
    init(_ vertices: [PagePoint]) {
        self.vertices = vertices
        table = VertexTable(countOfVertices: vertices.count)
        slots.reserveCapacity(vertices.count)
    }

    /// Notes the neighbours along a ring; rings pass in the order of their ranges, without gaps.
    mutating func pass(_ ring: Range<Int>) {
        var previous = vertices[ring.upperBound - 1].key
        var current = vertices[ring.lowerBound].key
        for index in ring {
            let isLast = index + 1 == ring.upperBound
            let next = vertices[isLast ? ring.lowerBound : index + 1].key
            slots.append(table.pass(current, between: previous, and: next))
            previous = current
            current = next
        }
    }

    /// Appends the lines that a ring runs along.
    ///
    /// - Parameter evenWithoutNodes: whether a ring that touches no other is cut too, into one line.
    /// - Returns: whether it was cut.
    mutating func cut(
        _ ring: Range<Int>, evenWithoutNodes: Bool, into steps: inout [BorderNetwork.Step]
    ) -> Bool {
        cuts.removeAll(keepingCapacity: true)
        for index in ring where table.isNode(slot: slots[index]) { cuts.append(index) }
        if cuts.isEmpty {
            guard evenWithoutNodes else { return false }
            cuts.append(start(of: ring))
        }
        for (place, cut) in cuts.enumerated() {
            let next = place + 1 < cuts.count ? cuts[place + 1] : cuts[0]
            steps.append(step(from: cut, to: next, around: ring))
        }
        return true
    }

    /// Where to cut a ring without nodes, the same for a hole and the island that fills it.
    private func start(of ring: Range<Int>) -> Int {
        ring.min { vertices[$0].key < vertices[$1].key } ?? ring.lowerBound
    }

    /// The line from one vertex of a ring to another, made when it is met for the first time.
    private mutating func step(
        from start: Int, to end: Int, around ring: Range<Int>
    ) -> BorderNetwork.Step {
        let first = points.count
        if end > start {
            points.append(contentsOf: vertices[start...end])
        } else {
            points.append(contentsOf: vertices[start..<ring.upperBound])
            points.append(contentsOf: vertices[ring.lowerBound...end])
        }
        let isReversed = isBackwards(first..<points.count)
        if isReversed { points[first...].reverse() }
        let edge = Edge(start: points[first], second: points[first + 1])
        if let known = found[edge] {
            points.removeLast(points.count - first)
            return .init(line: known, isReversed: isReversed)
        }
        lines.append(first..<points.count)
        found[edge] = lines.count - 1
        return .init(line: lines.count - 1, isReversed: isReversed)
    }

    private func isBackwards(_ line: Range<Int>) -> Bool {
        let first = line.lowerBound, last = line.upperBound - 1
        if points[first] != points[last] { return points[first].key > points[last].key }
        return points[first + 1].key > points[last - 1].key
    }
}
