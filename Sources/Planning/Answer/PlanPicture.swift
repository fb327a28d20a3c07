public import Geo
public import Schools

/// How the rows of an answer are drawn: schools where a row is a point, areas where it is a polygon.
public struct PlanPicture: Hashable, Sendable {
    /// What a row's place is coloured or sized by.
    public enum Value: Hashable, Sendable {
        /// The number in a column.
        case column(String)
        /// The number in a column less that in another.
        case difference(String, minus: String)
        /// The words in a column: a colour for each.
        case words(String)
    }

    /// What a number looks like; areas are shaded by class whatever it is.
    public enum Look: Hashable, Sendable {
        /// Colours by class.
        case classes
        /// Circles whose areas are the numbers.
        case amounts
        /// Triangles up and down; what lies above zero, below it and at it.
        case differences(above: LocalizedText, below: LocalizedText, equal: LocalizedText)
        /// Areas in quiet tints, neighbours differing; numbers are not shown.
        case tints
    }

    public var value: Value
    public var look: Look
    /// With how many decimals numbers are shown; nil for as many as their column has.
    public var decimals: Int?
    /// What is shown with its unit, as the title of the legend.
    public var legend: LocalizedText
    /// What areas of the answer's own are called; nil where rows are tambon or amphoe by code.
    public var areas: LocalizedText?
    /// Areas upon the map besides the rows, such as a flood, the last on top; where there are some,
    /// rows that are areas are not drawn.
    public var overlays: [Overlay] = []
    /// What rows that are lines are called; nil for ways.
    public var lines: LocalizedText?
    /// What schools are called that rows lead to and that have no row of their own; nil where they
    /// are not drawn.
    public var ends: LocalizedText?
    /// What is drawn in place of the rows, where their own geometry is not what a reader looks for.
    public var spots: [Spot] = []
    /// How many there are besides, of which nobody knows where they are.
    public var unplaced = 0
    /// Lines besides those of the rows.
    public var ways: [Ways] = []
    /// What rows that are points are called; nil for schools.
    public var points: LocalizedText?
    /// What the map shows, where that is less than the whole answer; nil for the answer's title.
    public var title: LocalizedText?
    /// What has to be known before the map is believed; the answer's notes have it too.
    public var warnings: [LocalizedText] = []
    /// What stands in the row of a school that the table in force says nothing of.
    public var uncovered: Set<PlanAnswer.Cell> = []

    /// An area with what it is called.
    public struct Overlay: Hashable, Sendable {
        public var title: LocalizedText
        /// WGS 84 in degrees.
        public var polygons: [Polygon]

        public init(title: LocalizedText, polygons: [Polygon]) {
            self.title = title
            self.polygons = polygons
        }
    }

    /// A place that is drawn besides the table, such as the school asked about.
    public struct Spot: Hashable, Sendable {
        /// A school's 10-digit code; nil for another place.
        public var code: String?
        public var name: String
        /// What stands behind the name on the map, such as how far it is.
        public var detail: LocalizedText?
        /// What it is; nil where its number says it.
        public var kind: LocalizedText?
        /// What it is coloured by.
        public var value: Double?
        /// WGS 84 in degrees.
        public var position: Coordinate

        public init(
            _ position: Coordinate, code: String? = nil, name: String,
            detail: LocalizedText? = nil, kind: LocalizedText? = nil, value: Double? = nil
        ) {
            self.position = position
            self.code = code
            self.name = name
            self.detail = detail
            self.kind = kind
            self.value = value
        }
    }

    /// Lines with what they are called.
    public struct Ways: Hashable, Sendable {
        public var title: LocalizedText
        /// WGS 84 in degrees.
        public var lines: [[Coordinate]]
        /// Whether they are straight lines and no ways that anyone can go.
        public var isStraight: Bool
        /// Whether they are only the ground on which the others lie, such as all roads.
        public var isFaint: Bool

        public init(
            _ title: LocalizedText, _ lines: [[Coordinate]], isStraight: Bool,
            isFaint: Bool = false
        ) {
            self.title = title
            self.lines = lines
            self.isStraight = isStraight
            self.isFaint = isFaint
        }

        /// All roads of a network, faint; none where they are so many that they would be a blot.
        static func roads(of network: RoadNetwork) -> Ways {
            let edges = network.edges.count > 20_000 ? 0..<0 : network.edges.indices
            return Ways(
                LocalizedText(thai: "ถนน", english: "Roads"), edges.map(network.geometry),
                isStraight: false, isFaint: true)
        }
    }

    public init(
        _ value: Value, _ look: Look = .classes, legend: LocalizedText, areas: LocalizedText? = nil
    ) {
        self.value = value
        self.look = look
        self.legend = legend
        self.areas = areas
    }
}
