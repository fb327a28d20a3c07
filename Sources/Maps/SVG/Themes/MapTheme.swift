public import Schools

/// What a map is about: a declaration of what it needs, and how that is shown.
public struct MapTheme: Sendable {
    /// The word that chooses it, such as "pupils-by-tambon".
    public let name: String
    /// The title that stands on the map.
    public let title: LocalizedText
    /// What the map shows, in one sentence.
    public let summary: LocalizedText
    /// What has to be known of schools beyond their positions and names.
    public let needs: Set<Need>
    /// Decides on symbols, fills, legend and names.
    let plan: @Sendable (ThemeInput) -> ThemePlan
    /// What areas are coloured by where schools are summed up; nil where the title says it.
    var summed: LocalizedText?
    /// The units that it can sum schools up by.
    var units = Set(MapUnit.allCases)
    /// Whether it divides the schools' values into classes; where they are summed up all themes do.
    public internal(set) var isClassed = false

    /// Something that `SchoolFigures` tells.
    public enum Need: String, CaseIterable, Sendable {
        case pupils, teachers, rooms, levels, networks, staffingNorm, buildings, equipment
        case indicator, projects, earlierPupils, series, doubts
    }

    /// What is needed where schools are summed up by a unit, if by any.
    public func needs(by unit: MapUnit?) -> Set<Need> {
        unit == .network ? needs.union([.networks]) : needs
    }
}

extension MapTheme {
    /// All themes, in the order in which they are listed.
    public static let all: [MapTheme] = [
        location, size, enrolment, pupilsByTambon, density, smallSchools, level, network,
        pupilsPerTeacher, pupilsPerRoom, staffing, buildings, equipment, indicator, projects,
        change, trend, quality,
    ]

    /// The theme of a name; nil where there is none.
    public static func named(_ name: String) -> MapTheme? { all.first { $0.name == name } }

    /// What a map can show one of: an item of equipment, an indicator, a project.
    private static let choosing: Set<Need> = [.equipment, .indicator, .projects]

    /// The theme with the title that its map wears: what is shown, and the unit summed up by.
    func titled(_ content: MapContent, _ options: MapOptions) -> MapTheme {
        var title = title
        if let unit = options.unit, units.contains(unit), let summed {
            title = LocalizedText(
                thai: "แผนที่แสดง\(summed.thai)ราย\(unit.noun.thai)",
                english: "\(summed.english) by \(unit.noun.english)")
        }
        if let subject = content.subject, !needs.isDisjoint(with: Self.choosing) {
            title.thai += ": " + subject.thai
            title.english += ": " + subject.english
        }
        return MapTheme(
            name: name, title: title, summary: summary, needs: needs, plan: plan, summed: summed,
            units: units, isClassed: isClassed)
    }
}

extension MapTheme: Equatable, CustomStringConvertible {
    public static func == (one: MapTheme, other: MapTheme) -> Bool { one.name == other.name }
    public var description: String { name }
}

extension MapUnit {
    /// What one is called.
    var noun: LocalizedText {
        switch self {
        case .tambon: LocalizedText(thai: "ตำบล", english: "tambon")
        case .amphoe: LocalizedText(thai: "อำเภอ", english: "amphoe")
        case .network: LocalizedText(thai: "เครือข่าย", english: "network")
        }
    }

    /// What several are called in English.
    var englishPlural: String { self == .network ? "networks" : noun.english }
}
