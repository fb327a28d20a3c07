import Geo
import Schools

/// Land divided among schools by road: each place belongs to the school that its nearest road
/// reaches first.
public struct RoadCatchments: Sendable {
    public let spots: [SchoolSpots.Spot]
    public let land: Land
    public let network: RoadNetwork
    /// For each spot where it meets a road; nil where none is near.
    public let ties: [RoadTie?]
    private let costs: RoadCosts
    /// The spots of the sources of the costs.
    private let sources: [Int]
    private let ground: RoadGround

    /// - Parameter delays: of full spots, which count as so many minutes farther; nil for none.
    /// - Throws: `ShapeError`.
    public init(
        _ spots: SchoolSpots, on land: Land, by network: RoadNetwork, delays: [Double]? = nil
    ) throws(ShapeError) {
        self.spots = spots.spots
        self.land = land
        self.network = network
        let ties = spots.spots.map { network.tie($0.position) }
        self.ties = ties
        let sources = ties.indices.filter { ties[$0] != nil }
        self.sources = sources
        costs = network.costs(
            from: ties.compactMap(\.self), by: .minutes, heading: .toward,
            delays: delays.map { all in sources.map { all[$0] } })
        ground = try RoadGround(
            network, on: land,
            lonely: ties.indices.filter { ties[$0] == nil }
                .map { ($0, spots.spots[$0].position) },
            tellsBare: false)
    }

    /// The catchments of the spots in their order, then the land from which no road leads to any.
    ///
    /// Together they cover the land exactly, as those by straight line do.
    ///
    /// - Throws: `ShapeError`.
    public func catchments() throws(ShapeError) -> [Catchment] {
        let shape = try LandShape(land)
        let regions = try ground.regions(on: shape) { sample in
            switch sample {
            case .road(let tie): costs.nearest(to: tie).map { sources[$0.source] }
            case .spot(let spot): spot
            case .bare: nil
            }
        }
        let metres = roadMetres
        var catchments = spots.enumerated().map { place, spot in
            Catchment(
                spot: spot, polygons: [], squareMetres: 0, shares: [],
                roadMetres: metres[place] ?? 0)
        }
        for (owner, polygons) in regions {
            let place = owner ?? catchments.count
            if owner == nil {
                catchments.append(
                    Catchment(
                        spot: nil, polygons: [], squareMetres: 0, shares: [],
                        roadMetres: metres[-1] ?? 0))
            }
            catchments[place].polygons = polygons
            catchments[place].squareMetres = GroundArea.squareMetres(polygons)
            catchments[place].shares = try shape.shares(of: polygons)
        }
        return catchments
    }

    /// The metres of road that belong to each spot; under -1 those that lead to none.
    private var roadMetres: [Int: Double] {
        var metres: [Int: Double] = [:]
        for edge in network.edges.indices {
            for stretch in costs.stretches(of: edge) {
                metres[stretch.source.map { sources[$0] } ?? -1, default: 0] +=
                    stretch.to - stretch.from
            }
        }
        return metres
    }
}
