public import GeoSource
public import Schools

/// What is to be exported, of when, for whom.
public struct ExportRequest: Sendable {
    public var layer: ExportLayer
    /// The names of the columns in the order wanted; nil for those of the schema, empty for all.
    public var fields: [String]?
    public var period: AcademicPeriod?
    public var audience: Audience
    /// The system of the shapes; nil for WGS 84.
    public var crs: CoordinateReferenceSystem?
    /// Of sentences, such as the description that a phone shows.
    public var language: Language

    public init(
        _ layer: ExportLayer, fields: [String]? = nil, asOf period: AcademicPeriod? = nil,
        for audience: Audience = .office, crs: CoordinateReferenceSystem? = nil,
        language: Language = .thai
    ) {
        self.layer = layer
        self.fields = fields
        self.period = period
        self.audience = audience
        self.crs = crs
        self.language = language
    }

    /// The columns that are to be written.
    ///
    /// - Throws: `ExportError` for a name that the layer has not, or that is not for the audience.
    func chosenFields() throws -> [ExportField] {
        guard let fields else { return layer.fields.filter(\.isDefault) }
        guard !fields.isEmpty else { return layer.fields.filter { isAllowed($0) } }
        var chosen: [ExportField] = []
        for name in fields {
            guard let field = layer.fields.first(where: { $0.name == name }) else {
                throw ExportError(
                    .fieldUnknown(name, available: layer.fields.map(\.name)), path: layer.name)
            }
            guard isAllowed(field) else {
                throw ExportError(.fieldNotPublic(name), path: layer.name)
            }
            if !chosen.contains(field) { chosen.append(field) }
        }
        return chosen
    }

    private func isAllowed(_ field: ExportField) -> Bool {
        audience == .office || field.disclosure != .officeOnly
    }

    /// Whether all that the schema requires is among the columns.
    ///
    /// Else the file is of the asker's own making and names no version of the schema.
    func keepsSchema(_ fields: [ExportField]) -> Bool {
        layer.fields.filter(\.isDefault).allSatisfy(fields.contains)
    }
}

/// What an export wrote.
public struct ExportResult: Sendable {
    public let features: Int
    /// What the format could not hold, with the columns by the names of the file.
    public let losses: [WriteLoss]
}
