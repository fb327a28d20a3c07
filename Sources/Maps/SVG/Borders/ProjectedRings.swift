import Geo

/// Which of the two levels of areas a ring belongs to.
enum BorderLayer: UInt8, Sendable {
    case tambon, amphoe
}

/// All rings of all areas in projected metres, one after the other in one array.
struct ProjectedRings {
    struct Ring {
        let layer: BorderLayer
        /// The place of the area in its layer.
        let area: Int
        /// The place of the polygon in its area.
        let polygon: Int
        let range: Range<Int>
    }

    private(set) var points: [Coordinate] = []
    private(set) var rings: [Ring] = []

    mutating func add(_ areas: [MapArea], layer: BorderLayer, projection: SinusoidalProjection) {
        for (index, area) in areas.enumerated() {
            for (part, polygon) in area.geometry.enumerated() {
                for ring in polygon.rings {
                    let start = points.count
                    for position in ring where isOnGlobe(position) {
                        points.append(projection.project(position))
                    }
                    let range = start..<points.count
                    rings.append(Ring(layer: layer, area: index, polygon: part, range: range))
                }
            }
        }
    }
}
