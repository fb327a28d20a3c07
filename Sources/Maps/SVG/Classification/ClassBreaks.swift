/// Finds the classes of values by the methods of the books, without names and colours.
struct ClassBreaks {
    let distinct: DistinctValues
    /// The decimals that all values keep to; nil where they have more.
    let decimals: Int?
    /// How many classes are wished for; nil for as many as suit.
    let count: Int?

    /// Never more classes: no more can be told apart on a map.
    static let most = 7
    private static let usual = 5

    /// Five classes; four where there are few distinct values.
    var countOfClasses: Int {
        count ?? (distinct.values.count < 12 ? Self.usual - 1 : Self.usual)
    }

    /// Whether there are so few distinct values that each can be its own class.
    var isFew: Bool { distinct.values.count <= count ?? Self.usual }

    func ranges(by method: ClassificationMethod) -> [ClassRange] {
        switch method {
        case .automatic, .table, .naturalBreaks: naturalBreaks
        case .quantiles: quantiles
        case .equalIntervals: equalIntervals
        case .nice: nice
        case .headTail: headTail
        case .standardDeviation: standardDeviations
        }
    }

    var each: [ClassRange] {
        distinct.values.enumerated().map { step, value in
            ClassRange(lower: value, upper: value, holdsUpper: true, step: step)
        }
    }

    private var naturalBreaks: [ClassRange] {
        let breaks = NaturalBreaks(distinct.units, counts: distinct.counts)
        return ranges(
            limits: breaks.starts(countOfClasses: countOfClasses).map { limit(before: $0) })
    }

    /// As many values in each class as can be; equal values are never parted.
    private var quantiles: [ClassRange] {
        let total = distinct.total, parts = countOfClasses
        var below = 0
        // The number of values before each place.
        let ranks = distinct.counts.map { count in
            defer { below += count }
            return below
        }
        let starts = (1..<max(parts, 2)).compactMap { part in
            ranks.indices.dropFirst().min {
                abs(ranks[$0] * parts - total * part) < abs(ranks[$1] * parts - total * part)
            }
        }
        return ranges(limits: Set(starts).sorted().prefix(parts - 1).map { limit(before: $0) })
    }

    private var equalIntervals: [ClassRange] {
        let limits = (1..<max(countOfClasses, 2)).map { part in
            limit(exactly: distinct.value(at: Double(part) / Double(countOfClasses)))
        }
        return ranges(limits: countOfClasses > 1 ? limits : [])
    }

    /// The widest classes with round limits of which there are not too many.
    private var nice: [ClassRange] {
        let width = distinct.most / Double(countOfClasses) - distinct.least / Double(countOfClasses)
        guard width > 1e-300 else { return equalIntervals }
        var step = DecimalStep(notAbove: width * 10)
        while countOfClasses > 1,
            step.finer.classes(from: distinct.least, to: distinct.most)
                <= Double(countOfClasses)
        {
            step = step.finer
        }
        if let decimals, step.exponent < -decimals { step = DecimalStep(decimals: decimals) }
        let lower = step.below(distinct.least)
        let classes = min(step.classes(from: distinct.least, to: distinct.most), Double(Self.most))
        let limits = (1...max(1, Int(classes))).map { lower + Double($0) * step.size }
            .map(step.nearest(to:))
        return [ClassRange](
            from: lower, limits: limits.dropLast(), through: max(limits.last ?? 0, distinct.most))
    }

    private var headTail: [ClassRange] {
        ranges(limits: HeadTail(distinct).limits(most: count ?? Self.most, share: 0.4, self))
    }

    /// Whether most values are small and few are large, again and again.
    var isHeavyTailed: Bool {
        distinct.least >= 0 && HeadTail(distinct).starts(most: 4, share: 1.0 / 3).count == 3
    }

    /// Half a deviation either side of the mean is the middle; each further class takes one more.
    private var standardDeviations: [ClassRange] {
        let (units, total) = (distinct.units, Double(max(distinct.total, 1)))
        let weighted = zip(units, distinct.counts)
        let mean = weighted.reduce(0) { $0 + $1.0 * Double($1.1) } / total
        let variance = weighted.reduce(0) { sum, value in
            sum + (value.0 - mean) * (value.0 - mean) * Double(value.1)
        }
        let deviation = (variance / total).squareRoot()
        let rings = max(0, (count ?? Self.most) - 1) / 2
        let places = (0..<rings).map { (Double($0) + 0.5) * deviation }
        let limits = (places.reversed().map { mean - $0 } + places.map { mean + $0 })
            .filter { $0 > 0 && $0 < 1 }.map { limit(exactly: distinct.value(at: $0)) }
        let ranges = ranges(limits: limits)
        let middle = ranges.firstIndex { $0.holds(distinct.value(at: mean)) } ?? 0
        return ranges.map { range in
            var copy = range
            copy.step -= middle
            return copy
        }
    }
}

extension ClassBreaks {
    /// A round limit between a value and the one before it: no value changes its class.
    func limit(before place: Int, near target: Double? = nil) -> Double {
        DecimalStep.limit(
            above: distinct.values[place - 1], through: distinct.values[place], near: target,
            decimals: decimals)
    }

    /// A limit as near to the wished one as short numbers come, on the same side of all values.
    private func limit(exactly wish: Double) -> Double {
        let place = min(max(distinct.firstIndex(from: wish), 1), distinct.values.count - 1)
        let range = distinct.most / 200 - distinct.least / 200
        return DecimalStep.limit(
            above: distinct.values[place - 1], through: distinct.values[place], near: wish,
            decimals: decimals, coarsest: range)
    }

    /// Classes from the least value to the most, which are rounded outwards where they are long.
    private func ranges(limits: [Double]) -> [ClassRange] {
        var (lower, upper) = (distinct.least, distinct.most)
        if decimals == nil, lower < upper {
            let step = DecimalStep(notAbove: upper / 50 - lower / 50)
            (lower, upper) = (min(lower, step.below(lower)), max(upper, step.above(upper)))
        }
        return [ClassRange](from: lower, limits: limits, through: upper)
    }
}
