import Geo
import Schools

/// The ways from where pupils are taken to live to the closing school and to those that take them.
struct ClosureWays {
    /// What points lie in: tambon, or nil where only the school's own place is known.
    let areas: [PlanArea?]
    /// Where pupils are taken to live, with the place of their area in `areas`; land after land.
    let points: [(coordinate: Coordinate?, area: Int)]
    let lands: [ClosureLand]
    /// The points of each land.
    let pointsOfLand: [Range<Int>]
    private let takers: [PlanSchool]
    /// From each point to the closing school and then to each taker.
    private let ways: [WaysToSchools.Way]
    /// Places with a name on some of the lands.
    private let places: [(place: ClosurePlace, lands: [Int], way: WaysToSchools.Way)]

    init(
        _ closing: PlanSchool, _ grades: [GradeCount], takers: [PlanSchool], _ ground: ClosureGround
    ) {
        lands = ClosureLand.lands(of: closing, grades, ground)
        self.takers = takers
        let samples = lands.map { $0.sample?.points ?? [] }
        let used = Set(samples.joined().map(\.area)).sorted()
        let numbers = Dictionary(
            used.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var areas: [PlanArea?] = used.map { ground.areas[$0] }
        // Where no land is known, the school's own place stands for it.
        if samples.contains(where: \.isEmpty) { areas.append(Self.own(closing, ground)) }
        var points: [(coordinate: Coordinate?, area: Int)] = []
        pointsOfLand = samples.map { sample in
            let start = points.count
            points += sample.map { ($0.coordinate, numbers[$0.area] ?? 0) }
            if sample.isEmpty { points.append((closing.coordinate, areas.count - 1)) }
            return start..<points.count
        }
        (self.areas, self.points) = (areas, points)
        let measure = WaysToSchools(ends: [closing] + takers, roads: ground.roads)
        ways = measure.measure(from: points.map(\.coordinate))
        let named = Self.named(ground.places, lands, closing)
        places = zip(named, measure.measure(from: named.map(\.place.coordinate))).map {
            ($0.place, $0.lands, $1)
        }
    }

    private static func own(_ closing: PlanSchool, _ ground: ClosureGround) -> PlanArea? {
        let declared = closing.tambon.map {
            PlanArea(code: closing.tambonCode ?? "", name: $0, polygons: [])
        }
        return ground.areas.first { $0.code == closing.tambonCode } ?? declared
    }

    private static func named(
        _ places: [ClosurePlace], _ lands: [ClosureLand], _ closing: PlanSchool
    ) -> [(place: ClosurePlace, lands: [Int])] {
        guard let home = closing.coordinate else { return [] }
        return places.compactMap { place in
            let own = lands.indices.filter { lands[$0].holds(place.coordinate, around: home) }
            return own.isEmpty ? nil : (place, own)
        }
    }

    /// The land of a grade's pupils.
    func land(of grade: GradeCount) -> Int {
        lands.firstIndex { $0.stages.contains(grade.stage) } ?? 0
    }

    /// The land that most pupils are taken to live on.
    var main: Int {
        lands.indices.reduce(0) { lands[$1].pupils > lands[$0].pupils ? $1 : $0 }
    }

    /// How far the points of a land lie apart; nil where the school's own place stands for it.
    func spacing(ofLand land: Int) -> Double? {
        lands[land].sample.flatMap { $0.points.isEmpty ? nil : $0.spacing }
    }

    /// The taker to which the pupils of a point would go: by road where roads lead, else in a
    /// straight line.
    func nearest(to point: Int, among takers: [Int]) -> Int? {
        takers.min(by: ways[point].isNearer)
    }

    /// How much farther the way of a point is to a taker, for the order in which places are filled.
    func distance(of point: Int, to taker: Int) -> Double {
        let (rank, metres) = ways[point].rank(taker)
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
    func travel(of homes: [ClosurePlacement.Spot], to taker: Int) -> Closure.Travel? {
        Closure.Travel(homes.map { (ways[$0.point].travel(to: taker), $0.weight) })
    }

    /// The points of the main land with the nearest of some takers.
    func homes(among allowed: [Int]) -> [Closure.Home] {
        let land = main
        let able = allowed.filter { taker in
            lands[land].stages.contains { takers[taker].mayTeach($0) }
        }
        return pointsOfLand[land].compactMap { index in
            points[index].coordinate.map {
                Closure.Home(
                    coordinate: $0, receiver: nearest(to: index, among: able).map { takers[$0] })
            }
        }
    }

    /// The ways of the places with a name to the nearest of some takers, the farthest more first;
    /// where the land of several grades holds a place, the worst of theirs.
    func placeChanges(among allowed: [Int]) -> [Closure.PlaceChange] {
        let changes = places.compactMap { place, own, way -> Closure.PlaceChange? in
            own.flatMap { lands[$0].stages }.compactMap { stages -> Closure.PlaceChange? in
                let able = allowed.filter { takers[$0].mayTeach(stages) }
                guard let taker = able.min(by: way.isNearer) else { return nil }
                return Closure.Travel([(way.travel(to: taker), 1)]).map {
                    Closure.PlaceChange(place: place, receiver: takers[taker], travel: $0)
                }
            }.max { $0.travel.extra < $1.travel.extra }
        }
        return changes.sorted {
            (-$0.travel.extra, $0.place.name, $0.place.coordinate.x)
                < (-$1.travel.extra, $1.place.name, $1.place.coordinate.x)
        }
    }
}
