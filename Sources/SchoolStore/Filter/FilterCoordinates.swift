import Geo

extension FilterExpression {
    /// The same with each position changed.
    func mapCoordinates<Failure: Error>(
        _ transform: (Coordinate) throws(Failure) -> Coordinate
    ) throws(Failure) -> FilterExpression {
        func inner(_ part: FilterExpression) throws(Failure) -> FilterExpression {
            try part.mapCoordinates(transform)
        }
        switch self {
        case .geometry(let geometry): return .geometry(try geometry.mapCoordinates(transform))
        case .box(let box):
            let ring = try box.ring(pointsOnSide: 8).map(transform)
            return .geometry(.polygon(Polygon(exterior: ring)))
        case .list(let members): return .list(try members.map(inner))
        case .call(let call, let arguments): return .call(call, try arguments.map(inner))
        default: return self
        }
    }
}

extension Geometry {
    fileprivate func mapCoordinates<Failure: Error>(
        _ transform: (Coordinate) throws(Failure) -> Coordinate
    ) throws(Failure) -> Geometry {
        func line(_ points: [Coordinate]) throws(Failure) -> [Coordinate] {
            try points.map(transform)
        }
        func polygon(_ polygon: Polygon) throws(Failure) -> Polygon {
            Polygon(exterior: try line(polygon.exterior), holes: try polygon.holes.map(line))
        }
        switch self {
        case .point(let point): return .point(try transform(point))
        case .multiPoint(let points): return .multiPoint(try line(points))
        case .lineString(let points): return .lineString(try line(points))
        case .multiLineString(let lines): return .multiLineString(try lines.map(line))
        case .polygon(let own): return .polygon(try polygon(own))
        case .multiPolygon(let polygons): return .multiPolygon(try polygons.map(polygon))
        case .collection(let members):
            return .collection(
                try members.map { (member) throws(Failure) in try member.mapCoordinates(transform) }
            )
        }
    }
}

extension Envelope {
    /// Its edge, closed, counter-clockwise, with points at equal steps on each side.
    fileprivate func ring(pointsOnSide count: Int) -> [Coordinate] {
        let corners = [
            Coordinate(x: minX, y: minY), Coordinate(x: maxX, y: minY),
            Coordinate(x: maxX, y: maxY), Coordinate(x: minX, y: maxY),
            Coordinate(x: minX, y: minY),
        ]
        let sides = zip(corners, corners.dropFirst()).flatMap { start, end in
            (0..<count).map { step in
                let share = Double(step) / Double(count)
                return Coordinate(
                    x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
            }
        }
        return sides + corners.prefix(1)
    }

    /// The shape of a box of longitudes and latitudes, which may lie across the 180th meridian.
    ///
    /// A box without a width or a height is a line or a point: as a polygon it would be invalid.
    var shape: Geometry {
        guard minX > maxX else { return plainShape }
        return .collection([
            Envelope(minX: minX, minY: minY, maxX: 180, maxY: maxY).plainShape,
            Envelope(minX: -180, minY: minY, maxX: maxX, maxY: maxY).plainShape,
        ])
    }

    private var plainShape: Geometry {
        let (from, to) = (Coordinate(x: minX, y: minY), Coordinate(x: maxX, y: maxY))
        if from == to { return .point(from) }
        if width == 0 || height == 0 { return .lineString([from, to]) }
        return .polygon(Polygon(exterior: ring(pointsOnSide: 1)))
    }
}
