/// Finds how much farther full schools have to count, so that no school gets more pupils than it has
/// places and ways are the shortest in all.
///
/// A transport problem between many samples and few schools. Everybody begins at the nearest school;
/// as long as one is over its places, pupils move along the cheapest chain of schools to one with
/// places left: successive shortest paths over the schools alone, where the step from one school to
/// another costs what its cheapest pupil loses. What a chain from a school to one with places costs
/// at the end is the school's price.
///
/// Source: R. Ahuja, T. Magnanti, J. Orlin, Network Flows (1993), chapters 9.7 (successive shortest
/// paths with potentials) and 9.2 (potentials as prices).
struct CapacityPrices {
    /// By school, in the unit of the costs; 0 for those with places left.
    private(set) var prices: [Double] = []
    /// By school: the weight of the samples that go there; one sample may be divided.
    private(set) var loads: [Double]
    /// By school: the weights that go there, by sample.
    private(set) var members: [[Int: Double]]

    private let costs: [Double]
    private let places: [Double]
    /// By school and school: what the cheapest sample of the first loses at the second.
    private var steps: [Step]
    private var potentials: [Double]

    /// What is no more than rounding.
    private static let slack = 1e-9

    private struct Step {
        var cost = Double.infinity
        var sample = -1
    }

    /// nil where the places are too few for those who can reach them.
    ///
    /// - Parameters:
    ///   - costs: by sample, and in it by school; infinite where there is no way. Samples without
    ///     any way are left out.
    ///   - weights: of the samples: how many pupils each stands for.
    ///   - places: of the schools.
    init?(costs: [Double], weights: [Double], places: [Double]) {
        (self.costs, self.places) = (costs, places)
        loads = places.map { _ in 0 }
        members = places.map { _ in [:] }
        potentials = loads
        steps = Array(repeating: Step(), count: places.count * places.count)
        for sample in weights.indices where weights[sample] > 0 {
            let row = sample * places.count
            let near = places.indices.min { (costs[row + $0], $0) < (costs[row + $1], $1) }
            guard let near, costs[row + near].isFinite else { continue }
            loads[near] += weights[sample]
            members[near][sample] = weights[sample]
        }
        for school in places.indices { lookAgain(school) }
        var last: Int?
        while let chain = cheapestChain() {
            last = chain.last
            push(chain)
        }
        guard places.indices.allSatisfy({ !isOver($0) }) else { return nil }
        prices = costsToPlaces(last)
        for school in places.indices where members[school].isEmpty && !hasPlaces(school) {
            prices[school] = deterrent(school)
        }
    }

    /// The price at which nobody comes, of a school without any places.
    private func deterrent(_ school: Int) -> Double {
        let others = places.indices.filter { !members[$0].isEmpty || hasPlaces($0) }
        return Set(members.flatMap(\.keys)).reduce(0) { most, sample in
            let row = sample * places.count
            let best = others.map { costs[row + $0] + prices[$0] }.min() ?? .infinity
            return best.isFinite ? max(most, best - costs[row + school]) : most
        }
    }

    private func isOver(_ school: Int) -> Bool { loads[school] > places[school] + Self.slack }

    private func hasPlaces(_ school: Int) -> Bool { loads[school] < places[school] - Self.slack }

    /// Finds a school's cheapest steps anew.
    private mutating func lookAgain(_ school: Int) {
        let row = school * places.count
        for other in places.indices { steps[row + other] = Step() }
        for sample in members[school].keys {
            let own = sample * places.count
            for other in places.indices where other != school {
                let cost = costs[own + other] - costs[own + school]
                let known = steps[row + other]
                if cost < known.cost || (cost == known.cost && sample < known.sample) {
                    steps[row + other] = Step(cost: cost, sample: sample)
                }
            }
        }
    }

    /// The cheapest way from a school over its places to one with places left, school by school; nil
    /// where none is over, or no way leads to places.
    ///
    /// Dijkstra's search without a heap: from every school a step leads to every other.
    private mutating func cheapestChain() -> [Int]? {
        var distances = places.indices.map { isOver($0) ? -potentials[$0] : .infinity }
        var before = places.map { _ in -1 }
        var open = Set(places.indices)
        while let school = open.min(by: { (distances[$0], $0) < (distances[$1], $1) }),
            distances[school].isFinite
        {
            open.remove(school)
            for other in open {
                let cost = steps[school * places.count + other].cost
                let reduced = max(0, cost + potentials[school] - potentials[other])
                if distances[school] + reduced < distances[other] {
                    distances[other] = distances[school] + reduced
                    before[other] = school
                }
            }
        }
        let ends = places.indices.filter { hasPlaces($0) && distances[$0].isFinite }
        let end = ends.min {
            (distances[$0] + potentials[$0], $0) < (distances[$1] + potentials[$1], $1)
        }
        guard let end else { return nil }
        let farthest = distances.filter(\.isFinite).max() ?? 0
        for school in places.indices { potentials[school] += min(distances[school], farthest) }
        var chain = [end]
        while let first = chain.first, before[first] >= 0 { chain.insert(before[first], at: 0) }
        return chain.count > 1 ? chain : nil
    }

    /// Moves as much along a chain as its cheapest samples and the places at its end allow.
    private mutating func push(_ chain: [Int]) {
        let hops = Array(zip(chain, chain.dropFirst()))
        let samples = hops.map { steps[$0.0 * places.count + $0.1].sample }
        var amount = min(
            loads[chain[0]] - places[chain[0]],
            places[chain[chain.count - 1]] - loads[chain[chain.count - 1]])
        for (hop, sample) in zip(hops, samples) {
            amount = min(amount, members[hop.0][sample] ?? 0)
        }
        for (hop, sample) in zip(hops, samples) {
            let left = (members[hop.0][sample] ?? 0) - amount
            members[hop.0][sample] = left > Self.slack * amount ? left : nil
            members[hop.1][sample, default: 0] += amount
            loads[hop.0] -= amount
            loads[hop.1] += amount
        }
        for school in chain { lookAgain(school) }
    }

    /// What the cheapest chain from each school to one with places costs, 0 for those.
    ///
    /// - Parameter last: the school that counts as one with places where none has any left.
    private func costsToPlaces(_ last: Int?) -> [Double] {
        let free = places.indices.filter(hasPlaces)
        var prices = places.map { _ in Double.infinity }
        for school in free.isEmpty ? [last].compactMap(\.self) : free { prices[school] = 0 }
        var isChanged = true
        while isChanged {
            isChanged = false
            for school in places.indices where !hasPlaces(school) {
                for other in places.indices where prices[other].isFinite {
                    let cost = steps[school * places.count + other].cost + prices[other]
                    // Rounding must not keep a ring of schools turning.
                    guard cost < prices[school] - Self.slack * max(1, abs(cost)) else { continue }
                    prices[school] = cost
                    isChanged = true
                }
            }
        }
        return prices.map { $0.isFinite ? max(0, $0) : 0 }
    }
}
