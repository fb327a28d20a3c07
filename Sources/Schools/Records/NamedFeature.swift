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
    }

    public var layer: Layer
    public var code: String?
    public var name: String?
    /// What sort it is, in the data's own words.
    public var `class`: String?
    /// WGS 84 in degrees.
    public var geometry: Geometry

    public init(
        layer: Layer, code: String? = nil, name: String? = nil, class: String? = nil,
        geometry: Geometry
    ) {
        self.layer = layer
        self.code = code
        self.name = name
        self.class = `class`
        self.geometry = geometry
    }
}
