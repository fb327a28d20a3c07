/// What is in a file: the shape of `inspect --json`.
public struct FileInspection: Codable, Hashable, Sendable {
    public var path: String
    public var driver: String
    public var layers: [LayerInspection]
}

/// One layer, sheet or file of a zip.
public struct LayerInspection: Codable, Hashable, Sendable {
    public var name: String
    /// "point", "line", "polygon", "mixed" or "none"; nil for a table.
    public var geometry: String?
    /// Features, or rows of a table with anything in them.
    public var count: Int
    /// Nil for a table.
    public var crs: CRSInspection?
    public var encoding: EncodingInspection
    /// Least x, least y, greatest x, greatest y in the layer's own system.
    public var extent: [Double]?
    public var fields: [FieldDescription]
    public var problems: [Finding]

    /// Every key is written, so that a script need not ask whether it is there.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(geometry, forKey: .geometry)
        try container.encode(count, forKey: .count)
        try container.encode(crs, forKey: .crs)
        try container.encode(encoding, forKey: .encoding)
        try container.encode(extent, forKey: .extent)
        try container.encode(fields, forKey: .fields)
        try container.encode(problems, forKey: .problems)
    }
}

/// The coordinate reference system of a layer, with the evidence.
public struct CRSInspection: Codable, Hashable, Sendable {
    /// "EPSG:24047"; nil while undetermined.
    public var code: String?
    public var source: EvidenceSource
    public var evidence: String
    public var evidenceThai: String
    /// What it may be while undetermined, the likeliest first.
    public var candidates: [String]

    init(_ crs: Evidence<CRSResolution>) {
        code = crs.value.crs?.code
        source = crs.source
        evidence = crs.text
        evidenceThai = crs.textThai
        candidates = crs.value.candidates.map(\.code)
    }

    /// Every key is written.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code, forKey: .code)
        try container.encode(source, forKey: .source)
        try container.encode(evidence, forKey: .evidence)
        try container.encode(evidenceThai, forKey: .evidenceThai)
        try container.encode(candidates, forKey: .candidates)
    }
}

/// The text encoding of a layer, with the evidence.
public struct EncodingInspection: Codable, Hashable, Sendable {
    public var name: String
    public var source: EvidenceSource
    public var evidence: String
    public var evidenceThai: String

    init(_ encoding: Evidence<TextEncoding>) {
        name = encoding.value.name
        source = encoding.source
        evidence = encoding.text
        evidenceThai = encoding.textThai
    }
}
