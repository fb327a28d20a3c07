import Foundation
import GeoSource

/// The formats that layers are exported in.
public enum ExportFormat: Hashable, Sendable {
    /// One collection of RFC 7946.
    case geoJSON
    /// A feature to a line.
    case geoJSONLines
    /// Five files, for ArcView.
    case shapefile
    /// The same in one zip.
    case zippedShapefile
    case geoPackage, flatGeobuf, kml, csv, workbook

    /// The endings of files and what they mean, in the order in which they are listed.
    private static let formats: KeyValuePairs<String, ExportFormat> = [
        "geojson": .geoJSON, "json": .geoJSON, "geojsonl": .geoJSONLines, "ndjson": .geoJSONLines,
        "shp": .shapefile, "zip": .zippedShapefile, "gpkg": .geoPackage, "fgb": .flatGeobuf,
        "kml": .kml, "csv": .csv, "xlsx": .workbook,
    ]

    public static let endings = formats.map(\.key)

    /// The format that the ending of a path names.
    ///
    /// - Throws: `ExportError` with the endings there are.
    public init(path: String) throws {
        let ending = URL(filePath: path).pathExtension.lowercased()
        guard let format = Self.formats.first(where: { $0.key == ending })?.value else {
            throw ExportError(
                .formatUnknown(ending: ending, supported: Self.endings.map { ".\($0)" }),
                path: path)
        }
        self = format
    }

    /// Whether its shapes can be in another system than WGS 84.
    public var hasChoiceOfCRS: Bool {
        switch self {
        case .shapefile, .zippedShapefile, .geoPackage, .flatGeobuf: true
        case .geoJSON, .geoJSONLines, .kml, .csv, .workbook: false
        }
    }
}
