/// A position in a plane or on the ellipsoid: x is longitude or easting, y latitude or northing.
///
/// The unit and the CRS are those of whatever holds it; after import that is always
/// WGS 84 in degrees.
public struct Coordinate: Hashable, Sendable {
    public var x: Double
    public var y: Double

    @inlinable
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// A position on WGS 84 in degrees.
    public init(longitude: Double, latitude: Double) {
        self.init(x: longitude, y: latitude)
    }

    /// Whether both numbers are finite.
    public var isFinite: Bool { x.isFinite && y.isFinite }
}
