import Geo
import Schools

/// The ways from where pupils are taken to live to the closing school and to those that take them.
struct ClosureWays {
    /// What points lie in: tambon, or nil where only the school's own place is known.
    let areas: [PlanArea?]
    /// Where pupils are taken to live, with the place of their area in `areas`.
    let points: [(coordinate: Coordinate?, area: Int)]
    let spacing: Double?
    /// Where the other schools are that the same pupils could go to.
    let rivals: [Coordinate]
    /// Places with a name that are nearer to the closing school than to its rivals.
    private let places: [(place: ClosurePlace, way: WaysToSchools.Way)]
    private let takers: [PlanSchool]
    /// From each point to the closing school and then to each taker.
    private let straight: [[Double?]]
    private let roads: [[RoadLeg?]]?

    init(_ closing: PlanSchool, takers: [PlanSchool], _ ground: ClosureGround) {
        let rivals = ground.schools.filter { Self.isRival($0, of: closing) }
            .compactMap(\.coordinate)
        self.rivals = rivals
        let sample = closing.coordinate.map {
            CatchmentSample(around: $0, rivals: rivals, areas: ground.areas)
        }
        if let sample, !sample.points.isEmpty {
            let used = Set(sample.points.map(\.area)).sorted()
            let places = Dictionary(
                used.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            areas = used.map { ground.areas[$0] }
            points = sample.points.map { ($0.coordinate, places[$0.area] ?? 0) }
            spacing = sample.spacing
        } else {
            let own = ground.areas.first { $0.code == closing.tambonCode }
            let declared = closing.tambon.map {
                PlanArea(code: closing.tambonCode ?? "", name: $0, polygons: [])
            }
            areas = [own ?? declared]
            points = [(closing.coordinate, 0)]
            spacing = nil
        }
        let ways = WaysToSchools(ends: [closing] + takers, roads: ground.roads)
        let measured = ways.measure(from: points.map(\.coordinate))
        straight = measured.map(\.straight)
        roads = ground.roads == nil ? nil : measured.map { $0.roads ?? [] }
        let own = Self.own(ground.places, closing, rivals, sample)
        places = Array(zip(own, ways.measure(from: own.map(\.coordinate))))
        self.takers = takers
    }

    /// Whether pupils of the closing school could go to another one instead.
    private static func isRival(_ school: PlanSchool, of closing: PlanSchool) -> Bool {
        guard school.code != closing.code else { return false }
        guard let needed = closing.knownStages else { return true }
        return school.knownStages?.isSuperset(of: needed) ?? false
    }

    /// The takers in the order in which the pupils of a point would go there: by road where roads
    /// lead, then in a straight line.
    func order(of point: Int, among takers: [Int]) -> [Int] {
        takers.sorted { one, other in
            let (a, b) = (key(point, one), key(point, other))
            return (a.0, a.1, one) < (b.0, b.1, other)
        }
    }

    private func key(_ point: Int, _ taker: Int) -> (Int, Double) {
        if let leg = roads?[point][taker + 1] { return (0, leg.metres) }
        return (1, straight[point][taker + 1] ?? .infinity)
    }

    /// How much farther the way of a point is to a taker, for the order in which places are filled.
    func distance(of point: Int, to taker: Int) -> Double {
        let (rank, metres) = key(point, taker)
        return metres + Double(rank) * 1e9
    }

    /// The point that is nearest to the middle of some; nil where no point is known.
    func middle(of some: [Int]) -> Coordinate? {
        let known = some.compactMap { points[$0].coordinate }
        guard let first = known.first else { return nil }
        let count = Double(known.count)
        let mean = Coordinate(
            x: known.reduce(0) { $0 + $1.x } / count, y: known.reduce(0) { $0 + $1.y } / count)
        let local = LocalMetres(latitude: mean.y)
        return known.reduce(first) {
            local.distance($1, mean) < local.distance($0, mean) ? $1 : $0
        }
    }

    /// The means over some points on their way to a taker; nil where no way is known.
    func travel(of points: [Int], to taker: Int) -> Closure.Travel? {
        Closure.Travel(
            points.map { point in
                (
                    straight[point][0], straight[point][taker + 1],
                    roads.map { ($0[point][0], $0[point][taker + 1]) }
                )
            })
    }

    private static func own(
        _ places: [ClosurePlace], _ closing: PlanSchool, _ rivals: [Coordinate],
        _ sample: CatchmentSample?
    ) -> [ClosurePlace] {
        guard let home = closing.coordinate else { return [] }
        let local = LocalMetres(latitude: home.y)
        return places.filter { place in
            let distance = local.distance(place.coordinate, home)
            return distance <= CatchmentSample.reach
                && !rivals.contains { local.distance($0, place.coordinate) < distance }
                && (sample?.points.isEmpty ?? true || sample?.holds(place.coordinate) == true)
        }
    }

    /// The points with the nearest of some takers.
    func homes(among allowed: [Int]) -> [Closure.Home] {
        points.indices.compactMap { index in
            points[index].coordinate.map {
                Closure.Home(
                    coordinate: $0,
                    receiver: order(of: index, among: allowed).first.map { takers[$0] })
            }
        }
    }

    /// The ways of the places with a name to the nearest of some takers, the farthest more first.
    func placeChanges(among allowed: [Int]) -> [Closure.PlaceChange] {
        let changes = places.compactMap { place, way -> Closure.PlaceChange? in
            guard let taker = allowed.min(by: way.isNearer) else { return nil }
            let road = way.roads.map { ($0[0], $0[taker + 1]) }
            let travel = Closure.Travel([(way.straight[0], way.straight[taker + 1], road)])
            return travel.map {
                Closure.PlaceChange(place: place, receiver: takers[taker], travel: $0)
            }
        }
        return changes.sorted {
            (-$0.travel.extra, $0.place.name, $0.place.coordinate.x)
                < (-$1.travel.extra, $1.place.name, $1.place.coordinate.x)
        }
    }
}
