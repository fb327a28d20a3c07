/// What a theme decides: everything else about a map is the same for all themes.
struct ThemePlan {
    enum AreaFill {
        /// One pale colour.
        case land
        /// A tint for each amphoe, neighbours differing.
        case tints
        /// A class for each tambon, nil where nothing is known; the fills are those of the classes.
        case classes([Int?], fills: [String])
        /// A class for each of `ThemeInput.units`, the amphoe.
        case unitClasses([Int?], fills: [String])
    }

    /// Which names are written on the map.
    enum Naming {
        case schools
        /// The tambon, each with a second line of its own.
        case tambon(details: [String?])
        /// The amphoe, each with a second line of its own, in the order of `ThemeInput.units`.
        case amphoe(details: [String?])
    }

    var fill: AreaFill
    /// What the areas that are filled by class stand for, for programs that read the map.
    var areaValues: [Double?] = []
    /// What each school stands for, for programs that read the map; not where it is its pupils.
    var schoolValues: [Int: String] = [:]
    /// Drawn from the first to the last.
    var symbols: [SymbolGroup]
    /// The numbers that classes or the sizes of symbols were made of.
    var scaleValues: [Double] = []
    var legend: [LegendSection]
    var naming: Naming
    /// The map in a sentence, for those who cannot see it.
    var sentence: String
    /// Rings on the ground around schools, such as the 6 km of the merger rules.
    var rings: [GroundRing] = []
    /// Networks of schools that have no boundaries.
    var stars: [NetworkStar] = []
    /// Lines on the ground, such as ways from school to school.
    var ways: [MapWays] = []
    /// Small maps side by side in place of one; empty for a single map.
    var panels: [ThemePanel] = []
    /// What is to be said above the panels; nil for nothing.
    var notice: String?
}

/// A ring around a school, as far as it reaches on the ground.
struct GroundRing {
    let school: Int
    let radiusInMetres: Double
}

/// A network of schools as a star: lines from its middle to each of its schools.
struct NetworkStar {
    let name: String
    let schools: [Int]
    /// What stands in its hub, such as a value; nil for none.
    var detail: String?
    var fill: String
}
