/// Splits values at their mean, the part above at its own mean, and so on.
///
/// Source: B. Jiang, "Head/tail breaks: a new classification scheme for data with a heavy-tailed
/// distribution", The Professional Geographer 65 (2013).
struct HeadTail {
    private let distinct: DistinctValues
    private let units: [Double]

    init(_ distinct: DistinctValues) {
        self.distinct = distinct
        units = distinct.units
    }

    /// The places at which classes start, as long as each head is at most so large a share.
    func starts(most: Int, share: Double) -> [Int] {
        means(most: most, share: share).map(\.start)
    }

    /// Limits at or near the means; the first split is made whatever the share.
    func limits(most: Int, share: Double, _ breaks: ClassBreaks) -> [Double] {
        var splits = means(most: most, share: share)
        if splits.isEmpty { splits = means(most: min(most, 2), share: 1) }
        return splits.map { breaks.limit(before: $0.start, near: distinct.value(at: $0.mean)) }
    }

    private func means(most: Int, share: Double) -> [(start: Int, mean: Double)] {
        var splits: [(start: Int, mean: Double)] = []
        var start = 0
        while splits.count < most - 1 {
            let rest = zip(units[start...], distinct.counts[start...])
            let weight = Double(rest.reduce(0) { $0 + $1.1 })
            let mean = rest.reduce(0) { $0 + $1.0 * Double($1.1) } / max(weight, 1)
            guard let head = units[start...].firstIndex(where: { $0 > mean }), head > start else {
                break
            }
            let above = Double(distinct.counts[head...].reduce(0, +))
            guard above <= share * weight else { break }
            splits.append((head, mean))
            start = head
        }
        return splits
    }
}
