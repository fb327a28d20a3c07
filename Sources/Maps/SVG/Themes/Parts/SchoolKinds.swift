import Schools

/// One of the kinds that a theme divides schools into.
struct SchoolKind: Sendable {
    /// The id of the group in the drawing.
    let id: String
    let text: LocalizedText
    let style: SymbolStyle
    /// In points on A4.
    var radius = MapSpace.sizes[1]
    /// Whether the legend has it even where no school is of it.
    var isAlwaysListed = false
    /// Whether the map is about the others.
    var isAside = false
}

/// A map of schools of a few kinds, each with a symbol of its own.
struct SchoolKinds: Sendable {
    /// What the kinds are of, as the title of the legend.
    var title: LocalizedText
    var kinds: [SchoolKind]
    /// The place of a school's kind in `kinds`.
    var kind: @Sendable (MapSchool) -> Int
    /// The kinds that are worth a sentence, and that areas are coloured by the share of.
    var notable: Notable
    /// What is written for a school for programs; nil where its group or its pupils say it.
    var value: (@Sendable (MapSchool) -> String?)?

    struct Notable: Sendable {
        /// What they are called: "โรงเรียนขนาดเล็ก".
        var phrase: LocalizedText
        var isNotable: @Sendable (MapSchool) -> Bool
        /// Whether it is known what the school is.
        var isKnown: @Sendable (MapSchool) -> Bool = { _ in true }

        /// How many schools of an area are notable.
        var count: Measure {
            Measure(
                title: phrase, phrase: phrase,
                amount: LocalizedText(thai: "# แห่ง", english: "#"),
                part: { [isNotable] in isNotable($0) ? 1 : 0 })
        }

        /// How many of a hundred schools of an area are notable.
        var share: Measure {
            Measure(
                title: LocalizedText(
                    thai: "สัดส่วน\(phrase.thai) (ร้อยละ)",
                    english: "Share of \(phrase.english) (%)"),
                phrase: LocalizedText(
                    thai: "สัดส่วน\(phrase.thai)", english: "share of \(phrase.english)"),
                amount: LocalizedText(thai: "ร้อยละ #", english: "# %"),
                superlative: "the highest",
                part: { [isNotable, isKnown] in isKnown($0) ? (isNotable($0) ? 1 : 0) : nil },
                whole: { _ in 1 }, factor: 100)
        }
    }

    func plan(_ input: ThemeInput) -> ThemePlan {
        if let unit = input.options.unit {
            return SummedUnits(input, notable.share, by: unit).plan
        }
        let groups = groups(input)
        var plan = ThemePlan(
            fill: .land,
            symbols: Self.ordered(groups.filter { !$0.members.isEmpty }, input),
            legend: [section(input, groups.map(\.members.count)), input.borderSection],
            naming: .schools, sentence: sentence(input))
        if let value {
            for school in input.schools {
                plan.schoolValues[school] = value(input.content.schools[school])
            }
        }
        return plan
    }

    private func groups(_ input: ThemeInput) -> [SymbolGroup] {
        let language = input.words.language
        var groups = kinds.map {
            SymbolGroup(
                id: $0.id, style: input.crowded($0.style), words: $0.text[language],
                isAside: $0.isAside)
        }
        let radii = kinds.map { input.tokens($0.radius) * input.crowding }
        for school in input.schools {
            let place = kind(input.content.schools[school])
            guard kinds.indices.contains(place) else { continue }
            groups[place].members.append((school, radii[place]))
        }
        return groups
    }

    /// The largest symbols first, so that none lies hidden below another; among a country's many
    /// it is the few large ones that must not be hidden.
    private static func ordered(_ groups: [SymbolGroup], _ input: ThemeInput) -> [SymbolGroup] {
        let sorted = groups.sorted(by: isLarger)
        return input.isDense ? sorted.reversed() : sorted
    }

    private static func isLarger(_ one: SymbolGroup, _ other: SymbolGroup) -> Bool {
        let radii = (one.members.first?.radius ?? 0, other.members.first?.radius ?? 0)
        return (-radii.0, one.id) < (-radii.1, other.id)
    }

    private func section(_ input: ThemeInput, _ counts: [Int]) -> LegendSection {
        let rows = zip(kinds, counts).compactMap { kind, count in
            kind.isAlwaysListed || count > 0
                ? LegendRow(
                    mark: .symbol(kind.style, radius: input.tokens(kind.radius)),
                    text: kind.text[input.words.language], count: ReadableNumber.grouped(count))
                : nil
        }
        return LegendSection(title: title[input.words.language], rows: rows)
    }

    private func sentence(_ input: ThemeInput) -> String {
        let words = input.words
        let schools = input.schools.lazy.map { input.content.schools[$0] }
        let count = ReadableNumber.grouped(schools.count(where: notable.isNotable))
        let unknown = schools.count { !notable.isKnown($0) }
        let table = UnitTable(input, by: .amphoe)
        let readings = table.readings(notable.count, input.content)
        let hasSome = readings.contains { ($0.value ?? 0) > 0 }
        return words.told(
            words.schoolsOnMap(schools.count),
            words.pick(
                "เป็น\(notable.phrase.thai) \(count) แห่ง",
                "\(notable.phrase.english.capitalizedFirst) among them: \(count)."),
            hasSome ? words.highest(table, readings, notable.count) : nil,
            unknown == 0
                ? nil
                : words.pick(
                    "ไม่มีข้อมูล \(ReadableNumber.grouped(unknown)) แห่ง",
                    "There is no data for \(words.schools(unknown))."))
    }
}

extension SchoolKind {
    /// A kind that stands in the legend even where no school is of it.
    init(
        _ id: String, _ thai: String, _ english: String, _ shape: SymbolShape, _ fill: String,
        _ radius: Double
    ) {
        self.init(
            id: id, text: LocalizedText(thai: thai, english: english),
            style: SymbolStyle(shape: shape, fill: fill, stroke: MapColour.ink), radius: radius,
            isAlwaysListed: true)
    }
}
