import Schools

/// Values divided into classes, with the words and colours of the classes.
///
/// Every finite value that it was made of lies in exactly one class. Limits are as round as they
/// can be without a value changing its class: readers remember "500", not "487".
///
/// `.automatic` gives at most five distinct values a class each; values of which three splits at
/// the mean each leave at most a third above it are heavy-tailed and get head/tail breaks; all
/// others get natural breaks. There are five classes, or four for fewer than twelve distinct
/// values, unless the caller says how many; never more than seven, save in an office's table.
///
/// Around a centre classes lie symmetrically, none straddles it, and the centre itself is a class
/// of its own where it occurs.
struct Classification: Sendable {
    /// The ends of the classes, from the lowest up.
    ///
    /// Each holds the values from its lower end up to but without the upper; the last, classes of
    /// one value and those of a table hold the upper as well. Below a centre it is the other way.
    let ranges: [(lower: Double, upper: Double)]
    /// The method as the legend says it.
    let name: LocalizedText
    /// Whether colours go two ways from a middle.
    let isDiverging: Bool
    let classes: [ClassRange]
    let numbers: ClassNumbers
    let centre: Double?

    init(
        _ values: [Double], method: ClassificationMethod = .automatic, count: Int? = nil,
        centre: Double? = nil
    ) {
        let distinct = DistinctValues(values)
        let centre = centre.flatMap { $0.isFinite ? $0 : nil }
        let count = count.map { min(max($0, 1), ClassBreaks.most) }
        if case .table(let table) = method {
            classes = [ClassRange](of: table, holding: distinct, centre: centre)
            name = table.title
            // As the office writes them, unless values between its rows need more decimals.
            let limits = classes.flatMap { $0.isOpen ? [$0.lower] : [$0.lower, $0.upper] }
                .map { $0 + (centre ?? 0) }
            numbers = ClassNumbers(limits, limits: limits)
            isDiverging = centre != nil
        } else {
            let scheme = ClassScheme(distinct, method: method, count: count, centre: centre)
            (classes, name) = (scheme.ranges, scheme.name)
            numbers = ClassNumbers(
                distinct.values + (centre.map { [$0] } ?? []), limits: scheme.limits)
            isDiverging = centre != nil || method == .standardDeviation
        }
        self.centre = centre
        let middle = centre ?? 0
        ranges = classes.map {
            $0.isMirrored
                ? (middle - $0.upper, middle - $0.lower) : (middle + $0.lower, middle + $0.upper)
        }
    }

    /// The class of a value; nil outside all classes.
    func index(of value: Double) -> Int? {
        guard value.isFinite else { return nil }
        let distance = centre.map { numbers.distance(from: $0, to: value) } ?? value
        return classes.firstIndex { $0.holds(distance) }
    }
}
