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

    /// Something that `SchoolFigures` tells.
    public enum Need: String, CaseIterable, Sendable {
        case pupils, teachers, rooms, levels, networks, staffingNorm, buildings, equipment
        case indicator, projects, earlierPupils, series, doubts
    }
}

extension MapTheme {
    /// All themes, in the order in which they are listed.
    public static let all: [MapTheme] = [
        location, size, enrolment, pupilsByTambon,
        trend,
    ]

    /// The theme of a name; nil where there is none.
    public static func named(_ name: String) -> MapTheme? { all.first { $0.name == name } }
}

extension MapTheme: Equatable, CustomStringConvertible {
    public static func == (one: MapTheme, other: MapTheme) -> Bool { one.name == other.name }
    public var description: String { name }
}
