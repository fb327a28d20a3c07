import Support
import Testing

@testable import Maps

@Suite struct NaturalBreaksTests {
    /// The least possible sum over all ways to cut, tried one by one.
    private static func leastCost(_ breaks: NaturalBreaks, count: Int, classes: Int) -> Double {
        func rest(_ start: Int, _ classes: Int) -> Double {
            if classes == 1 { return breaks.cost(from: start, to: count) }
            return (start + 1..<count - classes + 2)
                .map { breaks.cost(from: start, to: $0) + rest($0, classes - 1) }
                .min() ?? .infinity
        }
        return rest(0, classes)
    }

    private static func cost(_ breaks: NaturalBreaks, _ starts: [Int], _ count: Int) -> Double {
        zip([0] + starts, starts + [count]).reduce(0) { $0 + breaks.cost(from: $1.0, to: $1.1) }
    }

    @Test(arguments: UInt64(1)...120)
    func `no other cuts have a smaller sum of squares`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let raw = (0..<Int.random(in: 2...40, using: &random)).map { _ in
            Double(Int.random(in: 0...Int.random(in: 1...30, using: &random), using: &random))
        }
        let distinct = DistinctValues(raw)
        let count = distinct.values.count
        let breaks = NaturalBreaks(distinct.units, counts: distinct.counts)
        for classes in 1...min(5, count) {
            let starts = breaks.starts(countOfClasses: classes)
            #expect(starts.count == classes - 1)
            #expect(zip([0] + starts, starts + [count]).allSatisfy { $0 < $1 })
            let least = Self.leastCost(breaks, count: count, classes: classes)
            #expect(abs(Self.cost(breaks, starts, count) - least) < 1e-12)
        }
    }

    @Test func `a country's schools are divided exactly as the plain recurrence does`() {
        var random = SplitMix64(seed: 34_000)
        let raw = (0..<34_000).map { _ in
            let unit = Double.random(in: 0..<1, using: &random)
            return (4_000 * unit * unit * unit).rounded()
        }
        let distinct = DistinctValues(raw)
        let count = distinct.values.count
        let breaks = NaturalBreaks(distinct.units, counts: distinct.counts)
        var costs = (0...count).map { breaks.cost(from: 0, to: $0) }
        for classes in 2...3 {
            costs = (0...count).map { end in
                (classes - 1..<max(classes, end))
                    .map { costs[$0] + breaks.cost(from: $0, to: end) }.min() ?? 0
            }
        }
        let found = Self.cost(breaks, breaks.starts(countOfClasses: 3), count)
        #expect(abs(found - costs[count]) < 1e-9 * costs[count])
    }

    @Test func `34,000 different values are no matter`() {
        var random = SplitMix64(seed: 7)
        let values = (0..<34_000).map { _ in Double.random(in: 0...1, using: &random) }
        let classes = Classification(values, method: .naturalBreaks, count: 7)
        #expect(classes.ranges.count == 7)
    }

    @Test func `clear groups are found`() {
        let values: [Double] = [1, 2, 3, 3, 50, 51, 52, 53, 900, 950, 980, 990]
        let classes = Classification(values, method: .naturalBreaks, count: 3)
        #expect((0..<3).map { classes.text(of: $0) } == ["1–49", "50–499", "500–990"])
    }
}
