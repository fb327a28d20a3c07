import Geo

/// The roads of the made-up province: highways around the lake from seat to seat, roads to every
/// tambon, lanes to the schools, tracks into the fields.
struct RoadPlan {
    private let district: District
    private let ground: RoadGround
    private var web: RoadWeb
    /// The place of each school's gate, by its number.
    private var gates: [Int: Int] = [:]

    /// Schools that no road leads to: on a small island, and up in the mountains.
    static let withoutRoad = [13, 105]
    /// The highway to the next province ends at the border, in kilometres of the drawing.
    private static let abroad = (2.6, 28.5)
    /// What roads cost that are there already: most roads lead to others, short cuts keep off them.
    private static let (builtShare, shortcutShare) = (0.25, 0.8)
    /// How many tracks lead into the fields.
    private static let tracks = 60

    init(of district: District) {
        self.district = district
        ground = RoadGround(district.land)
        web = RoadWeb(ground)
        layHighways()
        layRingOfTown()
        layTambonRoads()
        layBridge()
        join(centres, within: 12_000, detour: 1.6, .rural)
        for school in district.schools where !Self.withoutRoad.contains(school.number) {
            layLane(to: school)
        }
        join(district.schools, within: 7_000, detour: 2.8, .local)
        layTracks()
    }

    var lines: [RoadLine] { web.lines }

    /// Metres by road from a school's gate to those of the others, by their numbers.
    func metres(from school: School) -> [Int: Double] {
        guard let gate = gates[school.number] else { return [:] }
        let found = web.metres(from: gate)
        return gates.compactMapValues { found[$0] }
    }

    // MARK: Main roads

    private mutating func layHighways() {
        let seats = district.amphoe.indices.map { district.seat(of: $0) }
        for (a, b) in zip(seats, seats.dropFirst() + seats.prefix(1)) {
            let name = district.tambon[a.tambon].name + "-" + district.tambon[b.tambon].name
            lay(
                from: node(of: a), Road(kind: .national, name: "ทางหลวงสาย" + name),
                to: node(of: b))
        }
        let last = seats[4]
        let name = "ทางหลวงสาย\(district.tambon[last.tambon].name)-เขตจังหวัด"
        lay(
            from: node(of: last), Road(kind: .national, name: name),
            to: ground.node(atKilometres: Self.abroad))
    }

    /// The streets around the market, to be driven as a clock goes.
    private mutating func layRingOfTown() {
        let centre = node(of: district.school(1))
        let around = ground.neighbours(of: centre)
        var way = [around[0]]
        while let last = way.last, way.count < around.count + 1 {
            let next = around.first { node in
                ground.neighbours(of: last).contains(node)
                    && isClockwise(ground.places[centre], ground.places[last], ground.places[node])
            }
            guard let next else { break }
            way.append(next)
        }
        let name = "ถนนรอบ" + district.tambon[district.school(1).tambon].name
        web.lay(way, as: Road(kind: .municipal, name: name, isOneWay: true))
    }

    private func isClockwise(_ centre: Coordinate, _ a: Coordinate, _ b: Coordinate) -> Bool {
        [centre, a, b, centre].doubledSignedArea < 0
    }

    private mutating func layTambonRoads() {
        for school in centres {
            let road = Road(
                kind: .rural, name: "ถนนสาย" + district.tambon[school.tambon].name)
            layToWeb(from: node(of: school), road)
        }
    }

    /// The first school of each tambon stands in its middle.
    private var centres: [School] {
        district.tambon.indices.compactMap { index in
            district.schools.first { $0.tambon == index }
        }
    }

    /// Over the narrows of the lake, from a tambon of the hills to one of the town.
    private mutating func layBridge() {
        let banks = ground.bridge
        let (west, east) = (district.school(89), district.school(21))
        let name = [west, east].map { district.tambon[$0.tambon].name }.joined(separator: "-")
        let road = Road(kind: .rural, name: "ถนนสาย" + name)
        lay(from: banks.west, road, to: node(of: west))
        lay(from: banks.east, road, to: node(of: east))
        web.lay([banks.west, banks.east], as: road)
    }

    /// Joins schools that are near each other, and far by road.
    private mutating func join(
        _ schools: [School], within reach: Double, detour: Double, _ kind: Road.Kind
    ) {
        for (index, school) in schools.enumerated() {
            let start = node(of: school)
            var known = web.metres(from: start)
            for other in schools.dropFirst(index + 1) {
                let straight = distance(school.position, other.position)
                guard straight < reach, let metres = known[node(of: other)],
                    metres > detour * straight
                else { continue }
                let names = [school, other].map {
                    kind == .rural ? district.tambon[$0.tambon].name : $0.name
                }
                let road = Road(kind: kind, name: "ถนนสาย" + names.joined(separator: "-"))
                lay(from: start, road, to: node(of: other), builtShare: Self.shortcutShare)
                known = web.metres(from: start)
            }
        }
    }

    // MARK: Small roads

    private mutating func layLane(to school: School) {
        let node = node(of: school)
        let isSeat = district.schools.first { $0.tambon == school.tambon }?.number == 1
        let road = Road(kind: isSeat ? .municipal : .local, name: "ถนน" + school.name)
        if !layToWeb(from: node, road) { layIslandRoads(of: school) }
        var random = SeededGenerator(seed: 14_000 + UInt64(school.number))
        let gate = web.add(gate(of: school, at: node, metres: Double(random.within(15...90))))
        gates[school.number] = gate
        web.lay([node, gate], as: Road(kind: isSeat ? .lane : .village, name: "ซอย" + school.name))
    }

    /// Where the lane ends: some metres before the school.
    private func gate(of school: School, at node: Int, metres: Double) -> Coordinate {
        let place = ground.places[node]
        let share = min(0.5, metres / max(1, distance(place, school.position)))
        return Coordinate(
            x: school.position.x + share * (place.x - school.position.x),
            y: school.position.y + share * (place.y - school.position.y))
    }

    /// Two roads from the school to the far ends of its island.
    private mutating func layIslandRoads(of school: School) {
        let start = node(of: school)
        let island = ground.part(of: start).filter { ground.isInland($0) }
        var ends = [start]
        for _ in 0..<2 {
            let far = island.max { metres($0, to: ends) < metres($1, to: ends) }
            guard let far else { return }
            lay(from: start, Road(kind: .village, name: "ถนน" + school.name), to: far)
            ends.append(far)
        }
    }

    private func metres(_ node: Int, to others: [Int]) -> Double {
        others.map { distance(ground.places[$0], ground.places[node]) }.min() ?? 0
    }

    private mutating func layTracks() {
        var random = SeededGenerator(seed: 16_000)
        let land = ground.part(of: node(of: district.school(1)))
        for _ in 0..<Self.tracks {
            layToWeb(from: random.pick(land), Road(kind: .track, name: ""))
        }
    }

    // MARK: Laying

    private func node(of school: School) -> Int { ground.node(at: school.position) }

    private mutating func lay(
        from start: Int, _ road: Road, to end: Int, builtShare: Double = Self.builtShare
    ) {
        let way = ground.way(from: start, isBuilt: web.isBuilt, builtShare: builtShare) {
            $0 == end
        }
        if let way { web.lay(way, as: road) }
    }

    /// Whether there is a road now to those that there were.
    @discardableResult
    private mutating func layToWeb(from start: Int, _ road: Road) -> Bool {
        let way = ground.way(
            from: start, isBuilt: web.isBuilt, builtShare: Self.builtShare, to: web.contains)
        guard let way else { return false }
        web.lay(way, as: road)
        return true
    }
}
