/// Hides small counts, and so many others that no sum gives them away.
///
/// Small are 1 to 4 unless another limit is set: "in public outputs suppress counts 1–4 (or <10
/// for sensitive breakdowns) with complementary suppression" (domain facts, 8, rule 3). Zeros are
/// published, so that a reader knows of every suppressed count that it is at least 1; that is what
/// is guarded against here, together with every published sum.
///
/// For each suppressed cell other tables are found that have the same published cells and in which
/// this cell is up to `spread` apart: some suppressed cells are raised by as much as others are
/// lowered, so that all sums hold. Those tables are the proof that it cannot be worked out. The
/// cells that they need are suppressed too, the fewest that a search from cell to cell finds; the
/// smallest number there is would be an integer program (Fischetti and Salazar 2000, "Models and
/// Algorithms for Optimizing Cell Suppression in Tabular Data with Linear Constraints").
public struct Suppression: Hashable, Sendable {
    /// The threshold of every public output that is not told another.
    public static let shippedThreshold = 5

    /// The smallest count that is published, zero apart.
    public let threshold: Int
    /// What a suppressed count may differ by, at least, for all that can be worked out.
    public let spread: Int

    /// A suppression of the counts from 1 to below a threshold.
    ///
    /// Without a spread, as many values stay possible as a small count has: with 5, four.
    public init(threshold: Int = Suppression.shippedThreshold, spread: Int? = nil) {
        precondition(threshold >= 1 && spread ?? 1 >= 1, "a limit and a spread are at least 1")
        self.threshold = threshold
        self.spread = spread ?? max(1, threshold - 2)
    }

    /// The table without what may not be published.
    public func apply(to table: CountTable) -> SuppressedTable {
        let small = table.counts.indices.filter {
            (1..<max(1, threshold)).contains(table.counts[$0])
        }
        let search = ProtectionSearch(table, spread: spread)
        // What is hidden for one count serves the next, so that the order matters.
        let orders = [
            small, small.reversed(), small.sorted { table.counts[$0] > table.counts[$1] },
        ]
        let plans = orders.map { SuppressionPlan(search, small: $0) }
        let suppressed = plans.min { $0.weight < $1.weight }?.suppressed ?? []
        return SuppressedTable(table, suppressed: suppressed)
    }
}
