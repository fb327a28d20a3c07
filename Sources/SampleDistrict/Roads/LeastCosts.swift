/// Dijkstra's search over numbered nodes; of two as cheap the smaller number comes first.
struct LeastCosts {
    private struct Entry: Comparable {
        let cost: Double
        let node: Int

        static func < (a: Entry, b: Entry) -> Bool { (a.cost, a.node) < (b.cost, b.node) }
    }

    private(set) var costs: [Int: Double]
    private var previous: [Int: Int] = [:]
    private var done: Set<Int> = []
    private var heap: [Entry]

    init(from start: Int) {
        costs = [start: 0]
        heap = [Entry(cost: 0, node: start)]
    }

    /// The cheapest node that was not given yet.
    mutating func next() -> Int? {
        while let entry = pop() {
            if done.insert(entry.node).inserted { return entry.node }
        }
        return nil
    }

    mutating func offer(_ node: Int, from: Int, cost: Double) {
        let sum = (costs[from] ?? 0) + cost
        guard sum < costs[node] ?? .infinity else { return }
        costs[node] = sum
        previous[node] = from
        push(Entry(cost: sum, node: node))
    }

    func way(to node: Int) -> [Int] {
        var way = [node]
        while let last = way.last, let before = previous[last] { way.append(before) }
        return way.reversed()
    }

    private mutating func push(_ entry: Entry) {
        heap.append(entry)
        var place = heap.count - 1
        while place > 0, heap[place] < heap[(place - 1) / 2] {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func pop() -> Entry? {
        guard let first = heap.first else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var place = 0
        while true {
            let children = [2 * place + 1, 2 * place + 2].filter { $0 < heap.count }
            guard let least = children.min(by: { heap[$0] < heap[$1] }), heap[least] < heap[place]
            else { return first }
            heap.swapAt(place, least)
            place = least
        }
    }
}
