public import Geo

extension JSONBytes {
    /// A point, or lines; returns false, having written nothing, for anything else.
    ///
    /// Lines of one part are written as one line.
    public mutating func append(_ geometry: Geometry) -> Bool {
        switch geometry {
        case .point(let point): append(point: point)
        case .lineString(let line): append(line: line)
        case .multiLineString(let lines) where lines.count == 1: append(line: lines[0])
        case .multiLineString(let lines):
            append(raw: "{\"type\":\"MultiLineString\",\"coordinates\":[")
            for (index, line) in lines.enumerated() {
                if index > 0 { append(raw: ",") }
                append(vertices: line)
            }
            append(raw: "]}")
        case .multiPoint, .polygon, .multiPolygon, .collection: return false
        }
        return true
    }

    /// A polygon, or a multipolygon of any other number of them.
    public mutating func append(polygons: [Polygon]) {
        let isSingle = polygons.count == 1
        append(raw: isSingle ? "{\"type\":\"Polygon\"" : "{\"type\":\"MultiPolygon\"")
        append(raw: isSingle ? ",\"coordinates\":" : ",\"coordinates\":[")
        for (index, polygon) in polygons.enumerated() {
            if index > 0 { append(raw: ",") }
            append(rings: polygon.rings)
        }
        append(raw: isSingle ? "}" : "]}")
    }

    private mutating func append(rings: [[Coordinate]]) {
        append(raw: "[")
        for (index, ring) in rings.enumerated() {
            if index > 0 { append(raw: ",") }
            append(vertices: ring)
        }
        append(raw: "]")
    }

    private mutating func append(line: [Coordinate]) {
        append(raw: "{\"type\":\"LineString\",\"coordinates\":")
        append(vertices: line)
        append(raw: "}")
    }

    private mutating func append(vertices: [Coordinate]) {
        append(raw: "[")
        for (index, vertex) in vertices.enumerated() {
            append(raw: index > 0 ? ",[" : "[")
            append(coordinate: vertex.x)
            append(raw: ",")
            append(coordinate: vertex.y)
            append(raw: "]")
        }
        append(raw: "]")
    }
}
