import Schools

extension MapTheme {
    /// Schools by the worst condition of their buildings and the age of the main one.
    public static let buildings = MapTheme(
        name: "buildings",
        title: LocalizedText(thai: "แผนที่แสดงสภาพอาคาร", english: "Condition of buildings"),
        summary: LocalizedText(
            thai: "สภาพอาคารที่แย่ที่สุดของแต่ละโรงเรียน และปีที่สร้างอาคารหลัก",
            english: "The worst condition of a school's buildings, and the age of the main one."),
        needs: [.buildings], plan: buildingsPlan,
        summed: LocalizedText(
            thai: "สัดส่วนโรงเรียนที่มีอาคารทรุดโทรม",
            english: "Share of schools with a building in poor condition"))

    private static func buildingsPlan(_ input: ThemeInput) -> ThemePlan {
        var plan = SchoolKinds.conditions.plan(input)
        guard input.options.unit == nil else { return plan }
        let schools = input.content.schools
        for group in plan.symbols.indices {
            for member in plan.symbols[group].members.indices {
                let school = plan.symbols[group].members[member].school
                plan.symbols[group].members[member].radius =
                    input.tokens(BuildingAge(schools[school]).radius) * input.crowding
            }
        }
        plan.legend.insert(ageSection(input), at: 1)
        let years = input.schools.compactMap { place in
            schools[place].figures.mainBuildingYear.map { (schools[place], $0) }
        }
        plan.sentence = input.words.told(plan.sentence, input.words.oldest(years))
        return plan
    }

    private static func ageSection(_ input: ThemeInput) -> LegendSection {
        let ages = input.schools.map { BuildingAge(input.content.schools[$0]) }
        let style = SymbolStyle(shape: .circle, fill: MapColour.paper, stroke: MapColour.ink)
        let rows = BuildingAge.allCases.map { age in
            LegendRow(
                mark: .symbol(style, radius: input.tokens(age.radius)),
                text: age.text[input.words.language],
                count: ReadableNumber.grouped(ages.count { $0 == age }))
        }
        return LegendSection(
            title: input.words.pick("ปีที่สร้างอาคารหลัก (พ.ศ.)", "Main building built (B.E.)"),
            rows: rows)
    }
}

extension MapWords {
    fileprivate func oldest(_ years: [(school: MapSchool, year: Int)]) -> String? {
        guard let year = years.map(\.year).min() else { return nil }
        let names = years.filter { $0.year == year }.map(\.school.name)
        guard names.count == 1, let name = names.first else {
            let count = ReadableNumber.grouped(names.count)
            return pick(
                "อาคารหลักที่เก่าที่สุดสร้าง พ.ศ. \(year) มี \(count) แห่ง",
                "The oldest main buildings are of B.E. \(year): \(count).")
        }
        return pick(
            "อาคารหลักที่เก่าที่สุดอยู่ที่\(name) สร้าง พ.ศ. \(year)",
            "The oldest main building is that of \(name), of B.E. \(year).")
    }
}

/// How old a main building is: older ones have larger symbols.
private enum BuildingAge: CaseIterable {
    case old, middle, new, unknown

    init(_ school: MapSchool) {
        switch school.figures.mainBuildingYear {
        case nil: self = .unknown
        case .some(..<2520): self = .old
        case .some(..<2540): self = .middle
        case .some: self = .new
        }
    }

    /// In points on A4.
    var radius: Double {
        switch self {
        case .old: 3.8
        case .middle: 2.9
        case .new: 2.1
        case .unknown: 1.5
        }
    }

    var text: LocalizedText {
        switch self {
        case .old: LocalizedText(thai: "ก่อน 2520", english: "before 2520")
        case .middle: LocalizedText(thai: "2520–2539", english: "2520–2539")
        case .new: LocalizedText(thai: "2540 เป็นต้นมา", english: "2540 and later")
        case .unknown: LocalizedText(thai: "ไม่มีข้อมูล", english: "No data")
        }
    }
}

extension SchoolKinds {
    /// The conditions from good to bad: darker and with more corners.
    fileprivate static let conditions: SchoolKinds = {
        let shapes: [SymbolShape] = [.circle, .circle, .square, .diamond]
        let conditions = BuildingCondition.allCases
        var kinds = zip(conditions, shapes).enumerated().map { index, look in
            SchoolKind(
                id: "condition-\(look.0.rawValue)",
                text: LocalizedText(
                    thai: look.0.wording.thai, english: look.0.wording.english.capitalizedFirst),
                style: SymbolStyle(
                    shape: look.1, fill: MapColour.conditions[index], stroke: MapColour.ink),
                radius: 2.9, isAlwaysListed: true)
        }
        kinds.append(
            SchoolKind(
                id: "condition-unknown", text: SchoolSize.unknown.text, style: Absence.data.style,
                radius: 2))
        return SchoolKinds(
            title: LocalizedText(
                thai: "สภาพอาคารที่แย่ที่สุด", english: "Worst condition of a building"),
            kinds: kinds,
            kind: { school in
                school.figures.worstCondition.flatMap(conditions.firstIndex(of:))
                    ?? conditions.count
            },
            notable: Notable(
                phrase: LocalizedText(
                    thai: "โรงเรียนที่มีอาคารทรุดโทรมหรือรอรื้อถอน",
                    english: "schools with a building in poor condition"),
                isNotable: { $0.figures.worstCondition.map { $0 >= .poor } ?? false },
                isKnown: { $0.figures.worstCondition != nil }),
            value: { $0.figures.worstCondition?.rawValue })
    }()
}
