import Schools

/// How the limits of classes are written: with as many decimals as tell them apart.
struct ClassNumbers: Sendable {
    /// The decimals that all values keep to, up to two; nil where they have more.
    let grid: Int?
    /// nil where no fifteen decimals tell the limits apart: they are written as the computer has them.
    private let decimals: Int?

    init(_ values: [Double], limits: [Double] = []) {
        grid = Self.decimals(of: values)
        decimals = grid ?? Self.enough(for: limits)
    }

    /// 0, 1 or 2 where all values have no more decimals.
    static func decimals(of values: [Double]) -> Int? {
        (0...2).first { decimals in
            let step = DecimalStep(decimals: decimals)
            return values.allSatisfy { step.nearest(to: $0) == $0 }
        }
    }

    /// As few decimals as write all limits exactly or, where they are long, differently.
    private static func enough(for limits: [Double]) -> Int? {
        let distinct = DistinctValues(limits).values
        let isExact = { (decimals: Int) in
            let step = DecimalStep(decimals: decimals)
            return distinct.allSatisfy { step.nearest(to: $0) == $0 }
        }
        let differ = { (decimals: Int) in
            let step = DecimalStep(decimals: decimals)
            return zip(distinct, distinct.dropFirst()).allSatisfy {
                step.nearest(to: $0) < step.nearest(to: $1)
            }
        }
        return (0...6).first(where: isExact) ?? (2...15).first(where: differ)
    }

    /// How far a value lies from the centre, without the noise of binary fractions.
    func distance(from centre: Double, to value: Double) -> Double {
        Self.distance(from: centre, to: value, decimals: grid)
    }

    static func distance(from centre: Double, to value: Double, decimals: Int?) -> Double {
        let limit = Double.greatestFiniteMagnitude
        let distance = min(max(value - centre, -limit), limit)
        return decimals.map { DecimalStep(decimals: $0).nearest(to: distance) } ?? distance
    }

    /// The largest number that values can have below a limit; nil where there is none.
    func last(below limit: Double) -> Double? {
        grid.map { DecimalStep(decimals: $0).nearest(to: limit - DecimalStep(decimals: $0).size) }
    }

    /// A number with thousands grouped; where values have decimals all limits show as many.
    func text(_ value: Double) -> String {
        guard let decimals else { return "\(value)" }
        let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let scaled = (value.magnitude * power).rounded()
        guard scaled < 9e15 else { return "\(value)" }
        let digits = String(Int(scaled))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        var fraction = padded.suffix(decimals)
        if grid == nil { while fraction.last == "0" { fraction.removeLast() } }
        let whole = ReadableNumber.grouped(Int(padded.dropLast(decimals)) ?? 0)
        let text = fraction.isEmpty ? whole : whole + "." + fraction
        return value < 0 && scaled > 0 ? "−" + text : text
    }
}
