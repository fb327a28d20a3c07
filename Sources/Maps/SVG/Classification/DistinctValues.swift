/// Numbers in order without repetition, with how often each occurs.
///
/// NaN and the infinities are left out: they are no values of anything that is counted.
struct DistinctValues: Sendable {
    let values: [Double]
    let counts: [Int]

    init(_ raw: some Sequence<Double>) {
        var values: [Double] = []
        var counts: [Int] = []
        // Adding zero makes -0 the same as 0 in print as well.
        for value in raw.lazy.filter(\.isFinite).map({ $0 + 0 }).sorted() {
            if value == values.last {
                counts[counts.count - 1] += 1
            } else {
                values.append(value)
                counts.append(1)
            }
        }
        self.values = values
        self.counts = counts
    }

    var total: Int { counts.reduce(0, +) }
    var least: Double { values.first ?? 0 }
    var most: Double { values.last ?? 0 }

    /// The values from 0 to 1, so that squares and sums neither overflow nor vanish.
    var units: [Double] {
        let range = most - least
        if range.isFinite, range > 0 { return values.map { ($0 - least) / range } }
        let half = most / 2 - least / 2
        return values.map { half > 0 ? ($0 / 2 - least / 2) / half : 0 }
    }

    /// The value at a place between the least (0) and the most (1).
    func value(at unit: Double) -> Double {
        let range = most - least
        return range.isFinite ? least + unit * range : least * (1 - unit) + most * unit
    }

    /// The place of the first value that is not below the limit.
    func firstIndex(from limit: Double) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
