import Maps
import SchoolStore
import Schools

/// What a theme needs to know of schools, read at once for all of them.
struct FigureSource {
    private let needs: Set<MapTheme.Need>
    private let norm: StaffingNorm
    private var buildings: [Int: BuildingFigures] = [:]
    private var equipment: [Int: Int] = [:]
    private var projects: [Int: [String]] = [:]
    private(set) var indicator: IndicatorValues?
    /// The pupils of the very round shown, where rounds are compared; nil where each school's newest
    /// round counts.
    private var counted: [Int: Int]?
    private var earlier: [Int: Int] = [:]
    private var series: [Int: [Int?]] = [:]
    private(set) var seriesPeriods: [AcademicPeriod] = []
    private(set) var earlierPeriod: AcademicPeriod?
    private(set) var subject: LocalizedText?
    private(set) var chosen: MapResult.Chosen?
    /// What those whom a map is for are told; nil for everything.
    var disclosure: PupilDisclosure?
    /// The period of the numbers shown.
    private var shownPeriod: AcademicPeriod?

    /// - Throws: `MapChoiceError` where what is chosen is not there.
    init(
        _ store: SchoolStore, needs: Set<MapTheme.Need>, choices: MapChoices, norm: StaffingNorm
    ) throws {
        self.needs = needs
        self.norm = norm
        if needs.contains(.buildings) { buildings = try store.buildingFigures() }
        if needs.contains(.equipment) { try readEquipment(store, choices.item) }
        if needs.contains(.indicator) { try readIndicator(store, choices.indicator) }
        if needs.contains(.projects) { try readProjects(store, choices.project) }
        if !needs.isDisjoint(with: [.earlierPupils, .series]) {
            try readRounds(store, since: choices.since)
        }
    }

    private mutating func readEquipment(_ store: SchoolStore, _ wanted: String?) throws {
        guard let choice = try EquipmentChoice(try store.equipmentItems(), wanted) else { return }
        (subject, chosen) = (choice.subject, choice.chosen)
        equipment = try store.usableEquipment(choice.items)
    }

    /// The indicator asked for, or the first by name.
    private mutating func readIndicator(_ store: SchoolStore, _ wanted: String?) throws {
        let names = try store.indicatorNames()
        let choice = NameChoice(kind: .indicator, things: names.map { ([$0], $0) })
        guard let name = try wanted.map(choice.one) ?? names.first else { return }
        if wanted == nil, names.count > 1 {
            let others = names.filter { $0 != name }
            chosen = MapResult.Chosen(kind: .indicator, name: name, others: others)
        }
        let values = try store.indicator(name)
        indicator = values
        let unit = values.unit.map { name.contains($0) ? "" : " (\($0))" } ?? ""
        subject = LocalizedText(thai: name + unit, english: name + unit)
    }

    private mutating func readProjects(_ store: SchoolStore, _ wanted: String?) throws {
        var shown = try store.projects()
        if let wanted {
            let choice = NameChoice(
                kind: .project, things: shown.map { ([$0.code, $0.name].compactMap(\.self), $0) })
            shown = try choice.all(wanted).map(\.thing)
            let name = shown.count == 1 ? shown.first?.name ?? wanted : wanted
            subject = LocalizedText(thai: name, english: name)
        }
        for project in shown {
            for school in project.schools { projects[school, default: []].append(project.name) }
        }
    }

    private mutating func readRounds(_ store: SchoolStore, since: AcademicPeriod?) throws {
        guard let shown = try store.period() else { return }
        shownPeriod = shown
        let rounds = ComparedRounds(counted: try store.countedPeriods(), shown: shown)
        counted = try store.pupils(of: shown)
        if needs.contains(.earlierPupils), let period = try rounds.earlier(since) {
            earlierPeriod = period
            earlier = try store.pupils(of: period)
        }
        if needs.contains(.series) {
            seriesPeriods = rounds.series
            series = try store.pupils(of: seriesPeriods)
        }
    }

    /// Tells of one school what was read.
    func fill(_ figures: inout SchoolFigures, school: Int) {
        if let counted { figures.pupils = counted[school] }
        hidePupils(&figures, school)
        if needs.contains(.staffingNorm) {
            figures.teachersByNorm = figures.pupils.flatMap(norm.row)?.teachers
        }
        figures.worstCondition = buildings[school]?.worst
        figures.mainBuildingYear = buildings[school]?.mainYear
        figures.equipment = equipment[school]
        figures.indicator = indicator?.schools[school]
        figures.projects = projects[school] ?? []
        figures.earlierPupils = earlier[school]
        if let series = series[school] { figures.series = series }
        hidePast(&figures, school)
    }

    /// Before anything is worked out from the number.
    private func hidePupils(_ figures: inout SchoolFigures, _ school: Int) {
        guard let disclosure else { return }
        let isHidden =
            disclosure.hidesNow(school)
            || disclosure.hides(school, in: shownPeriod, figures.pupils)
        guard isHidden else { return }
        figures.pupils = nil
        // What is doubtful about a number tells something about it.
        figures.doubts.removeAll { !$0.hasPrefix("coordinate") }
    }

    private func hidePast(_ figures: inout SchoolFigures, _ school: Int) {
        guard let disclosure else { return }
        if disclosure.hidesNow(school) || disclosure.isSmall(figures.indicator, indicator?.unit) {
            figures.indicator = nil
        }
        if disclosure.hides(school, in: earlierPeriod, figures.earlierPupils) {
            figures.earlierPupils = nil
        }
        for (place, period) in seriesPeriods.enumerated()
        where figures.series.indices.contains(place) {
            if disclosure.hides(school, in: period, figures.series[place]) {
                figures.series[place] = nil
            }
        }
    }
}

/// Which rounds stand beside the one that is shown.
struct ComparedRounds {
    /// Oldest first.
    let counted: [AcademicPeriod]
    let shown: AcademicPeriod

    /// As many years as small maps have room for.
    private static let mostPeriods = 12

    /// The round to compare with: the same one a year before, else the newest before the shown one.
    ///
    /// - Throws: `MapChoiceError` where the round asked for was not counted or is not before.
    func earlier(_ wanted: AcademicPeriod?) throws(MapChoiceError) -> AcademicPeriod? {
        guard let wanted else {
            let before = counted.filter { $0 < shown }
            return before.last { $0.year == shown.year - 1 && isAlike($0) } ?? before.last
        }
        func error(_ code: MapChoiceError.Code) -> MapChoiceError {
            MapChoiceError(kind: .since, value: wanted.shortWord, code: code)
        }
        let meant = counted.filter { $0.isWithin(wanted) }
        guard let period = meant.last(where: isAlike) ?? meant.last else {
            throw error(.unknown(nearest: [], available: counted.map(\.shortWord)))
        }
        guard period < shown else { throw error(.notEarlier(shown: shown)) }
        return period
    }

    /// The shown round and the same one of the years before, oldest first.
    var series: [AcademicPeriod] {
        counted.filter { $0 <= shown && isAlike($0) }.suffix(Self.mostPeriods)
    }

    private func isAlike(_ period: AcademicPeriod) -> Bool { period.round == shown.round }
}
