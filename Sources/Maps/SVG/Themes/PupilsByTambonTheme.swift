import Schools

extension MapTheme {
    /// Tambon shaded by the pupils of their schools.
    public static let pupilsByTambon = MapTheme(
        name: "pupils-by-tambon",
        title: LocalizedText(thai: "แผนที่แสดงจำนวนนักเรียนรายตำบล", english: "Pupils by tambon"),
        summary: LocalizedText(
            thai: "สีของตำบลเข้มตามจำนวนนักเรียนรวมของโรงเรียนในตำบล",
            english: "Each tambon shaded by the pupils of all schools that lie in it."),
        needs: [.pupils], plan: pupilsByTambonPlan)

    private static func pupilsByTambonPlan(_ input: ThemeInput) -> ThemePlan {
        let values = input.content.tambon.map { $0.value.flatMap { $0.isFinite ? $0 : nil } }
        let classes = Classification(
            values.compactMap { $0 }, count: MapColour.ramp.count)
        let classOf = values.map { $0.flatMap(classes.index(of:)) }
        let fills = classes.spread(MapColour.ramp)
        let style = SymbolStyle(shape: .circle, fill: MapColour.quietInk, weight: 0.3)
        let dots = SymbolGroup(
            id: "schools-all", style: style,
            members: input.schools.map { ($0, input.tokens(MapSpace.dot) * input.crowding) })
        return ThemePlan(
            fill: .classes(classOf, fills: fills), symbols: dots.members.isEmpty ? [] : [dots],
            legend: [
                section(input, classes, classOf, fills),
                schoolSection(input, style),
            ],
            naming: .tambon(details: values.map { $0.map(NumberText.quantity) }),
            sentence: sentence(input, values))
    }

    private static func section(
        _ input: ThemeInput, _ classes: Classification, _ classOf: [Int?], _ fills: [String]
    ) -> LegendSection {
        var rows = classes.ranges.indices.map { index in
            LegendRow(
                mark: .swatch(fill: fills[index]), text: classes.text(of: index),
                count: NumberText.grouped(classOf.count { $0 == index }))
        }
        let unknown = classOf.count { $0 == nil }
        if unknown > 0 {
            rows.append(
                LegendRow(
                    mark: .swatch(fill: "url(#no-data)"), text: input.words.noData,
                    count: NumberText.grouped(unknown)))
        }
        return LegendSection(title: input.words.pupilsPerTambon, rows: rows)
    }

    private static func schoolSection(_ input: ThemeInput, _ style: SymbolStyle) -> LegendSection {
        var section = input.borderSection
        guard !input.schools.isEmpty else { return section }
        let row = LegendRow(
            mark: .symbol(style, radius: input.tokens(MapSpace.dot)), text: input.words.school,
            count: NumberText.grouped(input.schools.count))
        section.rows.insert(row, at: 0)
        return section
    }

    private static func sentence(_ input: ThemeInput, _ values: [Double?]) -> String {
        let known = values.compactMap { $0 }
        let total = NumberText.quantity(known.reduce(0, +))
        let words = input.words.pupilsInTambon(total, tambon: known.count)
        let most = values.indices.filter { values[$0] != nil }
            .max { values[$0] ?? 0 < values[$1] ?? 0 }
        guard let most, let value = values[most] else { return words }
        let name = input.content.tambon[most].name
        return words + " " + input.words.largestTambon(name, NumberText.quantity(value))
    }
}
