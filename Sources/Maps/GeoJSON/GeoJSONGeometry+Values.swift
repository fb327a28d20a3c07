public import Geo

extension JSONBytes {
    /// Any geometry but a collection as GeoJSON; `null` for a collection.
    public mutating func append(geometry: Geometry) {
        switch geometry {
        case .point(let point): append(point: point)
        case .multiPoint(let points): append("MultiPoint", points) { $0.append(position: $1) }
        case .lineString(let line): append("LineString", line) { $0.append(position: $1) }
        case .multiLineString(let lines): append("MultiLineString", lines) { $0.append(line: $1) }
        case .polygon(let polygon): append("Polygon", polygon.rings) { $0.append(line: $1) }
        case .multiPolygon(let polygons):
            append("MultiPolygon", polygons) { text, polygon in
                text.append(list: polygon.rings) { $0.append(line: $1) }
            }
        case .collection: append(raw: "null")
        }
    }

    private mutating func append<Part>(
        _ type: StaticString, _ parts: [Part], _ body: (inout Self, Part) -> Void
    ) {
        append(raw: "{\"type\":\"")
        append(raw: type)
        append(raw: "\",\"coordinates\":")
        append(list: parts, body)
        append(raw: "}")
    }

    private mutating func append<Part>(list: [Part], _ body: (inout Self, Part) -> Void) {
        append(raw: "[")
        for (index, part) in list.enumerated() {
            if index > 0 { append(raw: ",") }
            body(&self, part)
        }
        append(raw: "]")
    }

    private mutating func append(line: [Coordinate]) {
        append(list: line) { $0.append(position: $1) }
    }

    private mutating func append(position: Coordinate) {
        append(raw: "[")
        append(coordinate: position.x)
        append(raw: ",")
        append(coordinate: position.y)
        append(raw: "]")
    }
}
