import CGDAL

/// Writes features as a file through GDAL, one after the other.
public enum FeatureFile {
    /// Writes the features that `body` hands over and returns what the format could not hold.
    ///
    /// The path must be free. Equal features give equal bytes: no format gets the time. A failure
    /// leaves unfinished files, for the caller to remove.
    ///
    /// - Throws: `GeoSourceError`, and whatever `body` throws.
    public static func write(
        _ layer: OutputLayer, as format: FeatureFormat, to path: String,
        _ body: (inout FeatureWriter) throws -> Void
    ) throws -> [WriteLoss] {
        let losses = try withConfiguration { () throws in
            try withDiagnostics { log in
                let losses = try run(layer, format, path, body)
                // Much is written when the dataset closes, which has no other way of failing aloud.
                if let reason = log.takeFailures().first {
                    throw refusal("GDALClose", path, diagnostics: [reason])
                }
                return losses
            }
        }
        if format == .shapefile { try DBFStamp.declareCP874(besides: path) }
        return losses
    }

    private static func run(
        _ layer: OutputLayer, _ format: FeatureFormat, _ path: String,
        _ body: (inout FeatureWriter) throws -> Void
    ) throws -> [WriteLoss] {
        let dataset = try OutputDataset(path: path, format)
        let target = try dataset.addLayer(layer, format)
        let places = try layer.fields.map { try dataset.add($0, to: target, format) }
        var writer = try FeatureWriter(layer, format, target, places: places, path: path)
        try dataset.begin(format)
        try body(&writer)
        let losses = try writer.finish()
        try dataset.commit(format)
        return losses
    }

    /// A GeoPackage says when it was last changed, and needs no protection of unfinished work.
    private static func withConfiguration<R>(_ body: () throws -> R) throws -> R {
        let options = [
            ("OGR_CURRENT_DATE", OutputClock.instant), ("OGR_SQLITE_SYNCHRONOUS", "OFF"),
        ]
        for (name, value) in options { CPLSetThreadLocalConfigOption(name, value) }
        defer { for (name, _) in options { CPLSetThreadLocalConfigOption(name, nil) } }
        return try body()
    }

    static func refusal(
        _ function: String, _ path: String, diagnostics: [String] = []
    ) -> GeoSourceError {
        GeoSourceError(
            .refused(reason: diagnostics.first ?? "GDAL cannot write it"), function: function,
            path: path, diagnostics: diagnostics)
    }
}

/// A dataset that is being written: one owner, closed when its owner ends.
private struct OutputDataset: ~Copyable {
    private let handle: GDALDatasetH
    private let path: String

    init(path: String, _ format: FeatureFormat) throws(GeoSourceError) {
        let driver = try captured("GDALGetDriverByName", path: path) {
            GDALGetDriverByName(format.driver)
        }
        handle = try captured("GDALCreate", path: path, code: .refused(reason: format.driver)) {
            GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
        }
        self.path = path
    }

    deinit { GDALClose(handle) }

    borrowing func addLayer(
        _ layer: OutputLayer, _ format: FeatureFormat
    ) throws(GeoSourceError) -> OGRLayerH {
        let handle = handle
        let reference = try SpatialReference(layer.crs)
        let type = format.geometryType(layer.shape)
        return try captured("GDALDatasetCreateLayer", path: path) {
            withOptionList(format.layerOptions) {
                GDALDatasetCreateLayer(
                    handle, layer.name, type == wkbNone ? nil : reference.handle, type, $0)
            }
        }
    }

    /// Adds a column and returns its place.
    borrowing func add(
        _ field: OutputField, to layer: OGRLayerH, _ format: FeatureFormat
    ) throws(GeoSourceError) -> CInt {
        let columns = OGR_L_GetLayerDefn(layer)
        // KML has a name and a description from the beginning.
        let known = format == .kml ? OGR_FD_GetFieldIndex(columns, field.name) : -1
        guard known < 0 else { return known }
        let definition = OGR_Fld_Create(
            field.name.withoutControlCharacters, field.kind.type(format))
        defer { OGR_Fld_Destroy(definition) }
        if field.kind == .flag { OGR_Fld_SetSubType(definition, OFSTBoolean) }
        if let (width, decimals) = field.kind.digits {
            OGR_Fld_SetWidth(definition, CInt(width))
            OGR_Fld_SetPrecision(definition, CInt(decimals))
        }
        guard OGR_L_CreateField(layer, definition, 0) == OGRERR_NONE else {
            throw FeatureFile.refusal("OGR_L_CreateField", path)
        }
        return OGR_FD_GetFieldCount(columns) - 1
    }

    /// SQLite writes a hundred times as fast within one transaction.
    borrowing func begin(_ format: FeatureFormat) throws(GeoSourceError) {
        guard format == .geoPackage else { return }
        guard GDALDatasetStartTransaction(handle, 0) == OGRERR_NONE else {
            throw FeatureFile.refusal("GDALDatasetStartTransaction", path)
        }
    }

    borrowing func commit(_ format: FeatureFormat) throws(GeoSourceError) {
        guard format == .geoPackage else { return }
        guard GDALDatasetCommitTransaction(handle) == OGRERR_NONE else {
            throw FeatureFile.refusal("GDALDatasetCommitTransaction", path)
        }
    }
}

extension OutputField.Kind {
    fileprivate func type(_ format: FeatureFormat) -> OGRFieldType {
        switch self {
        case .text: OFTString
        // The driver of KML would make a text of the longer one.
        case .integer: format == .kml ? OFTInteger : OFTInteger64
        case .real, .degrees, .decimal: OFTReal
        case .flag: OFTInteger
        }
    }

    /// The width of a DBF column and its decimals; other formats need none.
    fileprivate var digits: (width: Int, decimals: Int)? {
        switch self {
        case .text(let width): (width, 0)
        case .integer: (9, 0)
        case .real: nil
        case .degrees: (12, 7)
        case .decimal: (14, 3)
        case .flag: (1, 0)
        }
    }
}

/// A reference system as GDAL has it, x before y.
private struct SpatialReference: ~Copyable {
    let handle: OGRSpatialReferenceH

    init(_ crs: CoordinateReferenceSystem) throws(GeoSourceError) {
        handle = try captured(
            "OSRSetFromUserInput", path: crs.code, code: .crsInvalid(text: crs.code)
        ) {
            let reference = OSRNewSpatialReference(nil)
            OSRSetAxisMappingStrategy(reference, OAMS_TRADITIONAL_GIS_ORDER)
            guard OSRSetFromUserInput(reference, crs.definition) == OGRERR_NONE else {
                OSRRelease(reference)
                return nil
            }
            return reference
        }
    }

    deinit { OSRRelease(handle) }
}
