import Schools

extension [ClassRange] {
    /// The rows of an office's table, from the lowest up.
    ///
    /// Values that no row holds get classes of their own between the rows, so that none is lost.
    init(of table: ClassTable, holding distinct: DistinctValues, centre: Double?) {
        let rows = table.rows.filter { $0.from.isFinite && !($0.through?.isNaN ?? false) }
            .sorted { $0.from < $1.from }
        var ranges: [ClassRange] = []
        for (index, row) in rows.enumerated() {
            let next = index + 1 < rows.count ? rows[index + 1].from : nil
            ranges.append(Self.range(of: row, next: next, most: distinct.most))
        }
        ranges += Self.missing(ranges, distinct)
        ranges.sort { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
        let middle = centre ?? 0
        let below = centre == nil ? 0 : ranges.count { Self.isBelow($0, middle) }
        let hasMiddle = ranges.contains { $0.holds(middle) }
        self = ranges.enumerated().map { index, range in
            var copy = range
            copy.lower -= middle
            copy.upper -= middle
            copy.step = index - below
            if centre != nil, !hasMiddle, copy.step >= 0 { copy.step += 1 }
            return copy
        }
    }

    private static func isBelow(_ range: ClassRange, _ middle: Double) -> Bool {
        !range.holds(middle) && range.upper <= middle
    }

    /// A row reaches to the next where no whole number lies between them.
    private static func range(of row: ClassTable.Row, next: Double?, most: Double) -> ClassRange {
        guard let through = row.through, through.isFinite else {
            let upper = next ?? Swift.max(row.from, most)
            return ClassRange(
                lower: row.from, upper: upper, holdsUpper: next == nil, isOpen: next == nil,
                step: 0, name: row.name)
        }
        if let next, next > row.from, next - through <= 1 {
            return ClassRange(
                lower: row.from, upper: next, holdsUpper: false, step: 0, name: row.name)
        }
        return ClassRange(
            lower: row.from, upper: Swift.max(through, row.from), holdsUpper: true, step: 0,
            name: row.name)
    }

    private static func missing(_ ranges: [ClassRange], _ distinct: DistinctValues) -> [ClassRange]
    {
        let lost = distinct.values.filter { value in !ranges.contains { $0.holds(value) } }
        let gaps = Dictionary(grouping: lost) { value in ranges.count { $0.lower <= value } }
        return gaps.values.map { values in
            ClassRange(
                lower: values.min() ?? 0, upper: values.max() ?? 0, holdsUpper: true, step: 0)
        }
    }
}
