public import Geo

/// How long it takes from land to schools by road.
public struct RoadTimes: Sendable {
    public let spots: [SchoolSpots.Spot]
    public let land: Land
    public let network: RoadNetwork
    private let costs: RoadCosts
    private let sources: [Int]
    private let ground: RoadGround

    /// - Parameter heading: `toward` as pupils go to school, `away` as from a school to its pupils.
    /// - Throws: `ShapeError`.
    public init(
        _ spots: SchoolSpots, on land: Land, by network: RoadNetwork,
        heading: RoadHeading = .toward
    ) throws(ShapeError) {
        self.spots = spots.spots
        self.land = land
        self.network = network
        let ties = spots.spots.map { network.tie($0.position) }
        sources = ties.indices.filter { ties[$0] != nil }
        costs = network.costs(from: ties.compactMap(\.self), by: .minutes, heading: heading)
        ground = try RoadGround(network, on: land, tellsBare: true)
    }

    /// The spot that is reached first from a place and the minutes by road; nil where no road is
    /// near or none leads to a school.
    public func nearest(to position: Coordinate) -> (spot: Int, minutes: Double)? {
        network.tie(position).flatMap { costs.nearest(to: $0) }
            .map { (sources[$0.source], $0.cost) }
    }

    /// The metres of the quickest way from a place to the spot that it reaches first; nil as above.
    public func roadMetres(from positions: [Coordinate]) -> [Double?] {
        let graph = RoadGraph(network, by: .minutes, .away)
        let search = RoadSearch(graph)
        return positions.map { position in
            guard let tie = network.tie(position), let found = costs.nearest(to: tie) else {
                return nil
            }
            let school = costs.sources[found.source]
            let (start, end) = costs.heading == .toward ? (tie, school) : (school, tie)
            return network.path(from: start, to: end, graph, search)?.metres
        }
    }

    /// The land within so many minutes: what is nearer to a road reached by then than to any other
    /// road, and within half a kilometre of it or a little more.
    ///
    /// - Throws: `ShapeError`.
    public func land(within minutes: Double) throws(ShapeError) -> [Polygon] {
        try region(within: minutes, LandShape(land))
    }

    /// The parts of each unit within the minutes, from 0 to 1, by unit.
    ///
    /// - Throws: `ShapeError`.
    public func parts(within minutes: Double) throws(ShapeError) -> [Double] {
        let shape = try LandShape(land)
        var parts = [Double](repeating: 0, count: land.units.count)
        for share in try shape.shares(of: try region(within: minutes, shape)) {
            parts[share.unit] = share.part
        }
        return parts
    }

    private func region(
        within minutes: Double, _ shape: LandShape
    ) throws(ShapeError) -> [Polygon] {
        try ground.regions(on: shape) { sample in
            guard case .road(let tie) = sample, let found = costs.nearest(to: tie) else {
                return nil
            }
            return found.cost <= minutes ? 0 : nil
        }.first { $0.owner == 0 }?.polygons ?? []
    }

    /// The metres of road within the minutes.
    public func roadMetres(within minutes: Double) -> Double {
        let reached = network.costs(
            from: costs.sources, by: .minutes, heading: costs.heading, limit: minutes)
        return network.edges.indices.reduce(0) { sum, edge in
            sum
                + reached.stretches(of: edge).filter { $0.source != nil }
                .reduce(0) { $0 + $1.to - $1.from }
        }
    }
}
