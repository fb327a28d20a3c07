import Geo

/// Looks into a file: every layer, sheet or file of a zip, with encoding, CRS, fields and problems.
///
/// All rows and features are read, so that the problems are all of them.
public func inspect(_ path: String) throws -> FileInspection {
    let locations = try SourceLocation.all(path: path)
    var layers: [LayerInspection] = []
    for location in locations {
        do {
            layers += try inspect(location)
        } catch let error as GeoSourceError where locations.count > 1 {
            // One damaged part does not hide the others of the zip.
            layers.append(LayerInspection(unreadable: location, error))
        }
    }
    let drivers = Set(locations.map(\.format.driver)).sorted()
    return FileInspection(
        path: path, driver: drivers.joined(separator: ", "), layers: layers)
}

private func inspect(_ location: SourceLocation) throws -> [LayerInspection] {
    let location = try location.byContent().location
    return switch location.format {
    case .delimitedText, .dbf: [try inspectTable(location)]
    case .xlsx:
        try WorkbookTable.sheetNames(location).map { try inspectTable(location.choosing($0)) }
    case .xls, .ods:
        try Spreadsheet.sheetNames(location).map { try inspectTable(location.choosing($0)) }
    case .shapefile: [try inspectLayer(location)]
    case .geoPackage, .geoJSON, .kml, .flatGeobuf:
        try OGRSource.dataset(location).layerNames.map { try inspectLayer(location.choosing($0)) }
    }
}

private func inspectLayer(_ location: SourceLocation) throws -> LayerInspection {
    let source = try VectorSource(location, encoding: nil, crs: nil)
    let description = source.description
    let fields = description.fields.map(\.name)
    let isKnown = description.crs.value.crs != nil
    let summary =
        isKnown
        ? try source.forEachFeature(fields: fields) { _ in }
        : try source.forEachRawFeature(fields: fields) { _ in }
    return LayerInspection(
        name: description.name, geometry: description.geometry, count: summary.count,
        crs: CRSInspection(description.crs), encoding: EncodingInspection(description.encoding),
        extent: try source.extent().map { [$0.minX, $0.minY, $0.maxX, $0.maxY] },
        fields: description.fields, problems: description.findings + summary.findings)
}

private func inspectTable(_ location: SourceLocation) throws -> LayerInspection {
    let source = try TableSource(location, encoding: nil)
    var shape = TableShape()
    let summary = try source.forEachRow { shape.add($0) }
    return LayerInspection(
        name: source.description.sheet, geometry: nil, count: shape.rowCount, crs: nil,
        encoding: EncodingInspection(source.description.encoding), extent: nil,
        fields: shape.fields, problems: source.description.findings + summary.findings)
}

extension LayerInspection {
    fileprivate init(unreadable location: SourceLocation, _ error: GeoSourceError) {
        self.init(
            name: location.stem, geometry: nil, count: 0, crs: nil,
            encoding: EncodingInspection(.noText), extent: nil, fields: [],
            problems: [
                Finding(
                    kind: "source-unreadable", value: "\(error.code)",
                    message: "This file of the zip cannot be read (\(error.code)).",
                    messageThai: "อ่านไฟล์นี้ในซิปไม่ได้ (\(error.code))",
                    suggestion: "Replace it in the zip.",
                    suggestionThai: "เปลี่ยนไฟล์นี้ในซิปใหม่")
            ])
    }
}
