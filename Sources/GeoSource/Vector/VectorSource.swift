import CGDAL
public import Geo

/// An open layer of a file: one owner, one thread at a time, closed when its owner ends.
///
/// Shapefile (loose or zipped), GeoPackage, GeoJSON, KML, KMZ and FlatGeobuf. Nothing is written
/// beside the input.
public struct VectorSource: ~Copyable {
    public let description: LayerDescription
    private let dataset: Dataset
    private let layerName: String?
    private let attributes: AttributeReader.Origin
    private let given: String

    /// Opens one layer, finds out encoding and coordinate reference system, and says why.
    ///
    /// `layer` chooses among layers, or among the files of a zip; `encoding` and `crs` overrule.
    public init(
        path: String, layer: String? = nil, encoding: TextEncoding? = nil,
        crs: CoordinateReferenceSystem? = nil
    ) throws(GeoSourceError) {
        try self.init(
            SourceLocation(path: path, choice: layer), encoding: encoding, crs: crs)
    }

    init(
        _ location: SourceLocation, encoding: TextEncoding?, crs: CoordinateReferenceSystem?
    ) throws(GeoSourceError) {
        guard !location.format.isTable else {
            throw GeoSourceError(
                .notRecognised(format: location.format.driver), function: "VectorSource",
                path: location.given)
        }
        try location.checkIntegrity()
        if location.format == .shapefile {
            var opening = try Shapefile.opening(location, encoding: encoding)
            let dataset = try Shapefile.dataset(opening, given: location.given)
            description = try Self.describe(&opening, location, dataset, crs: crs)
            attributes =
                opening.attributes.map {
                    .dbf(
                        path: opening.parts.attributes ?? "", names: $0.fieldNames,
                        encoding: $0.description.encoding.value)
                } ?? .none
            layerName = nil
            self.dataset = dataset
        } else {
            let dataset = try OGRSource.dataset(location)
            description = try Self.describe(location, dataset, crs: crs)
            attributes = .layer(names: description.fields.map(\.name))
            layerName = location.layer
            self.dataset = dataset
        }
        given = location.given
    }

    /// Hands out every feature in order, reprojected and with valid polygons.
    ///
    /// `crs` is the system of the layer's numbers and defaults to the one that was found; without
    /// either it throws `crsUndetermined`. `fields` names the columns whose texts come along.
    @discardableResult
    public func forEachFeature(
        crs: CoordinateReferenceSystem? = nil,
        reprojectedTo target: CoordinateReferenceSystem = .wgs84,
        fields: [String] = [], _ body: (VectorFeature) throws -> Void
    ) throws -> ReadSummary {
        guard let source = crs ?? description.crs.value.crs else {
            throw GeoSourceError(
                .crsUndetermined(candidates: description.crs.value.candidates.map(\.code)),
                function: "forEachFeature", path: given)
        }
        let reader = GeometryReader(
            transformation: source == target ? nil : try Transformation(from: source, to: target),
            checksValidity: true)
        return try forEachFeature(reader, crs: source.code, fields: fields, body)
    }

    /// Hands out every feature with the numbers as they stand in the file, polygons unchecked.
    @discardableResult
    public func forEachRawFeature(
        fields: [String] = [], _ body: (VectorFeature) throws -> Void
    ) throws -> ReadSummary {
        let reader = GeometryReader(transformation: nil, checksValidity: false)
        return try forEachFeature(reader, crs: "?", fields: fields, body)
    }

    /// Coordinates as they stand in the file, taken evenly from all features, at most so many.
    ///
    /// For comparing the candidates of an undetermined system with a layer whose system is known.
    public func sampleCoordinates(limit: Int = 2000) throws -> [Coordinate] {
        let perFeature = max(1, limit / max(1, description.count))
        let step = max(1, description.count / max(1, limit))
        var sample: [Coordinate] = []
        var index = 0
        try forEachRawFeature { feature in
            defer { index += 1 }
            guard index % step == 0, sample.count < limit, let geometry = feature.geometry else {
                return
            }
            var taken = 0
            geometry.forEachCoordinate { coordinate in
                guard taken < perFeature, sample.count < limit else { return }
                sample.append(coordinate)
                taken += 1
            }
        }
        return sample
    }

    /// Around all coordinates as they stand in the file; nil where there are none.
    public func extent() throws -> Envelope? {
        try withDiagnostics { _ in
            try dataset.withLayer(named: layerName) { try $0.scanExtent() }
        }
    }

    private func forEachFeature(
        _ geometries: borrowing GeometryReader, crs: String, fields: [String],
        _ body: (VectorFeature) throws -> Void
    ) throws -> ReadSummary {
        let log = FindingLog()
        var values = try AttributeReader(attributes, fields: fields, given: given, log: log)
        var count = 0
        try withDiagnostics { diagnostics in
            try dataset.withLayer(named: layerName) { layer in
                try layer.forEachFeature { feature in
                    let row = attributes.row(of: feature, ordinal: count + 1)
                    guard let texts = values.texts(of: feature, row: row) else { return }
                    count += 1
                    let outcome = geometries.read(OGR_F_GetGeometryRef(feature), log: diagnostics)
                    log.append(outcome, row: row, crs: crs)
                    try body(
                        VectorFeature(
                            row: row, values: texts, geometry: outcome.geometry,
                            repair: outcome.repair))
                }
            }
            if let reason = diagnostics.takeFailures().last {
                log.append(.readingStopped(after: count, reason: reason))
            }
        }
        return ReadSummary(count: count, findings: log.findings, operation: geometries.operation)
    }
}
