public import Geo

/// A JSON document in the making, its members in the order in which they are written.
public indirect enum JSON: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// With seven decimals at most, as positions have.
    case number(Double)
    case text(String)
    case list([JSON])
    case object([(String, JSON)])

    /// The document as bytes.
    public var bytes: [UInt8] {
        var text = JSONBytes()
        write(to: &text)
        return text.bytes
    }

    private func write(to text: inout JSONBytes) {
        switch self {
        case .null: text.append(raw: "null")
        case .boolean(let flag): text.append(raw: flag ? "true" : "false")
        case .integer(let number): text.append(number)
        case .number(let number): text.append(coordinate: number)
        case .text(let own): text.append(string: own)
        case .list(let parts):
            text.append(raw: "[")
            for (index, part) in parts.enumerated() {
                if index > 0 { text.append(raw: ",") }
                part.write(to: &text)
            }
            text.append(raw: "]")
        case .object(let members):
            text.append(raw: "{")
            for (index, member) in members.enumerated() {
                if index > 0 { text.append(raw: ",") }
                text.append(string: member.0)
                text.append(raw: ":")
                member.1.write(to: &text)
            }
            text.append(raw: "}")
        }
    }

    /// The object with further members at its end.
    public func adding(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        guard case .object(let own) = self else { return self }
        return .object(own + members.compactMap { key, value in value.map { (key, $0) } })
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByStringInterpolation
{
    public init(stringLiteral text: String) { self = .text(text) }
    public init(booleanLiteral flag: Bool) { self = .boolean(flag) }
    public init(integerLiteral number: Int) { self = .integer(number) }
    public init(arrayLiteral parts: JSON...) { self = .list(parts) }
    public init(dictionaryLiteral members: (String, JSON)...) { self = .object(members) }
}

extension JSON {
    /// A geometry as GeoJSON (RFC 7946).
    public static func geometry(_ geometry: Geometry) -> JSON {
        func object(_ type: String, _ coordinates: JSON) -> JSON {
            .object([("type", .text(type)), ("coordinates", coordinates)])
        }
        func position(_ place: Coordinate) -> JSON { .list([.number(place.x), .number(place.y)]) }
        func line(_ places: [Coordinate]) -> JSON { .list(places.map(position)) }
        func rings(_ polygon: Polygon) -> JSON { .list(polygon.rings.map(line)) }
        return switch geometry {
        case .point(let place): object("Point", position(place))
        case .multiPoint(let places): object("MultiPoint", line(places))
        case .lineString(let places): object("LineString", line(places))
        case .multiLineString(let lines): object("MultiLineString", .list(lines.map(line)))
        case .polygon(let polygon): object("Polygon", rings(polygon))
        case .multiPolygon(let polygons): object("MultiPolygon", .list(polygons.map(rings)))
        case .collection(let members):
            .object([
                ("type", "GeometryCollection"),
                ("geometries", .list(members.map(Self.geometry))),
            ])
        }
    }
}
