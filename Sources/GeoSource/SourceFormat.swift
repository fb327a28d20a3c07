/// The formats that are read, told apart by the ending of the file's name.
enum SourceFormat: Hashable {
    case shapefile, dbf, geoPackage, geoJSON, kml, flatGeobuf
    case delimitedText, xlsx, xls, ods

    init?(name: String) {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "shp": self = .shapefile
        case "dbf": self = .dbf
        case "gpkg": self = .geoPackage
        case "geojson", "json": self = .geoJSON
        case "kml", "kmz": self = .kml
        case "fgb": self = .flatGeobuf
        case "csv", "tsv", "tab", "txt": self = .delimitedText
        case "xlsx", "xlsm": self = .xlsx
        case "xls": self = .xls
        case "ods": self = .ods
        default: return nil
        }
    }

    /// GDAL's short name of the driver; for what is read without GDAL, the name of the format.
    var driver: String {
        switch self {
        case .shapefile: "ESRI Shapefile"
        case .dbf: "DBF"
        case .geoPackage: "GPKG"
        case .geoJSON: "GeoJSON"
        case .kml: "LIBKML"
        case .flatGeobuf: "FlatGeobuf"
        case .delimitedText: "CSV"
        case .xlsx: "XLSX"
        case .xls: "XLS"
        case .ods: "ODS"
        }
    }

    /// Whether it holds rows without geometry of their own.
    var isTable: Bool {
        switch self {
        case .dbf, .delimitedText, .xlsx, .xls, .ods: true
        case .shapefile, .geoPackage, .geoJSON, .kml, .flatGeobuf: false
        }
    }
}
