import Schools

/// A map of schools as circles whose areas are amounts.
struct SchoolAmounts {
    let input: ThemeInput
    let measure: Measure
    /// The id of the group in the drawing.
    let id: String
    private let readings: [Reading]
    private let scaleValues: [Double]
    private let scale: CircleScale

    init(_ input: ThemeInput, _ measure: Measure, id: String) {
        self.input = input
        self.measure = measure
        self.id = id
        readings = input.schools.map { measure.reading(of: input.content.schools[$0]) }
        scaleValues = input.scaleValues ?? readings.compactMap(\.value).filter { $0 > 0 }
        scale = CircleScale(scaleValues, input)
    }

    var plan: ThemePlan {
        ThemePlan(
            fill: .land, symbols: groups.filter { !$0.members.isEmpty }, scaleValues: scaleValues,
            legend: [section, input.borderSection], naming: .schools, sentence: sentence)
    }

    private let style = SymbolStyle(
        shape: .circle, fill: MapColour.circle, weight: MapWeight.circle, opacity: 0.82)

    /// The circles, the largest first, then the schools without an amount.
    private var groups: [SymbolGroup] {
        var circles = SymbolGroup(id: id, style: style)
        var absent = Absence.allCases.map {
            SymbolGroup(
                id: "size-\($0.rawValue)", style: input.crowded($0.style),
                words: $0.text(input.words))
        }
        let small = input.tokens(MapSpace.sizes[0]) * input.crowding
        for (school, reading) in zip(input.schools, readings) {
            switch reading {
            case .value(let value): circles.members.append((school, scale.radius(of: value)))
            case .absent(let absence):
                let place = Absence.allCases.firstIndex(of: absence) ?? 0
                absent[place].members.append((school, small))
            }
        }
        circles.members.sort { (-$0.radius, $0.school) < (-$1.radius, $1.school) }
        return [circles] + absent
    }

    private var section: LegendSection {
        var section = LegendSection(title: measure.title[input.words.language])
        let known = readings.count { $0.value != nil }
        // Where there is no circle on the map, one in the legend would puzzle.
        section.circles = (known > 0 ? scale.legendValues() : []).map {
            (scale.radius(of: $0), NumberText.quantity($0))
        }
        section.circleStyle = style
        section.rows = [
            LegendRow(
                mark: .symbol(style, radius: input.tokens(MapSpace.sizes[1])),
                text: input.words.pick("โรงเรียนที่มีข้อมูล", "Schools with data"),
                count: ReadableNumber.grouped(known))
        ]
        if let most = largest {
            let name = input.content.schools[most.school].name
            section.rows.append(
                LegendRow(
                    mark: .none,
                    text: input.words.pick("มากที่สุด: \(name)", "Most: \(name)"),
                    count: NumberText.quantity(most.value)))
        }
        section.rows += input.absenceRows(readings)
        return section
    }

    /// The first of the schools with the most.
    private var largest: (school: Int, value: Double)? {
        zip(input.schools, readings)
            .compactMap { school, reading in reading.value.map { (school: school, value: $0) } }
            .max { ($0.value, -$0.school) < ($1.value, -$1.school) }
    }

    private var sentence: String {
        let words = input.words
        let known = zip(input.schools, readings).compactMap { school, reading in
            reading.value.map { (input.content.schools[school], $0) }
        }
        let total = measure.text(known.reduce(0) { $0 + $1.1 }, words)
        let what = measure.phrase[words.language]
        return words.told(
            words.pick(
                "แผนที่แสดง\(what) \(total) ใน\(words.schools(known.count))",
                "The map shows \(total) \(what) in \(words.schools(known.count))."),
            words.highest(known, measure), words.absences(readings))
    }
}
