/// A search for the least costs to all nodes of a graph, with memory that serves one search after
/// another.
///
/// Nodes wait in buckets of a width of cost (Dial, "Algorithm 360: shortest-path forest with
/// topological ordering", CACM 12, 1969; Denardo and Fox, Operations Research 27, 1979). A bucket may
/// be wider than an arc is long: then a node in it may be met again at less cost, and is looked at
/// anew, so that the costs are exact. Its buckets take the place of a heap, whose comparisons would
/// be most of the time.
///
/// Not Sendable; one for each thread. The memory is a pointer as bounds checks in the innermost loop
/// take a third of the time; every index in it is a node or an arc of the graph.
final class RoadSearch {
    /// Where a search begins.
    struct Seed {
        let node: Int32
        let cost: Double
        /// The number of the source.
        let owner: Int32
    }

    private struct State {
        var cost: Double
        var owner: Int32
        /// The arc by which it was reached; none for a seed.
        var arc: Int32
        /// The bucket that it waits in, and its neighbours there.
        var bucket: Int32
        var next: Int32
        var previous: Int32
        var isGoal: Bool
    }

    private static let none: Int32 = -1
    private static let untouched = State(
        cost: .infinity, owner: none, arc: none, bucket: none, next: none, previous: none,
        isGoal: false)

    private let graph: RoadGraph
    private let count: Int
    private let states: UnsafeMutablePointer<State>
    /// The first node of each bucket; the buckets are a ring.
    private let buckets: UnsafeMutablePointer<Int32>
    private let mask: Int
    private let perCost: Double
    private var waiting = 0
    /// The nodes that the last search reached, in the order of that.
    private let touched: UnsafeMutablePointer<Int32>
    private var countOfTouched = 0
    /// The goals of the last search.
    private var goals: [Int32] = []
    /// Whether there was more than the limit of the last search let it see.
    private(set) var isCut = false

    init(_ graph: RoadGraph) {
        self.graph = graph
        count = graph.starts.count - 1
        states = .allocate(capacity: count)
        states.initialize(repeating: Self.untouched, count: count)
        touched = .allocate(capacity: count)
        // All that waits costs at most one arc more than what is looked at.
        let width = max(0.5 * graph.meanCost, graph.highestCost / 65_536, .leastNormalMagnitude)
        perCost = 1 / width
        var size = 4
        while Double(size) < graph.highestCost * perCost + 3 { size *= 2 }
        mask = size - 1
        buckets = .allocate(capacity: size)
        buckets.initialize(repeating: Self.none, count: size)
    }

    deinit {
        states.deallocate()
        touched.deallocate()
        buckets.deallocate()
    }

    /// The nodes that the last search reached.
    var reached: UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(start: touched, count: countOfTouched)
    }

    /// The cost of a node; infinite where it was not reached.
    func cost(of node: Int32) -> Double { states[Int(node)].cost }

    /// The source that a node is nearest to, by its number.
    func owner(of node: Int32) -> Int32 { states[Int(node)].owner }

    /// The arc by which a node was reached; nil for a beginning.
    func arc(to node: Int32) -> RoadGraph.Arc? {
        let arc = states[Int(node)].arc
        return arc < 0 ? nil : graph.arcs[Int(arc)]
    }

    /// Searches anew.
    ///
    /// - Parameters:
    ///   - limit: nodes that cost more are not reached.
    ///   - goals: where there are some, the search ends when the costs of all of them are known.
    func run(from seeds: [Seed], limit: Double = .infinity, goals: [Int32] = []) {
        forget()
        self.goals = goals
        var left = 0
        for goal in goals where !states[Int(goal)].isGoal {
            states[Int(goal)].isGoal = true
            left += 1
        }
        var bucket = Int.max
        isCut = seeds.contains { $0.cost > limit }
        for seed in seeds where seed.cost <= limit {
            reach(Int(seed.node), cost: seed.cost, owner: seed.owner, arc: Self.none)
            bucket = min(bucket, Int(seed.cost * perCost))
        }
        graph.starts.withUnsafeBufferPointer { starts in
            graph.arcs.withUnsafeBufferPointer { arcs in
                while waiting > 0 {
                    let found = empty(bucket, starts, arcs, limit)
                    left -= found
                    bucket += 1
                    if found > 0, left == 0 { break }
                }
            }
        }
        clear()
    }

    /// Takes back what the last search wrote: little, where it ended nearby.
    private func forget() {
        for node in reached { states[Int(node)] = Self.untouched }
        for goal in goals { states[Int(goal)].isGoal = false }
        countOfTouched = 0
    }

    /// Looks at all nodes of a bucket, those that fall into it meanwhile too; how many are goals.
    private func empty(
        _ bucket: Int, _ starts: UnsafeBufferPointer<Int32>,
        _ arcs: UnsafeBufferPointer<RoadGraph.Arc>, _ limit: Double
    ) -> Int {
        var goals = 0
        let slot = bucket & mask
        while buckets[slot] >= 0 {
            let node = Int(buckets[slot])
            unlink(node)
            let (cost, owner) = (states[node].cost, states[node].owner)
            if states[node].isGoal {
                states[node].isGoal = false
                goals += 1
            }
            for place in Int(starts[node])..<Int(starts[node + 1]) {
                let arc = arcs[place]
                let sum = cost + arc.cost
                guard sum <= limit else {
                    isCut = true
                    continue
                }
                reach(Int(arc.head), cost: sum, owner: owner, arc: Int32(truncatingIfNeeded: place))
            }
        }
        return goals
    }

    /// Notes a way to a node if it is the best so far; of two as good, that of the first source.
    @inline(__always)
    private func reach(_ node: Int, cost: Double, owner: Int32, arc: Int32) {
        let known = states[node]
        guard cost < known.cost || (cost == known.cost && owner < known.owner) else { return }
        if known.cost == .infinity {
            touched[countOfTouched] = Int32(truncatingIfNeeded: node)
            countOfTouched += 1
        }
        let slot = Int32(truncatingIfNeeded: Int(cost * perCost) & mask)
        states[node].cost = cost
        states[node].owner = owner
        states[node].arc = arc
        guard slot != known.bucket else { return }
        if known.bucket >= 0 { unlink(node) }
        link(node, slot)
    }

    @inline(__always)
    private func link(_ node: Int, _ slot: Int32) {
        let first = buckets[Int(slot)]
        states[node].bucket = slot
        states[node].previous = Self.none
        states[node].next = first
        if first >= 0 { states[Int(first)].previous = Int32(truncatingIfNeeded: node) }
        buckets[Int(slot)] = Int32(truncatingIfNeeded: node)
        waiting += 1
    }

    @inline(__always)
    private func unlink(_ node: Int) {
        let state = states[node]
        if state.next >= 0 { states[Int(state.next)].previous = state.previous }
        if state.previous >= 0 {
            states[Int(state.previous)].next = state.next
        } else {
            buckets[Int(state.bucket)] = state.next
        }
        states[node].bucket = Self.none
        waiting -= 1
    }

    /// Takes out what still waits when a search ends early.
    private func clear() {
        guard waiting > 0 else { return }
        buckets.update(repeating: Self.none, count: mask + 1)
        waiting = 0
    }
}
