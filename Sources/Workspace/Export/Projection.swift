import Geo
public import GeoSource
import Maps

/// Makes positions of another system from those of the store, in the order of that system's axes.
///
/// Not Sendable: PROJ's objects serve one thread at a time.
public final class Projection {
    private let transformation: Transformation?
    private let isNorthFirst: Bool

    /// - Parameter isNorthFirst: whether latitude or northing comes first.
    /// - Throws: `GeoSourceError`.
    public init(
        to system: CoordinateReferenceSystem, isNorthFirst: Bool
    ) throws(GeoSourceError) {
        transformation = system == .wgs84 ? nil : try Transformation(from: .wgs84, to: system)
        self.isNorthFirst = isNorthFirst
    }

    /// The position in the other system; nil outside what it is good for.
    func point(_ place: Coordinate) -> Coordinate? {
        var point = place
        if transformation != nil {
            guard let moved = transformation?.transform(place) else { return nil }
            point = moved
        }
        return isNorthFirst ? Coordinate(x: point.y, y: point.x) : point
    }

    /// The geometry in the other system; nil where any of its positions fails.
    func geometry(_ geometry: Geometry) -> Geometry? {
        var moved = geometry
        if transformation != nil {
            guard let own = transformation?.transform(geometry) else { return nil }
            moved = own
        }
        return isNorthFirst ? moved.withAxesSwapped : moved
    }
}

extension Geometry {
    fileprivate var withAxesSwapped: Geometry {
        switch self {
        case .point(let point): .point(point.swapped)
        case .multiPoint(let points): .multiPoint(points.swapped)
        case .lineString(let line): .lineString(line.swapped)
        case .multiLineString(let lines): .multiLineString(lines.map(\.swapped))
        case .polygon(let polygon): .polygon(polygon.swapped)
        case .multiPolygon(let polygons): .multiPolygon(polygons.map(\.swapped))
        case .collection(let members): .collection(members.map(\.withAxesSwapped))
        }
    }
}

extension Coordinate {
    fileprivate var swapped: Coordinate { Coordinate(x: y, y: x) }
}

extension [Coordinate] {
    fileprivate var swapped: [Coordinate] { map(\.swapped) }
}

extension Polygon {
    fileprivate var swapped: Polygon {
        Polygon(exterior: exterior.swapped, holes: holes.map(\.swapped))
    }
}

extension JSONBytes {
    /// Well-known binary in another system; false, having written nothing, where it fails.
    mutating func append(wkb span: Span<UInt8>, in projection: Projection) -> Bool {
        let bytes = span.withUnsafeBufferPointer { Array($0) }
        guard let geometry = (try? Geometry(wkb: bytes)).flatMap(projection.geometry) else {
            return false
        }
        switch geometry {
        case .polygon(let polygon): append(polygons: [polygon])
        case .multiPolygon(let polygons): append(polygons: polygons)
        default: return append(geometry)
        }
        return true
    }
}
