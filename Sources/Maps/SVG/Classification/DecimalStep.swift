/// A step of 1, 2 or 5 times a power of ten; its multiples are exact decimals (0.3, not 0.30…04).
struct DecimalStep: Sendable {
    private var factor: Double
    private(set) var exponent: Int

    /// The largest step that is not above a positive number.
    init(notAbove limit: Double) {
        (factor, exponent) = (1, 0)
        guard limit > 0, limit.isFinite else { return }
        var power = 1.0
        while power * 10 <= limit { (power, exponent) = (power * 10, exponent + 1) }
        while power > limit, exponent > -320 { (power, exponent) = (power / 10, exponent - 1) }
        factor = [5.0, 2].first { $0 * power <= limit } ?? 1
    }

    /// One of so many decimals.
    init(decimals: Int) { (factor, exponent) = (1, -decimals) }

    var finer: DecimalStep {
        var step = self
        switch factor {
        case 5: step.factor = 2
        case 2: step.factor = 1
        default: (step.factor, step.exponent) = (5, exponent - 1)
        }
        return step
    }

    var size: Double {
        let power = Self.power(abs(exponent))
        return exponent >= 0 ? factor * power : factor / power
    }

    /// How many steps, begun at a multiple, hold the values from one to another.
    func classes(from least: Double, to most: Double) -> Double {
        max(1, (above(most) / size - below(least) / size).rounded())
    }

    func nearest(to value: Double) -> Double { multiple(value) { $0.rounded() } }
    func below(_ value: Double) -> Double { multiple(value) { $0.rounded(.down) } }
    func above(_ value: Double) -> Double { multiple(value) { $0.rounded(.up) } }

    private func multiple(_ value: Double, _ round: (Double) -> Double) -> Double {
        let power = Self.power(abs(exponent))
        // Dividing by a power of ten gives the decimal itself, multiplying by 0.1 does not.
        let result =
            exponent >= 0
            ? round(value / (factor * power)) * (factor * power)
            : round(value * power / factor) * factor / power
        return result.isFinite ? result : value
    }

    /// Exact up to 10^22.
    private static func power(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}

extension DecimalStep {
    /// The roundest number above one value and not above another, near a target between them.
    ///
    /// Steps are tried from the coarsest, which is the size of the numbers unless given, to the
    /// finest that the values themselves have; the upper value stays where nothing round fits.
    static func limit(
        above lower: Double, through upper: Double, near target: Double? = nil,
        decimals: Int? = nil, coarsest: Double? = nil
    ) -> Double {
        if coarsest == nil, lower < 0, upper >= 0 { return 0 }
        let target = min(max(target ?? (lower / 2 + upper / 2), lower), upper)
        var step = DecimalStep(notAbove: coarsest ?? max(abs(lower), abs(upper)))
        for _ in 0..<60 {
            let isFinest = decimals.map { step.exponent < -$0 } ?? false
            if isFinest { step = DecimalStep(decimals: decimals ?? 0) }
            let round = step.nearest(to: target)
            if round > lower, round <= upper { return round }
            if isFinest { break }
            step = step.finer
        }
        return upper
    }
}
