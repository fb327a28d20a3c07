import Schools

/// Areas shaded by the pupils of their schools, in the same classes in all periods.
struct TrendAreas {
    private let input: ThemeInput
    private let layer: PanelAreas.Layer
    /// Of each area in each period.
    private let values: [[Double?]]
    private let classes: Classification
    private let fills: [String]

    /// nil where schools are not summed up, or there are no areas to sum them up by.
    init?(_ input: ThemeInput, _ series: PupilSeries) {
        let codes: [String]
        switch input.options.unit {
        case .tambon: (layer, codes) = (.tambon, input.content.tambon.map(\.code))
        case .amphoe: (layer, codes) = (.units, input.units.map(\.code))
        case .network, nil: return nil
        }
        guard !codes.isEmpty else { return nil }
        let isByTambon = input.options.unit == .tambon
        let homes = input.content.schools.map { isByTambon ? $0.tambonCode : $0.amphoeCode }
        let values = series.periods.indices.map { Self.sums(series, $0, homes, codes) }
        let classes = Classification(
            values.joined().compactMap { $0 }, method: input.options.classification,
            count: input.options.countOfClasses)
        self.input = input
        self.values = values
        self.classes = classes
        fills = classes.fills(ink: input.options.ink)
    }

    /// The pupils in each area; nil where none of its schools has a number.
    private static func sums(
        _ series: PupilSeries, _ period: Int, _ homes: [String?], _ codes: [String]
    ) -> [Double?] {
        var sums: [String: Double] = [:]
        for (school, home) in homes.enumerated() {
            guard let home, let pupils = series[school, period] else { continue }
            sums[home, default: 0] += Double(pupils)
        }
        return codes.map { sums[$0] }
    }

    func panel(_ period: Int) -> PanelAreas {
        let values = values[period]
        return PanelAreas(
            layer: layer, values: values, classes: values.map { $0.flatMap(classes.index(of:)) },
            fills: fills)
    }

    var legend: LegendSection {
        let words = input.words
        var rows = classes.ranges.indices.map {
            LegendRow(
                mark: .swatch(fill: fills[$0]), text: classes.text(of: $0, in: words.language))
        }
        if values.joined().contains(where: { $0 == nil }) {
            rows.append(LegendRow(mark: .swatch(fill: "url(#no-data)"), text: words.noData))
        }
        let unit = if case .tambon = layer { MapUnit.tambon } else { MapUnit.amphoe }
        let title = Measure.pupils(of: unit).title[words.language]
        return LegendSection(title: title, rows: rows)
    }
}
