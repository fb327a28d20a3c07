import Support
import Testing

@testable import Planning

/// Everything that can be moved, tried one after the other.
private struct BruteForce {
    let problem: TransferProblem
    private(set) var removed = 0
    private(set) var leastMetres = 0
    private(set) var fewestPairs = 0

    init(_ problem: TransferProblem) {
        self.problem = problem
        search(0, problem.gives, problem.takes, removed: 0, metres: 0, pairs: 0)
    }

    private mutating func search(
        _ place: Int, _ gives: [Int], _ takes: [Int], removed: Int, metres: Int, pairs: Int
    ) {
        guard place < problem.moves.count else {
            if removed > self.removed {
                (self.removed, leastMetres, fewestPairs) = (removed, metres, pairs)
            } else if removed == self.removed {
                leastMetres = min(leastMetres, metres)
                fewestPairs = min(fewestPairs, pairs)
            }
            return
        }
        let move = problem.moves[place]
        for count in 0...min(gives[move.giver], takes[move.taker]) {
            var (gives, takes) = (gives, takes)
            gives[move.giver] -= count
            takes[move.taker] -= count
            search(
                place + 1, gives, takes, removed: removed + count,
                metres: metres + count * move.metres, pairs: pairs + (count > 0 ? 1 : 0))
        }
    }
}

private func randomProblem(
    _ seed: Int, schools: ClosedRange<Int>, most: Int, share: Int = 75
) -> TransferProblem {
    var random = SplitMix64(seed: UInt64(seed))
    let givers = Int.random(in: schools, using: &random)
    let takers = Int.random(in: schools, using: &random)
    let moves = (0..<givers).flatMap { giver in
        (0..<takers).compactMap { taker -> TransferProblem.Move? in
            guard Int.random(in: 0..<100, using: &random) < share else { return nil }
            // Often the same, so that there are ties.
            return .init(
                giver: giver, taker: taker, metres: 1_000 * Int.random(in: 0...9, using: &random))
        }
    }
    return TransferProblem(
        gives: (0..<givers).map { _ in .random(in: 0...most, using: &random) },
        takes: (0..<takers).map { _ in .random(in: 0...most, using: &random) }, moves: moves)
}

struct TransferProblemTests {
    @Test(arguments: 0..<150)
    func `no way of moving teachers removes more shortages, by less travel or fewer pairs`(
        seed: Int
    ) throws {
        let problem = randomProblem(seed, schools: 1...3, most: 3)
        let best = BruteForce(problem)
        let shortest = try #require(problem.solve(.leastTravel))
        #expect(shortest.removed == best.removed)
        #expect(shortest.metres == best.leastMetres)
        #expect(shortest.isProven)
        let fewest = try #require(problem.solve(.fewest))
        #expect(fewest.removed == best.removed)
        #expect(fewest.pairs == best.fewestPairs)
        #expect(fewest.isProven)
    }

    @Test(arguments: 0..<40, [TransferPlan.Aim.fewest, .leastTravel])
    func `nobody gives more than there is over or gets more than is lacking`(
        seed: Int, aim: TransferPlan.Aim
    ) throws {
        let problem = randomProblem(1_000 + seed, schools: 5...15, most: 6, share: 60)
        let solution = try #require(problem.solve(aim))
        var (gives, takes) = (problem.gives, problem.takes)
        for (move, count) in zip(problem.moves, solution.counts) {
            #expect(count >= 0)
            gives[move.giver] -= count
            takes[move.taker] -= count
        }
        #expect(gives.allSatisfy { $0 >= 0 })
        #expect(takes.allSatisfy { $0 >= 0 })
        #expect(solution.removed == solution.counts.reduce(0, +))
        #expect(solution.fewestPairs <= solution.pairs)
        #expect(aim == .fewest || solution.isProven)
        #expect(try #require(problem.solve(aim)) == solution)
    }

    @Test func `nothing to move is an answer`() throws {
        let none = TransferProblem(gives: [], takes: [2], moves: [])
        #expect(try #require(none.solve(.fewest)).removed == 0)
        let idle = TransferProblem(
            gives: [0], takes: [0], moves: [.init(giver: 0, taker: 0, metres: 5)])
        #expect(try #require(idle.solve(.leastTravel)).removed == 0)
    }
}
