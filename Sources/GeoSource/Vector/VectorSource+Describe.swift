import Geo

extension VectorSource {
    /// Enough features to see that a declaration is impossible.
    private static let declaredSample = 200

    static func describe(
        _ opening: inout Shapefile.Opening, _ location: SourceLocation,
        _ dataset: borrowing Dataset, crs: CoordinateReferenceSystem?
    ) throws(GeoSourceError) -> LayerDescription {
        let declared = opening.declaredCRS()
        let extent = try extent(of: dataset, layer: nil, isDeclared: declared != nil || crs != nil)
        let decision = CRSDecision(given: crs, declared: declared, extent: extent)
        return LayerDescription(
            driver: location.format.driver, name: location.stem, geometry: opening.geometryName,
            count: opening.index.entries.count, fields: opening.fields,
            encoding: opening.attributes?.description.encoding ?? .noText, crs: decision.evidence,
            findings: opening.findings + decision.findings)
    }

    static func describe(
        _ location: SourceLocation, _ dataset: borrowing Dataset, crs: CoordinateReferenceSystem?
    ) throws(GeoSourceError) -> LayerDescription {
        try narrowed(location.given) {
            try dataset.withLayer(named: location.layer) { layer in
                let declared = layer.declaredCRS(format: location.format)
                let extent = try layer.scanExtent(
                    features: declared != nil || crs != nil ? declaredSample : .max)
                let decision = CRSDecision(given: crs, declared: declared, extent: extent)
                return LayerDescription(
                    driver: location.format.driver, name: layer.name,
                    geometry: layer.scanGeometryName(), count: layer.count, fields: layer.fields,
                    encoding: .byFormat, crs: decision.evidence,
                    findings: decision.findings)
            }
        }
    }

    private static func extent(
        of dataset: borrowing Dataset, layer: String?, isDeclared: Bool
    ) throws(GeoSourceError) -> Envelope? {
        try narrowed("") {
            try withDiagnostics { _ in
                try dataset.withLayer(named: layer) { layer in
                    try layer.scanExtent(features: isDeclared ? declaredSample : .max)
                }
            }
        }
    }

    /// The body throws nothing else, which untyped rethrowing cannot say.
    private static func narrowed<R>(
        _ path: String, _ body: () throws -> R
    ) throws(GeoSourceError) -> R {
        do {
            return try body()
        } catch let error as GeoSourceError {
            throw error
        } catch {
            throw GeoSourceError(.unreadable, function: "\(error)", path: path)
        }
    }
}

extension Evidence<TextEncoding> {
    /// The format prescribes UTF-8.
    static let byFormat = Evidence(
        .utf8, .declared, text: "the format itself says so", textThai: "รูปแบบไฟล์กำหนดไว้")

    /// There are no attributes to read.
    static let noText = Evidence(
        .ascii, .detected, text: "there is no text", textThai: "ไม่มีข้อความ")
}
