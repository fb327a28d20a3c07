import Geo

/// Rounds rings to the page, finds the nodes, cuts the rings there and thins the lines between.
struct BorderNetworkBuilder {
    private let grain: BorderGrain
    private var rounded: RoundedRings
    private var table: VertexTable
    /// The place of each vertex in the table.
    private var slots: [Int] = []
    /// Lines found so far by their first edge, which no two lines share.
    private var found: [Edge: Int] = [:]
    /// The vertices of the lines before they are thinned.
    private var raw: [PagePoint] = []

    private struct Edge: Hashable {
        let start: PagePoint
        let second: PagePoint

        func hash(into hasher: inout Hasher) {
            hasher.combine(start.key)
            hasher.combine(second.key)
        }
    }

    init(_ projected: ProjectedRings, transform: PageTransform, grain: BorderGrain) {
        self.grain = grain
        rounded = RoundedRings(projected, transform: transform, grain: grain)
        table = VertexTable(countOfVertices: rounded.vertices.count)
    }

    mutating func findNodes() {
        slots.reserveCapacity(rounded.vertices.count)
        for ring in rounded.rings {
            var previous = rounded.vertices[ring.range.upperBound - 1].key
            var current = rounded.vertices[ring.range.lowerBound].key
            for index in ring.range {
                let isLast = index + 1 == ring.range.upperBound
                let next = rounded.vertices[isLast ? ring.range.lowerBound : index + 1].key
                slots.append(table.pass(current, between: previous, and: next))
                previous = current
                current = next
            }
        }
    }

    mutating func cut(into network: inout BorderNetwork) {
        var cuts: [Int] = []
        var steps: [BorderNetwork.Step] = []
        for ring in rounded.rings {
            cuts.removeAll(keepingCapacity: true)
            steps.removeAll(keepingCapacity: true)
            for index in ring.range where table.isNode(slot: slots[index]) { cuts.append(index) }
            if cuts.isEmpty {
                guard ring.isLargest || ring.size >= grain.smallestIsland else { continue }
                cuts.append(start(of: ring.range))
            }
            for (place, cut) in cuts.enumerated() {
                let next = place + 1 < cuts.count ? cuts[place + 1] : cuts[0]
                steps.append(step(from: cut, to: next, around: ring.range, in: &network))
            }
            network.add(ring.source, steps)
        }
    }

    /// Thins all lines; those that close an area alone or in pairs keep something of its shape.
    mutating func simplifyLines(of network: inout BorderNetwork) {
        var inner = Array(repeating: 0, count: network.lines.count)
        for ring in network.rings where ring.steps.count < 3 {
            let wanted = ring.steps.count == 1 ? 2 : 1
            for step in network.steps[ring.steps] {
                inner[step.line] = max(inner[step.line], wanted)
            }
        }
        var simplifier = LineSimplifier(tolerance: grain.tolerance)
        for line in network.lines.indices {
            let start = network.points.count
            simplifier.simplify(
                raw[network.lines[line].range], keeping: inner[line], into: &network.points)
            network.lines[line].range = start..<network.points.count
        }
    }

    /// Where to cut a ring without nodes, the same for a hole and the island that fills it.
    private func start(of range: Range<Int>) -> Int {
        range.min { rounded.vertices[$0].key < rounded.vertices[$1].key } ?? range.lowerBound
    }

    /// The line from one vertex of a ring to another, made when it is met for the first time.
    private mutating func step(
        from start: Int, to end: Int, around ring: Range<Int>, in network: inout BorderNetwork
    ) -> BorderNetwork.Step {
        let first = raw.count
        if end > start {
            raw.append(contentsOf: rounded.vertices[start...end])
        } else {
            raw.append(contentsOf: rounded.vertices[start..<ring.upperBound])
            raw.append(contentsOf: rounded.vertices[ring.lowerBound...end])
        }
        let isReversed = isBackwards(first..<raw.count)
        if isReversed { raw[first...].reverse() }
        let edge = Edge(start: raw[first], second: raw[first + 1])
        if let known = found[edge] {
            raw.removeLast(raw.count - first)
            return .init(line: known, isReversed: isReversed)
        }
        network.lines.append(BorderNetwork.Line(range: first..<raw.count))
        found[edge] = network.lines.count - 1
        return .init(line: network.lines.count - 1, isReversed: isReversed)
    }

    private func isBackwards(_ line: Range<Int>) -> Bool {
        let first = line.lowerBound, last = line.upperBound - 1
        if raw[first] != raw[last] { return raw[first].key > raw[last].key }
        return raw[first + 1].key > raw[last - 1].key
    }
}
