import Geo
import Schools

/// Land divided by the nearest point of a road.
///
/// Roads are sampled at even steps, and the cells nearest to the samples fill the land. The way from
/// a place to the road is not counted; land far from any road can be told apart.
public struct RoadGround: Sendable {
    /// What a cell is the nearest land of.
    enum Sample: Sendable {
        case road(RoadTie)
        /// A school that no road leads to, by its spot.
        case spot(Int)
        /// Land far from any road.
        case bare
    }

    let network: RoadNetwork
    let samples: [Sample]
    /// In the order of the samples.
    let cells: NearestCells
    /// Metres between the samples of a road.
    let step: Double

    /// Closer samples than this tell no more than registers know of positions; more of them than
    /// that take a district's answer longer than a person waits.
    private static let finest = 100.0
    private static let mostSamples = 40_000.0

    /// Where land far from roads is told apart, places so far from any road stand for it, in metres:
    /// from half of that on, land is nearer to one of them than to the road.
    private static let far = 1_000.0

    /// - Parameters:
    ///   - lonely: places with land of their own though no road leads to them.
    ///   - tellsBare: whether land far from any road is told apart.
    /// - Throws: `ShapeError`.
    init(
        _ network: RoadNetwork, on land: Land, lonely: [(spot: Int, position: Coordinate)] = [],
        tellsBare: Bool
    ) throws(ShapeError) {
        self.network = network
        let near = network.edges(near: land)
        step = max(Self.finest, network.metres(of: near) / Self.mostSamples)
        let length = step
        let ties = near.flatMap { network.samples(of: $0, every: length) }
        var made = lonely.map { Sample.spot($0.spot) } + ties.map(Sample.road)
        var positions = lonely.map(\.position) + ties.map(\.coordinate)
        if tellsBare {
            let bare = Self.bare(land, PointTree(positions, ranks: positions.map { _ in 0 }))
            made += bare.map { _ in .bare }
            positions += bare
        }
        let spots = SchoolSpots(positions)
        samples = spots.spots.compactMap { $0.schools.first.map { made[$0] } }
        cells = try NearestCells(spots, on: land)
    }

    /// Places far from any road, a kilometre apart, where the land is; only along the roads, as
    /// land farther out is nearer to those than to a road.
    private static func bare(_ land: Land, _ roads: PointTree) -> [Coordinate] {
        guard let box = land.envelope else { return [] }
        let metres = LocalMetres(latitude: box.centre.y)
        let (dx, dy) = (
            far / metres.perDegreeOfLongitude, far / metres.perDegreeOfLatitude
        )
        var places: [Coordinate] = []
        for y in stride(from: box.minY - dy / 2, through: box.maxY + dy, by: dy) {
            for x in stride(from: box.minX - dx / 2, through: box.maxX + dx, by: dx) {
                let place = Coordinate(x: x, y: y)
                let metres = roads.nearest(to: place)?.metres ?? .infinity
                if metres > far, metres <= 3 * far { places.append(place) }
            }
        }
        // Without a road nearby all land is.
        return places.isEmpty && roads.isEmpty ? [box.centre] : places
    }

    /// What lies together, by what its owner is: the cells of each, cut by the land.
    ///
    /// - Parameter owner: nil for what belongs to nobody.
    /// - Returns: in the order of the owners, nobody last; those without land are left out.
    /// - Throws: `ShapeError`.
    func regions(
        on land: LandShape, _ owner: (Sample) -> Int?
    ) throws(ShapeError) -> [(owner: Int?, polygons: [Polygon])] {
        var members: [Int?: [Int]] = [:]
        for (place, sample) in samples.enumerated() {
            members[owner(sample), default: []].append(place)
        }
        var regions: [(owner: Int?, polygons: [Polygon])] = []
        for key in members.keys.sorted(by: { ($0 ?? .max) < ($1 ?? .max) }) {
            let rings = (members[key] ?? []).map { Polygon(exterior: cells.rings[$0]) }
            let polygons = try land.inside(rings)
            if !polygons.isEmpty { regions.append((key, polygons)) }
        }
        return regions
    }
}

extension RoadNetwork {
    /// The edges that begin or end in the land or near it; others may be of another country.
    func edges(near land: Land) -> [Int] {
        guard let box = land.envelope?.expanded(by: 0.1) else { return [] }
        return edges.indices.filter { edge in
            let ends = [coordinates[Int(edges[edge].first)], coordinates[Int(edges[edge].last)]]
            return ends.contains(where: box.contains)
        }
    }

    func metres(of some: [Int]) -> Double { some.reduce(0) { $0 + edges[$1].metres } }

    /// Places along an edge, each standing for as long a piece of it.
    func samples(of edge: Int, every step: Double) -> [RoadTie] {
        let own = edges[edge]
        let count = max(1, Int((own.metres / step).rounded(.up)))
        return (0..<count).compactMap { number in
            let before = (Double(number) + 0.5) / Double(count) * own.metres
            return geometry(of: edge, from: before, to: before).first.map { place in
                RoadTie(
                    edge: edge, before: before, after: own.metres - before, coordinate: place,
                    metres: 0, segment: own.first)
            }
        }
    }
}
