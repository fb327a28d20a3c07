public import Schools

/// Which way the paper lies.
public enum PageOrientation: String, CaseIterable, Sendable {
    /// Whichever lets the land be drawn larger.
    case automatic = "auto"
    case portrait, landscape
}

/// The areas that schools are summed up by.
public enum MapUnit: String, CaseIterable, Sendable {
    case tambon, amphoe, network
}

/// What a map is printed with.
public enum MapInk: String, CaseIterable, Sendable {
    case colour
    /// Black on white: classes are patterns and symbols differ by shape.
    case black
}

/// The lines of position whose numbers stand around a map.
public enum MapGrid: String, CaseIterable, Sendable {
    case none
    /// Degrees and minutes of WGS 84.
    case graticule
    /// Kilometres of Universal Transverse Mercator, in the zone of the map's middle.
    case utm
}

/// How a map is laid out and what its theme is told, whatever it shows.
public struct MapOptions: Sendable {
    public var format: PageFormat
    /// Only paper can be turned; images and slides always lie as they do.
    public var orientation: PageOrientation
    public var language: Language
    public var digits: Digits
    public var ink: MapInk
    /// Areas to sum schools up by, where a theme shows schools otherwise.
    public var unit: MapUnit?
    public var classification: ClassificationMethod
    /// nil: as many as suit the values.
    public var countOfClasses: Int?
    public var grid: MapGrid
    /// The part of the page, from its top left, that is the map's; nil for all of it.
    var part: PageSize?

    public init(
        format: PageFormat = .a4, orientation: PageOrientation = .automatic,
        language: Language = .thai, digits: Digits = .western, ink: MapInk = .colour,
        unit: MapUnit? = nil, classification: ClassificationMethod = .automatic,
        countOfClasses: Int? = nil, grid: MapGrid = .graticule
    ) {
        self.format = format
        self.orientation = orientation
        self.language = language
        self.digits = digits
        self.ink = ink
        self.unit = unit
        self.classification = classification
        self.countOfClasses = countOfClasses
        self.grid = grid
    }
}

/// Width and height of a page, or of a part of one, in points.
struct PageSize: Sendable {
    let width: Double
    let height: Double
}
