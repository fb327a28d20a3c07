public import Geo
public import Schools

/// Roads as a network: nodes where lines share a vertex, edges between them.
///
/// Lines that share a vertex, at their ends or in between, are joined there; lines that cross
/// without one are only where the data says that both run on one level, as a bridge over a road is
/// no junction. A loose end is tied to the nearest
/// vertex of another line within the tolerance.
public struct RoadNetwork: Sendable {
    /// WGS 84 in degrees.
    public let nodes: [Coordinate]
    public let edges: [RoadEdge]
    public let speeds: RoadSpeeds
    /// Within how many metres loose ends are tied.
    public let tolerance: Double
    public let account: RoadAccount
    /// For each node the part of the network that it is in; the longest part is 0.
    public let components: [Int32]
    /// The metres of each part, the longest first.
    public let componentMetres: [Double]
    /// Of all edges, in their order; each runs from its `first` to its `last`.
    let coordinates: [Coordinate]
    /// From each coordinate to the next.
    let segments: [Double]
    let index: RoadIndex

    /// Makes a network of lines.
    ///
    /// - Parameter tolerance: metres within which a loose end is tied to another line's vertex.
    public init(lines: [RoadLine], speeds: RoadSpeeds = .shipped, tolerance: Double = 1) {
        let builder = RoadBuilder(lines, speeds, tolerance: tolerance)
        self.speeds = speeds
        self.tolerance = tolerance
        nodes = builder.nodes
        edges = builder.edges
        coordinates = builder.coordinates
        segments = builder.segments
        (components, componentMetres) = RoadParts.of(edges, nodes: builder.nodes.count)
        var account = builder.account
        account.metres = componentMetres.reduce(0, +)
        self.account = account
        index = RoadIndex(edges, coordinates)
    }

    /// How many parts there are that no road joins.
    public var componentCount: Int { componentMetres.count }

    public var isEmpty: Bool { edges.isEmpty }

    /// The line of an edge, WGS 84.
    public func geometry(of edge: Int) -> [Coordinate] {
        Array(coordinates[Int(edges[edge].first)...Int(edges[edge].last)])
    }

    /// The part of the network that an edge is in.
    public func component(of edge: Int) -> Int { Int(components[Int(edges[edge].from)]) }
}

/// Tells the parts of a network apart.
enum RoadParts {
    /// The part of each node, and the metres of each, the longest first, then by its first node.
    static func of(
        _ edges: [RoadEdge], nodes: Int
    ) -> (labels: [Int32], metres: [Double]) {
        var sets = DisjointSets(count: nodes)
        for edge in edges { sets.join(edge.from, edge.to) }
        let roots = (0..<nodes).map { sets.root(of: Int32($0)) }
        var metres = [Double](repeating: 0, count: nodes)
        for edge in edges { metres[Int(roots[Int(edge.from)])] += edge.metres }
        let order = (0..<nodes).filter { roots[$0] == Int32($0) }
            .sorted { (-metres[$0], $0) < (-metres[$1], $1) }
        var labels = [Int32](repeating: 0, count: nodes)
        for (label, root) in order.enumerated() { labels[root] = Int32(label) }
        return (roots.map { labels[Int($0)] }, order.map { metres[$0] })
    }
}

/// Sets of numbers that are joined; the root of a set is its smallest number.
struct DisjointSets {
    private var parents: [Int32]

    init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

    mutating func root(of member: Int32) -> Int32 {
        var root = member
        while parents[Int(root)] != root {
            parents[Int(root)] = parents[Int(parents[Int(root)])]
            root = parents[Int(root)]
        }
        return root
    }

    /// Has the root of a member's set, and the member, stand for the member.
    mutating func name(_ member: Int32, _ names: inout [Int32]) {
        names[Int(root(of: member))] = member
        names[Int(member)] = member
    }

    mutating func join(_ a: Int32, _ b: Int32) {
        let (a, b) = (root(of: a), root(of: b))
        if a < b { parents[Int(b)] = a } else { parents[Int(a)] = b }
    }
}
