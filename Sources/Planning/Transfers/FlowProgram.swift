import CCLP

/// A flow from givers to takers of least cost, as a linear program that Clp solves.
///
/// In the program each column of the matrix has at most one 1 and one −1, which is a network's:
/// every vertex that a simplex method ends at is integral (Hoffman and Kruskal, 1956). The result
/// is read as whole numbers and checked as such, not rounded into some.
///
/// Rows: what goes out of each giver, what comes into each taker, and the flow of all. Columns: the
/// arcs, then what each giver gives in all, then what each taker takes in all.
struct FlowProgram {
    /// Each at least 0.
    let gives: [Int]
    let takes: [Int]
    let arcs: [Arc]

    struct Arc: Hashable {
        var giver: Int
        var taker: Int
    }

    /// What became of a program.
    struct Solution {
        /// The flow on each arc.
        var flow: [Int]
        var cost: Double
        /// What a unit more is worth at each row.
        var prices: [Double]
    }

    /// The most that can flow.
    ///
    /// - Returns: nil where Clp gave up.
    func most() -> Int? {
        let all = takes.reduce(0, +)
        let costs = Array(repeating: 0.0, count: arcs.count)
        return solve(costs: costs, total: 0...all, worth: -1)?.flow.reduce(0, +)
    }

    /// The cheapest flow of so many in all.
    ///
    /// - Parameters:
    ///   - costs: Of a unit on each arc.
    ///   - forbidden: Arcs on which nothing flows.
    /// - Returns: nil where there is none or Clp gave up.
    func cheapest(costs: [Double], total: Int, forbidden: Set<Int> = []) -> Solution? {
        solve(costs: costs, total: total...total, worth: 0, forbidden: forbidden)
    }

    private var rowCount: Int { gives.count + takes.count + 1 }
    private var columnCount: Int { arcs.count + gives.count + takes.count }

    private func solve(
        costs: [Double], total: ClosedRange<Int>, worth: Double, forbidden: Set<Int> = []
    ) -> Solution? {
        var matrix = ColumnMatrix(capacity: columnCount)
        for (arc, cost) in zip(arcs, costs) {
            matrix.append(
                [(arc.giver, 1), (gives.count + arc.taker, -1)], cost: cost,
                upper: forbidden.contains(matrix.count)
                    ? 0 : Double(min(gives[arc.giver], takes[arc.taker])))
        }
        for (row, most) in gives.enumerated() {
            matrix.append([(row, -1), (rowCount - 1, 1)], cost: worth, upper: Double(most))
        }
        for (row, most) in takes.enumerated() {
            matrix.append([(gives.count + row, 1)], cost: 0, upper: Double(most))
        }
        var lower = Array(repeating: 0.0, count: rowCount)
        var upper = lower
        (lower[rowCount - 1], upper[rowCount - 1]) = (
            Double(total.lowerBound), Double(total.upperBound)
        )
        return matrix.solve(lower: lower, upper: upper).flatMap(solution)
    }

    /// The flow on the arcs; nil where a number is not a whole one.
    private func solution(_ solved: ColumnMatrix.Solved) -> Solution? {
        var flow: [Int] = []
        flow.reserveCapacity(arcs.count)
        for value in solved.columns.prefix(arcs.count) {
            let whole = value.rounded()
            guard abs(value - whole) < 1e-6, whole >= 0, whole < 1e9 else { return nil }
            flow.append(Int(whole))
        }
        return Solution(flow: flow, cost: solved.objective, prices: solved.rowPrices)
    }
}

/// A matrix column by column, with costs and upper bounds of the columns; lower bounds are zero.
private struct ColumnMatrix {
    struct Solved {
        let columns: [Double]
        let rowPrices: [Double]
        let objective: Double
    }

    private var starts: [CoinBigIndex] = [0]
    private var rows: [Int32] = []
    private var values: [Double] = []
    private var costs: [Double] = []
    private var uppers: [Double] = []

    init(capacity: Int) {
        starts.reserveCapacity(capacity + 1)
        rows.reserveCapacity(2 * capacity)
        values.reserveCapacity(2 * capacity)
    }

    var count: Int { costs.count }

    mutating func append(_ entries: [(row: Int, value: Double)], cost: Double, upper: Double) {
        for entry in entries {
            rows.append(Int32(entry.row))
            values.append(entry.value)
        }
        starts.append(CoinBigIndex(rows.count))
        costs.append(cost)
        uppers.append(upper)
    }

    /// The least cost with each row's sum within its bounds; nil unless Clp proves it the least.
    func solve(lower: [Double], upper: [Double]) -> Solved? {
        guard let model = Clp_newModel() else { return nil }
        defer { Clp_deleteModel(model) }
        Clp_setLogLevel(model, 0)
        let lowest = Array(repeating: 0.0, count: count)
        Clp_loadProblem(
            model, Int32(count), Int32(lower.count), starts, rows, values, lowest, uppers, costs,
            lower, upper)
        Clp_dual(model, 0)
        guard Clp_status(model) == 0, Clp_secondaryStatus(model) == 0,
            let columns = Clp_primalColumnSolution(model),
            let prices = Clp_dualRowSolution(model)
        else { return nil }
        return Solved(
            columns: Array(UnsafeBufferPointer(start: columns, count: count)),
            rowPrices: Array(UnsafeBufferPointer(start: prices, count: lower.count)),
            objective: Clp_objectiveValue(model))
    }
}
