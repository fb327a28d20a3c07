/// How large symbols are: their areas are proportional to the numbers, nothing else.
struct CircleScale {
    /// What the largest radius stands for, and the largest of the numbers.
    private let largest: Double
    private let highest: Double
    private let largestRadius: Double

    /// Symbols together cover at most this share of the page, so that the map stays readable.
    private static let coverage = 0.055

    /// A scale for some positive numbers; the largest symbol stands for no less than the floor.
    init(
        _ values: [Double], _ input: ThemeInput, largestRadius: Double = MapSpace.largestCircle,
        floor: Double = 0
    ) {
        let highest = values.max() ?? 1
        let largest = max(highest, floor)
        let sum = values.reduce(0) { $0 + $1 / largest }
        let limit = (Self.coverage * input.room / (Double.pi * max(sum, 1))).squareRoot()
        self.largest = largest
        self.highest = highest
        self.largestRadius = min(input.tokens(largestRadius), limit)
    }

    /// The radius in points of the symbol for a number.
    func radius(of value: Double) -> Double {
        largestRadius * (value / largest).squareRoot()
    }

    /// Up to so many round numbers for the legend, the largest first, far enough apart to be read.
    func legendValues(atMost count: Int = 4, apart: Double = 7) -> [Double] {
        var values: [Double] = []
        var next = NiceNumber.atMost(highest)
        while values.count < count, next >= 1 {
            let isReadable = radius(of: next) >= 1.2
            let last = values.last.map { radius(of: $0) } ?? .infinity
            if isReadable, 2 * (last - radius(of: next)) >= apart || values.isEmpty {
                values.append(next)
            }
            next = NiceNumber.atMost(next * 0.99)
        }
        return values
    }
}
