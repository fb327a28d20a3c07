import Geo

/// Writes a filter as CQL2 text, in one way only: keywords in capitals, no bracket too many.
struct FilterTextWriter {
    private(set) var text = ""

    /// How tightly an expression holds together; an argument that is looser needs brackets.
    private enum Tightness: Int {
        case or, and, not, predicate, sum, product, power, whole
    }

    static func text(_ filter: FilterExpression) -> String {
        var writer = FilterTextWriter()
        writer.write(filter, .or)
        return writer.text
    }

    private mutating func write(_ part: FilterExpression, _ least: Tightness) {
        let needsBrackets = tightness(part).rawValue < least.rawValue
        if needsBrackets { text += "(" }
        switch part {
        case .text(let content): text += quoted(content)
        case .number(let number): text += FilterNumber.text(number)
        case .boolean(let truth): text += truth ? "TRUE" : "FALSE"
        case .date(let date): text += "DATE('\(date)')"
        case .timestamp(let time): text += "TIMESTAMP('\(time)')"
        case .interval(let start, let end): text += "INTERVAL(\(bound(start)), \(bound(end)))"
        case .open: text += "'..'"
        case .geometry(let geometry): text += geometry.wellKnownText
        case .box(let box):
            text += "BBOX("
            text += [box.minX, box.minY, box.maxX, box.maxY].map(FilterNumber.text)
                .joined(separator: ", ")
            text += ")"
        case .property(let name): text += Self.name(name)
        case .list(let members): write(list: members)
        case .call(let call, let arguments): write(call, arguments)
        }
        if needsBrackets { text += ")" }
    }

    private func tightness(_ part: FilterExpression) -> Tightness {
        guard case .call(let call, _) = part else { return .whole }
        switch call {
        case .or: return .or
        case .and: return .and
        case .not: return .not
        case .like, .between, .in, .isNull: return .predicate
        case .power: return .power
        default:
            if FilterOperator.comparisons.contains(call) { return .predicate }
            if FilterOperator.sums.contains(call) { return .sum }
            return FilterOperator.products.contains(call) ? .product : .whole
        }
    }

    private mutating func write(_ call: FilterOperator, _ arguments: [FilterExpression]) {
        switch call {
        case .or: write(arguments, between: " OR ", .and)
        case .and: write(arguments, between: " AND ", .not)
        case .not:
            text += "NOT "
            write(arguments[0], .predicate)
        case .isNull:
            write(arguments[0], .sum)
            text += " IS NULL"
        case .between:
            write(arguments[0], .sum)
            text += " BETWEEN "
            write(Array(arguments[1...]), between: " AND ", .sum)
        case .like: write(arguments, between: " LIKE ", .sum)
        case .in: write(arguments, between: " IN ", .sum)
        case .power: write(arguments, between: " ^ ", .whole)
        default: write(other: call, arguments)
        }
    }

    private mutating func write(other call: FilterOperator, _ arguments: [FilterExpression]) {
        if FilterOperator.comparisons.contains(call) {
            write(arguments, between: " \(call.name) ", .sum)
        } else if FilterOperator.sums.contains(call) {
            write(arguments[0], .sum)
            text += " \(call.name) "
            write(arguments[1], .product)
        } else if FilterOperator.products.contains(call) {
            write(arguments[0], .product)
            text += " \(call.name) "
            write(arguments[1], .power)
        } else {
            text += FilterOperator.standard[call.name] == nil ? call.name : call.name.uppercased()
            write(list: arguments)
        }
    }

    private mutating func write(
        _ parts: [FilterExpression], between separator: String, _ least: Tightness
    ) {
        for (place, part) in parts.enumerated() {
            if place > 0 { text += separator }
            write(part, least)
        }
    }

    private mutating func write(list members: [FilterExpression]) {
        text += "("
        write(members, between: ", ", .or)
        text += ")"
    }

    /// The end of an interval, which has a date without its word.
    private func bound(_ part: FilterExpression) -> String {
        switch part {
        case .date(let text), .timestamp(let text): "'\(text)'"
        case .property(let name): Self.name(name)
        default: "'..'"
        }
    }

    private static func name(_ name: String) -> String {
        let isPlain =
            FilterName.isPlain(name) && !FilterOperator.literals.contains(name.lowercased())
        if isPlain { return name }
        return "\"" + name.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }

    /// By scalars, as a mark after a quotation mark makes one character with it.
    private func quoted(_ content: String) -> String {
        let inner = content.unicodeScalars.map { scalar in
            switch scalar {
            case "'": "''"
            case "\\": "\\\\"
            default: String(scalar)
            }
        }
        return "'" + inner.joined() + "'"
    }
}

extension Geometry {
    /// Well-known text (OGC 06-103r4, clause 7) in capitals.
    var wellKnownText: String {
        switch self {
        case .point(let point): "POINT(\(Self.text(point)))"
        case .multiPoint(let points): "MULTIPOINT" + Self.list(points) { "(\(Self.text($0)))" }
        case .lineString(let line): "LINESTRING" + Self.list(line, Self.text)
        case .multiLineString(let lines): "MULTILINESTRING" + Self.list(lines, Self.text)
        case .polygon(let polygon): "POLYGON" + Self.list(polygon.rings, Self.text)
        case .multiPolygon(let polygons):
            "MULTIPOLYGON" + Self.list(polygons) { Self.list($0.rings, Self.text) }
        case .collection(let members): "GEOMETRYCOLLECTION" + Self.list(members, \.wellKnownText)
        }
    }

    private static func list<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
        "(" + items.map(text).joined(separator: ", ") + ")"
    }

    private static func text(_ line: [Coordinate]) -> String { list(line, text) }

    private static func text(_ point: Coordinate) -> String {
        "\(FilterNumber.text(point.x)) \(FilterNumber.text(point.y))"
    }
}
