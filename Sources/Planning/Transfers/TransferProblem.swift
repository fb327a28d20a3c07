/// Surpluses and shortages, and what it is to move one from a giver to a taker.
struct TransferProblem {
    /// How many each giver has over, and each taker lacks.
    var gives: [Int]
    var takes: [Int]
    /// The moves that are allowed, in the order of their giver and taker.
    var moves: [Move]

    struct Move: Hashable {
        var giver: Int
        var taker: Int
        var metres: Int
    }

    /// How many are moved where, and what is known of it.
    struct Solution: Hashable {
        /// For each of the moves.
        var counts: [Int]
        /// How many shortages are removed: the most that the moves allow.
        var removed: Int
        /// The pairs of schools, and how few they can be at the least.
        var pairs: Int
        var fewestPairs: Int
        var metres: Int
        /// Whether it is proven that none is better: fewer pairs, or less travel.
        var isProven: Bool
    }

    private var program: FlowProgram {
        FlowProgram(
            gives: gives, takes: takes,
            arcs: moves.map { FlowProgram.Arc(giver: $0.giver, taker: $0.taker) })
    }

    /// The moves that remove most shortages, and among those are fewest or need least travel.
    ///
    /// - Returns: nil where the solver gave up.
    func solve(_ aim: TransferPlan.Aim) -> Solution? {
        guard !moves.isEmpty else {
            return Solution(
                counts: [], removed: 0, pairs: 0, fewestPairs: 0, metres: 0, isProven: true)
        }
        guard let most = program.most() else { return nil }
        switch aim {
        case .leastTravel: return leastTravel(most)
        case .fewest: return FewestPairs(self, program, total: most).solve()
        }
    }

    private func leastTravel(_ most: Int) -> Solution? {
        let costs = moves.map { Double($0.metres) }
        guard let found = program.cheapest(costs: costs, total: most),
            found.flow.reduce(0, +) == most
        else { return nil }
        var solution = solution(found.flow)
        solution.isProven = provesLeast(found)
        return solution
    }

    func solution(_ counts: [Int]) -> Solution {
        Solution(
            counts: counts, removed: counts.reduce(0, +), pairs: counts.count { $0 > 0 },
            fewestPairs: 0,
            metres: zip(counts, moves).reduce(0) { $0 + $1.0 * $1.1.metres }, isProven: false)
    }

    /// Whether the prices prove in whole numbers that no flow of the same size costs less.
    ///
    /// Complementary slackness: with prices on the schools no move costs less than what it earns,
    /// and what is used costs as much. Costs are whole metres, so prices at a vertex are whole too.
    private func provesLeast(_ found: FlowProgram.Solution) -> Bool {
        let prices = found.prices.map { $0.rounded() }
        guard zip(prices, found.prices).allSatisfy({ abs($0 - $1) < 1e-4 && $0.magnitude < 1e12 })
        else { return false }
        let whole = prices.map { Int($0) }
        var given = Array(repeating: 0, count: gives.count)
        var taken = Array(repeating: 0, count: takes.count)
        for (move, count) in zip(moves, found.flow) {
            let cost = move.metres - whole[move.giver] + whole[gives.count + move.taker]
            let most = min(gives[move.giver], takes[move.taker])
            guard isOptimal(cost: cost, at: count, most: most) else { return false }
            given[move.giver] += count
            taken[move.taker] += count
        }
        let root = whole[gives.count + takes.count]
        return gives.indices.allSatisfy {
            isOptimal(cost: whole[$0] - root, at: given[$0], most: gives[$0])
        }
            && takes.indices.allSatisfy {
                isOptimal(cost: -whole[gives.count + $0], at: taken[$0], most: takes[$0])
            }
    }

    /// Whether a column of such a reduced cost may be at such a value between 0 and its most.
    private func isOptimal(cost: Int, at value: Int, most: Int) -> Bool {
        (0...most).contains(value) && (cost >= 0 || value == most) && (cost <= 0 || value == 0)
    }
}
