import Geo

/// Areas with their borders thinned for a screen; borders that areas share stay shared.
public struct ThinnedAreas: Sendable {
    /// WGS 84 in degrees, exteriors counter-clockwise, in the order given.
    public let tambon: [MapArea]
    /// Those given or, where none were, the tambon put together by the codes of their parents.
    public let amphoe: [MapArea]

    /// No border lies farther than the tolerance from where it runs.
    ///
    /// - Parameters:
    ///   - names: the names of amphoe by code, for those that are put together.
    ///   - tolerance: in metres; islands less than some of it across are left out.
    public init(
        tambon: [MapArea], amphoe: [MapArea], names: [String: String] = [:], tolerance: Double
    ) {
        let meridian = (tambon + amphoe).lazy.compactMap { $0.geometry.first?.exterior.first }
            .first { isOnGlobe($0) }?.x
        let projection = SinusoidalProjection(meridian: meridian ?? 0)
        var rings = ProjectedRings()
        rings.add(tambon, layer: .tambon, projection: projection)
        rings.add(amphoe, layer: .amphoe, projection: projection)
        let ground = ThinnedGround(rings, projection, tolerance: tolerance)
        self.tambon = ground.areas(tambon, of: .tambon)
        self.amphoe =
            amphoe.isEmpty
            ? ground.united(tambon, names: names) : ground.areas(amphoe, of: .amphoe)
    }

    /// A tolerance, in metres, that is about a pixel where all of the areas are on a screen.
    public static func usualTolerance(of areas: [MapArea]) -> Double {
        var envelope: Envelope?
        for area in areas {
            for position in area.geometry.lazy.flatMap(\.exterior) where isOnGlobe(position) {
                envelope?.extend(to: position)
                envelope =
                    envelope
                    ?? Envelope(
                        minX: position.x, minY: position.y, maxX: position.x, maxY: position.y)
            }
        }
        let degrees = envelope.map { max($0.width, $0.height) } ?? 0
        // A degree is 111 km; a screen has some thousand pixels and is enlarged a few times.
        return max(degrees * 111_000 / 6000, 5)
    }
}

/// A network of borders on the ground: one metre for each unit of its vertices.
private struct ThinnedGround {
    private let network: BorderNetwork
    private let projection: SinusoidalProjection
    /// Degrees are rounded to multiples of one by it.
    private let steps: Double

    init(_ rings: ProjectedRings, _ projection: SinusoidalProjection, tolerance: Double) {
        self.projection = projection
        // The fifth decimal of a degree is a metre, the fourth eleven.
        steps = tolerance < 60 ? 1e5 : 1e4
        var grain = BorderGrain()
        grain.tolerance = tolerance
        // In squares of a hundred units.
        grain.smallestIsland = 16 * tolerance * tolerance / 10_000
        let transform = PageTransform(
            pointsPerMetre: 0.01, origin: Coordinate(x: 0, y: 0), centre: Coordinate(x: 0, y: 0))
        network = BorderNetwork(rings, transform: transform, grain: grain)
    }

    func areas(_ areas: [MapArea], of layer: BorderLayer) -> [MapArea] {
        areas.enumerated().map { index, area in
            var thinned = area
            thinned.geometry = polygons(of: index, layer)
            return thinned
        }
    }

    private func polygons(of area: Int, _ layer: BorderLayer) -> [Polygon] {
        var polygons: [(part: Int, polygon: Polygon)] = []
        for ring in network.rings(of: layer, area: area) {
            guard let positions = positions(network.vertices(of: ring)) else { continue }
            if !ring.isHole {
                polygons.append((ring.polygon, Polygon(exterior: positions)))
            } else if let last = polygons.last, last.part == ring.polygon {
                polygons[polygons.count - 1].polygon.holes.append(positions.reversed())
            }
        }
        return polygons.map(\.polygon)
    }

    /// The areas of each parent as one.
    func united(_ tambon: [MapArea], names: [String: String]) -> [MapArea] {
        var members: [String: [Int]] = [:]
        for (index, area) in tambon.enumerated() {
            if let parent = area.parentCode { members[parent, default: []].append(index) }
        }
        var outlines = UnitOutlines(network)
        return members.sorted { $0.key < $1.key }.map { code, areas in
            let loops = outlines.loops(areas, of: .tambon).compactMap(positions)
            return MapArea(
                code: code, name: names[code] ?? code, geometry: Self.nested(loops))
        }
    }

    /// Loops as polygons: one within another is its hole.
    private static func nested(_ loops: [[Coordinate]]) -> [Polygon] {
        let depths = loops.indices.map { index in
            loops.indices.count { $0 != index && loops[$0].holds(loops[index]) }
        }
        return loops.indices.filter { depths[$0] % 2 == 0 }.map { index in
            let holes = loops.indices.filter {
                depths[$0] == depths[index] + 1 && loops[index].holds(loops[$0])
            }
            return Polygon(exterior: loops[index], holes: holes.map { loops[$0].reversed() })
        }
    }

    /// A closed ring in degrees, counter-clockwise; nil where nothing is left of it.
    private func positions(_ vertices: [PagePoint]) -> [Coordinate]? {
        var ring: [Coordinate] = []
        for vertex in vertices {
            let position = degrees(vertex)
            if ring.last != position { ring.append(position) }
        }
        while ring.count > 1, ring.first == ring.last { ring.removeLast() }
        guard ring.count > 2, let first = ring.first else { return nil }
        ring.append(first)
        let area = ring.doubledSignedArea
        if area == 0 { return nil }
        return area > 0 ? ring : ring.reversed()
    }

    /// The same for the same vertex, so that neighbours stay neighbours.
    private func degrees(_ vertex: PagePoint) -> Coordinate {
        // y points down on a page.
        let place = Coordinate(x: Double(vertex.x), y: -Double(vertex.y))
        let position = projection.unproject(place)
        return Coordinate(
            x: (position.x * steps).rounded() / steps, y: (position.y * steps).rounded() / steps)
    }
}

extension [Coordinate] {
    /// Whether the first position of another ring that is not on this one lies within it.
    fileprivate func holds(_ other: [Coordinate]) -> Bool {
        guard let position = other.first(where: { !contains($0) }) else { return false }
        var isInside = false
        var previous = self[count - 1]
        for corner in self {
            if (corner.y > position.y) != (previous.y > position.y),
                position.x < (previous.x - corner.x) * (position.y - corner.y)
                    / (previous.y - corner.y) + corner.x
            {
                isInside.toggle()
            }
            previous = corner
        }
        return isInside
    }
}
