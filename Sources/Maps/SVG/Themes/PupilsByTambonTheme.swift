import Schools

extension MapTheme {
    /// Tambon shaded by the pupils of their schools.
    public static let pupilsByTambon = MapTheme(
        name: "pupils-by-tambon",
        title: LocalizedText(thai: "แผนที่แสดงจำนวนนักเรียนรายตำบล", english: "Pupils by tambon"),
        summary: LocalizedText(
            thai: "สีของตำบลเข้มตามจำนวนนักเรียนรวมของโรงเรียนในตำบล",
            english: "Each tambon shaded by the pupils of all schools that lie in it."),
        needs: [.pupils],
        plan: { SummedUnits.ofPupils($0, by: $0.options.unit ?? .tambon).plan },
        summed: .pupils, isClassed: true)
}

extension SummedUnits {
    static func ofPupils(_ input: ThemeInput, by unit: MapUnit) -> SummedUnits {
        SummedUnits(
            input, .pupils(of: unit), by: unit, readings: input.pupils(by: unit))
    }
}

extension Measure {
    /// The pupils of all schools of an area together.
    static func pupils(of unit: MapUnit) -> Measure {
        var measure = Measure.pupils
        measure.title = LocalizedText(
            thai: "จำนวนนักเรียนใน\(unit.noun.thai) (คน)",
            english: "Pupils in the \(unit.noun.english)")
        return measure
    }
}

extension ThemeInput {
    /// The pupils of each tambon or amphoe, where the areas come with the sums of all their
    /// schools, those without a position included; nil where they do not.
    func pupils(by unit: MapUnit) -> [Reading]? {
        let own = content.tambon.map { $0.value.flatMap { $0.isFinite ? $0 : nil } }
        guard unit != .network, own.contains(where: { $0 != nil }) else { return nil }
        func reading(_ value: Double?) -> Reading { value.map { .value($0) } ?? .absent(.data) }
        if unit == .tambon { return own.map(reading) }
        return units.map { unit in
            let known = unit.tambon.compactMap { own[$0] }
            return known.isEmpty ? .absent(.data) : .value(known.reduce(0, +))
        }
    }
}
