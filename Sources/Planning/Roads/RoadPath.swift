public import Geo
import Schools

/// A way over roads from one place to another.
public struct RoadPath: Hashable, Sendable {
    /// Along the roads, from tie to tie; the ways to the road at both ends are not in it.
    public let metres: Double
    public let minutes: Double
    /// WGS 84; a single coordinate where both ends are the same place.
    public let line: [Coordinate]
    /// The edges in the order of travel.
    public let edges: [Int]
}

extension RoadNetwork {
    /// The way of the fewest metres or minutes between two places; nil where no road joins them.
    public func path(from start: RoadTie, to end: RoadTie, by measure: RoadMeasure) -> RoadPath? {
        let graph = RoadGraph(self, by: measure, .away)
        return path(from: start, to: end, graph, RoadSearch(graph))
    }

    /// The same with a graph away from its sources, and a search of it, that are there already.
    func path(
        from start: RoadTie, to end: RoadTie, _ graph: RoadGraph, _ search: RoadSearch
    ) -> RoadPath? {
        let measure = graph.measure
        let direct = directCost(start, end, by: measure, .away)
        let arrivals = ends(end, by: measure, .toward)
        search.run(
            from: seeds(start, owner: 0, graph), limit: direct ?? .infinity,
            goals: arrivals.map(\.node))
        let best = arrivals.map { (cost: search.cost(of: $0.node) + $0.cost, node: $0.node) }
            .filter(\.cost.isFinite).min { $0 < $1 }
        if let direct, direct <= best?.cost ?? .infinity {
            return path([Leg(edge: start.edge, from: start.before, to: end.before)])
        }
        guard let best else { return nil }
        let way = way(search, to: best.node)
        let first = way.first?.from ?? best.node
        let legs = way.map { edge, from in
            let own = edges[edge]
            return own.from == from
                ? Leg(edge: edge, from: 0, to: own.metres)
                : Leg(edge: edge, from: own.metres, to: 0)
        }
        return path([departure(start, by: first)] + legs + [arrival(end, by: best.node)])
    }

    /// The cost between two places on one edge without leaving it; nil where there is no such way.
    func directCost(
        _ start: RoadTie, _ end: RoadTie, by measure: RoadMeasure, _ heading: RoadHeading
    ) -> Double? {
        guard start.edge == end.edge else { return nil }
        let (along, against) = edges[start.edge].ways(heading)
        let way = end.before - start.before
        guard way > 0 ? along : against || way == 0 else { return nil }
        return measure == .metres ? abs(way) : abs(way) * 0.06 / edges[start.edge].kmPerHour
    }

    /// A stretch of an edge in the direction of travel, metres from its beginning.
    private struct Leg {
        let edge: Int
        let from: Double
        let to: Double
        var metres: Double { abs(to - from) }
    }

    /// From a place to a node at an end of its edge, the shorter way where both ends are that node.
    private func departure(_ tie: RoadTie, by node: Int32) -> Leg {
        Leg(edge: tie.edge, from: tie.before, to: place(of: node, tie, .away))
    }

    private func arrival(_ tie: RoadTie, by node: Int32) -> Leg {
        Leg(edge: tie.edge, from: place(of: node, tie, .toward), to: tie.before)
    }

    /// At how many metres of a place's edge a node is.
    private func place(of node: Int32, _ tie: RoadTie, _ heading: RoadHeading) -> Double {
        let edge = edges[tie.edge]
        let (along, against) = edge.ways(heading)
        let canEnd = (along || tie.after == 0) && edge.to == node
        let canBegin = (against || tie.before == 0) && edge.from == node
        return canEnd && !(canBegin && tie.before < tie.after) ? edge.metres : 0
    }

    /// The edges by which a node was reached, in the order of travel, each with where it begins.
    private func way(_ search: RoadSearch, to node: Int32) -> [(edge: Int, from: Int32)] {
        var way: [(edge: Int, from: Int32)] = []
        var node = node
        while let arc = search.arc(to: node) {
            let edge = edges[Int(arc.edge)]
            node = edge.from == node ? edge.to : edge.from
            way.append((Int(arc.edge), node))
        }
        return way.reversed()
    }

    private func path(_ legs: [Leg]) -> RoadPath {
        var line: [Coordinate] = []
        for leg in legs {
            let part = geometry(
                of: leg.edge, from: min(leg.from, leg.to), to: max(leg.from, leg.to))
            for place in leg.from <= leg.to ? part : part.reversed() where line.last != place {
                line.append(place)
            }
        }
        let moving = legs.filter { $0.metres > 0 }
        return RoadPath(
            metres: legs.reduce(0) { $0 + $1.metres },
            minutes: legs.reduce(0) { $0 + $1.metres * 0.06 / edges[$1.edge].kmPerHour },
            line: line, edges: (moving.isEmpty ? Array(legs.prefix(1)) : moving).map(\.edge))
    }
}
