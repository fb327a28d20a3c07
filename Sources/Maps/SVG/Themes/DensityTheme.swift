import Geo
import Schools

extension MapTheme {
    /// Tambon shaded by their pupils per square kilometre.
    public static let density = MapTheme(
        name: "density",
        title: LocalizedText(
            thai: "แผนที่แสดงความหนาแน่นของนักเรียน", english: "Density of pupils"),
        summary: LocalizedText(
            thai: "สีของตำบลเข้มตามจำนวนนักเรียนต่อพื้นที่ 1 ตารางกิโลเมตร",
            english: "Each tambon shaded by its pupils per square kilometre."),
        needs: [.pupils], plan: densityPlan,
        summed: LocalizedText(thai: "ความหนาแน่นของนักเรียน", english: "Density of pupils"),
        units: [.tambon, .amphoe], isClassed: true)

    private static func densityPlan(_ input: ThemeInput) -> ThemePlan {
        // Networks are schools, not land.
        let unit = input.options.unit == .amphoe ? MapUnit.amphoe : .tambon
        let pupils = SummedUnits.ofPupils(input, by: unit).readings
        let sizes =
            unit == .amphoe
            ? input.units.map(input.content.area(of:))
            : input.content.tambon.map(\.squareKilometres)
        let readings = zip(pupils, sizes).map { pupils, size -> Reading in
            guard let value = pupils.value else { return pupils }
            // As it is written; the last bits of an area are not the same on every machine.
            return size > 0 ? .value(NumberText.briefly(value / size)) : .absent(.data)
        }
        return SummedUnits(input, .density, by: unit, readings: readings).plan
    }
}

extension Measure {
    /// Pupils per square kilometre; the readings come from the areas.
    fileprivate static let density = Measure(
        title: LocalizedText(thai: "นักเรียนต่อ ตร.กม. (คน)", english: "Pupils per km²"),
        phrase: LocalizedText(
            thai: "นักเรียนต่อตารางกิโลเมตร", english: "pupils per square kilometre"),
        amount: LocalizedText(thai: "# คน", english: "#"), part: { _ in nil }, whole: { _ in nil })
}

extension MapArea {
    /// Its size, measured in an equal-area projection of the ellipsoid.
    var squareKilometres: Double {
        let valid = geometry.filter { $0.rings.allSatisfy { $0.allSatisfy(isOnGlobe) } }
        guard let first = valid.first?.exterior.first else { return 0 }
        let projection = SinusoidalProjection(meridian: first.x)
        return valid.reduce(0) { sum, polygon in
            let projected = Polygon(
                exterior: polygon.exterior.map(projection.project),
                holes: polygon.holes.map { $0.map(projection.project) })
            return sum + max(projected.area, 0) / 1_000_000
        }
    }
}

extension MapContent {
    /// The size of an amphoe in square kilometres: its own, or that of its tambon.
    fileprivate func area(of unit: AreaUnit) -> Double {
        unit.amphoe.map { amphoe[$0].squareKilometres }
            ?? unit.tambon.reduce(0) { $0 + tambon[$1].squareKilometres }
    }
}
