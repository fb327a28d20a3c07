public import Schools

/// What is known of a school at the time of a map; nil or empty where nothing is.
///
/// A map is given only what its theme needs (`MapTheme.needs`).
public struct SchoolFigures: Hashable, Sendable {
    public var pupils: Int?
    public var teachers: Int?
    public var rooms: Int?
    /// What is taught, as the register writes it: "อนุบาล-ประถม".
    public var level: String?
    /// The network of schools that it belongs to.
    public var network: String?
    /// Teachers that the norm gives a school of its size.
    public var teachersByNorm: Int?
    /// The worst condition of its buildings.
    public var worstCondition: BuildingCondition?
    /// When its main building was built, Buddhist era.
    public var mainBuildingYear: Int?
    /// Usable pieces of the item of equipment asked for.
    public var equipment: Int?
    /// The value of the indicator asked for.
    public var indicator: Double?
    /// The names of its projects.
    public var projects: [String] = []
    /// The pupils of the period compared with.
    public var earlierPupils: Int?
    /// The pupils of each of `MapContent.periods`.
    public var series: [Int?] = []
    /// Why its position or its numbers are doubtful; kinds of problems.
    public var doubts: [String] = []

    public init() {}
}
