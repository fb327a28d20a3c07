import Schools

/// A map of schools coloured by the class of a measure.
struct ClassedSchools {
    let input: ThemeInput
    let measure: Measure
    private let readings: [Reading]
    private let scaleValues: [Double]
    private let scale: ClassScale

    init(_ input: ThemeInput, _ measure: Measure) {
        self.input = input
        self.measure = measure
        readings = input.schools.map { measure.reading(of: input.content.schools[$0]) }
        scaleValues = input.scaleValues ?? readings.compactMap(\.value)
        scale = ClassScale(scaleValues, input, centre: measure.sides == nil ? nil : 0)
    }

    /// The map of schools, or of what they are summed up by.
    static func plan(_ input: ThemeInput, _ measure: Measure) -> ThemePlan {
        if let unit = input.options.unit { return SummedUnits(input, measure, by: unit).plan }
        return ClassedSchools(input, measure).plan
    }

    var plan: ThemePlan {
        var plan = ThemePlan(
            fill: .land, symbols: groups.filter { !$0.members.isEmpty }, scaleValues: scaleValues,
            legend: [section, input.borderSection], naming: .schools, sentence: sentence)
        for (school, reading) in zip(input.schools, readings) {
            plan.schoolValues[school] = reading.value.map(NumberText.plain)
        }
        return plan
    }

    private func style(_ index: Int) -> SymbolStyle {
        SymbolStyle(shape: .circle, fill: scale.symbolFills[index], stroke: MapColour.ink)
    }

    /// Later classes are larger: readers see them first, and grey prints tell them apart.
    private func radius(_ index: Int) -> Double {
        let last = max(scale.indices.count - 1, 1)
        return 2.5 + 1.8 * Double(index) / Double(last)
    }

    /// One for each class from the highest down, then those without a value.
    private var groups: [SymbolGroup] {
        var classes = scale.indices.map {
            SymbolGroup(
                id: "class-\($0 + 1)", style: input.crowded(style($0)),
                words: scale.text($0, input.words))
        }
        var absent = Absence.allCases.map {
            SymbolGroup(
                id: "class-\($0.rawValue)", style: input.crowded($0.style),
                words: $0.text(input.words))
        }
        for (school, reading) in zip(input.schools, readings) {
            if let place = scale.index(of: reading.value) {
                let radius = input.tokens(radius(place)) * input.crowding
                classes[place].members.append((school, radius))
            } else {
                let place = Absence.allCases.firstIndex(of: reading.absence ?? .data) ?? 0
                let radius = input.tokens(MapSpace.sizes[0]) * input.crowding
                absent[place].members.append((school, radius))
            }
        }
        return classes.reversed() + absent
    }

    private var section: LegendSection {
        var rows = scale.rows(readings, input.words) {
            .symbol(style($0), radius: input.tokens(radius($0)))
        }
        rows += input.absenceRows(readings)
        return LegendSection(
            title: measure.title[input.words.language], rows: rows,
            notes: [scale.note(input.words)].compactMap { $0 })
    }

    private var sentence: String {
        let words = input.words
        let schools = input.schools.map { input.content.schools[$0] }
        let known = zip(schools, readings).compactMap { school, reading in
            reading.value.map { (school, $0) }
        }
        let overall = measure.whole == nil ? nil : measure.reading(of: schools).value
        let phrase = measure.phrase[words.language]
        return words.told(
            words.schoolsOnMap(schools.count),
            overall.map {
                words.pick(
                    "ภาพรวม\(phrase) \(measure.text($0, words))",
                    "Overall, \(phrase): \(measure.text($0, words)).")
            },
            words.highest(known, measure), words.absences(readings))
    }
}

extension ThemeInput {
    /// The schools that have no number, by why they have none.
    func absenceRows(
        _ readings: [Reading], style: (Absence) -> SymbolStyle = \.style
    ) -> [LegendRow] {
        Absence.allCases.compactMap { absence in
            let count = readings.count { $0.absence == absence }
            guard count > 0 else { return nil }
            return LegendRow(
                mark: .symbol(style(absence), radius: tokens(MapSpace.sizes[0])),
                text: absence.text(words), count: ReadableNumber.grouped(count))
        }
    }

    /// Whether symbols are so small that lines around them would be most of what is seen.
    var isDense: Bool { crowding < 0.5 }

    /// A style with its line as thin as crowded symbols need it; the least need none.
    func crowded(_ style: SymbolStyle) -> SymbolStyle {
        var style = style
        style.weight *= isDense && style.fill != MapColour.paper ? 0 : crowding
        return style
    }

    /// What the dots on a map of areas are, and its lines.
    func schoolSection(_ style: SymbolStyle) -> LegendSection {
        var section = borderSection
        guard !schools.isEmpty else { return section }
        let row = LegendRow(
            mark: .symbol(style, radius: tokens(MapSpace.dot)), text: words.school,
            count: ReadableNumber.grouped(schools.count))
        section.rows.insert(row, at: 0)
        return section
    }
}
