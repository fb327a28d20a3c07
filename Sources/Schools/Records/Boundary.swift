public import Geo

/// An administrative area: its code and name as the office writes them, and its land.
public struct Boundary: Hashable, Sendable {
    public var level: BoundaryLevel
    public var code: String
    public var name: String
    /// The unit that it belongs to, where the layer says so: a tambon's amphoe.
    public var parentCode: String?
    public var parentName: String?
    public var province: String?
    /// WGS 84 in degrees, exteriors counter-clockwise.
    public var polygons: [Polygon]

    public init(
        level: BoundaryLevel, code: String, name: String, parentCode: String? = nil,
        parentName: String? = nil, province: String? = nil, polygons: [Polygon] = []
    ) {
        self.level = level
        self.code = code
        self.name = name
        self.parentCode = parentCode
        self.parentName = parentName
        self.province = province
        self.polygons = polygons
    }
}
