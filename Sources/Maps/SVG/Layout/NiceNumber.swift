/// Round numbers: 1, 2 or 5 times a power of ten.
enum NiceNumber {
    /// The largest that is not above the limit; 0 where the limit is not positive.
    static func atMost(_ limit: Double) -> Double {
        guard limit > 0, limit.isFinite else { return 0 }
        let power = powerOfTen(notAbove: limit)
        for factor in [5.0, 2] where factor * power <= limit { return factor * power }
        return power
    }

    /// The largest power of ten not above the number.
    static func powerOfTen(notAbove limit: Double) -> Double {
        var power = 1.0
        while power * 10 <= limit { power *= 10 }
        while power > limit { power /= 10 }
        return power
    }

    /// The number rounded to so many significant digits.
    static func rounded(_ value: Double, digits: Int) -> Double {
        guard value > 0, value.isFinite else { return 0 }
        var step = powerOfTen(notAbove: value)
        for _ in 1..<digits { step /= 10 }
        return (value / step).rounded() * step
    }
}
