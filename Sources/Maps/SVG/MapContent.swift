public import Geo

/// A tambon or an amphoe as a map needs it.
public struct MapArea: Sendable {
    /// The official code, 6 digits for a tambon and 4 for an amphoe; it becomes part of an id.
    public var code: String
    public var name: String
    /// The amphoe that a tambon belongs to.
    public var parentCode: String?
    /// WGS 84, in degrees; neighbours share the vertices of their border.
    public var geometry: [Polygon]
    /// What the theme colours it by (pupils); nil where nothing is known.
    public var value: Double?

    public init(
        code: String, name: String, parentCode: String? = nil, geometry: [Polygon],
        value: Double? = nil
    ) {
        self.code = code
        self.name = name
        self.parentCode = parentCode
        self.geometry = geometry
        self.value = value
    }
}

/// A school with a position.
public struct MapSchool: Sendable {
    /// The 10-digit code; it becomes part of an id.
    public var code: String
    public var name: String
    /// WGS 84, in degrees.
    public var position: Coordinate
    /// The pupils of the map's round; nil where nothing is known.
    public var pupils: Int?
    public var amphoeCode: String?
    /// Whether a check found the position doubtful: it is drawn with a ring around it.
    public var isDoubtful: Bool

    public init(
        code: String, name: String, position: Coordinate, pupils: Int? = nil,
        amphoeCode: String? = nil, isDoubtful: Bool = false
    ) {
        self.code = code
        self.name = name
        self.position = position
        self.pupils = pupils
        self.amphoeCode = amphoeCode
        self.isDoubtful = isDoubtful
    }
}

/// Everything that a map shows, whatever its theme.
public struct MapContent: Sendable {
    /// The office that answers for the map.
    public var officeName: String
    /// In place of the theme's own title.
    public var title: String?
    /// The academic year, round and date in words, such as "ปีการศึกษา 2565 รอบที่ 1 (10 มิถุนายน 2565)".
    public var periodText: String?
    /// Where the data comes from, one source per entry, dates already in words.
    public var sources: [String]
    /// When the map was made, in words; nothing is read from a clock.
    public var dateText: String?
    public var tambon: [MapArea]
    public var amphoe: [MapArea]
    /// The schools that have a position.
    public var schools: [MapSchool]
    /// All schools, those without a position included.
    public var countOfSchools: Int

    public init(
        officeName: String, title: String? = nil, periodText: String? = nil, sources: [String] = [],
        dateText: String? = nil, tambon: [MapArea] = [], amphoe: [MapArea] = [],
        schools: [MapSchool] = [], countOfSchools: Int? = nil
    ) {
        self.officeName = officeName
        self.title = title
        self.periodText = periodText
        self.sources = sources
        self.dateText = dateText
        self.tambon = tambon
        self.amphoe = amphoe
        self.schools = schools
        self.countOfSchools = countOfSchools ?? schools.count
    }
}
