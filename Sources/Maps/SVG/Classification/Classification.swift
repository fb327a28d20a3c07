/// Classes of about equal numbers of areas with round limits.
///
/// The limits are quantiles (as many areas in each class as can be), rounded as far as the class
/// does not notice: readers remember "500", not "487". Equal limits fall together, so few distinct
/// values give few classes.
struct Classification: Sendable {
    /// From and up to but without the end; the last holds its end.
    let ranges: [(lower: Double, upper: Double)]
    private let isWhole: Bool

    init(_ values: [Double], countOfClasses: Int) {
        let sorted = values.sorted()
        guard let least = sorted.first, let most = sorted.last else {
            ranges = []
            isWhole = true
            return
        }
        isWhole = sorted.allSatisfy { $0.rounded() == $0 }
        let step = NiceNumber.atMost((most - least) / Double(countOfClasses * 4))
        var limits: [Double] = [least]
        for part in 1..<max(countOfClasses, 2) {
            let quantile = sorted[sorted.count * part / countOfClasses]
            let limit = Self.rounded(quantile, step: step, isWhole: isWhole)
            if let last = limits.last, limit > last, limit <= most { limits.append(limit) }
        }
        ranges = limits.indices.map {
            (limits[$0], $0 + 1 < limits.count ? limits[$0 + 1] : most)
        }
    }

    private static func rounded(_ value: Double, step: Double, isWhole: Bool) -> Double {
        let step = isWhole ? max(step, 1) : step
        guard step > 0 else { return value }
        return (value / step).rounded() * step
    }

    /// The class of a value; nil outside all classes.
    func index(of value: Double) -> Int? {
        guard let last = ranges.last, value <= last.upper else { return nil }
        return ranges.lastIndex { value >= $0.lower }
    }

    /// The class in words, such as "500–999".
    func text(of index: Int) -> String {
        let range = ranges[index]
        let isLast = index == ranges.count - 1
        let upper = isLast || !isWhole ? range.upper : range.upper - 1
        let (from, to) = (NumberText.quantity(range.lower), NumberText.quantity(upper))
        if from == to { return from }
        return isWhole || isLast ? "\(from)–\(to)" : "\(from)–<\(to)"
    }

    /// As many of the colours as there are classes, spread over all of them.
    func spread(_ colours: [String]) -> [String] {
        guard ranges.count > 1 else { return ranges.isEmpty ? [] : [colours[colours.count / 2]] }
        return ranges.indices.map { index in
            colours[index * (colours.count - 1) / (ranges.count - 1)]
        }
    }
}
