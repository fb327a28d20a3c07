public import Geo
public import Schools

/// One feature collection of RFC 7946, written feature by feature.
///
/// WGS 84, longitude first, exterior rings counter-clockwise (as they are in the store). The
/// bounding box comes last, because it is known last; the order of members means nothing in JSON.
public struct GeoJSONLayer: Sendable {
    /// What has been written and not yet been taken.
    public private(set) var text: JSONBytes
    private(set) var envelope: Envelope?
    private var isFirst = true
    /// Whether each feature is a line of its own, without a collection around.
    private let isLines: Bool

    /// Begins the collection.
    ///
    /// The name, the schema version and the audience are foreign members (RFC 7946, 6.1). A
    /// collection of somebody's own choice of properties keeps to no schema and names no version.
    public init(name: String, schemaVersion: Int?, audience: Audience = .office) {
        text = JSONBytes()
        isLines = false
        text.append(raw: "{\"type\":\"FeatureCollection\",\"name\":")
        text.append(string: name)
        if let schemaVersion {
            text.append(raw: ",\"schema_version\":")
            text.append(schemaVersion)
        }
        text.append(raw: ",\"audience\":")
        text.append(string: audience.word)
        if case .public(let threshold) = audience {
            text.append(raw: ",\"suppressed_below\":")
            text.append(threshold)
        }
        text.append(raw: ",\"features\":[\n")
    }

    /// A later part of a collection, to be put behind another with `join(_:)`.
    public init(continuing: Void, capacity: Int = 3 << 20) {
        text = JSONBytes(capacity: capacity)
        isLines = false
    }

    /// Features one to a line, with nothing before, between or behind them but line feeds.
    public init(lines: Void) {
        text = JSONBytes(capacity: 3 << 20)
        isLines = true
    }

    /// Writes one feature: its id, its geometry (`null` where `geometry` returns false) and its
    /// properties.
    public mutating func append(
        id: Span<UInt8>, geometry: (inout JSONBytes, inout Envelope?) -> Bool,
        properties: (inout JSONBytes) -> Void
    ) {
        if !isFirst, !isLines { text.append(raw: ",\n") }
        isFirst = false
        text.append(raw: "{\"type\":\"Feature\",\"id\":")
        text.append(string: id)
        text.append(raw: ",\"geometry\":")
        if !geometry(&text, &envelope) { text.append(raw: "null") }
        text.append(raw: ",\"properties\":{")
        properties(&text)
        text.append(raw: "}}")
        if isLines { text.append(raw: "\n") }
    }

    /// Takes note of a later part and returns what has to stand before its text.
    public mutating func join(_ part: GeoJSONLayer) -> [UInt8] {
        guard !part.isFirst else { return take() }
        if !isFirst { text.append(raw: ",\n") }
        isFirst = false
        if let own = part.envelope { envelope = envelope?.union(own) ?? own }
        return take()
    }

    /// Ends the collection with its bounding box, where it has any geometry.
    public mutating func finish() {
        text.append(raw: "\n]")
        if let envelope {
            text.append(raw: ",\"bbox\":[")
            text.append(coordinate: envelope.minX)
            text.append(raw: ",")
            text.append(coordinate: envelope.minY)
            text.append(raw: ",")
            text.append(coordinate: envelope.maxX)
            text.append(raw: ",")
            text.append(coordinate: envelope.maxY)
            text.append(raw: "]")
        }
        text.append(raw: "}\n")
    }

    /// Hands over what has been written so far and forgets it.
    public mutating func take() -> [UInt8] {
        defer { text.removeAll(keepingCapacity: true) }
        return text.bytes
    }
}

extension JSONBytes {
    /// A point geometry.
    public mutating func append(point: Coordinate) {
        append(raw: "{\"type\":\"Point\",\"coordinates\":[")
        append(coordinate: point.x)
        append(raw: ",")
        append(coordinate: point.y)
        append(raw: "]}")
    }
}
