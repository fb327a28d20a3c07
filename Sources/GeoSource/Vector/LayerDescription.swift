public import Geo

/// One column of a layer.
public struct FieldDescription: Codable, Hashable, Sendable {
    public var name: String
    /// "text", "integer", "real", "date", "boolean", or the format's own word.
    public var type: String
}

/// What a layer is, before its features are read.
public struct LayerDescription: Hashable, Sendable {
    /// GDAL's short name of the driver.
    public var driver: String
    public var name: String
    /// "point", "line", "polygon", "mixed" or "none".
    public var geometry: String
    public var count: Int
    public var fields: [FieldDescription]
    public var encoding: Evidence<TextEncoding>
    public var crs: Evidence<CRSResolution>
    /// What was wrong before any feature was read.
    public var findings: [Finding]
}

/// One feature of a layer.
public struct VectorFeature: Sendable {
    /// From 1, as the file counts.
    public var row: Int
    /// The texts of the fields asked for, in that order; nil where there is none.
    public var values: [String?]
    /// In two dimensions, polygons valid; nil where there is none that can be used.
    public var geometry: Geometry?
    /// GEOS's reason, where the polygon was invalid and has been made valid.
    public var repair: String?
}
