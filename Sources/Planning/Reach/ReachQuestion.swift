public import Geo
import Schools

/// A place from which pupils set out, such as a village.
public struct ReachPlace: Hashable, Sendable {
    public var code: String?
    public var name: String?
    /// What sort it is, in the data's own words.
    public var kind: String?
    /// How many live there; nil where nobody has counted them.
    public var people: Int?
    /// WGS 84 in degrees.
    public var position: Coordinate

    public init(
        code: String? = nil, name: String? = nil, kind: String? = nil, people: Int? = nil,
        position: Coordinate
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.people = people
        self.position = position
    }
}

/// From where schools are to be reached, and which.
public struct ReachQuestion: Sendable {
    public var schools: AskedSchools
    public var land: Land
    public var places: [ReachPlace]
    /// The distances in a straight line to count within, in kilometres, ascending.
    public var kilometres: [Double]
    /// nil where there is no layer of roads.
    public var roads: RoadNetwork?
    /// The times by road to count within, ascending; without roads they are not looked at.
    public var minutes: [Double]
    public var basis: PlanBasis

    public init(
        schools: AskedSchools, land: Land, places: [ReachPlace] = [],
        kilometres: [Double] = [1, 3, 6], roads: RoadNetwork? = nil, minutes: [Double] = [15, 30],
        basis: PlanBasis
    ) {
        self.schools = schools
        self.land = land
        self.places = places
        self.kilometres = kilometres
        self.roads = roads
        self.minutes = minutes
        self.basis = basis
    }

    /// The times asked for that there are roads to measure by.
    var knownMinutes: [Double] { roads == nil ? [] : minutes }

    var knowsPeople: Bool { places.contains { $0.people != nil } }

    /// What is measured with.
    func measures() throws(ShapeError) -> ReachMeasures {
        let straight = try StraightReach(schools.spots, on: land)
        guard let roads else { return ReachMeasures(straight: straight, times: nil) }
        return ReachMeasures(
            straight: straight, times: try RoadTimes(schools.spots, on: land, by: roads))
    }

    /// The places with the schools nearest to each, in their order.
    func reaches(_ measures: ReachMeasures) -> [PlaceReach] {
        let roads = measures.roads(from: places.map(\.position))
        return zip(places, roads).map { place, road in
            PlaceReach(
                place: place, unit: land.unit(at: place.position),
                nearest: measures.straight.nearest(to: place.position), road: road)
        }
    }
}

/// What reach is measured with.
struct ReachMeasures {
    let straight: StraightReach
    /// nil without roads.
    let times: RoadTimes?

    /// What each of the places reaches first by road; nil where no road leads to a school.
    func roads(from positions: [Coordinate]) -> [FirstByRoad?] {
        guard let times else { return positions.map { _ in nil } }
        return zip(positions, times.roadMetres(from: positions)).map { position, metres in
            guard let found = times.nearest(to: position), let metres else { return nil }
            return FirstByRoad(spot: found.spot, minutes: found.minutes, metres: metres)
        }
    }
}

/// The schools that a place reaches first by road, and the quickest way there.
struct FirstByRoad {
    let spot: Int
    let minutes: Double
    let metres: Double
}

/// How far a place is from its nearest schools.
struct PlaceReach {
    var place: ReachPlace
    /// The unit of land that it lies in.
    var unit: Int?
    /// In a straight line; nil without schools.
    var nearest: (spot: Int, metres: Double)?
    /// By road; nil where no road leads to a school.
    var road: FirstByRoad?

    func isWithin(kilometres: Double) -> Bool {
        nearest.map { $0.metres <= kilometres * 1_000 } ?? false
    }

    func isWithin(minutes: Double) -> Bool { road.map { $0.minutes <= minutes } ?? false }
}
