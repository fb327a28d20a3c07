import Schools

extension MapTheme {
    /// All schools as points on amphoe in tints.
    public static let location = MapTheme(
        name: "location",
        title: LocalizedText(thai: "แผนที่แสดงที่ตั้งโรงเรียน", english: "Location of schools"),
        summary: LocalizedText(
            thai: "โรงเรียนทุกแห่งพร้อมชื่อ บนพื้นสีแยกตามอำเภอ",
            english: "Every school with its name, on the amphoe in tints."),
        needs: [], plan: locationPlan,
        summed: LocalizedText(thai: "จำนวนโรงเรียน", english: "Number of schools"))

    private static func locationPlan(_ input: ThemeInput) -> ThemePlan {
        if let unit = input.options.unit { return SummedUnits(input, .schools, by: unit).plan }
        let style = SymbolStyle(
            shape: .circle, fill: MapColour.school, weight: MapWeight.symbol * input.crowding)
        let radius = input.tokens(MapSpace.school) * input.crowding
        let group = SymbolGroup(
            id: "schools-all", style: style, members: input.schools.map { ($0, radius) })
        let symbol = LegendRow(
            mark: .symbol(style, radius: radius), text: input.words.school,
            count: ReadableNumber.grouped(input.schools.count))
        var lines = input.borderSection
        lines.title = input.words.legend
        lines.rows.insert(symbol, at: 0)
        let table = UnitTable(input, by: .amphoe)
        return ThemePlan(
            fill: .tints, symbols: [group], legend: [lines] + amphoeSections(input, table),
            naming: .schools, sentence: locationSentence(input, table))
    }

    /// The schools of each amphoe; left out where the list would be longer than a legend can be.
    private static func amphoeSections(_ input: ThemeInput, _ table: UnitTable) -> [LegendSection] {
        let hasSchools = table.rows.contains { !$0.schools.isEmpty }
        guard hasSchools, (2...24).contains(table.rows.count) else { return [] }
        // Where tints repeat, a swatch does not tell which amphoe is meant.
        let isKey = table.rows.count <= MapColour.tints.count
        var rows = table.rows.enumerated().compactMap { index, row in
            row.name.map { name in
                LegendRow(
                    mark: isKey ? .tint(unit: index) : .none, text: name,
                    count: ReadableNumber.grouped(row.schools.count))
            }
        }
        if !table.others.isEmpty {
            rows.append(
                LegendRow(
                    mark: .none, text: input.words.pick("ไม่ทราบอำเภอ", "Amphoe not known"),
                    count: ReadableNumber.grouped(table.others.count)))
        }
        let title = input.words.pick("จำนวนโรงเรียนรายอำเภอ", "Schools by amphoe")
        return [LegendSection(title: title, rows: rows)]
    }

    private static func locationSentence(_ input: ThemeInput, _ table: UnitTable) -> String {
        let readings = table.readings(.schools, input.content)
        let hasSchools = table.rows.contains { !$0.schools.isEmpty }
        return input.words.told(
            input.words.schoolsOnMap(input.schools.count),
            hasSchools ? input.words.highest(table, readings, .schools) : nil)
    }
}

extension Measure {
    /// The number of schools.
    static let schools = Measure(
        title: LocalizedText(thai: "จำนวนโรงเรียน (แห่ง)", english: "Number of schools"),
        phrase: LocalizedText(thai: "โรงเรียน", english: "schools"),
        amount: LocalizedText(thai: "# แห่ง", english: "#"), part: { _ in 1 },
        ofNoSchools: .value(0))
}
