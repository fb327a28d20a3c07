import Schools

/// The classes of a map's values and their fills.
struct ClassScale {
    private let classes: Classification
    let fills: [String]

    init(_ values: [Double], _ input: ThemeInput, centre: Double? = nil) {
        classes = Classification(
            values, countOfClasses: input.options.countOfClasses ?? MapColour.ramp.count)
        fills = classes.spread(MapColour.ramp)
    }

    var indices: Range<Int> { classes.ranges.indices }

    func index(of value: Double?) -> Int? { value.flatMap(classes.index(of:)) }

    /// A row for each class with the number of readings in it.
    func rows(
        _ readings: [Reading], mark: (Int) -> LegendMark
    ) -> [LegendRow] {
        var counts = Array(repeating: 0, count: indices.count)
        for reading in readings { if let place = index(of: reading.value) { counts[place] += 1 } }
        return indices.map { index in
            LegendRow(
                mark: mark(index), text: classes.text(of: index),
                count: NumberText.grouped(counts[index]))
        }
    }

    /// How the classes were found.
    func note(_ words: MapWords) -> LegendRow? { nil }
}
