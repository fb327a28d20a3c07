import CGDAL

/// The formats that features are written in through GDAL.
public enum FeatureFormat: Hashable, Sendable {
    /// For ArcView: texts in CP874, declared by the language driver of the DBF and by a `.cpg`.
    case shapefile
    case geoPackage
    /// With the index that lets readers fetch a part; features without a shape have no place in it.
    case flatGeobuf
    /// The columns `name` and `description` are what a phone shows.
    case kml
    /// One sheet, without shapes.
    case workbook

    var driver: String {
        switch self {
        case .shapefile: SourceFormat.shapefile.driver
        case .geoPackage: SourceFormat.geoPackage.driver
        case .flatGeobuf: SourceFormat.flatGeobuf.driver
        // LIBKML would keep the whole document in memory.
        case .kml: "KML"
        case .workbook: SourceFormat.xlsx.driver
        }
    }

    var layerOptions: [String] {
        switch self {
        // Texts come as bytes of CP874 already; DBFStamp declares them.
        case .shapefile: ["ENCODING=", "DBF_DATE_LAST_UPDATE=\(OutputClock.day)", "2GB_LIMIT=YES"]
        case .geoPackage: ["GEOMETRY_NAME=geom", "FID=fid"]
        case .flatGeobuf, .kml, .workbook: []
        }
    }

    var holdsRowsWithoutShape: Bool { self != .flatGeobuf }

    func geometryType(_ shape: OutputLayer.Shape) -> OGRwkbGeometryType {
        switch shape {
        case .none: wkbNone
        case .point: wkbPoint
        // A shapefile's lines and polygons have any number of parts.
        case .line: self == .shapefile ? wkbLineString : wkbMultiLineString
        case .polygon: self == .shapefile ? wkbPolygon : wkbMultiPolygon
        }
    }
}

/// The time that stands in outputs: always the same, so that equal data are equal bytes.
enum OutputClock {
    /// The first day that a zip can tell.
    static let day = "1980-01-01"
    static let instant = day + "T00:00:00.000Z"
}
