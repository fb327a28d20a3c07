/// The flow over the fewest pairs of schools, by branch and bound over linear programs.
///
/// A pair costs 1 however many are moved: a fixed charge. Each program charges a pair for the share
/// of it that is used, which never charges too much and so bounds the number of pairs from below; a
/// pair that is used in part is then ruled out in one branch and paid for in the other. Metres
/// weigh so little that they only choose among equals.
struct FewestPairs {
    private let problem: TransferProblem
    private let program: FlowProgram
    private let total: Int
    private let shares: [Double]
    private let travel: [Double]
    /// What all the metres of a solution can weigh at most.
    private let mostTravel = 0.01
    private let mostPrograms: Int

    private struct Node {
        var forbidden: Set<Int> = []
        var paid: Set<Int> = []
    }

    init(_ problem: TransferProblem, _ program: FlowProgram, total: Int) {
        self.problem = problem
        self.program = program
        self.total = total
        shares = problem.moves.map { move in
            1 / Double(max(1, min(problem.gives[move.giver], problem.takes[move.taker])))
        }
        let farthest = Double(max(1, problem.moves.map(\.metres).max() ?? 1))
        let scale = mostTravel / (farthest * Double(max(1, total)))
        travel = problem.moves.map { Double($0.metres) * scale }
        // A program of a thousand pairs takes about a millisecond: some seconds in all.
        mostPrograms = max(1, 3_000_000 / max(1_000, problem.moves.count))
    }

    /// - Returns: nil where the solver gave up.
    func solve() -> TransferProblem.Solution? {
        var best: TransferProblem.Solution?
        var root = 0
        var open = [Node()]
        var programs = 0
        while let node = open.popLast() {
            programs += 1
            // Proven is what has been searched to the end.
            if programs > mostPrograms { return closed(best, bound: root, isProven: false) }
            guard let found = relaxed(node) else {
                if programs == 1 { return nil }
                continue
            }
            let bound = node.paid.count + Int((found.cost - mostTravel - 1e-6).rounded(.up))
            if programs == 1 { root = max(bound, 0) }
            if let best, bound >= best.pairs { continue }
            let solution = problem.solution(found.flow)
            if isBetter(solution, than: best) { best = solution }
            guard let branch = partlyUsed(found.flow, node) else { continue }
            var without = node
            without.forbidden.insert(branch)
            var with = node
            with.paid.insert(branch)
            open += [without, with]
        }
        return closed(best, bound: best?.pairs ?? 0, isProven: true)
    }

    private func relaxed(_ node: Node) -> FlowProgram.Solution? {
        let costs = shares.indices.map {
            node.paid.contains($0) ? travel[$0] : shares[$0] + travel[$0]
        }
        return program.cheapest(costs: costs, total: total, forbidden: node.forbidden)
    }

    /// The pair that is paid for least of what it is used, nil where all are wholly used or paid.
    private func partlyUsed(_ flow: [Int], _ node: Node) -> Int? {
        var worst: (pair: Int, unpaid: Double)?
        for (pair, count) in flow.enumerated() where count > 0 && !node.paid.contains(pair) {
            let unpaid = 1 - Double(count) * shares[pair]
            if unpaid > 1e-9, unpaid > worst?.unpaid ?? 0 { worst = (pair, unpaid) }
        }
        return worst?.pair
    }

    private func isBetter(
        _ solution: TransferProblem.Solution, than best: TransferProblem.Solution?
    ) -> Bool {
        guard let best else { return true }
        return (solution.pairs, solution.metres) < (best.pairs, best.metres)
    }

    private func closed(
        _ best: TransferProblem.Solution?, bound: Int, isProven: Bool
    ) -> TransferProblem.Solution? {
        var best = best
        best?.fewestPairs = bound
        let pairs = best?.pairs
        best?.isProven = isProven || pairs == bound
        return best
    }
}
