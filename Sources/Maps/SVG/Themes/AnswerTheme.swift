public import Geo
public import Schools

/// How the answer to a planning question is drawn.
///
/// What a school has stands in `SchoolFigures.indicator`, or for kinds in `SchoolFigures.level`;
/// what an area has in `MapArea.value`.
public struct AnswerLook: Sendable {
    public enum Kind: Sendable {
        /// Colours by class.
        case classes
        /// Circles whose areas are the numbers.
        case amounts
        /// Triangles up and down: what lies above zero, below it and at it.
        case differences(above: LocalizedText, below: LocalizedText, equal: LocalizedText)
        /// Areas of the answer's own, as the content's amphoe, in tints so that neighbours differ.
        case tints
        /// A symbol for each of some words, in this order.
        case kinds([LocalizedText])
    }

    /// The word for the question.
    public var name: String
    public var title: LocalizedText
    /// What is shown with its unit.
    public var legend: LocalizedText
    public var kind: Kind
    /// What the answer comes to.
    public var sentence: LocalizedText
    /// What the numbers were measured against, below the legend.
    public var notes: [LocalizedText] = []
    /// Whether the content's overlays are what the map is about.
    public var hasOverlays = false
    /// What areas of the answer's own are called; nil for tambon and amphoe.
    public var areas: LocalizedText?
    /// The codes of the schools that the table in force says nothing of.
    public var uncovered: Set<String> = []

    /// Lines in WGS 84, and what they are.
    public var ways: [[Coordinate]] = []
    public var wayWords: LocalizedText?

    public init(
        name: String, title: LocalizedText, legend: LocalizedText, kind: Kind,
        sentence: LocalizedText
    ) {
        self.name = name
        self.title = title
        self.legend = legend
        self.kind = kind
        self.sentence = sentence
    }
}

extension MapTheme {
    /// The answer to a planning question; areas are shaded where the content's areas have values.
    public static func answer(_ look: AnswerLook) -> MapTheme {
        MapTheme(
            name: look.name, title: look.title, summary: look.sentence, needs: [],
            plan: { look.plan($0) }, isClassed: true)
    }
}

extension AnswerLook {
    fileprivate func plan(_ input: ThemeInput) -> ThemePlan {
        var plan = ofTints(input) ?? ofAreas(input) ?? ofSchools(input)
        let language = input.words.language
        plan.sentence = sentence[language]
        (plan.ways, plan.wayText) = (ways, wayWords?[language])
        if !plan.legend.isEmpty { plan.legend[0].notes += notes.map { $0[language] } }
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
            value.flatMap { $0.isFinite ? .value($0) : nil } ?? .absent(.data)
        }
        var plan = SummedUnits(input, measure, by: own.unit, readings: readings).plan
        // How many schools have no area is a matter of the answer's own rows.
        plan.legend[0].rows.removeAll { if case .none = $0.mark { true } else { false } }
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

    private func ofSchools(_ input: ThemeInput) -> ThemePlan {
        switch kind {
        case .classes: ClassedSchools(input, measure).plan
        case .amounts: SchoolAmounts(input, measure, id: "schools-\(name)").plan
        case .differences(let above, let below, let equal):
            SchoolDifferences(
                input, measure, Measure.Sides(above, below, equal), notes: []
            ).plan
        case .kinds(let words): kinds(words).plan(input)
        case .tints: ClassedSchools(input, measure).plan
        }
    }

    private var measure: Measure {
        Measure(
            title: legend, phrase: legend, amount: LocalizedText(thai: "#", english: "#"),
            part: { $0.figures.indicator },
            reason: { [uncovered] school in
                if uncovered.contains(school.code) { return .norm }
                return school.figures.indicator == nil && school.pupils == 0 ? .pupils : nil
            }, sides: sides)
    }

    private var sides: Measure.Sides? {
        guard case .differences(let above, let below, let equal) = kind else { return nil }
        return Measure.Sides(above, below, equal)
    }

    private func kinds(_ words: [LocalizedText]) -> SchoolKinds {
        let colours = MapColour.kinds(words.count)
        let shapes: [SymbolShape] = [.circle, .square, .diamond, .triangleDown, .triangle]
        let known = words.enumerated().map { place, text in
            SchoolKind(
                id: "kind-\(place + 1)", text: text,
                style: SymbolStyle(
                    shape: shapes[place % shapes.count], fill: colours[place],
                    stroke: MapColour.ink))
        }
        let unknown = SchoolKind(
            id: "kind-unknown", text: LocalizedText(thai: "ไม่มีข้อมูล", english: "No data"),
            style: SchoolSize.unknown.style)
        return SchoolKinds(
            title: legend, kinds: known + [unknown],
            kind: { school in
                words.firstIndex { $0.thai == school.figures.level } ?? words.count
            },
            notable: SchoolKinds.Notable(phrase: legend, isNotable: { $0.figures.level != nil }),
            value: { $0.figures.level })
    }
}

extension Measure.Sides {
    fileprivate init(_ above: LocalizedText, _ below: LocalizedText, _ equal: LocalizedText) {
        self.init(above: above, below: below, equal: equal, highest: above, lowest: below)
    }
}
