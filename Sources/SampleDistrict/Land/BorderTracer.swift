import Geo

/// The borders between the labelled nodes of a mesh: a planar graph whose vertices both
/// neighbours share.
///
/// Marching triangles: a border crosses a triangle between two labels as one line from edge to
/// edge, and between three labels as three lines that meet in the middle. Lines of different
/// triangles never meet but on the shared edge, so no ring can cross itself or another.
struct BorderTracer {
    /// A piece of border, walked with `left` on its left-hand side.
    private struct Segment {
        let start: Int
        let end: Int
        let left: Int
        let right: Int
    }

    /// A border on its way through a triangle: over the edge between a and b.
    private struct Crossing {
        let vertex: Int
        let from: Int
        let to: Int
    }

    private(set) var vertices: [Coordinate] = []
    private var segments: [Segment] = []
    /// The vertex on the edge between two nodes, by the edge's own number.
    private var vertexOfEdge: [Int: Int] = [:]

    init(_ territories: Territories) {
        for triangle in territories.mesh.triangles {
            trace([triangle.0, triangle.1, triangle.2], of: territories)
        }
    }

    /// The closed rings around everything in a group, its inside on the left.
    ///
    /// - Parameter contains: whether a label belongs to the group.
    func rings(around contains: (Int) -> Bool) -> [[Coordinate]] {
        var next = [Int](repeating: -1, count: vertices.count)
        var starts: [Int] = []
        for segment in segments {
            switch (contains(segment.left), contains(segment.right)) {
            case (true, false):
                next[segment.start] = segment.end
                starts.append(segment.start)
            case (false, true):
                next[segment.end] = segment.start
                starts.append(segment.end)
            default: continue
            }
        }
        return starts.compactMap { start in
            guard next[start] >= 0 else { return nil }
            var ring: [Coordinate] = []
            var vertex = start
            while next[vertex] >= 0 {
                ring.append(vertices[vertex])
                (vertex, next[vertex]) = (next[vertex], -1)
            }
            return ring + [vertices[start]]
        }
    }

    private mutating func trace(_ corners: [Int], of territories: Territories) {
        let labels = corners.map { territories.labels[$0] }
        guard labels[0] != labels[1] || labels[1] != labels[2] else { return }
        var crossings: [Crossing] = []
        for index in 0..<3 {
            let (a, b) = (index, (index + 1) % 3)
            guard labels[a] != labels[b] else { continue }
            let vertex = vertex(between: corners[a], and: corners[b], of: territories)
            crossings.append(Crossing(vertex: vertex, from: labels[a], to: labels[b]))
        }
        if crossings.count == 2 {
            join(crossings[0].vertex, crossings[1].vertex, crossings[0])
        } else {
            let middle = add(centre(of: crossings.map { vertices[$0.vertex] }))
            for crossing in crossings { join(crossing.vertex, middle, crossing) }
        }
    }

    /// Adds the segment that enters the triangle over an edge whose corners, counter-clockwise,
    /// are `from` and `to`: on the way in, `from` is on the left.
    private mutating func join(_ start: Int, _ end: Int, _ crossing: Crossing) {
        segments.append(
            Segment(start: start, end: end, left: crossing.from, right: crossing.to))
    }

    private mutating func add(_ place: Coordinate) -> Int {
        vertices.append(place)
        return vertices.count - 1
    }

    private mutating func vertex(
        between a: Int, and b: Int, of territories: Territories
    ) -> Int {
        let (low, high) = (min(a, b), max(a, b))
        let edge = low * territories.mesh.nodes.count + high
        if let known = vertexOfEdge[edge] { return known }
        let share = Self.share(low, high, of: territories)
        let (p, q) = (territories.mesh.nodes[low], territories.mesh.nodes[high])
        let vertex = add(Coordinate(x: p.x + share * (q.x - p.x), y: p.y + share * (q.y - p.y)))
        vertexOfEdge[edge] = vertex
        return vertex
    }

    /// How far along the edge the border lies, kept off the nodes.
    private static func share(_ a: Int, _ b: Int, of territories: Territories) -> Double {
        let (left, right) = (territories.labels[a], territories.labels[b])
        var (start, end) = (territories.inland[a], territories.inland[b])
        if left >= 0, right >= 0 {
            start = territories.preference(a, for: left, over: right)
            end = territories.preference(b, for: left, over: right)
        }
        guard (start < 0) != (end < 0) else { return 0.5 }
        return max(0.12, min(0.88, start / (start - end)))
    }

    private func centre(of places: [Coordinate]) -> Coordinate {
        let count = Double(places.count)
        return Coordinate(
            x: places.reduce(0) { $0 + $1.x } / count, y: places.reduce(0) { $0 + $1.y } / count)
    }
}
