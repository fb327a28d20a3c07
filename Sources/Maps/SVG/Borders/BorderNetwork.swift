import Geo

/// The borders of all areas as lines between nodes, each held once and thinned once.
///
/// Neighbours are drawn from the same lines, so a border stays shared whatever is left out of it:
/// no slivers, no gaps, and each border can be stroked once with the weight that it deserves.
struct BorderNetwork {
    /// A border between two nodes, or a whole ring that touches no other border.
    struct Line {
        let range: Range<Int>
        /// The areas on its sides, in the order they were met: at most two of a level are kept.
        var tambon: (Int32, Int32) = (-1, -1)
        var amphoe: (Int32, Int32) = (-1, -1)
    }

    /// A line as part of a ring, forwards or backwards.
    struct Step {
        let line: Int
        let isReversed: Bool
    }

    struct Ring {
        let layer: BorderLayer
        let area: Int
        let polygon: Int
        let steps: Range<Int>
    }

    private(set) var points: [PagePoint] = []
    private(set) var lines: [Line] = []
    private(set) var steps: [Step] = []
    private(set) var rings: [Ring] = []

    init(_ projected: ProjectedRings, transform: PageTransform, tolerance: Double) {
        var builder = Builder(projected, transform: transform, tolerance: tolerance)
        builder.findNodes()
        builder.cut(into: &self)
    }

    fileprivate init() {}

    /// The rings of one area; they follow each other, in the order of layers and areas.
    func rings(of layer: BorderLayer, area: Int) -> ArraySlice<Ring> {
        func place(after wanted: (UInt8, Int)) -> Int {
            var low = 0, high = rings.count
            while low < high {
                let middle = (low + high) / 2
                let ring = rings[middle]
                if (ring.layer.rawValue, ring.area) < wanted {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low
        }
        let start = place(after: (layer.rawValue, area))
        return rings[start..<place(after: (layer.rawValue, area + 1))]
    }

    /// The vertices of a line, both ends included.
    func vertices(of line: Int) -> ArraySlice<PagePoint> { points[lines[line].range] }

    /// The vertices of a ring, the first not repeated at the end.
    func vertices(of ring: Ring) -> [PagePoint] {
        var result: [PagePoint] = []
        for step in steps[ring.steps] {
            let line = vertices(of: step.line)
            if step.isReversed {
                result.append(contentsOf: line.reversed().dropLast())
            } else {
                result.append(contentsOf: line.dropLast())
            }
        }
        return result
    }
}

extension BorderNetwork {
    fileprivate mutating func add(
        _ ring: ProjectedRings.Ring, _ ringSteps: [Step]
    ) {
        let start = steps.count
        steps.append(contentsOf: ringSteps)
        for step in ringSteps { note(ring.layer, Int32(ring.area), at: step.line) }
        rings.append(
            Ring(
                layer: ring.layer, area: ring.area, polygon: ring.polygon,
                steps: start..<steps.count))
    }

    private mutating func note(_ layer: BorderLayer, _ area: Int32, at line: Int) {
        func adding(_ sides: (Int32, Int32)) -> (Int32, Int32) {
            sides.0 < 0 ? (area, sides.1) : sides.1 < 0 ? (sides.0, area) : sides
        }
        switch layer {
        case .tambon: lines[line].tambon = adding(lines[line].tambon)
        case .amphoe: lines[line].amphoe = adding(lines[line].amphoe)
        }
    }

    fileprivate mutating func addLine(
        _ vertices: [PagePoint], simplifier: inout LineSimplifier
    ) -> Int {
        let start = points.count
        simplifier.simplify(vertices, into: &points)
        lines.append(Line(range: start..<points.count))
        return lines.count - 1
    }
}

/// Rounds the rings to the page, finds the nodes and cuts the rings there.
private struct Builder {
    private var vertices: [PagePoint] = []
    private var rings: [(source: ProjectedRings.Ring, range: Range<Int>)] = []
    private var table = VertexTable(countOfVertices: 0)
    private var simplifier: LineSimplifier
    /// Lines found so far by their first edge, which no two lines share.
    private var found: [Edge: Int] = [:]

    private struct Edge: Hashable {
        let start: PagePoint
        let second: PagePoint
    }

    init(_ projected: ProjectedRings, transform: PageTransform, tolerance: Double) {
        simplifier = LineSimplifier(tolerance: tolerance)
        vertices.reserveCapacity(projected.points.count)
        for ring in projected.rings {
            let start = vertices.count
            for point in projected.points[ring.range] {
                let vertex = PagePoint(transform.apply(point))
                if vertices.count == start || vertices[vertices.count - 1] != vertex {
                    vertices.append(vertex)
                }
            }
            while vertices.count > start + 1, vertices[vertices.count - 1] == vertices[start] {
                vertices.removeLast()
            }
            if vertices.count - start < 3 {
                vertices.removeLast(vertices.count - start)
            } else {
                rings.append((ring, start..<vertices.count))
            }
        }
    }

    mutating func findNodes() {
        table = VertexTable(countOfVertices: vertices.count)
        for (_, range) in rings {
            var previous = vertices[range.upperBound - 1].key
            var current = vertices[range.lowerBound].key
            for index in range {
                let isLast = index + 1 == range.upperBound
                let next = vertices[isLast ? range.lowerBound : index + 1].key
                table.pass(current, between: previous, and: next)
                previous = current
                current = next
            }
        }
    }

    mutating func cut(into network: inout BorderNetwork) {
        for (source, range) in rings {
            let ring = Array(vertices[range])
            let nodes = ring.indices.filter { table.isNode(ring[$0].key) }
            let cuts = nodes.isEmpty ? [start(of: ring)] : nodes
            var steps: [BorderNetwork.Step] = []
            for (place, cut) in cuts.enumerated() {
                let next = place + 1 < cuts.count ? cuts[place + 1] : cuts[0] + ring.count
                let line = (cut...next).map { ring[$0 % ring.count] }
                steps.append(step(along: line, in: &network))
            }
            network.add(source, steps)
        }
    }

    /// Where to cut a ring without nodes, the same for a hole and the island that fills it.
    private func start(of ring: [PagePoint]) -> Int {
        ring.indices.min { ring[$0].key < ring[$1].key } ?? 0
    }

    /// The line in its canonical direction, made when it is met for the first time.
    private mutating func step(
        along line: [PagePoint], in network: inout BorderNetwork
    ) -> BorderNetwork.Step {
        let isReversed = isBackwards(line)
        let canonical = isReversed ? line.reversed() : line
        let edge = Edge(start: canonical[0], second: canonical[1])
        if let known = found[edge] { return .init(line: known, isReversed: isReversed) }
        let index = network.addLine(canonical, simplifier: &simplifier)
        found[edge] = index
        return .init(line: index, isReversed: isReversed)
    }

    private func isBackwards(_ line: [PagePoint]) -> Bool {
        let last = line.count - 1
        if line[0] != line[last] { return line[0].key > line[last].key }
        return line[1].key > line[last - 1].key
    }
}
