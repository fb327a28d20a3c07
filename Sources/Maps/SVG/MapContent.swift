public import Geo
public import Schools

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
    /// The day that the data stands for, in words; nothing is read from a clock.
    public var dateText: String?
    public var tambon: [MapArea]
    public var amphoe: [MapArea]
    /// Where the office has drawn its networks; most have not.
    public var networks: [MapArea] = []
    /// The province or provinces around, for the inset; empty where no layer tells.
    public var provinces: [MapArea] = []
    /// Areas upon the land that are no units of it, the last on top.
    public var overlays: [MapOverlay] = []
    /// The part that the map is about; nil for all of it.
    public var focus: MapFocus?
    /// What the theme shows where it can show several things: an item of equipment, an indicator.
    public var subject: LocalizedText?
    /// The periods of `SchoolFigures.series` in words, the oldest first.
    public var periods: [String] = []
    /// The period that `SchoolFigures.earlierPupils` are of, in words.
    public var earlierPeriod: String?
    /// What numbers were measured against, with its version, as it is called in the office.
    public var norm: String?
    /// What is drawn in place of schools, such as places; nil for schools.
    public var points: LocalizedText?
    /// What has to be known before the map is believed, each a sentence; it stands below the map.
    public var warnings: [String] = []
    /// The schools; those without a position are not drawn, and count where schools are summed up.
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

/// The part of a district that a map is about: its areas and schools, and what is around them.
public struct MapFocus: Sendable {
    /// What stands in the title, such as "อำเภอปากพะยูน".
    public var name: String
    /// The codes of the areas that belong to it; the others are neighbours, drawn quietly.
    public var tambon: Set<String>
    public var amphoe: Set<String>
    /// The codes of the schools that it is about, where not all in its areas are: a network's.
    public var schools: Set<String>?
    /// All of its schools, those without a position included; nil where nobody has counted them.
    public var countOfSchools: Int?
    /// What classes and the sizes of symbols are made of, so that maps of several parts compare;
    /// nil for the numbers of the part itself.
    var scaleValues: [Double]?

    public init(
        name: String, tambon: Set<String> = [], amphoe: Set<String> = [],
        schools: Set<String>? = nil, countOfSchools: Int? = nil
    ) {
        self.name = name
        self.tambon = tambon
        self.amphoe = amphoe
        self.schools = schools
        self.countOfSchools = countOfSchools
    }
}
