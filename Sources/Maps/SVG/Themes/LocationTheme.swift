import Schools

extension MapTheme {
    /// All schools as points on amphoe in tints.
    public static let location = MapTheme(
        name: "location",
        title: LocalizedText(thai: "แผนที่แสดงที่ตั้งโรงเรียน", english: "Location of schools"),
        summary: LocalizedText(
            thai: "โรงเรียนทุกแห่งพร้อมชื่อ บนพื้นสีแยกตามอำเภอ",
            english: "Every school with its name, on the amphoe in tints."),
        needs: [], plan: locationPlan)

    private static func locationPlan(_ input: ThemeInput) -> ThemePlan {
        let style = SymbolStyle(
            shape: .circle, fill: MapColour.school, weight: MapWeight.symbol * input.crowding)
        let radius = input.tokens(MapSpace.school) * input.crowding
        let group = SymbolGroup(
            id: "schools-all", style: style, members: input.schools.map { ($0, radius) })
        let symbol = LegendRow(
            mark: .symbol(style, radius: radius), text: input.words.school,
            count: NumberText.grouped(input.schools.count))
        var lines = input.borderSection
        lines.title = input.words.legend
        lines.rows.insert(symbol, at: 0)
        return ThemePlan(
            fill: .tints, symbols: [group], legend: [lines] + amphoeSections(input),
            naming: .schools, sentence: locationSentence(input))
    }

    /// The schools of each amphoe; left out where the list would be longer than a legend can be.
    private static func amphoeSections(_ input: ThemeInput) -> [LegendSection] {
        let counts = input.countsByUnit
        guard counts.units.contains(where: { $0 > 0 }), input.units.count <= 24 else { return [] }
        var rows = input.units.enumerated().compactMap { index, unit in
            unit.name.map { name in
                LegendRow(
                    mark: .tint(unit: index), text: name,
                    count: NumberText.grouped(counts.units[index]))
            }
        }
        if counts.others > 0 {
            rows.append(
                LegendRow(
                    mark: .none, text: input.words.otherAmphoe,
                    count: NumberText.grouped(counts.others)))
        }
        return [LegendSection(title: input.words.schoolsByAmphoe, rows: rows)]
    }

    private static func locationSentence(_ input: ThemeInput) -> String {
        let counts = input.countsByUnit.units
        let most = input.units.indices.filter { input.units[$0].name != nil }
            .max { (counts[$0], -$0) < (counts[$1], -$1) }
        guard let most, let name = input.units[most].name, counts[most] > 0 else {
            return input.words.schoolsOnMap(input.schools.count)
        }
        return input.words.schoolsOnMap(input.schools.count) + " "
            + input.words.mostSchools(name, counts[most])
    }
}
