import Schools

extension MapTheme {
    /// Any indicator of schools, or of tambon or amphoe where it is theirs.
    public static let indicator = MapTheme(
        name: "indicator",
        title: LocalizedText(thai: "แผนที่แสดงตัวชี้วัด", english: "Indicator"),
        summary: LocalizedText(
            thai: "ค่าของตัวชี้วัดที่เลือก รายโรงเรียน รายตำบล หรือรายอำเภอ",
            english: "The values of a chosen indicator of schools, tambon or amphoe."),
        needs: [.indicator], plan: indicatorPlan,
        summed: LocalizedText(thai: "ค่าเฉลี่ยของตัวชี้วัด", english: "Mean of the indicator"),
        isClassed: true)

    private static func indicatorPlan(_ input: ThemeInput) -> ThemePlan {
        let measure = Measure.indicator(input.content.subject)
        let isOfSchools = input.schools.contains {
            input.content.schools[$0].figures.indicator != nil
        }
        let areas: [(unit: MapUnit, values: [Double?])] = [
            (.tambon, input.content.tambon.map(\.value)),
            (
                .amphoe,
                input.units.map { unit in unit.amphoe.flatMap { input.content.amphoe[$0].value } }
            ),
        ]
        // Without an indicator the areas have what other themes show.
        let own =
            input.content.subject == nil
            ? nil
            : areas.first { area in
                area.values.contains { $0 != nil }
                    && (input.options.unit.map { $0 == area.unit } ?? !isOfSchools)
            }
        guard let own else { return ClassedSchools.plan(input, measure) }
        let readings = own.values.map { value -> Reading in
            value.flatMap { $0.isFinite ? .value($0) : nil } ?? .absent(.data)
        }
        var ofAreas = measure
        // No mean of the areas: they are not equally large.
        ofAreas.part = { _ in nil }
        return SummedUnits(input, ofAreas, by: own.unit, readings: readings).plan
    }
}

extension Measure {
    /// The indicator of a school; of several schools their mean.
    fileprivate static func indicator(_ subject: LocalizedText?) -> Measure {
        let name = subject ?? LocalizedText(thai: "ค่าตัวชี้วัด", english: "value of the indicator")
        return Measure(
            title: name, phrase: name, amount: LocalizedText(thai: "#", english: "#"),
            superlative: "the highest", part: { $0.figures.indicator }, whole: { _ in 1 })
    }
}
