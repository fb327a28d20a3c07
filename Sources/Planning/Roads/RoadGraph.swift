import Schools

/// Which way distances are measured: one-way roads make a difference.
public enum RoadHeading: Hashable, Sendable {
    /// From the sources to everywhere.
    case away
    /// From everywhere to the sources, as pupils go to school.
    case toward

    var reversed: RoadHeading { self == .away ? .toward : .away }
}

/// The arcs of a network in one measure, those of a node side by side.
struct RoadGraph: Sendable {
    struct Arc {
        let head: Int32
        let edge: Int32
        let cost: Double
    }

    let measure: RoadMeasure
    let heading: RoadHeading
    /// By node, where its arcs begin; one more at the end.
    let starts: [Int32]
    let arcs: [Arc]
    /// Of every edge, loops and closed ways included.
    let highestCost: Double
    let meanCost: Double

    init(_ network: RoadNetwork, by measure: RoadMeasure, _ heading: RoadHeading) {
        self.measure = measure
        self.heading = heading
        var starts = [Int32](repeating: 0, count: network.nodes.count + 1)
        Self.forEachArc(network.edges, heading) { tail, _, _ in starts[Int(tail) + 1] += 1 }
        for node in network.nodes.indices { starts[node + 1] += starts[node] }
        var next = starts
        let none = Arc(head: 0, edge: 0, cost: 0)
        var arcs = [Arc](repeating: none, count: Int(starts.last ?? 0))
        Self.forEachArc(network.edges, heading) { tail, head, edge in
            let cost = network.edges[Int(edge)].cost(by: measure)
            arcs[Int(next[Int(tail)])] = Arc(head: head, edge: edge, cost: cost)
            next[Int(tail)] += 1
        }
        let costs = network.edges.lazy.map { $0.cost(by: measure) }
        highestCost = costs.max() ?? 0
        meanCost = costs.reduce(0, +) / Double(max(1, network.edges.count))
        (self.starts, self.arcs) = (starts, arcs)
    }

    /// Loops lead nowhere and are left out.
    private static func forEachArc(
        _ edges: [RoadEdge], _ heading: RoadHeading,
        _ body: (_ tail: Int32, _ head: Int32, _ edge: Int32) -> Void
    ) {
        for (number, edge) in edges.enumerated() where edge.from != edge.to {
            let (along, against) = edge.ways(heading)
            if along { body(edge.from, edge.to, Int32(number)) }
            if against { body(edge.to, edge.from, Int32(number)) }
        }
    }
}

extension RoadEdge {
    /// Whether it is open from its beginning to its end and the other way, seen by the search.
    func ways(_ heading: RoadHeading) -> (along: Bool, against: Bool) {
        heading == .away
            ? (direction.allowsForward, direction.allowsBackward)
            : (direction.allowsBackward, direction.allowsForward)
    }
}
