import Geo

/// Writes a filter as CQL2 JSON, in one way only: no spaces, members in a fixed order.
enum FilterJSONWriter {
    static func text(_ filter: FilterExpression) -> String {
        switch filter {
        case .text(let text): quoted(text)
        case .number(let number): FilterNumber.text(number)
        case .boolean(let truth): String(truth)
        case .date(let date): "{\"date\":\(quoted(date))}"
        case .timestamp(let time): "{\"timestamp\":\(quoted(time))}"
        case .interval(let start, let end): "{\"interval\":[\(bound(start)),\(bound(end))]}"
        case .open: "\"..\""
        case .geometry(let geometry): text(geometry)
        case .box(let box):
            "{\"bbox\":" + list([box.minX, box.minY, box.maxX, box.maxY], FilterNumber.text) + "}"
        case .property(let name): "{\"property\":\(quoted(name))}"
        case .list(let members): list(members, text)
        case .call(let call, let arguments):
            "{\"op\":\(quoted(call.name)),\"args\":\(list(arguments, text))}"
        }
    }

    /// A string of JSON: quotation marks, backslashes and control characters escaped.
    static func quoted(_ text: String) -> String {
        let inner = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case _ where scalar.value < 0x20:
                "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }
        return "\"" + inner.joined() + "\""
    }

    private static func list<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
        "[" + items.map(text).joined(separator: ",") + "]"
    }

    private static func bound(_ part: FilterExpression) -> String {
        switch part {
        case .date(let text), .timestamp(let text): quoted(text)
        default: text(part)
        }
    }

    private static func text(_ geometry: Geometry) -> String {
        switch geometry {
        case .point(let point): shape("Point", text(point))
        case .multiPoint(let points): shape("MultiPoint", list(points, text))
        case .lineString(let line): shape("LineString", list(line, text))
        case .multiLineString(let lines): shape("MultiLineString", list(lines) { list($0, text) })
        case .polygon(let polygon): shape("Polygon", text(polygon))
        case .multiPolygon(let polygons): shape("MultiPolygon", list(polygons, text))
        case .collection(let members):
            "{\"type\":\"GeometryCollection\",\"geometries\":\(list(members, text))}"
        }
    }

    private static func shape(_ type: String, _ coordinates: String) -> String {
        "{\"type\":\"\(type)\",\"coordinates\":\(coordinates)}"
    }

    private static func text(_ polygon: Polygon) -> String {
        list(polygon.rings) { list($0, text) }
    }

    private static func text(_ point: Coordinate) -> String {
        "[\(FilterNumber.text(point.x)),\(FilterNumber.text(point.y))]"
    }
}
