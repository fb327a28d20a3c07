import CGDAL
import Geo

/// GeoPackage, GeoJSON, KML and FlatGeobuf, opened through GDAL.
enum OGRSource {
    static func dataset(_ location: SourceLocation) throws(GeoSourceError) -> Dataset {
        switch location.format {
        case .geoPackage: try geoPackage(location)
        case .kml:
            try Dataset(path: location.path, given: location.given, drivers: ["LIBKML", "KML"])
        default:
            try Dataset(
                path: location.path, given: location.given, drivers: [location.format.driver])
        }
    }

    /// Opens so that SQLite leaves no -wal, -shm or -journal beside the file.
    ///
    /// Immutable, SQLite neither locks nor looks at a log; where one lies there, the newest changes
    /// are in it, so both are read from a copy.
    private static func geoPackage(_ location: SourceLocation) throws(GeoSourceError) -> Dataset {
        let drivers = [SourceFormat.geoPackage.driver]
        var logs: [String] = []
        for suffix in ["-wal", "-journal"] {
            if case .file(let size) = VSIEntry(path: location.path + suffix), size > 0 {
                logs.append(suffix)
            }
        }
        guard !logs.isEmpty else {
            return try Dataset(
                path: location.path, given: location.given, drivers: drivers,
                options: ["IMMUTABLE=YES"])
        }
        let scratch = try ScratchFolder(onDisk: true)
        let path = "\(scratch.path)/copy.gpkg"
        try scratch.copy(location.path, as: "copy.gpkg")
        for suffix in logs { try scratch.copy(location.path + suffix, as: "copy.gpkg" + suffix) }
        return try Dataset(
            path: path, given: location.given, drivers: drivers, scratch: scratch)
    }
}

extension Layer {
    var count: Int { max(0, Int(OGR_L_GetFeatureCount(handle, 1))) }

    /// The system that the file declares for the layer.
    func declaredCRS(format: SourceFormat) -> DeclaredCRS? {
        guard let reference = OGR_L_GetSpatialRef(handle) else { return nil }
        var text: UnsafeMutablePointer<CChar>?
        guard OSRExportToWktEx(reference, &text, nil) == OGRERR_NONE, let text else { return nil }
        defer { VSIFree(text) }
        guard let crs = try? CoordinateReferenceSystem(String(cString: text)) else { return nil }
        let isByDefinition = format == .geoJSON || format == .kml
        return DeclaredCRS(
            crs: crs, origin: isByDefinition ? "the format itself" : "the file",
            originThai: isByDefinition ? "รูปแบบไฟล์กำหนดไว้" : "ไฟล์ระบุ")
    }

    var fields: [FieldDescription] {
        guard let definition = OGR_L_GetLayerDefn(handle) else { return [] }
        return (0..<OGR_FD_GetFieldCount(definition)).compactMap { index in
            guard let field = OGR_FD_GetFieldDefn(definition, index),
                let name = OGR_Fld_GetNameRef(field)
            else { return nil }
            return FieldDescription(
                name: String(cString: name), type: Self.typeName(OGR_Fld_GetType(field)))
        }
    }

    private static func typeName(_ type: OGRFieldType) -> String {
        switch type {
        case OFTInteger, OFTInteger64: "integer"
        case OFTReal: "real"
        case OFTString: "text"
        case OFTDate, OFTTime, OFTDateTime: "date"
        default: OGR_GetFieldTypeName(type).map { String(cString: $0).lowercased() } ?? "?"
        }
    }

    /// "point", "line", "polygon", "mixed" or "none"; nothing declared, as in KML, is looked up.
    func scanGeometryName() -> String {
        let declared = Self.geometryName(OGR_L_GetGeomType(handle))
        guard declared == "mixed" else { return declared }
        var names: Set<String> = []
        OGR_L_ResetReading(handle)
        while names.count < 2, let feature = OGR_L_GetNextFeature(handle) {
            defer { OGR_F_Destroy(feature) }
            guard let geometry = OGR_F_GetGeometryRef(feature) else { continue }
            names.insert(Self.geometryName(OGR_G_GetGeometryType(geometry)))
        }
        return names.count == 1 ? names.first ?? declared : declared
    }

    private static func geometryName(_ type: OGRwkbGeometryType) -> String {
        switch OGR_GT_Flatten(type) {
        case wkbPoint, wkbMultiPoint: "point"
        case wkbLineString, wkbMultiLineString, wkbCompoundCurve, wkbMultiCurve: "line"
        case wkbPolygon, wkbMultiPolygon, wkbCurvePolygon, wkbMultiSurface: "polygon"
        case wkbNone: "none"
        default: "mixed"
        }
    }

    /// Around the coordinates of all features, or of the first so many; nil where there are none.
    func scanExtent(features limit: Int = .max) throws -> Envelope? {
        var extent: Envelope?
        var count = 0
        OGR_L_ResetReading(handle)
        while count < limit, let feature = OGR_L_GetNextFeature(handle) {
            defer { OGR_F_Destroy(feature) }
            count += 1
            guard let geometry = OGR_F_GetGeometryRef(feature), OGR_G_IsEmpty(geometry) == 0 else {
                continue
            }
            var box = OGREnvelope()
            OGR_G_GetEnvelope(geometry, &box)
            let next = Envelope(minX: box.MinX, minY: box.MinY, maxX: box.MaxX, maxY: box.MaxY)
            guard next.isFinite else { continue }
            extent = extent?.union(next) ?? next
        }
        return extent
    }
}

extension Envelope {
    fileprivate var isFinite: Bool {
        minX.isFinite && minY.isFinite && maxX.isFinite && maxY.isFinite
    }
}
