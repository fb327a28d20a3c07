import Schools

/// The classes of a map's values and their fills.
struct ClassScale {
    private let classes: Classification
    let fills: [String]
    /// Patterns are finer in symbols than in areas.
    let symbolFills: [String]

    init(_ values: [Double], _ input: ThemeInput, centre: Double? = nil) {
        classes = Classification(
            values, method: input.options.classification, count: input.options.countOfClasses,
            centre: centre)
        fills = classes.fills(ink: input.options.ink)
        symbolFills = classes.symbolFills(ink: input.options.ink)
    }

    var indices: Range<Int> { classes.ranges.indices }

    func index(of value: Double?) -> Int? { value.flatMap(classes.index(of:)) }

    func text(_ index: Int, _ words: MapWords) -> String {
        classes.text(of: index, in: words.language)
    }

    /// A row for each class with the number of readings in it.
    func rows(
        _ readings: [Reading], _ words: MapWords, mark: (Int) -> LegendMark
    ) -> [LegendRow] {
        var counts = Array(repeating: 0, count: indices.count)
        for reading in readings { if let place = index(of: reading.value) { counts[place] += 1 } }
        return indices.map { index in
            LegendRow(
                mark: mark(index), text: text(index, words),
                count: ReadableNumber.grouped(counts[index]))
        }
    }

    /// How the classes were found; nil where there are none.
    func note(_ words: MapWords) -> String? {
        guard indices.count > 1 else { return nil }
        return classes.name[words.language]
    }
}
