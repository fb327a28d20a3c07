import Geo

/// Which set of areas a ring belongs to.
enum BorderLayer: UInt8, Sendable {
    case tambon, amphoe
    /// What lies around the part that a map is about.
    case around
}

/// All rings of all areas in projected metres, one after the other in one array.
struct ProjectedRings {
    struct Ring {
        let layer: BorderLayer
        /// The place of the area in its layer.
        let area: Int
        /// The place of the polygon in its area.
        let polygon: Int
        let isHole: Bool
        let range: Range<Int>
    }

    private(set) var points: [Coordinate] = []
    private(set) var rings: [Ring] = []

    /// The smallest envelope around all points; nil where there are none.
    var envelope: Envelope? {
        guard let first = points.first else { return nil }
        var envelope = Envelope(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
        for point in points { envelope.extend(to: point) }
        return envelope
    }

    /// Adds the areas of a layer; layers come in the order of their raw values.
    ///
    /// - Parameter reach: areas wholly outside are left out, in degrees; nil for no limit.
    mutating func add(
        _ areas: [MapArea], layer: BorderLayer, projection: SinusoidalProjection,
        within reach: Envelope? = nil
    ) {
        points.reserveCapacity(points.count + (reach == nil ? areas.countOfVertices : 0))
        for (index, area) in areas.enumerated() {
            for (part, polygon) in area.geometry.enumerated() {
                if let reach, !polygon.reaches(into: reach) { continue }
                add(polygon.exterior, projection) {
                    Ring(layer: layer, area: index, polygon: part, isHole: false, range: $0)
                }
                for hole in polygon.holes {
                    add(hole, projection) {
                        Ring(layer: layer, area: index, polygon: part, isHole: true, range: $0)
                    }
                }
            }
        }
    }

    private mutating func add(
        _ ring: [Coordinate], _ projection: SinusoidalProjection, _ made: (Range<Int>) -> Ring
    ) {
        let start = points.count
        for position in ring where isOnGlobe(position) {
            points.append(projection.project(position))
        }
        rings.append(made(start..<points.count))
    }
}

extension [MapArea] {
    fileprivate var countOfVertices: Int {
        reduce(0) { sum, area in
            area.geometry.reduce(sum) { $1.holes.reduce($0 + $1.exterior.count) { $0 + $1.count } }
        }
    }
}

extension Polygon {
    /// Whether its envelope touches another; vertices that are no positions do not count.
    fileprivate func reaches(into reach: Envelope) -> Bool {
        var low = Coordinate(x: .infinity, y: .infinity)
        var high = Coordinate(x: -.infinity, y: -.infinity)
        for position in exterior where isOnGlobe(position) {
            low = Coordinate(x: min(low.x, position.x), y: min(low.y, position.y))
            high = Coordinate(x: max(high.x, position.x), y: max(high.y, position.y))
        }
        return low.x <= reach.maxX && high.x >= reach.minX && low.y <= reach.maxY
            && high.y >= reach.minY
    }
}
