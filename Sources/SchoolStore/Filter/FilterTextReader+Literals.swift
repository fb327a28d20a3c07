import Geo

extension FilterTextReader {
    /// A date, a time, an interval or a geometry; nil where the name only looks like one.
    mutating func literal(_ word: String) throws(FilterError) -> FilterExpression? {
        guard FilterOperator.literals.contains(word) else { return nil }
        let before = scanner
        try scanner.advance()
        if isKeyword("z") { try scanner.advance() }
        guard scanner.token == .symbol("(") else {
            scanner = before
            return nil
        }
        let position = before.position
        switch word {
        case "date": return try FilterInstant.date(try oneText(), at: position)
        case "timestamp": return try FilterInstant.timestamp(try oneText(), at: position)
        case "interval": return try interval(position)
        case "bbox", "envelope":
            return try FilterShape.box(
                try items { reader throws(FilterError) in try reader.signedNumber() }, at: position)
        default:
            return .geometry(try FilterShape.filled(try geometry(word, position), at: position))
        }
    }

    private mutating func oneText() throws(FilterError) -> String {
        try expect("(")
        guard case .text(let text) = scanner.token else { throw unexpected("'…'") }
        try scanner.advance()
        try expect(")")
        return text
    }

    private mutating func interval(_ position: Int) throws(FilterError) -> FilterExpression {
        let bounds = try items { reader throws(FilterError) in try reader.bound() }
        guard bounds.count == 2 else {
            throw FilterError(.wrongCount(operator: "INTERVAL"), at: position)
        }
        return .interval(bounds[0], bounds[1])
    }

    private mutating func bound() throws(FilterError) -> FilterExpression {
        let position = scanner.position
        switch scanner.token {
        case .text(let text):
            try scanner.advance()
            return try FilterInstant.bound(text, at: position)
        case .quoted(let name), .name(let name):
            try scanner.advance()
            return .property(name)
        default: throw unexpected("'…'")
        }
    }

    private mutating func signedNumber() throws(FilterError) -> Double {
        let isNegative = try take(symbol: "-")
        if !isNegative { _ = try take(symbol: "+") }
        guard case .number(let number) = scanner.token else { throw unexpected("a number") }
        try scanner.advance()
        return isNegative ? -number : number
    }

    /// Well-known text after its first word.
    private mutating func geometry(
        _ word: String, _ position: Int
    ) throws(FilterError) -> Geometry {
        switch word {
        case "point":
            try expect("(")
            let point = try self.point()
            try expect(")")
            return .point(point)
        case "multipoint":
            return .multiPoint(
                try items { reader throws(FilterError) in try reader.pointOfMany() })
        case "linestring": return .lineString(try line())
        case "multilinestring":
            return .multiLineString(
                try items { reader throws(FilterError) in try reader.line() })
        case "polygon": return .polygon(try polygon())
        case "multipolygon":
            return .multiPolygon(
                try items { reader throws(FilterError) in try reader.polygon() })
        default:
            return .collection(
                try items { reader throws(FilterError) in try reader.member() })
        }
    }

    /// A geometry of a collection, which is no collection itself.
    private mutating func member() throws(FilterError) -> Geometry {
        let wrong = unexpected("POINT, LINESTRING or POLYGON")
        guard case .name(let name) = scanner.token, name.lowercased() != "geometrycollection",
            case .geometry(let member)? = try literal(name.lowercased())
        else { throw wrong }
        return member
    }

    /// Two numbers; a third, the height, is left out.
    private mutating func point() throws(FilterError) -> Coordinate {
        let point = Coordinate(x: try signedNumber(), y: try signedNumber())
        switch scanner.token {
        case .number, .symbol("-"), .symbol("+"): _ = try signedNumber()
        default: break
        }
        return point
    }

    /// A point in brackets of its own, or without, as much software writes it.
    private mutating func pointOfMany() throws(FilterError) -> Coordinate {
        guard try take(symbol: "(") else { return try point() }
        let point = try self.point()
        try expect(")")
        return point
    }

    private mutating func line() throws(FilterError) -> [Coordinate] {
        let position = scanner.position
        return try FilterShape.line(
            try items { reader throws(FilterError) in try reader.point() }, at: position)
    }

    private mutating func polygon() throws(FilterError) -> Polygon {
        let position = scanner.position
        let rings = try items { reader throws(FilterError) in
            try reader.items { reader throws(FilterError) in try reader.point() }
        }
        return try FilterShape.polygon(rings, at: position)
    }
}
