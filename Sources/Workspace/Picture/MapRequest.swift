public import Maps
public import Schools

/// How a map is wanted.
public struct MapRequest: Sendable {
    public var theme: MapTheme
    public var options: MapOptions
    /// For PNG only.
    public var dotsPerInch: Double
    /// In place of the theme's own title.
    public var title: String?
    /// The period to draw; nil for now.
    public var period: AcademicPeriod?
    public var choices = MapChoices()
    /// All of them have to be met.
    public var filters: [MapFilter] = []

    public init(
        theme: MapTheme, options: MapOptions = MapOptions(), dotsPerInch: Double? = nil,
        title: String? = nil, period: AcademicPeriod? = nil
    ) {
        self.theme = theme
        self.period = period
        self.options = options
        self.dotsPerInch = dotsPerInch ?? options.format.usualDotsPerInch
        self.title = title
    }
}

/// What became of a map.
public struct MapResult: Sendable {
    public let path: String
    /// What the map shows, in a sentence computed from the data.
    public let sentence: String
    public let labelsPlaced: Int
    public let labelsWanted: Int
    /// The names that found no room.
    public let unnamed: [String]
    /// The characters that no font of this machine has; a "?" is drawn for each.
    public let missingCharacters: [Character]
    /// What the theme shows and the store has nothing of.
    public let missing: [Missing]
    /// What it shows out of several things, and the others; nil where there was no choice.
    public let chosen: Chosen?

    public enum Missing: Hashable, Sendable {
        case positions
        case need(MapTheme.Need)
    }

    /// What a map shows without having been told.
    public struct Chosen: Hashable, Sendable {
        public var kind: MapChoiceError.Kind
        public var name: String
        public var others: [String]
    }
}

extension MapContent {
    /// What a theme needs and no school or area has.
    func missing(of needs: Set<MapTheme.Need>) -> [MapResult.Missing] {
        if schools.isEmpty { return [.positions] }
        return MapTheme.Need.allCases.filter { need in
            needs.contains(need) && !isIndicatorOfAreas(need)
                && !schools.contains { need.isKnown(of: $0.figures) }
        }.map { .need($0) }
    }

    private func isIndicatorOfAreas(_ need: MapTheme.Need) -> Bool {
        need == .indicator && subject != nil && (tambon + amphoe).contains { $0.value != nil }
    }
}

extension MapTheme.Need {
    /// Whether a school's figures tell it; that there is no doubt is told too.
    fileprivate func isKnown(of figures: SchoolFigures) -> Bool {
        switch self {
        case .pupils: figures.pupils != nil
        case .teachers: figures.teachers != nil
        case .rooms: figures.rooms != nil
        case .levels: figures.level != nil
        case .networks: figures.network != nil
        case .staffingNorm: figures.teachersByNorm != nil
        case .buildings: figures.worstCondition != nil || figures.mainBuildingYear != nil
        case .equipment: figures.equipment != nil
        case .indicator: figures.indicator != nil
        case .projects: !figures.projects.isEmpty
        case .earlierPupils: figures.earlierPupils != nil
        case .series: figures.series.contains { $0 != nil }
        case .doubts: true
        }
    }
}
