/// A polygon: closed rings (first coordinate = last), the exterior first, then its holes.
public struct Polygon: Hashable, Sendable {
    public var exterior: [Coordinate]
    public var holes: [[Coordinate]]

    public init(exterior: [Coordinate], holes: [[Coordinate]] = []) {
        self.exterior = exterior
        self.holes = holes
    }

    /// The exterior, then the holes.
    public var rings: [[Coordinate]] { [exterior] + holes }
}

/// The simple-feature geometries that SchoolMap handles, in two dimensions.
public enum Geometry: Hashable, Sendable {
    case point(Coordinate)
    case multiPoint([Coordinate])
    case lineString([Coordinate])
    case multiLineString([[Coordinate]])
    case polygon(Polygon)
    case multiPolygon([Polygon])
    case collection([Geometry])

    /// Every coordinate, in order.
    public func forEachCoordinate(_ body: (Coordinate) -> Void) {
        switch self {
        case .point(let coordinate): body(coordinate)
        case .multiPoint(let coordinates), .lineString(let coordinates): coordinates.forEach(body)
        case .multiLineString(let lines): for line in lines { line.forEach(body) }
        case .polygon(let polygon): for ring in polygon.rings { ring.forEach(body) }
        case .multiPolygon(let polygons):
            for polygon in polygons { for ring in polygon.rings { ring.forEach(body) } }
        case .collection(let members): for member in members { member.forEachCoordinate(body) }
        }
    }

    /// The smallest envelope around it, or nil where it is empty.
    public var envelope: Envelope? {
        var result: Envelope?
        forEachCoordinate { coordinate in
            if result == nil {
                result = Envelope(CollectionOfOne(coordinate))
            } else {
                result?.extend(to: coordinate)
            }
        }
        return result
    }

    /// The polygons in it, those inside collections included; none for points and lines.
    public var polygons: [Polygon] {
        switch self {
        case .polygon(let polygon): [polygon]
        case .multiPolygon(let polygons): polygons
        case .collection(let members): members.flatMap(\.polygons)
        case .point, .multiPoint, .lineString, .multiLineString: []
        }
    }
}
