import Schools

/// A map of schools by how far they lie above or below zero: triangles up or down, sized by area.
struct SchoolDifferences {
    /// What a difference is called, and where it lies.
    struct Direction {
        let id: String
        let text: LocalizedText
        let style: SymbolStyle
        let holds: @Sendable (Double) -> Bool
    }

    let input: ThemeInput
    let measure: Measure
    /// Above, below and at zero, in this order.
    let directions: [Direction]
    /// What the numbers were measured against, below the legend.
    let notes: [String]
    private let readings: [Reading]
    private let scaleValues: [Double]
    private let scale: CircleScale

    init(_ input: ThemeInput, _ measure: Measure, _ sides: Measure.Sides, notes: [String]) {
        self.input = input
        self.measure = measure
        self.notes = notes
        directions = Self.directions(sides)
        readings = input.schools.map { measure.reading(of: input.content.schools[$0]) }
        scaleValues =
            input.scaleValues ?? readings.compactMap(\.value).filter { $0 != 0 }.map(\.magnitude)
        scale = CircleScale(
            scaleValues, input, largestRadius: MapSpace.largestDifference, floor: Self.floor)
    }

    /// Where all differ by a person or two, the symbols are small: so is the difference.
    private static let floor = 5.0

    private static func directions(_ sides: Measure.Sides) -> [Direction] {
        func style(_ shape: SymbolShape, _ fill: String) -> SymbolStyle {
            SymbolStyle(shape: shape, fill: fill, stroke: MapColour.ink, weight: 0.4, opacity: 0.85)
        }
        return [
            Direction(
                id: "difference-above", text: sides.above,
                style: style(.triangle, MapColour.above[2]), holds: { $0 > 0 }),
            Direction(
                id: "difference-below", text: sides.below,
                style: style(.triangleDown, MapColour.below[2]), holds: { $0 < 0 }),
            Direction(
                id: "difference-none", text: sides.equal, style: style(.circle, MapColour.paper),
                holds: { $0 == 0 }),
        ]
    }

    var plan: ThemePlan {
        var plan = ThemePlan(
            fill: .land, symbols: groups.filter { !$0.members.isEmpty }, scaleValues: scaleValues,
            legend: sections + [input.borderSection], naming: .schools, sentence: sentence)
        for (school, reading) in zip(input.schools, readings) {
            plan.schoolValues[school] = reading.value.map(NumberText.plain)
        }
        return plan
    }

    /// Triangles stand for differences here, so what is not known is none.
    private static func style(_ absence: Absence) -> SymbolStyle {
        var style = absence.style
        if style.shape == .triangle { style.shape = .crossedCircle }
        return style
    }

    private func radius(_ value: Double) -> Double {
        max(scale.radius(of: value.magnitude), input.tokens(1.5) * input.crowding)
    }

    private var groups: [SymbolGroup] {
        let values = zip(input.schools, readings)
        var groups = directions.map { direction in
            let members = values.compactMap { school, reading in
                reading.value.flatMap { direction.holds($0) ? (school, radius($0)) : nil }
            }
            return SymbolGroup(
                id: direction.id, style: input.crowded(direction.style),
                words: direction.text[input.words.language],
                members: members.sorted { (-$0.1, $0.0) < (-$1.1, $1.0) })
        }
        groups += Absence.allCases.map { absence in
            SymbolGroup(
                id: "difference-\(absence.rawValue)", style: input.crowded(Self.style(absence)),
                words: absence.text(input.words),
                members: values.compactMap { school, reading in
                    reading.absence == absence
                        ? (school, input.tokens(MapSpace.sizes[0]) * input.crowding) : nil
                })
        }
        return groups
    }
}

extension SchoolDifferences {
    private func count(_ direction: Direction) -> Int {
        readings.count { $0.value.map(direction.holds) ?? false }
    }

    /// How many lie where, and how large the symbols of round numbers are.
    private var sections: [LegendSection] {
        let words = input.words
        var counts = LegendSection(title: measure.title[words.language])
        counts.rows = directions.map { direction in
            LegendRow(
                mark: .symbol(
                    direction.style,
                    radius: direction.holds(0) ? radius(0) : input.tokens(MapSpace.sizes[1])),
                text: direction.text[words.language],
                count: ReadableNumber.grouped(count(direction))
            )
        }
        counts.rows += input.absenceRows(readings, style: Self.style)
        counts.notes = notes
        var sizes = LegendSection(title: words.pick("ขนาดสัญลักษณ์", "Size of symbols"))
        sizes.rows = scale.legendValues(atMost: 3, apart: 2.5).compactMap { value in
            directions.first.map {
                LegendRow(
                    mark: .symbol($0.style, radius: radius(value)),
                    text: words.filled(measure.amount, with: NumberText.brief(value)))
            }
        }
        return sizes.rows.isEmpty ? [counts] : [counts, sizes]
    }

    private var sentence: String {
        let words = input.words
        let parts = directions.map { direction in
            let count = ReadableNumber.grouped(count(direction))
            return words.pick(
                "\(direction.text.thai) \(count) แห่ง", "\(direction.text.english): \(count)")
        }
        let total = readings.compactMap(\.value).reduce(0, +)
        let known = zip(input.schools, readings).compactMap { school, reading in
            reading.value.map { (input.content.schools[school], $0) }
        }
        return words.told(
            words.schoolsOnMap(input.schools.count),
            parts.joined(separator: words.pick(" ", ", ")) + words.pick("", "."),
            known.isEmpty
                ? nil
                : words.pick(
                    "รวม\(measure.phrase.thai) \(measure.text(total, words))",
                    "Together, \(measure.phrase.english): \(measure.text(total, words))."),
            words.highest(known, measure), words.absences(readings))
    }
}
