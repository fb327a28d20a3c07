import Geo

/// Reads CQL2 JSON (OGC 21-065r2, annex C).
enum FilterJSONReader {
    /// The filter that a text is.
    static func read(_ text: String) throws(FilterError) -> FilterExpression {
        let document = try JSONDocument.read(text)
        let filter = try expression(document)
        guard filter.isCondition else {
            throw FilterError(
                .unexpected(found: document.shown, expected: "a condition"), at: document.position)
        }
        return filter
    }

    private static func expression(
        _ document: JSONDocument
    ) throws(FilterError) -> FilterExpression {
        switch document.value {
        case .null: throw wrong(document, "a value")
        case .boolean(let truth): return .boolean(truth)
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .list(let items): return .list(try expressions(items))
        case .object(let members): return try expression(members, document)
        }
    }

    private static func expressions(
        _ items: [JSONDocument]
    ) throws(FilterError) -> [FilterExpression] {
        var result: [FilterExpression] = []
        for item in items { result.append(try expression(item)) }
        return result
    }

    private static func expression(
        _ members: [String: JSONDocument], _ document: JSONDocument
    ) throws(FilterError) -> FilterExpression {
        if let name = members["op"] { return try call(name, members["args"], document) }
        if let name = members["property"] { return .property(try text(name)) }
        if let date = members["date"] {
            return try FilterInstant.date(try text(date), at: date.position)
        }
        if let time = members["timestamp"] {
            return try FilterInstant.timestamp(try text(time), at: time.position)
        }
        if let interval = members["interval"] { return try self.interval(interval) }
        if let type = members["type"] { return .geometry(try geometry(type, members, document)) }
        if let box = members["bbox"] {
            return try FilterShape.box(try numbers(box), at: box.position)
        }
        throw wrong(document, "an object with op and args, or with property")
    }

    private static func call(
        _ name: JSONDocument, _ arguments: JSONDocument?, _ document: JSONDocument
    ) throws(FilterError) -> FilterExpression {
        let name = (text: try text(name), position: name.position)
        guard let call = FilterOperator.standard[name.text] ?? .function(name.text) else {
            throw FilterError(.unsupported(String(name.text.prefix(40))), at: name.position)
        }
        guard let arguments, case .list(let items) = arguments.value else {
            throw wrong(arguments ?? document, "args, an array")
        }
        return try FilterSignature.call(call, try expressions(items), at: name.position)
    }

    private static func interval(
        _ document: JSONDocument
    ) throws(FilterError) -> FilterExpression {
        let items = try list(document)
        guard items.count == 2 else {
            throw FilterError(.wrongCount(operator: "interval"), at: document.position)
        }
        return .interval(try bound(items[0]), try bound(items[1]))
    }

    private static func bound(_ document: JSONDocument) throws(FilterError) -> FilterExpression {
        if case .text(let text) = document.value {
            return try FilterInstant.bound(text, at: document.position)
        }
        let bound = try expression(document)
        guard case .property = bound else { throw wrong(document, "a date, a time or \"..\"") }
        return bound
    }

    private static func wrong(_ document: JSONDocument, _ expected: String) -> FilterError {
        FilterError(
            .unexpected(found: document.shown, expected: expected), at: document.position)
    }

    private static func text(_ document: JSONDocument) throws(FilterError) -> String {
        guard case .text(let text) = document.value else { throw wrong(document, "a string") }
        return text
    }

    private static func list(_ document: JSONDocument) throws(FilterError) -> [JSONDocument] {
        guard case .list(let items) = document.value else { throw wrong(document, "an array") }
        return items
    }

    private static func numbers(_ document: JSONDocument) throws(FilterError) -> [Double] {
        var result: [Double] = []
        for item in try list(document) {
            guard case .number(let number) = item.value else { throw wrong(item, "a number") }
            result.append(number)
        }
        return result
    }
}

/// The geometries of GeoJSON (RFC 7946, section 3.1).
extension FilterJSONReader {
    private static func geometry(
        _ type: JSONDocument, _ members: [String: JSONDocument], _ document: JSONDocument
    ) throws(FilterError) -> Geometry {
        let geometry =
            try text(type) == "GeometryCollection"
            ? try collection(members["geometries"] ?? document)
            : try shape(type, members["coordinates"] ?? document)
        return try FilterShape.filled(geometry, at: document.position)
    }

    private static func shape(
        _ type: JSONDocument, _ coordinates: JSONDocument
    ) throws(FilterError) -> Geometry {
        switch try text(type) {
        case "Point": .point(try point(coordinates))
        case "MultiPoint": .multiPoint(try items(coordinates, point))
        case "LineString": .lineString(try line(coordinates))
        case "MultiLineString": .multiLineString(try items(coordinates, line))
        case "Polygon": .polygon(try polygon(coordinates))
        case "MultiPolygon": .multiPolygon(try items(coordinates, polygon))
        default: throw wrong(type, "a type of GeoJSON")
        }
    }

    private static func collection(_ document: JSONDocument) throws(FilterError) -> Geometry {
        .collection(
            try items(document) { item throws(FilterError) in
                guard case .geometry(let member) = try expression(item) else {
                    throw wrong(item, "a geometry")
                }
                if case .collection = member { throw wrong(item, "a geometry of its own") }
                return member
            })
    }

    private static func items<Item>(
        _ document: JSONDocument, _ item: (JSONDocument) throws(FilterError) -> Item
    ) throws(FilterError) -> [Item] {
        var result: [Item] = []
        for own in try list(document) { result.append(try item(own)) }
        return result
    }

    /// Two numbers; further ones, such as the height, are left out.
    private static func point(_ document: JSONDocument) throws(FilterError) -> Coordinate {
        let numbers = try numbers(document)
        guard numbers.count >= 2 else { throw wrong(document, "two numbers") }
        return Coordinate(x: numbers[0], y: numbers[1])
    }

    private static func line(_ document: JSONDocument) throws(FilterError) -> [Coordinate] {
        try FilterShape.line(try items(document, point), at: document.position)
    }

    private static func polygon(_ document: JSONDocument) throws(FilterError) -> Polygon {
        let rings = try items(document) { ring throws(FilterError) in try items(ring, point) }
        return try FilterShape.polygon(rings, at: document.position)
    }
}
