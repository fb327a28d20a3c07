import Geo
public import Schools

/// Finds the schools that could take the pupils of small ones.
public struct MergerSearch {
    public let schools: [PlanSchool]
    let placed: PlacedSchools
    private let roads: WayMeasure?
    private let land: LandBetween?

    /// - Parameters:
    ///   - roads: nil where the store has none.
    ///   - areas: the tambon; what lies outside of all of them may be water.
    public init(_ schools: [PlanSchool], roads: WayMeasure? = nil, areas: [PlanArea] = []) {
        self.schools = schools
        land = LandBetween(areas)
        self.roads = roads
        placed = PlacedSchools(schools)
    }

    public var hasRoads: Bool { roads != nil }
    public var hasLand: Bool { land != nil }

    /// So many schools are asked about at once: what is found of them waits in memory.
    private static let batch = 4_096

    /// The small schools by code, each with what was found.
    public func findings(_ question: MergerQuestion) -> [MergerFinding] {
        let small = schools.filter { school in
            school.pupils.map { $0 <= question.maxPupils } ?? false
        }.sorted { $0.code < $1.code }
        return stride(from: 0, to: small.count, by: Self.batch).flatMap { start in
            findings(of: Array(small[start..<min(start + Self.batch, small.count)]), question)
        }
    }

    private func findings(
        of small: [PlanSchool], _ question: MergerQuestion
    ) -> [MergerFinding] {
        let exempt = Dictionary(
            question.exempt.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return zip(small, candidates(of: small, question)).map { school, near in
            MergerFinding(
                school: school, tier: school.pupils.flatMap(question.limits.tier),
                outcome: exempt[school.code].map { .exempt($0) }
                    ?? outcome(school, near, question))
        }
    }

    private func outcome(
        _ school: PlanSchool, _ near: [MergerCandidate], _ question: MergerQuestion
    ) -> MergerFinding.Outcome {
        guard let pupils = school.pupils, pupils > 0 else { return .withoutPupils }
        guard school.coordinate != nil else { return .unplaced }
        let able = near.filter(\.fails.isEmpty).sorted()
        guard able.isEmpty else { return .candidates(able) }
        return .nobody(near, beyond: beyond(school, question))
    }

    /// For each of some schools every school within the distance, the nearest first, with what it
    /// fails.
    public func candidates(
        of some: [PlanSchool], _ question: MergerQuestion
    ) -> [[MergerCandidate]] {
        let near = some.map { school in
            school.coordinate.map { place in
                placed.within(question.metres, of: place).filter { $0.school != school }
            } ?? []
        }
        let legs = roads.map { roads in
            roads(
                some.map { $0.coordinate ?? .init(x: 0, y: 0) },
                near.map { $0.compactMap(\.school.coordinate) })
        }
        return some.indices.map { place in
            near[place].enumerated().map { number, other in
                let road = legs.map { $0[place][number].map { .leg($0) } ?? WayByRoad.none }
                return MergerCandidate(
                    other, road: road ?? .notLoaded, land, for: some[place], question)
            }
        }
    }

    private func beyond(
        _ school: PlanSchool, _ question: MergerQuestion
    ) -> PlacedSchools.Near? {
        guard let place = school.coordinate, let stages = school.knownStages else { return nil }
        return placed.nearest(beyond: question.metres, of: place) { other in
            other.code != school.code && other.knownStages?.isSuperset(of: stages) == true
        }
    }
}

extension PlanSchool {
    /// The stages that it teaches; nil where nobody knows, or the register's words name none.
    public var knownStages: TaughtStages? { stages.flatMap { $0.isEmpty ? nil : $0 } }

    /// How many more pupils its rooms are for; nil where rooms or pupils are not known.
    public func places(perRoom: Int) -> Int? {
        guard let rooms, let pupils else { return nil }
        let all = rooms.multipliedReportingOverflow(by: perRoom)
        return all.overflow ? nil : all.partialValue - pupils
    }
}

extension MergerCandidate {
    init(
        _ near: PlacedSchools.Near, road: WayByRoad, _ land: LandBetween?,
        for small: PlanSchool, _ question: MergerQuestion
    ) {
        let limits = question.limits
        school = near.school
        straightMetres = near.metres
        self.road = road
        places = near.school.places(perRoom: limits.pupilsPerRoom)
        hasObstacle = road.hasObstacle(straight: near.metres, detour: limits.detour)
        fails = []
        doubts = []
        judgeStages(small)
        judgeRoom(small)
        judgeRoad(question)
        if fails.isEmpty, let land { judgeLand(small, land) }
    }

    private mutating func judgeStages(_ small: PlanSchool) {
        guard let needed = small.knownStages else { return doubts.append(.ownStages) }
        guard let taught = school.knownStages else { return doubts.append(.stages) }
        if !taught.isSuperset(of: needed) { fails.append(.stages) }
    }

    private mutating func judgeRoom(_ small: PlanSchool) {
        if school.rooms == nil { doubts.append(.rooms) }
        if school.pupils == nil { doubts.append(.pupils) }
        if let places, places < small.pupils ?? 0 { fails.append(.room) }
    }

    /// Where roads are known they tell whether water is in the way; else nobody knows.
    private mutating func judgeLand(_ small: PlanSchool, _ land: LandBetween) {
        guard let start = small.coordinate, let end = school.coordinate else { return }
        let outside = land.metresOutside(start, end)
        metresOutside = outside
        guard road == .notLoaded, outside >= LandBetween.least else { return }
        doubts.append(.crossing)
        hasObstacle = true
    }

    private mutating func judgeRoad(_ question: MergerQuestion) {
        switch road {
        case .notLoaded: return
        case .none: fails.append(.road)
        case .leg(let leg):
            if let minutes = leg.minutes, minutes > question.minutes { fails.append(.minutes) }
        }
    }
}

extension MergerCandidate: Comparable {
    /// How far it is for whoever goes there: by road where that is known.
    public var metres: Double { road.leg?.metres ?? straightMetres }

    public static func == (one: Self, other: Self) -> Bool {
        one.school == other.school && one.metres == other.metres
    }

    public static func < (one: Self, other: Self) -> Bool {
        (one.doubts.count, one.metres, one.school.code)
            < (other.doubts.count, other.metres, other.school.code)
    }
}
