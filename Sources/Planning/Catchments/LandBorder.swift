import Geo

/// The edges between land and no land: those that no other polygon has in the other direction.
///
/// Where polygons overlap or leave a gap, the edges there are among them.
struct LandBorder: Sendable {
    private let edges: [Edge]
    private let grid: EnvelopeGrid

    private struct Edge: Hashable, Sendable {
        var a: Coordinate
        var b: Coordinate

        var envelope: Envelope {
            Envelope(
                minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x),
                maxY: max(a.y, b.y))
        }
    }

    /// - Parameter polygons: valid ones.
    init(_ polygons: [Polygon]) {
        var runs: [Edge: Int] = [:]
        for polygon in polygons {
            for ring in polygon.rightHanded.rings where ring.count > 3 {
                for (start, end) in zip(ring, ring.dropFirst()) where start != end {
                    let isForward = (start.x, start.y) < (end.x, end.y)
                    let edge = isForward ? Edge(a: start, b: end) : Edge(a: end, b: start)
                    runs[edge, default: 0] += isForward ? 1 : -1
                }
            }
        }
        let edges = runs.filter { $0.value != 0 }.keys.sorted {
            ($0.a.x, $0.a.y, $0.b.x, $0.b.y) < ($1.a.x, $1.a.y, $1.b.x, $1.b.y)
        }
        self.edges = edges
        grid = EnvelopeGrid(edges.map(\.envelope))
    }

    /// Whether any edge comes into a convex ring or near it.
    func touches(_ clip: ConvexClip) -> Bool {
        let near = clip.near
        return grid.candidates(in: near).contains { place in
            edges[place].envelope.intersects(near)
                && clip.touches(edges[place].a, edges[place].b)
        }
    }
}
