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

    /// A row for each place that a search starts from.
    private func rows(
        _ starts: [RoadTie], _ ends: [RoadTie], _ measure: RoadMeasure, _ heading: RoadHeading,
        _ limit: Double
    ) -> [[Double?]] {
        let graph = RoadGraph(self, by: measure, heading)
        let arrivals = ends.map { self.ends($0, by: measure, heading.reversed) }
        let goals = arrivals.flatMap { $0.map(\.node) }
        let endsByEdge = Dictionary(grouping: ends.indices) { ends[$0].edge }
        return InParallel.map(starts.count, tool: { RoadSearch(graph) }) { search, place in
            let start = starts[place]
            search.run(from: seeds(start, owner: 0, graph), limit: limit, goals: goals)
            var row = arrivals.map { ways in
                ways.map { search.cost(of: $0.node) + $0.cost }.min()
                    .flatMap { $0 <= limit && $0.isFinite ? $0 : nil }
            }
            for end in endsByEdge[start.edge] ?? [] {
                let direct = directCost(start, ends[end], by: measure, heading)
                if let direct, direct <= limit { row[end] = min(direct, row[end] ?? direct) }
            }
            return row
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
