import Geo

/// Chooses a place for as many names as possible, and the best places among those.
///
/// Simulated annealing: a name tries a random place and evicts whatever stands in the way; the
/// exchange is kept if it makes the map better or, at first, not much worse.
/// Source: J. Christensen, J. Marks and S. Shieber, "An empirical study of algorithms for
/// point-feature label placement", ACM Transactions on Graphics 14 (1995). The chance of a worse
/// exchange is 1 / (1 + Δ/T)², not e^(-Δ/T): plain arithmetic gives the same bytes everywhere.
struct LabelOptimiser {
    /// The places of each name, those of one stage sorted by cost, all free of obstacles.
    private(set) var candidates: [[LabelCandidate]]
    private let priorities: [Double]
    private let gap: Double
    private var random = SplitMix(seed: 0x5C00_17AB)
    /// The place chosen for each name; nil while it has none.
    private(set) var chosen: [Int?]
    /// What each chosen place takes; far from the page while there is none.
    private var taken: [PageBox]
    /// The chosen place of each name; nothing where it has none.
    private var standing: [LabelCandidate?]
    /// The names that any place of a name could be in the way of.
    private var neighbours: [[Int32]] = []
    private var rivals: [Int32] = []

    private static let nowhere = PageBox(minX: 1e9, minY: 1e9, maxX: 1e9, maxY: 1e9)

    /// Gives every name the first place that is free; `anneal` makes the best of it.
    init(candidates: [[LabelCandidate]], priorities: [Double], gap: Double) {
        self.candidates = candidates
        self.priorities = priorities
        self.gap = gap
        chosen = Array(repeating: nil, count: candidates.count)
        taken = Array(repeating: Self.nowhere, count: candidates.count)
        standing = Array(repeating: nil, count: candidates.count)
        findNeighbours()
        fill()
    }

    var countOfPlaced: Int { chosen.count { $0 != nil } }
    var unplaced: [Int] { chosen.indices.filter { chosen[$0] == nil } }

    /// The place that a name got.
    func candidate(of name: Int) -> LabelCandidate? { standing[name] }

    /// Offers more places to some names.
    mutating func widen(_ more: [(name: Int, candidates: [LabelCandidate])]) {
        for (name, places) in more { candidates[name] += places }
        findNeighbours()
        fill()
    }

    /// The names that could be in the way of these, and these themselves.
    func surroundings(of names: [Int]) -> [Int] {
        Set(names + names.flatMap { neighbours[$0].map(Int.init) }).sorted()
    }

    /// Improves the places of some names, or of all.
    mutating func anneal(_ names: [Int]? = nil, rounds: Int = 60, from start: Double = 1.5) {
        let names = (names ?? Array(candidates.indices)).filter { !candidates[$0].isEmpty }
        guard names.count > 1 else { return }
        let movesPerRound = min(names.count * 12, 6_000)
        var temperature = start
        var absent = names.filter { chosen[$0] == nil }
        for _ in 0..<rounds {
            for _ in 0..<movesPerRound {
                // Half of the tries go to names that have no place.
                let wantsAbsent = !absent.isEmpty && random.unit() < 0.5
                let name =
                    wantsAbsent
                    ? absent[random.index(below: absent.count)]
                    : names[random.index(below: names.count)]
                attempt(name, temperature: temperature, absent: &absent)
            }
            absent.removeAll { chosen[$0] != nil }
            temperature *= 0.92
        }
        fill()
        improve()
    }
}

extension LabelOptimiser {
    private func cost(of name: Int) -> Double {
        standing[name]?.cost ?? costOfAbsence(of: name)
    }

    private func costOfAbsence(of name: Int) -> Double { 12 + 6 * priorities[name] }

    private mutating func findNeighbours() {
        let reaches = candidates.map { places -> PageBox in
            guard let first = places.first else { return Self.nowhere }
            return places.dropFirst().reduce(first.reach) { $0.union($1.reach) }.expanded(by: gap)
        }
        neighbours = reaches.indices.map { name in
            reaches.indices.filter {
                $0 != name && !candidates[$0].isEmpty && reaches[$0].intersects(reaches[name])
            }.map { Int32($0) }
        }
    }

    /// Finds the names that stand in the way, and whether evicting them costs less than the limit.
    private mutating func findRivals(of name: Int, at place: Int, below limit: Double) -> Bool {
        let candidate = candidates[name][place]
        let reach = candidate.reach.expanded(by: gap)
        var sum = 0.0
        rivals.removeAll(keepingCapacity: true)
        for other in neighbours[name] where reach.intersects(taken[Int(other)]) {
            guard let rival = standing[Int(other)], candidate.conflicts(with: rival, gap: gap)
            else { continue }
            sum += costOfAbsence(of: Int(other)) - rival.cost
            guard sum < limit else { return false }
            rivals.append(other)
        }
        return true
    }

    private mutating func isFree(_ name: Int, at place: Int) -> Bool {
        findRivals(of: name, at: place, below: 1e-9) && rivals.isEmpty
    }

    private mutating func move(_ name: Int, to place: Int?) {
        chosen[name] = place
        standing[name] = place.map { candidates[name][$0] }
        taken[name] = standing[name]?.reach ?? Self.nowhere
    }

    /// Gives every name without a place the first that is free, the hardest names first.
    private mutating func fill() {
        let open = chosen.indices.filter { chosen[$0] == nil && !candidates[$0].isEmpty }
        let order = open.sorted { first, second in
            (candidates[first].count, -priorities[first], first)
                < (candidates[second].count, -priorities[second], second)
        }
        for name in order {
            for place in candidates[name].indices where isFree(name, at: place) {
                move(name, to: place)
                break
            }
        }
    }

    private mutating func attempt(_ name: Int, temperature: Double, absent: inout [Int]) {
        // Squared, so that good places are tried more often than remote ones.
        let luck = random.unit()
        let place = Int(luck * luck * Double(candidates[name].count))
        guard place != chosen[name] else { return }
        // What an exchange may cost is drawn first: most are seen to be too dear at once.
        let courage = random.unit().squareRoot()
        let limit = courage > 0 ? temperature * (1 / courage - 1) : .infinity
        let difference = candidates[name][place].cost - cost(of: name)
        guard difference < limit,
            findRivals(of: name, at: place, below: limit - difference)
        else { return }
        for other in rivals {
            move(Int(other), to: nil)
            absent.append(Int(other))
        }
        move(name, to: place)
    }

    /// Moves names to better places that are free.
    private mutating func improve() {
        for name in chosen.indices {
            guard let current = chosen[name] else { continue }
            let cost = candidates[name][current].cost
            let better = candidates[name].indices.filter { candidates[name][$0].cost < cost }
                .sorted { (candidates[name][$0].cost, $0) < (candidates[name][$1].cost, $1) }
            for place in better where isFree(name, at: place) {
                move(name, to: place)
                break
            }
        }
    }
}
