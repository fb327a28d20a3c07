import Geo

/// Chooses a place for as many names as possible, and the best places among those.
///
/// Two searches take turns. Ejection finds room: a name without a place takes the one that drives
/// out the least, and what it drives out looks for another place in turn; a name weighs more each
/// time that it is driven out, so that no two do the same to each other for ever. Annealing then
/// improves the places: a name tries a random one, and the exchange is kept if it makes the map
/// better or, at first, not much worse.
/// Sources: M. Yamamoto, G. Camara and L. Lorena, "Tabu search heuristic for point-feature
/// cartographic label placement", GeoInformatica 6 (2002); J. Christensen, J. Marks and S. Shieber,
/// "An empirical study of algorithms for point-feature label placement", ACM Transactions on
/// Graphics 14 (1995). The chance of a worse exchange is 1 / (1 + Δ/T)², not e^(-Δ/T): plain
/// arithmetic gives the same bytes everywhere.
struct LabelOptimiser {
    /// The places of each name, those of one stage sorted by cost, all free of obstacles.
    private(set) var candidates: [[LabelCandidate]]
    private let priorities: [Double]
    /// What it costs to drive a name out.
    private var worth: [Double]
    private let gap: NameGap
    private var random = SplitMix(seed: 0x5C00_17AB)
    /// The place chosen for each name; nil while it has none.
    private(set) var chosen: [Int?]
    /// The chosen place of each name; nothing where it has none.
    private var standing: [LabelCandidate?]
    private var index: StripIndex
    /// The names that the last search found in the way.
    private var rivals: [Int] = []

    /// Gives every name the first place that is free; `anneal` makes the best of it.
    init(
        candidates: [[LabelCandidate]], priorities: [Double], frame: PageBox, gap: NameGap
    ) {
        self.candidates = candidates
        self.priorities = priorities
        self.gap = gap
        worth = priorities.map { 24 + 6 * $0 }
        chosen = Array(repeating: nil, count: candidates.count)
        index = StripIndex(frame: frame, count: candidates.count)
        standing = Array(repeating: nil, count: candidates.count)
        fill()
    }

    var countOfPlaced: Int { chosen.count { $0 != nil } }
    var unplaced: [Int] { chosen.indices.filter { chosen[$0] == nil } }

    /// The place that a name got.
    func candidate(of name: Int) -> LabelCandidate? { standing[name] }

    /// Offers more places to some names.
    mutating func widen(_ more: [(name: Int, candidates: [LabelCandidate])]) {
        for (name, places) in more { candidates[name] += places }
        fill()
    }

    /// Drives names out and finds them other places until all have one or the steps are used up.
    mutating func settle(steps: Int) {
        let start = worth
        var best = (chosen: chosen, cost: cost)
        var quietUntil = Array(repeating: 0, count: chosen.count)
        var absent = unplaced.filter { !candidates[$0].isEmpty }
        var step = 0
        while step < steps, !absent.isEmpty {
            step += 1
            let name = absent.remove(at: random.index(below: absent.count))
            guard let place = leastHarm(for: name, quietUntil, step) else { continue }
            _ = findRivals(of: name, at: place, below: .infinity)
            for rival in rivals {
                move(rival, to: nil)
                worth[rival] += 4
                absent.append(rival)
            }
            move(name, to: place)
            quietUntil[name] = step + 4 + random.index(below: 4)
            keep(&best, start)
        }
        worth = start
        restore(best.chosen)
    }

    /// Improves the places of all names.
    mutating func anneal(rounds: Int, from start: Double) {
        let names = candidates.indices.filter { !candidates[$0].isEmpty }
        guard names.count > 1 else { return }
        var best = (chosen: chosen, cost: cost)
        var temperature = start
        for _ in 0..<rounds {
            for _ in 0..<min(names.count * 12, 2_000) {
                attempt(names[random.index(below: names.count)], temperature: temperature)
            }
            fill()
            keep(&best, worth)
            temperature *= 0.9
        }
        restore(best.chosen)
        improve()
    }
}

