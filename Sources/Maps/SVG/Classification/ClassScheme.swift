import Schools

/// The classes that a method makes of values, on one or on both sides of a centre.
struct ClassScheme {
    private(set) var ranges: [ClassRange] = []
    private(set) var name: LocalizedText
    /// The limits as numbers that are shown.
    private(set) var limits: [Double] = []

    init(_ distinct: DistinctValues, method: ClassificationMethod, count: Int?, centre: Double?) {
        name = method.wording
        guard !distinct.values.isEmpty else { return }
        if let centre {
            diverge(distinct, method, count, centre)
            limits = ranges.flatMap {
                $0.isMirrored
                    ? [centre - $0.upper, centre - $0.lower]
                    : [centre + $0.lower, centre + $0.upper]
            }
        } else {
            let decimals = ClassNumbers.decimals(of: distinct.values)
            let breaks = ClassBreaks(distinct: distinct, decimals: decimals, count: count)
            choose(breaks, method)
            limits = ranges.flatMap { [$0.lower, $0.upper] }
        }
    }

    private mutating func choose(_ breaks: ClassBreaks, _ method: ClassificationMethod) {
        if breaks.distinct.values.count == 1 || method == .automatic && breaks.isFew {
            ranges = breaks.each
            name = ClassificationMethod.eachValue
            return
        }
        var method = method
        if method == .automatic { method = breaks.isHeavyTailed ? .headTail : .naturalBreaks }
        ranges = breaks.ranges(by: method)
        name = method.wording
    }

    /// The distances from the centre are classified, both sides together.
    private mutating func diverge(
        _ distinct: DistinctValues, _ method: ClassificationMethod, _ count: Int?,
        _ centre: Double
    ) {
        let decimals = ClassNumbers.decimals(of: distinct.values + [centre])
        let distances = distinct.values.map {
            ClassNumbers.distance(from: centre, to: $0, decimals: decimals)
        }
        let sides = DistinctValues(
            zip(distances, distinct.counts).flatMap { Array(repeating: abs($0), count: $1) }
                .filter { $0 > 0 })
        let middle = ClassRange(lower: 0, upper: 0, holdsUpper: true, step: 0)
        var found: [ClassRange] = []
        if !sides.values.isEmpty {
            let suitable = (4..<12).contains(sides.values.count) ? 2 : 3
            let breaks = ClassBreaks(
                distinct: sides, decimals: decimals, count: count.map { max(1, $0 / 2) } ?? suitable
            )
            choose(breaks, method)
            found = Self.outwards(ranges, decimals)
        }
        // Classes without values stay where there are values farther out on their side.
        let all = found.reversed().map(\.mirrored) + [middle] + found
        let steps = all.filter { range in distances.contains { range.holds($0) } }.map(\.step)
        ranges = all.filter { range in
            range.step == 0
                ? steps.contains(0)
                : range.step >= steps.min() ?? 0 && range.step <= steps.max() ?? 0
        }
    }

    /// The rings numbered from 1; the first reaches inwards as far as it can.
    private static func outwards(_ ranges: [ClassRange], _ decimals: Int?) -> [ClassRange] {
        ranges.enumerated().map { index, range in
            var ring = range
            ring.step = index + 1
            if index == 0, ring.lower < ring.upper || !ring.holdsUpper {
                ring.lower =
                    decimals.map { DecimalStep(decimals: $0).size }
                    ?? DecimalStep.limit(above: 0, through: max(ring.lower, .leastNonzeroMagnitude))
            }
            return ring
        }
    }
}
