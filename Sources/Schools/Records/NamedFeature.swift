public import Geo

/// A road, or a place such as a village or an office.
public struct NamedFeature: Hashable, Sendable {
    /// The layers of such features.
    public enum Layer: String, CaseIterable, Sendable {
        case road, place

        /// The type of the layer's geometry column.
        public var geometryType: String {
            switch self {
            case .road: "MULTILINESTRING"
            case .place: "POINT"
            }
        }

        /// The columns of a table that the manifest may name.
        public var fields: [Field] {
            switch self {
            case .road: [.code, .name, .roadClass, .oneWay, .maxSpeed, .level]
            case .place: [.code, .name, .roadClass, .people]
            }
        }
    }

    public var layer: Layer
    public var code: String?
    public var name: String?
    /// What sort it is, in the data's own words.
    public var `class`: String?
    /// Which way a road may be driven; nil where nothing says it.
    public var direction: RoadDirection?
    /// A road's own speed in kilometres an hour.
    public var kmPerHour: Double?
    /// On which level a road runs, 0 on the ground; nil where nothing says it.
    public var level: Int?
    /// How many live in a place.
    public var people: Int?
    /// WGS 84 in degrees.
    public var geometry: Geometry

    public init(
        layer: Layer, code: String? = nil, name: String? = nil, class: String? = nil,
        direction: RoadDirection? = nil, kmPerHour: Double? = nil, level: Int? = nil,
        people: Int? = nil,
        geometry: Geometry
    ) {
        self.layer = layer
        self.code = code
        self.name = name
        self.class = `class`
        self.direction = direction
        self.kmPerHour = kmPerHour
        self.level = level
        self.people = people
        self.geometry = geometry
    }
}