extension LabelOptimiser {
    /// What the map costs as it is, with the worth of the names that are not on it.
    private var cost: Double {
        chosen.indices.reduce(0) { $0 + (standing[$1]?.cost ?? worth[$1]) }
    }

    private mutating func keep(
        _ best: inout (chosen: [Int?], cost: Double), _ worth: [Double]
    ) {
        var cost = 0.0
        for name in chosen.indices { cost += standing[name]?.cost ?? worth[name] }
        if cost < best.cost { best = (chosen, cost) }
    }

    private mutating func restore(_ best: [Int?]) {
        for name in best.indices where chosen[name] != best[name] { move(name, to: best[name]) }
    }

    /// The place that drives out what is worth least, sparing what has only just moved.
    private mutating func leastHarm(for name: Int, _ quietUntil: [Int], _ step: Int) -> Int? {
        var best: (place: Int, cost: Double)?
        for place in candidates[name].indices {
            let own = candidates[name][place].cost
            let limit = (best?.cost ?? .infinity) - own
            guard limit > 0, findRivals(of: name, at: place, below: limit),
                rivals.allSatisfy({ quietUntil[$0] < step })
            else { continue }
            let cost = rivals.reduce(own) {
                $0 + worth[$1] - (standing[$1]?.cost ?? 0)
            }
            best = (place, cost)
        }
        return best?.place
    }

    /// Finds the names that stand in the way, and whether driving them out costs less than the
    /// limit.
    private mutating func findRivals(of name: Int, at place: Int, below limit: Double) -> Bool {
        let candidate = candidates[name][place]
        let reach = candidate.reach.expanded(by: gap)
        var sum = 0.0
        rivals.removeAll(keepingCapacity: true)
        index.visit(reach) { other in
            guard other != name, let rival = standing[other], rival.reach.intersects(reach),
                candidate.conflicts(with: rival, gap: gap)
            else { return true }
            sum += worth[other] - rival.cost
            rivals.append(other)
            return sum < limit
        }
        return sum < limit
    }

    private mutating func isFree(_ name: Int, at place: Int) -> Bool {
        findRivals(of: name, at: place, below: 0.001) && rivals.isEmpty
    }

    private mutating func move(_ name: Int, to place: Int?) {
        chosen[name] = place
        if let old = standing[name] { index.toggle(name, in: old.reach) }
        standing[name] = place.map { candidates[name][$0] }
        if let new = standing[name] { index.toggle(name, in: new.reach) }
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

    private mutating func attempt(_ name: Int, temperature: Double) {
        // Squared, so that good places are tried more often than remote ones.
        let luck = random.unit()
        let place = Int(luck * luck * Double(candidates[name].count))
        guard place != chosen[name] else { return }
        // What an exchange may cost is drawn first: most are seen to be too dear at once.
        let courage = random.unit().squareRoot()
        let limit = courage > 0 ? temperature * (1 / courage - 1) : .infinity
        let difference = candidates[name][place].cost - (standing[name]?.cost ?? worth[name])
        guard difference < limit, findRivals(of: name, at: place, below: .infinity),
            rivals.count < 3
        else { return }
        exchange(name, to: place, within: limit - difference)
    }

    /// Moves a name and what stands in its way, or nothing if that would cost more than it may.
    private mutating func exchange(_ name: Int, to place: Int, within limit: Double) {
        let before = chosen[name]
        let evicted = rivals.map { (name: $0, place: chosen[$0]) }
        for other in evicted { move(other.name, to: nil) }
        move(name, to: place)
        var left = limit
        for other in evicted {
            let old = other.place.map { candidates[other.name][$0].cost } ?? 0
            guard let found = cheapestFree(other.name, below: old + left) else {
                move(name, to: before)
                for other in evicted { move(other.name, to: other.place) }
                return
            }
            left -= candidates[other.name][found].cost - old
            move(other.name, to: found)
        }
    }

    private mutating func cheapestFree(_ name: Int, below limit: Double) -> Int? {
        candidates[name].indices.first { place in
            candidates[name][place].cost < limit && isFree(name, at: place)
        }
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
