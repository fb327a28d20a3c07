import Dispatch
import Synchronization

extension RoadNetwork {
    /// The least cost from each of some places to each of others; nil where no road joins two.
    ///
    /// A row for each of `from`, with a value for each of `to`, in metres or minutes. The searches
    /// start from whichever are fewer, on all cores.
    ///
    /// - Parameter limit: values above it are nil.
    public func matrix(
        from: [RoadTie], to: [RoadTie], by measure: RoadMeasure, limit: Double = .infinity
    ) -> [[Double?]] {
        guard from.count > to.count else { return rows(from, to, measure, .away, limit) }
        let columns = rows(to, from, measure, .toward, limit)
        return from.indices.map { row in columns.map { $0[row] } }
    }

    /// The same for places of which some are at no road: nil for those too.
    public func matrix(
        from: [RoadTie?], to: [RoadTie?], by measure: RoadMeasure
    ) -> [[Double?]] {
        let known = matrix(
            from: from.compactMap(\.self), to: to.compactMap(\.self), by: measure)
        var rows = known.makeIterator()
        return from.map { start in
            guard start != nil, let row = rows.next() else { return to.map { _ in nil } }
            var costs = row.makeIterator()
            return to.map { $0 == nil ? nil : costs.next() ?? nil }
        }
    }

    /// The least cost from each of some places to a few of others; nil where no road joins two, or
    /// one is at none.
    ///
    /// A search ends when its own few are found, so that neighbours are found among a country's.
    ///
    /// - Parameter asked: for each of `from` the places in `to` that are meant.
    /// - Returns: for each of `from` as many values as were asked for.
    public func ways(
        from: [RoadTie?], to: [RoadTie?], asked: [[Int]], by measure: RoadMeasure
    ) -> [[Double?]] {
        let rows = Rows(self, to, measure, .away)
        return InParallel.map(from.count, tool: { RoadSearch(rows.graph) }) { search, place in
            rows.row(from: from[place], to: asked[place], limit: .infinity, search)
        }
    }

    /// A row for each place that a search starts from.
    private func rows(
        _ starts: [RoadTie], _ ends: [RoadTie], _ measure: RoadMeasure, _ heading: RoadHeading,
        _ limit: Double
    ) -> [[Double?]] {
        let rows = Rows(self, ends, measure, heading)
        let all = Array(ends.indices)
        return InParallel.map(starts.count, tool: { RoadSearch(rows.graph) }) { search, place in
            rows.row(from: starts[place], to: all, limit: limit, search)
        }
    }

    /// Costs to some places, looked for from one after the other.
    private struct Rows: Sendable {
        let network: RoadNetwork
        let graph: RoadGraph
        let ends: [RoadTie?]
        /// The nodes from which each is reached, with what it costs from there.
        let arrivals: [[(node: Int32, cost: Double)]]

        init(
            _ network: RoadNetwork, _ ends: [RoadTie?], _ measure: RoadMeasure,
            _ heading: RoadHeading
        ) {
            self.network = network
            self.ends = ends
            graph = RoadGraph(network, by: measure, heading)
            arrivals = ends.map { end in
                end.map { network.ends($0, by: measure, heading.reversed) } ?? []
            }
        }

        func row(
            from start: RoadTie?, to asked: [Int], limit: Double, _ search: RoadSearch
        ) -> [Double?] {
            guard let start else { return asked.map { _ in nil } }
            // What no road joins would be looked for everywhere.
            let part = network.component(of: start.edge)
            let joined = asked.map { place in
                ends[place].map { network.component(of: $0.edge) == part } ?? false
            }
            let goals = zip(asked, joined).flatMap { $1 ? arrivals[$0].map(\.node) : [] }
            guard joined.contains(true) else { return asked.map { _ in nil } }
            search.run(
                from: network.seeds(start, owner: 0, graph), limit: limit, goals: goals)
            return zip(asked, joined).map { place, isJoined in
                guard isJoined, let end = ends[place] else { return nil }
                let around = arrivals[place].map { search.cost(of: $0.node) + $0.cost }.min()
                let direct =
                    end.edge == start.edge
                    ? network.directCost(start, end, by: graph.measure, graph.heading) : nil
                let cost = min(around ?? .infinity, direct ?? .infinity)
                return cost.isFinite && cost <= limit ? cost : nil
            }
        }
    }
}

/// Makes values on all cores, each worker with a tool of its own.
enum InParallel {
    static func map<Tool, Value: Sendable>(
        _ count: Int, tool: @Sendable () -> Tool,
        _ make: @Sendable (_ tool: Tool, _ place: Int) -> Value
    ) -> [Value] {
        let next = Atomic(0)
        let values = Mutex([Value?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: min(count, mostWorkers)) { _ in
            let own = tool()
            while true {
                let place = next.add(1, ordering: .relaxed).oldValue
                guard place < count else { return }
                let value = make(own, place)
                values.withLock { $0[place] = value }
            }
        }
        return values.withLock { $0.compactMap(\.self) }
    }

    /// More hold memory for tools that nobody works with.
    private static let mostWorkers = 8
}
