import Geo

/// Chooses a place for as many names as possible, and the best places among those.
///
/// Simulated annealing: a name tries a random place and evicts whatever stands in the way; the
/// exchange is kept if it makes the map better or, at first, not much worse.
/// Source: J. Christensen, J. Marks and S. Shieber, "An empirical study of algorithms for
/// point-feature label placement", ACM Transactions on Graphics 14 (1995). The chance of a worse
/// exchange is 1 / (1 + Δ/T)², not e^(-Δ/T): plain arithmetic gives the same bytes everywhere.
struct LabelOptimiser {
    private let candidates: [[LabelCandidate]]
    private let priorities: [Double]
    private let gap: Double
    private var grid: PageGrid
    private var random = SplitMix(seed: 0x5C00_17AB)
    /// The place chosen for each name; nil while it has none.
    private(set) var chosen: [Int?]

    /// Places the names; the places of each are sorted by cost and free of obstacles.
    ///
    /// Where so few can be placed at once that annealing cannot be hoped to reach `hope`, as a
    /// share of all, it is spared.
    init(
        candidates: [[LabelCandidate]], priorities: [Double], frame: PageBox, gap: Double,
        hope: Double = 0
    ) {
        self.candidates = candidates
        self.priorities = priorities
        self.gap = gap
        grid = PageGrid(box: frame, side: 16)
        chosen = Array(repeating: nil, count: candidates.count)
        fill()
        guard Double(countOfPlaced) >= (hope - 0.12) * Double(candidates.count) else { return }
        anneal()
        fill()
        improve()
    }

    var countOfPlaced: Int { chosen.count { $0 != nil } }

    /// What the name costs as it is: its place, or being left out.
    private func cost(of name: Int) -> Double {
        guard let place = chosen[name] else { return costOfAbsence(of: name) }
        return candidates[name][place].cost
    }

    private func costOfAbsence(of name: Int) -> Double { 10 + 5 * priorities[name] }

    /// The names whose chosen places are in the way.
    private func rivals(of name: Int, at place: Int) -> [Int] {
        let candidate = candidates[name][place]
        var result: [Int] = []
        grid.visit(candidate.reach.expanded(by: gap)) { item in
            let other = Int(item)
            guard other != name, !result.contains(other), let place = chosen[other] else { return }
            if candidate.conflicts(with: candidates[other][place], gap: gap) {
                result.append(other)
            }
        }
        return result
    }

    private mutating func move(_ name: Int, to place: Int?) {
        if let old = chosen[name] {
            grid.remove(Int32(name), touching: candidates[name][old].reach)
        }
        chosen[name] = place
        if let place { grid.insert(Int32(name), touching: candidates[name][place].reach) }
    }

    /// Gives every name without a place the first that is free, the hardest names first.
    private mutating func fill() {
        let open = chosen.indices.filter { chosen[$0] == nil && !candidates[$0].isEmpty }
        let order = open.sorted { first, second in
            (candidates[first].count, -priorities[first], first)
                < (candidates[second].count, -priorities[second], second)
        }
        for name in order {
            let free = candidates[name].indices.first { rivals(of: name, at: $0).isEmpty }
            if let free { move(name, to: free) }
        }
    }

    private mutating func anneal() {
        let names = candidates.indices.filter { !candidates[$0].isEmpty }
        guard names.count > 1 else { return }
        let rounds = 60
        let movesPerRound = min(names.count * 12, 6_000)
        var temperature = 1.5
        for _ in 0..<rounds {
            var absent = names.filter { chosen[$0] == nil }
            for _ in 0..<movesPerRound {
                // Half of the tries go to names that have no place.
                let wantsAbsent = !absent.isEmpty && random.unit() < 0.5
                let name =
                    wantsAbsent
                    ? absent[random.index(below: absent.count)]
                    : names[random.index(below: names.count)]
                attempt(name, temperature: temperature, absent: &absent)
            }
            temperature *= 0.92
        }
    }

    private mutating func attempt(_ name: Int, temperature: Double, absent: inout [Int]) {
        // Squared, so that good places are tried more often than remote ones.
        let luck = random.unit()
        let place = Int(luck * luck * Double(candidates[name].count))
        guard place != chosen[name] else { return }
        let evicted = rivals(of: name, at: place)
        var difference = candidates[name][place].cost - cost(of: name)
        for other in evicted { difference += costOfAbsence(of: other) - cost(of: other) }
        if difference > 0 {
            let chance = 1 / ((1 + difference / temperature) * (1 + difference / temperature))
            guard random.unit() < chance else { return }
        }
        for other in evicted {
            move(other, to: nil)
            absent.append(other)
        }
        move(name, to: place)
    }

    /// Moves names to better places that are free.
    private mutating func improve() {
        for name in chosen.indices {
            guard let current = chosen[name] else { continue }
            let better = (0..<current).first { rivals(of: name, at: $0).isEmpty }
            if let better { move(name, to: better) }
        }
    }
}
