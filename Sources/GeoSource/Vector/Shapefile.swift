import CGDAL
import Geo

/// A shapefile opened for reading: geometry through GDAL, attributes from the raw bytes of the DBF.
///
/// GDAL would turn codes into numbers and guess the encoding; the DBF is therefore read by
/// `DBFReader`, and GDAL sees the shapes only.
enum Shapefile {
    /// What is known of it before its features are read.
    struct Opening {
        var index: ShapefileIndex
        var parts: ShapefileParts
        var attributes: DBFTable?
        var findings: [Finding] = []
    }

    static func opening(
        _ location: SourceLocation, encoding: TextEncoding?
    ) throws(GeoSourceError) -> Opening {
        let parts = ShapefileParts(location)
        let index = try ShapefileIndex(parts, given: location.given)
        guard index.shapeType != ShapefileIndex.multiPatch else {
            throw GeoSourceError(
                .refused(reason: "MultiPatch: surfaces in space are no plane geometry"),
                function: "SHP header", path: location.given)
        }
        var opening = Opening(index: index, parts: parts)
        switch index.origin {
        case .file: break
        case .rebuiltMissing: opening.findings.append(.indexMissing)
        case .rebuiltDamaged: opening.findings.append(.indexDamaged)
        }
        if index.missingBytes > 0 {
            opening.findings.append(.shapesCut(missingBytes: index.missingBytes))
        }
        opening.readAttributes(location, encoding: encoding)
        return opening
    }

    /// Opens the shapes with GDAL: in place where all is well, else from a copy in memory.
    static func dataset(
        _ opening: Opening, given: String
    ) throws(GeoSourceError) -> Dataset {
        let options = ["ENCODING=", "ADJUST_GEOM_TYPE=NO", "AUTO_REPACK=NO"]
        let drivers = [SourceFormat.shapefile.driver]
        guard !opening.canBeReadInPlace else {
            return try Dataset(
                path: opening.parts.shapes, given: given, drivers: drivers, options: options)
        }
        // Without the .dbf, because GDAL hides shapes that have no record.
        let scratch = try ScratchFolder()
        let path = "\(scratch.path)/shapes.shp"
        try scratch.copy(opening.parts.shapes, as: "shapes.shp")
        try scratch.write(opening.index.bytes, as: "shapes.shx")
        return try Dataset(
            path: path, given: given, drivers: drivers, options: options, scratch: scratch)
    }
}

extension Shapefile.Opening {
    /// Whether GDAL would see the same as we do, and write nothing.
    fileprivate var canBeReadInPlace: Bool {
        guard parts.areWhereGDALLooks, index.origin == .file else { return false }
        guard parts.attributes != nil else { return true }
        return attributes?.header.recordCount == index.entries.count
    }

    /// A .dbf that cannot be read is as good as none: the shapes still are there.
    fileprivate mutating func readAttributes(_ location: SourceLocation, encoding: TextEncoding?) {
        guard let path = parts.attributes,
            let table = try? DBFTable(
                SourceLocation(given: location.given, path: path, format: .dbf, layer: nil),
                encoding: encoding)
        else {
            findings.append(.attributesMissing)
            return
        }
        attributes = table
        findings += table.description.findings
        let records = table.header.recordCount
        if records != index.entries.count {
            findings.append(.countsDiffer(shapes: index.entries.count, records: records))
        }
    }

    /// The system that the .prj declares.
    mutating func declaredCRS() -> DeclaredCRS? {
        guard let path = parts.projection, let file = try? VSIFile(path: path) else { return nil }
        // A .prj is one line; anything longer is none.
        let text = TextEncoding.lossless.decode(file.bytes(at: 0, count: 16_384)).text
        guard !text.trimmingBlanks().isEmpty else { return nil }
        guard let crs = try? CoordinateReferenceSystem(text) else {
            findings.append(.crsUnreadable(text))
            return nil
        }
        return DeclaredCRS(crs: crs, origin: "the .prj file", originThai: "ไฟล์ .prj")
    }

    var fields: [FieldDescription] {
        guard let attributes else { return [] }
        return zip(attributes.fieldNames, attributes.header.fields).map { name, field in
            FieldDescription(name: name, type: field.typeName)
        }
    }

    /// "point", "line", "polygon" by the type number of the header (page 4 of the description).
    var geometryName: String {
        switch index.shapeType % 10 {
        case 1, 8: "point"
        case 3: "line"
        case 5: "polygon"
        default: "none"
        }
    }
}

extension DBFField {
    fileprivate var typeName: String {
        switch type {
        case "C": "text"
        case "N", "F": decimals == 0 ? "integer" : "real"
        case "D", "T": "date"
        case "L": "boolean"
        default: String(type)
        }
    }
}
