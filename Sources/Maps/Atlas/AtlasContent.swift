public import Schools

/// Everything that an atlas shows: one map of the district, and what goes on which page.
public struct AtlasContent: Sendable {
    /// What stands on the cover and in the foot of each page.
    public var title: String
    public var theme: MapTheme
    /// The whole district; each page shows its part of it.
    public var map: MapContent
    /// The units in the order of their pages.
    public var units: [AtlasUnit]
    /// The schools that belong to no unit.
    public var others: [AtlasSchool]
    /// What is to be said of the data, on the last page.
    public var quality: [AtlasNote]

    public init(
        title: String, theme: MapTheme, map: MapContent, units: [AtlasUnit],
        others: [AtlasSchool] = [], quality: [AtlasNote] = []
    ) {
        self.title = title
        self.theme = theme
        self.map = map
        self.units = units
        self.others = others
        self.quality = quality
    }

    /// All schools of the atlas, each once.
    var schools: [AtlasSchool] { units.flatMap(\.schools) + others }
}

/// An amphoe, a tambon or a network: it has a page with a map, and a table.
public struct AtlasUnit: Sendable {
    public var kind: MapUnit
    public var code: String
    /// Without the word for its kind: "ปากพะยูน".
    public var name: String
    public var focus: MapFocus
    /// In the order of the table; those of its parts included.
    public var schools: [AtlasSchool]
    /// The units inside that have pages of their own, such as the tambon of an amphoe.
    public var parts: [AtlasUnit]

    public init(
        kind: MapUnit, code: String, name: String, focus: MapFocus, schools: [AtlasSchool],
        parts: [AtlasUnit] = []
    ) {
        self.kind = kind
        self.code = code
        self.name = name
        self.focus = focus
        self.schools = schools
        self.parts = parts
    }

    /// The name with the word for its kind: "อำเภอปากพะยูน".
    func title(_ words: AtlasWords) -> String { words.unit(kind, name) }
}

/// A row of a table: a school, also one that no map can show.
public struct AtlasSchool: Sendable {
    public var code: String
    public var name: String
    public var level: String?
    public var pupils: Int?
    public var teachers: Int?
    public var rooms: Int?
    public var size: SizeClass?
    public var isPlaced: Bool
    public var isDoubtful: Bool

    public init(
        code: String, name: String, level: String? = nil, pupils: Int? = nil,
        teachers: Int? = nil, rooms: Int? = nil, size: SizeClass? = nil, isPlaced: Bool = true,
        isDoubtful: Bool = false
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.pupils = pupils
        self.teachers = teachers
        self.rooms = rooms
        self.size = size
        self.isPlaced = isPlaced
        self.isDoubtful = isDoubtful
    }
}

/// A heading of the last page with its lines.
public struct AtlasNote: Sendable {
    public var title: String
    public var lines: [String]

    public init(title: String, lines: [String]) {
        self.title = title
        self.lines = lines
    }
}
