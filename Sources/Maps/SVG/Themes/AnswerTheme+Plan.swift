import Schools

extension AnswerLook {
    func plan(_ input: ThemeInput) -> ThemePlan {
        var plan =
            ofTints(unmarked(input)).map { marked($0, input) } ?? ofAreas(input) ?? ofSchools(input)
        let language = input.words.language
        plan.sentence = sentence[language]
        plan.ways = ways
        // Behind the classes; what is marked stands before them.
        let place = marks.isEmpty ? 0 : min(1, plan.legend.count - 1)
        if place >= 0, !plan.legend.isEmpty {
            plan.legend[place].notes += notes.map { $0[language] }
        }
        return plan
    }

    /// The map of areas that only differ from their neighbours; nil where that is not asked for.
    private func ofTints(_ input: ThemeInput) -> ThemePlan? {
        guard case .tints = kind else { return nil }
        let dots = SymbolStyle(shape: .circle, fill: MapColour.quietInk, weight: 0.3)
        let radius = input.tokens(MapSpace.dot) * input.crowding
        let count = ReadableNumber.grouped(input.content.amphoe.count)
        let row = LegendRow(
            mark: .swatch(fill: MapColour.tints[1]), text: legend[input.words.language],
            count: count)
        var lines = input.schoolSection(dots)
        lines.rows.removeAll { !hasOverlays && $0.text == input.words.amphoeBorder }
        return ThemePlan(
            // To tell a country's areas apart takes longer than to draw them, and nobody sees it.
            fill: hasOverlays || input.units.count > Self.mostTints ? .land : .tints,
            symbols: [
                SymbolGroup(
                    id: "schools-all", style: dots, members: input.schools.map { ($0, radius) })
            ],
            scaleValues: [],
            legend: hasOverlays ? [lines] : [LegendSection(rows: [row]), lines],
            naming: .schools, sentence: "")
    }

    private static let mostTints = 2_000

    /// The map of areas; nil where no area has a value.
    private func ofAreas(_ input: ThemeInput) -> ThemePlan? {
        let content = input.content
        let areas: [(unit: MapUnit, values: [Double?])] = [
            (.tambon, content.tambon.map(\.value)),
            (.amphoe, input.units.map { $0.amphoe.flatMap { content.amphoe[$0].value } }),
        ]
        guard let own = areas.first(where: { $0.values.contains { $0 != nil } }) else { return nil }
        let readings = own.values.map { value -> Reading in
            value.flatMap { $0.isFinite ? .value(shown($0)) : nil }
                ?? .absent(.data)
        }
        var plan = SummedUnits(input, measure, by: own.unit, readings: readings).plan
        plan.legend[0].rows.removeAll { row in
            // How many schools have no area is a matter of the answer's own rows.
            if case .none = row.mark { true } else { row.count == Self.nobody }
        }
        guard let noun = self.areas else { return plan }
        let border = input.words.pick("แนวเขต\(noun.thai)", "Boundary of \(noun.english)")
        for section in plan.legend.indices {
            plan.legend[section].rows = plan.legend[section].rows.map { row in
                row.text == input.words.tambonBorder
                    ? LegendRow(mark: row.mark, text: border, count: row.count) : row
            }
        }
        return plan
    }

    /// A class in which nothing is would puzzle.
    private static let nobody = ReadableNumber.grouped(0)

    private func ofSchools(_ input: ThemeInput) -> ThemePlan {
        guard !marks.isEmpty else { return ofNumbers(input) }
        let others = unmarked(input)
        var plan = ofNumbers(others)
        if others.schools.isEmpty { plan.legend.removeFirst() }
        plan.legend[plan.legend.count - 1] = input.borderSection
        return marked(plan, input)
    }

    /// Without the schools that stand apart: they are drawn and named once.
    private func unmarked(_ input: ThemeInput) -> ThemeInput {
        guard !marks.isEmpty else { return input }
        var others = input
        let words = Set(marks.map(\.thai))
        others.schools.removeAll {
            input.content.schools[$0].figures.level.map(words.contains) ?? false
        }
        return others
    }

    /// The same with what stands apart from it on top.
    private func marked(_ plan: ThemePlan, _ input: ThemeInput) -> ThemePlan {
        guard !marks.isEmpty else { return plan }
        var plan = plan
        let marked = AnswerMarks(input, marks)
        plan.symbols += marked.groups
        plan.legend.insert(LegendSection(rows: marked.rows), at: 0)
        return plan
    }

    private func ofNumbers(_ input: ThemeInput) -> ThemePlan {
        switch kind {
        case .classes: classed(input)
        case .amounts: SchoolAmounts(input, measure, id: "schools-\(name)").plan
        case .differences(let above, let below, let equal):
            SchoolDifferences(
                input, measure, Measure.Sides(above, below, equal), notes: []
            ).plan
        case .kinds(let words, let leads): kinds(words, leads).plan(input)
        case .tints: classed(input)
        }
    }

    private func classed(_ input: ThemeInput) -> ThemePlan {
        var plan = ClassedSchools(input, measure).plan
        plan.legend[0].rows.removeAll { $0.count == Self.nobody }
        return plan
    }

    /// A number as the answer shows it.
    private func shown(_ value: Double) -> Double {
        guard let decimals else { return NumberText.briefly(value) }
        return DecimalStep(decimals: decimals).nearest(to: value)
    }

    private var measure: Measure {
        Measure(
            title: legend, phrase: legend, amount: LocalizedText(thai: "#", english: "#"),
            // As it is written: a class must not part two schools that show the same number.
            part: { $0.figures.indicator.map(shown) },
            reason: { [uncovered] school in
                if uncovered.contains(school.code) { return .norm }
                return school.figures.indicator == nil && school.pupils == 0 ? .pupils : nil
            }, sides: sides)
    }

    private var sides: Measure.Sides? {
        guard case .differences(let above, let below, let equal) = kind else { return nil }
        return Measure.Sides(above, below, equal)
    }

    private func kinds(_ words: [LocalizedText], _ leads: Bool) -> SchoolKinds {
        let lightFirst = MapColour.kinds(words.count)
        let colours = leads ? lightFirst.reversed() : lightFirst
        let shapes: [SymbolShape] = [.circle, .square, .diamond, .triangleDown, .triangle]
        let known = words.enumerated().map { place, text in
            SchoolKind(
                id: "kind-\(place + 1)", text: text,
                style: SymbolStyle(
                    shape: shapes[place % shapes.count], fill: colours[place],
                    stroke: MapColour.ink))
        }
        let aside = aside.map {
            SchoolKind(
                id: "kind-aside", text: $0,
                style: SymbolStyle(shape: .circle, fill: MapColour.paper, stroke: MapColour.ink),
                radius: MapSpace.sizes[0], isAside: true)
        }
        let unknown = SchoolKind(
            id: "kind-unknown", text: LocalizedText(thai: "ไม่มีข้อมูล", english: "No data"),
            style: SchoolSize.unknown.style)
        let kinds = known + [aside].compactMap(\.self) + [unknown]
        return SchoolKinds(
            title: legend, kinds: kinds,
            kind: { school in
                kinds.firstIndex { $0.text.thai == school.figures.level } ?? kinds.count - 1
            },
            notable: SchoolKinds.Notable(
                phrase: legend,
                isNotable: { school in words.contains { $0.thai == school.figures.level } }),
            value: { $0.figures.level })
    }
}

extension Measure.Sides {
    fileprivate init(_ above: LocalizedText, _ below: LocalizedText, _ equal: LocalizedText) {
        self.init(above: above, below: below, equal: equal, highest: above, lowest: below)
    }
}
