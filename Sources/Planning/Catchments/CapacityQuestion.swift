import Geo
import Schools

/// For how many pupils the schools of each catchment have places, and how many would come.
public struct CatchmentLoads: Sendable {
    /// By spot.
    public var places: [Int]
    /// By spot: the pupils taken to live in the catchment; none where places are too few for all.
    public var pupils: [Int]?
    /// By spot: how much farther full schools count, in minutes by road, else in squares of the
    /// conformal plane's unit.
    public var prices: [Double]
    /// Whether no school is at a road, so that no way is known.
    public var isWithoutRoad = false
    /// Schools whose rooms nobody knows: they are taken to have places for those they have.
    public var untold: [PlanSchool]
    public var perRoom: Int

    /// The spots whose catchments are smaller than nearness alone would make them.
    var full: [Int] { prices.indices.filter { prices[$0] > 0 } }
}

/// Which prices keep every school within its places.
public struct CapacityQuestion: Sendable {
    public let schools: AskedSchools
    public let land: Land
    /// The norm: pupils for whom a classroom has places.
    public let perRoom: Int
    public let roads: RoadNetwork?

    /// So many places at the most stand for where pupils live, and so many ways are looked at.
    private static let mostSamples = 8_000
    private static let mostWays = 4_000_000
    /// By road a way takes longer to find.
    private static let mostRoadWays = 2_000_000

    /// Of more spots the sample would be too coarse to tell one from another.
    public static let mostSpots = 600

    public init(schools: AskedSchools, land: Land, perRoom: Int, roads: RoadNetwork? = nil) {
        (self.schools, self.land) = (schools, land)
        (self.perRoom, self.roads) = (perRoom, roads)
    }

    public func loads() -> CatchmentLoads {
        let spots = schools.spots.spots
        let places = spots.map { spot in
            spot.schools.reduce(0) { $0 + self.places(of: schools.placed[$1]) }
        }
        var loads = CatchmentLoads(
            places: places, pupils: nil, prices: places.map { _ in 0 },
            untold: schools.placed.filter { $0.rooms == nil }, perRoom: perRoom)
        guard !spots.isEmpty else { return loads }
        if let roads { limit(&loads, by: roads) } else { limit(&loads) }
        return loads
    }

    private func places(of school: PlanSchool) -> Int {
        guard let rooms = school.rooms else { return school.pupils ?? 0 }
        let all = rooms.multipliedReportingOverflow(by: perRoom)
        return all.overflow ? .max / 2 : all.partialValue
    }

    // MARK: By straight line

    private func limit(_ loads: inout CatchmentLoads) {
        let spots = schools.spots.spots.map { ConformalPlane.place($0.position) }
        let sample = PupilSample(
            on: land, schools.placed, count: min(Self.mostSamples, Self.mostWays / spots.count))
        var costs: [Double] = []
        costs.reserveCapacity(sample.positions.count * spots.count)
        for position in sample.positions {
            let place = ConformalPlane.place(position)
            for spot in spots {
                let (dx, dy) = (spot.x - place.x, spot.y - place.y)
                costs.append(dx * dx + dy * dy)
            }
        }
        solve(&loads, Array(spots.indices), costs, sample.weights)
    }

    // MARK: By road

    private func limit(_ loads: inout CatchmentLoads, by roads: RoadNetwork) {
        let ties = schools.spots.spots.map { roads.tie($0.position) }
        let sources = ties.indices.filter { ties[$0] != nil }
        guard !sources.isEmpty else {
            loads.isWithoutRoad = true
            return
        }
        // Schools at no road keep the pupils that they have.
        let joined = sources.flatMap { schools.spots.spots[$0].schools }.map { schools.placed[$0] }
        let count = min(Self.mostSamples, Self.mostRoadWays / sources.count)
        let near = roads.edges(near: land)
        let step = max(50, roads.metres(of: near) / Double(max(count, 1)))
        let along = near.flatMap { roads.samples(of: $0, every: step) }
        let sample = PupilSample(along: along.map(\.coordinate), on: land, joined)
        let homes = sample.positions.map { roads.tie($0) }
        var costs = [Double](repeating: .infinity, count: homes.count * sources.count)
        for (column, source) in sources.enumerated() {
            guard let tie = ties[source] else { continue }
            let ways = roads.costs(from: [tie], by: .minutes, heading: .toward)
            for (row, home) in homes.enumerated() {
                guard let way = home.flatMap({ ways.nearest(to: $0) }) else { continue }
                costs[row * sources.count + column] = way.cost
            }
        }
        solve(&loads, sources, costs, sample.weights)
    }

    /// - Parameter spots: those that the columns of the costs are of.
    private func solve(
        _ loads: inout CatchmentLoads, _ spots: [Int], _ costs: [Double], _ weights: [Double]
    ) {
        let places = spots.map { Double(loads.places[$0]) }
        guard let found = CapacityPrices(costs: costs, weights: weights, places: places) else {
            return
        }
        let all = Int(found.loads.reduce(0, +).rounded())
        let whole = Apportionment.parts(of: all, by: found.loads)
        var pupils = schools.spots.spots.map { spot in
            spot.schools.reduce(0) { $0 + (schools.placed[$1].pupils ?? 0) }
        }
        for (column, spot) in spots.enumerated() {
            loads.prices[spot] = found.prices[column]
            pupils[spot] = whole[column]
        }
        loads.pupils = pupils
    }
}
