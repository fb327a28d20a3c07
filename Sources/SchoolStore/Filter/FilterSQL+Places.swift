import Geo

extension FilterSQL {
    /// A spatial relation: the boxes of the index first, then the shapes by SpatiaLite.
    mutating func spatial(
        _ call: FilterOperator, _ left: FilterExpression, _ right: FilterExpression, isWanted: Bool
    ) throws(FilterError) -> String {
        if call == .disjoint {
            return "NOT (\(try spatial(.intersects, left, right, isWanted: false)))"
        }
        guard let (property, shape, isSwapped) = try sides(left, right) else {
            return relation(call, try geometry(left), try geometry(right))
        }
        if call == .intersects {
            let parts = shape.parts
            var written: [String] = []
            for part in parts { written.append(try meeting(part, property, isWanted)) }
            return written.count == 1 ? written[0] : "(\(written.joined(separator: " OR ")))"
        }
        try check(shape)
        return near(shape, property, isWanted) { writer in
            let own = writer.bind(shape)
            return isSwapped
                ? writer.relation(call, own, property.sql)
                : writer.relation(call, property.sql, own)
        }
    }

    /// A property and a shape, in whichever order they stand; nil for two of one kind.
    private func sides(
        _ left: FilterExpression, _ right: FilterExpression
    ) throws(FilterError) -> (Queryable, Geometry, isSwapped: Bool)? {
        if case .property(let name) = left, let shape = right.shape {
            return (try place(name), shape, false)
        }
        if case .property(let name) = right, let shape = left.shape {
            return (try place(name), shape, true)
        }
        return nil
    }

    private func place(_ name: String) throws(FilterError) -> Queryable {
        let property = try queryables.find(name)
        guard property.isGeometry else {
            throw FilterError(.differentTypes(name, "POINT(…)"))
        }
        return property
    }

    private mutating func geometry(_ value: FilterExpression) throws(FilterError) -> String {
        if let shape = value.shape {
            try check(shape)
            return bind(shape)
        }
        guard case .property(let name) = value else { throw refused(value) }
        return try place(name).sql
    }

    /// Whether a property and a shape that is no collection have a point in common.
    private mutating func meeting(
        _ shape: Geometry, _ property: Queryable, _ isWanted: Bool
    ) throws(FilterError) -> String {
        try check(shape)
        return near(shape, property, isWanted) { writer in
            guard let point = writer.queryables.index?.point, property.kind == .point,
                let box = shape.box
            else { return writer.relation(.intersects, property.sql, writer.bind(shape)) }
            writer.arguments += [box.minX, box.maxX, box.minY, box.maxY].map(FilterValue.real)
            return "(\(point.longitude) BETWEEN ? AND ? AND \(point.latitude) BETWEEN ? AND ?)"
        }
    }

    /// A test of the rows whose boxes meet that of a shape; of the others it is false.
    ///
    /// What has no place is NULL under a NOT, which must not make it true.
    private mutating func near(
        _ shape: Geometry, _ property: Queryable, _ isWanted: Bool,
        _ test: (inout Self) -> String
    ) -> String {
        guard let index = queryables.index, let tree = index.tree, let box = shape.envelope else {
            return test(&self)
        }
        let boxes =
            "\(index.key) IN (SELECT pkid FROM \(tree) "
            + "WHERE xmax >= ? AND xmin <= ? AND ymax >= ? AND ymin <= ?)"
        arguments += [box.minX, box.maxX, box.minY, box.maxY].map(FilterValue.real)
        let exact = test(&self)
        if isWanted { return "(\(boxes) AND \(exact))" }
        return "CASE WHEN \(property.sql) IS NULL THEN NULL WHEN \(boxes) THEN \(exact) ELSE 0 END"
    }

    /// SpatiaLite's answer, which is -1 where it has none.
    private func relation(_ call: FilterOperator, _ left: String, _ right: String) -> String {
        let name = "ST_" + call.name.dropFirst(2)
        return "NULLIF(\(name)(\(left), \(right)), -1)"
    }

    private mutating func bind(_ shape: Geometry) -> String {
        "GeomFromWKB(\(bind(.blob(shape.wkb))), 4326)"
    }

    /// Positions are degrees on the earth.
    private func check(_ shape: Geometry) throws(FilterError) {
        var wrong: Coordinate?
        shape.forEachCoordinate { point in
            guard abs(point.x) > 180 || abs(point.y) > 90 || !point.isFinite else { return }
            wrong = wrong ?? point
        }
        if let wrong {
            throw FilterError(.outside(longitude: wrong.x, latitude: wrong.y))
        }
    }
}

extension FilterExpression {
    /// The shape of a literal.
    fileprivate var shape: Geometry? {
        switch self {
        case .geometry(let geometry): geometry
        case .box(let box): box.shape
        default: nil
        }
    }
}

extension Geometry {
    /// The members of a collection, which GEOS takes no predicate of as a whole; else itself.
    fileprivate var parts: [Geometry] {
        if case .collection(let members) = self { members } else { [self] }
    }

    /// The box that it is, if it is nothing else; a point is a box too.
    fileprivate var box: Envelope? {
        switch self {
        case .point: return envelope
        case .polygon(let polygon):
            guard polygon.holes.isEmpty, let box = envelope, polygon.exterior.count == 5 else {
                return nil
            }
            let corners = Set(polygon.exterior)
            let isBox =
                corners.count == 4
                && corners.allSatisfy { point in
                    (point.x == box.minX || point.x == box.maxX)
                        && (point.y == box.minY || point.y == box.maxY)
                }
            return isBox ? box : nil
        default: return nil
        }
    }
}
