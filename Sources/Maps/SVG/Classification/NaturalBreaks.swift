/// Classes whose values differ least among themselves: the exact optimum of Fisher and Jenks.
///
/// The sum of the squared distances of the values from the means of their classes is as small as it
/// can be with so many classes. Equal values are one value with a weight. The best last class of a
/// longer row of values never starts before that of a shorter one, so that halving the row finds
/// all starts: O(k n log n) for k classes of n distinct values in place of Jenks's O(k n²).
///
/// Sources: W. Fisher, "On grouping for maximum homogeneity", JASA 53 (1958); G. Jenks, "Optimal
/// data classification for choropleth maps" (1977); H. Wang and M. Song, "Ckmeans.1d.dp: optimal
/// k-means clustering in one dimension by dynamic programming", R Journal 3 (2011); M. Song and
/// H. Zhong, "Efficient weighted univariate clustering maps outstanding dysregulated genomic zones
/// in human cancers", Bioinformatics 36 (2020), for weights and divide and conquer.
struct NaturalBreaks {
    /// Sums of weights, of values and of squares before each place.
    private var weights: [Double] = [0]
    private var sums: [Double] = [0]
    private var squares: [Double] = [0]

    /// Values in ascending order from 0 to 1, none twice, with their weights.
    init(_ units: [Double], counts: [Int]) {
        let weight = Double(max(counts.reduce(0, +), 1))
        // Around the mean the sums stay small and keep their digits.
        let mean = zip(units, counts).reduce(0) { $0 + $1.0 * Double($1.1) } / weight
        for (unit, count) in zip(units, counts) {
            let (share, value) = (Double(count), unit - mean)
            weights.append(weights[weights.count - 1] + share)
            sums.append(sums[sums.count - 1] + share * value)
            squares.append(squares[squares.count - 1] + share * value * value)
        }
    }

    /// The places at which the second and all further classes start.
    func starts(countOfClasses: Int) -> [Int] {
        let count = weights.count - 1
        let classes = min(countOfClasses, count)
        guard classes > 1 else { return [] }
        var costs = (0...count).map { cost(from: 0, to: $0) }
        var choices: [[Int]] = []
        for earlier in 1..<classes {
            var level = Level(
                costs: Array(repeating: .infinity, count: count + 1),
                starts: Array(repeating: earlier, count: count + 1))
            fill(&level, ends: (earlier + 1)...count, starts: earlier...count, before: costs)
            costs = level.costs
            choices.append(level.starts)
        }
        var starts: [Int] = []
        var end = count
        for choice in choices.reversed() {
            end = choice[end]
            starts.append(end)
        }
        return starts.reversed()
    }

    /// The squared distances from their mean of the values from one place up to another.
    func cost(from start: Int, to end: Int) -> Double {
        let weight = weights[end] - weights[start]
        guard weight > 0 else { return 0 }
        let sum = sums[end] - sums[start]
        return max(0, squares[end] - squares[start] - sum * sum / weight)
    }

    /// For each end, the least cost with one class more and where that class starts.
    private struct Level {
        var costs: [Double]
        var starts: [Int]
    }

    private func fill(
        _ level: inout Level, ends: ClosedRange<Int>, starts: ClosedRange<Int>, before: [Double]
    ) {
        let end = (ends.lowerBound + ends.upperBound) / 2
        var best = starts.lowerBound
        for start in starts.lowerBound...max(starts.lowerBound, min(starts.upperBound, end - 1)) {
            let cost = before[start] + cost(from: start, to: end)
            guard cost < level.costs[end] else { continue }
            level.costs[end] = cost
            best = start
        }
        level.starts[end] = best
        if ends.lowerBound < end {
            fill(
                &level, ends: ends.lowerBound...(end - 1), starts: starts.lowerBound...best,
                before: before)
        }
        if end < ends.upperBound {
            fill(
                &level, ends: (end + 1)...ends.upperBound, starts: best...starts.upperBound,
                before: before)
        }
    }
}
