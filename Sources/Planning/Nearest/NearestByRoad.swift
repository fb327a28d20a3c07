/// Finds for each of some places the nearest other one by road.
struct NearestByRoad: Sendable {
    let graph: RoadGraph
    private let network: RoadNetwork
    private let ties: [RoadTie?]
    /// The places that are reached from a node, with what they cost from there.
    private let placesByNode: [Int32: [(place: Int, cost: Double)]]
    private let byEdge: [Int: [Int]]

    init(_ network: RoadNetwork, _ ties: [RoadTie?], by measure: RoadMeasure) {
        self.network = network
        self.ties = ties
        graph = RoadGraph(network, by: measure, .away)
        var placesByNode: [Int32: [(place: Int, cost: Double)]] = [:]
        for (place, tie) in ties.enumerated() {
            for end in tie.map({ network.ends($0, by: measure, .toward) }) ?? [] {
                placesByNode[end.node, default: []].append((place, end.cost))
            }
        }
        self.placesByNode = placesByNode
        byEdge = Dictionary(grouping: ties.indices.filter { ties[$0] != nil }) {
            ties[$0]?.edge ?? -1
        }
    }

    /// The nearest place that is meant; nil where no road leads to one.
    ///
    /// Looks as far as a few edges first, and each time twice as far.
    func nearest(to place: Int, _ search: RoadSearch, isMeant: (Int) -> Bool) -> Int? {
        guard let start = ties[place] else { return nil }
        let seeds = network.seeds(start, owner: 0, graph)
        var limit = graph.meanCost * 4
        while true {
            search.run(from: seeds, limit: limit)
            if let best = best(place, start, search, isMeant), best.cost <= limit {
                return best.place
            }
            guard search.isCut else { return best(place, start, search, isMeant)?.place }
            limit *= 2
        }
    }

    private func best(
        _ place: Int, _ start: RoadTie, _ search: RoadSearch, _ isMeant: (Int) -> Bool
    ) -> (cost: Double, place: Int)? {
        var best: (cost: Double, place: Int)?
        func take(_ cost: Double, _ other: Int) {
            guard cost.isFinite, other != place, isMeant(other) else { return }
            if let known = best, known <= (cost, other) { return }
            best = (cost, other)
        }
        for node in search.reached {
            for (other, cost) in placesByNode[node] ?? [] {
                take(search.cost(of: node) + cost, other)
            }
        }
        for other in byEdge[start.edge] ?? [] {
            guard let end = ties[other],
                let cost = network.directCost(start, end, by: graph.measure, .away)
            else { continue }
            take(cost, other)
        }
        return best
    }
}
