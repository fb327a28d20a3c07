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
    /// What is shown with its unit, as the title of the legend.
    public var legend: LocalizedText
    /// What areas of the answer's own are called; nil where rows are tambon or amphoe by code.
    public var areas: LocalizedText?
    /// Areas upon the map besides the rows, such as a flood, the last on top; where there are some,
    /// rows that are areas are not drawn.
    public var overlays: [Overlay] = []
    /// What rows that are lines are called; nil for ways.
    public var lines: LocalizedText?
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

    public init(
        _ value: Value, _ look: Look = .classes, legend: LocalizedText, areas: LocalizedText? = nil
    ) {
        self.value = value
        self.look = look
        self.legend = legend
        self.areas = areas
    }
}
