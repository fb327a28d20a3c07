import Geo

/// The boundaries of the made-up province, in metres of Indian 1975 / UTM 47N (EPSG:24047).
struct Land {
    /// A unit of administration by its number, before it has a name.
    struct Unit {
        /// Exteriors counter-clockwise, holes clockwise; the largest polygon first.
        let polygons: [Polygon]
        /// For a tambon, the number of its amphoe; for an amphoe, its own.
        let amphoe: Int

        /// How many metres inside the unit a place lies; negative outside.
        func depth(of place: Coordinate) -> Double {
            let depths = polygons.map { polygon in
                let outer = signedDistance(from: place, toRing: polygon.exterior)
                return polygon.holes.reduce(outer) {
                    min($0, -signedDistance(from: place, toRing: $1))
                }
            }
            return depths.max() ?? -.infinity
        }
    }

    let tambon: [Unit]
    let amphoe: [Unit]
    let territories: Territories

    /// About where each amphoe has its seat, in kilometres from the corner of the drawing.
    private static let seats: [(Double, Double)] = [
        (37, 17), (40, 38), (26, 51), (11, 52), (11, 33), (19, 14),
    ]
    static let tambonCount = 35

    init() {
        let mesh = Mesh(width: Terrain.width, height: Terrain.height, spacing: 430, seed: 5)
        let territories = Territories(
            mesh: mesh, terrain: Terrain(), count: Self.tambonCount, seed: 43)
        self.territories = territories
        let borders = BorderTracer(territories)
        let tambon = (0..<Self.tambonCount).map { label in
            polygons(from: borders.rings { $0 == label })
        }
        let amphoeOf = tambon.map { Self.nearestSeat(to: centroid(of: $0[0].exterior)) }
        self.tambon = zip(tambon, amphoeOf).map { Unit(polygons: $0, amphoe: $1) }
        amphoe = Self.seats.indices.map { index in
            let rings = borders.rings { $0 >= 0 && amphoeOf[$0] == index }
            return Unit(polygons: polygons(from: rings), amphoe: index)
        }
    }

    private static func nearestSeat(to place: Coordinate) -> Int {
        let distances = seats.map { seat in
            distance(
                place,
                Coordinate(
                    x: Terrain.origin.x + seat.0 * 1000, y: Terrain.origin.y + seat.1 * 1000))
        }
        return distances.indices.min { distances[$0] < distances[$1] } ?? 0
    }
}

/// Sorts traced rings into polygons, moved to the map and rounded to centimetres.
private func polygons(from rings: [[Coordinate]]) -> [Polygon] {
    let placed = rings.map { ring in ring.map(Terrain.onMap) }
    var result = placed.filter { $0.doubledSignedArea > 0 }
        .sorted { $0.doubledSignedArea > $1.doubledSignedArea }
        .map { Polygon(exterior: $0) }
    for hole in placed where hole.doubledSignedArea < 0 {
        let owner = result.indices.filter {
            signedDistance(from: hole[0], toRing: result[$0].exterior) > 0
        }.last
        if let owner { result[owner].holes.append(hole) }
    }
    return result
}

/// The centre of gravity of a closed ring.
func centroid(of ring: [Coordinate]) -> Coordinate {
    let area = ring.doubledSignedArea
    guard let base = ring.first, area != 0 else { return Coordinate(x: 0, y: 0) }
    var (x, y) = (0.0, 0.0)
    for (a, b) in zip(ring, ring.dropFirst()) {
        let (ax, ay, bx, by) = (a.x - base.x, a.y - base.y, b.x - base.x, b.y - base.y)
        let cross = ax * by - bx * ay
        x += (ax + bx) * cross
        y += (ay + by) * cross
    }
    return Coordinate(x: base.x + x / (3 * area), y: base.y + y / (3 * area))
}
