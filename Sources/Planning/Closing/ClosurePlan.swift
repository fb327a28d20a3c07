import Geo
import Schools

/// Works out who would go where if a school closed.
public struct ClosurePlan {
    private let question: ClosureQuestion
    private let ground: ClosureGround
    /// The schools that may take pupils, by code.
    private let takers: [PlanSchool]
    /// Whether nobody is sent where no place is left.
    private let isLimited: Bool
    private let grades: [GradeCount]
    private let ways: ClosureWays
    private let withoutRooms: [PlanSchool]
    /// Schools nearby with room that no road leads to, or none within the minutes.
    private let unreached: [PlanSchool]

    public init(_ question: ClosureQuestion, on ground: ClosureGround) {
        self.question = question
        self.ground = ground
        isLimited = question.into.isEmpty
        let near = isLimited ? Self.near(question, ground) : []
        let reached = near.filter(\.isReached)
        var seen: Set<String> = []
        takers = (isLimited ? reached.filter { $0.places ?? 0 > 0 }.map(\.school) : question.into)
            .filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
        withoutRooms = reached.filter { $0.places == nil }.map(\.school)
        unreached = near.filter { !$0.isReached && $0.places ?? 0 > 0 }.map(\.school)
        grades = Self.grades(question)
        ways = ClosureWays(question.closing, grades, takers: takers, ground)
    }

    /// The counts by grade, and those whom no grade was counted for.
    private static func grades(_ question: ClosureQuestion) -> [GradeCount] {
        let counted = question.grades.filter { $0.pupils > 0 }
        let rest = (question.closing.pupils ?? 0) - counted.reduce(0) { $0 + $1.pupils }
        return counted + (rest > 0 ? [GradeCount(grade: nil, pupils: rest)] : [])
    }

    /// The schools within the distance that teach some of the grades, with what they fail.
    private static func near(
        _ question: ClosureQuestion, _ ground: ClosureGround
    ) -> [MergerCandidate] {
        let search = MergerSearch(ground.schools, roads: ground.roads, areas: ground.areas)
        let limits = MergerQuestion(
            limits: question.limits, metres: question.metres, minutes: question.minutes)
        let near = search.candidates(of: [question.closing], limits).first ?? []
        return near.filter { candidate in
            grades(question).contains { candidate.school.mayTeach($0.stage) }
        }
    }

    /// Fewer than this are not sent to a school of their own where others can take them.
    private static let fewest = 5

    /// Who would go where, by the counts.
    public var closure: Closure { closure(isOfLand: false) }

    /// The same by land alone, for those who may not know how many pupils there are.
    ///
    /// Which schools take pupils, and from where, does not depend on the counts.
    public var closureOfLand: Closure { closure(isOfLand: true) }

    private func closure(isOfLand: Bool) -> Closure {
        var allowed = Array(takers.indices)
        var shares = shares(among: allowed, isOfLand: isOfLand)
        while isLimited, !isOfLand, let least = leastTaker(shares) {
            let fewer = allowed.filter { $0 != least }
            let others = self.shares(among: fewer, isOfLand: false)
            guard Self.countOfUnplaced(others) <= Self.countOfUnplaced(shares) else { break }
            (allowed, shares) = (fewer, others)
        }
        let told = told(allowed, shares)
        return Closure(
            question: question, grades: grades,
            moves: shares.map { move($0, among: shares) }.sorted(by: Self.order),
            receivers: receivers(shares), places: ways.placeChanges(among: told),
            homes: ways.homes(among: told), rivals: ways.lands[ways.main].rivals,
            spacing: ways.spacing(ofLand: ways.main), hasSeveralLands: ways.lands.count > 1,
            isOfLand: isOfLand, hasRoads: ground.roads != nil, withoutRooms: withoutRooms,
            unreached: unreached, crossings: crossings(told))
    }

    /// The schools to which somebody goes.
    private func told(_ allowed: [Int], _ shares: [ClosurePlacement.Share]) -> [Int] {
        let told = allowed.filter { taker in shares.contains { $0.taker == taker } }
        return told.isEmpty ? allowed : told
    }

    /// The takers that no road leads to, or that lie across water where no roads are known.
    private func crossings(_ told: [Int]) -> [Closure.Crossing] {
        guard let start = question.closing.coordinate else { return [] }
        let land = LandBetween(ground.areas)
        let placed = told.map { takers[$0] }.filter { $0.coordinate != nil }
        let legs = ground.roads?([start], [placed.compactMap(\.coordinate)]).first
        return placed.enumerated().compactMap { number, school in
            if let legs, legs[number] != nil { return nil }
            let outside = school.coordinate.flatMap { land?.metresOutside(start, $0) } ?? 0
            guard legs != nil || outside >= LandBetween.least else { return nil }
            return Closure.Crossing(school: school, metresOutside: outside)
        }
    }

    private func shares(among allowed: [Int], isOfLand: Bool) -> [ClosurePlacement.Share] {
        let places = takers.map { $0.places(perRoom: question.limits.pupilsPerRoom) ?? 0 }
        return ClosurePlacement(
            grades: grades, takers: takers, allowed: allowed, ways: ways,
            places: isLimited && !isOfLand ? places : nil, isOfLand: isOfLand
        ).moves
    }

    /// The taker with the fewest pupils, where those are too few to go to a school alone.
    private func leastTaker(_ shares: [ClosurePlacement.Share]) -> Int? {
        var moved: [Int: Int] = [:]
        for share in shares {
            if let taker = share.taker { moved[taker, default: 0] += share.grades.reduce(0, +) }
        }
        guard moved.count > 1,
            let least = moved.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
            least.value < Self.fewest
        else { return nil }
        return least.key
    }

    private static func countOfUnplaced(_ shares: [ClosurePlacement.Share]) -> Int {
        shares.filter { $0.taker == nil }.reduce(0) { $0 + $1.grades.reduce(0, +) }
    }

    private func move(
        _ share: ClosurePlacement.Share, among shares: [ClosurePlacement.Share]
    ) -> Closure.Move {
        let area = ways.areas[share.area]
        return Closure.Move(
            area: area?.name, areaCode: area?.code,
            receiver: share.taker.map { takers[$0] }, grades: share.grades,
            travel: share.taker.flatMap { ways.travel(of: share.homes, to: $0) },
            middle: ways.middle(of: own(share, among: shares)))
    }

    /// The points of a share; where others of its tambon have the same land, the half nearer to its
    /// school, and for those without one the half farther from another's.
    private func own(
        _ share: ClosurePlacement.Share, among shares: [ClosurePlacement.Share]
    ) -> [Int] {
        let points = share.points
        let other = shares.first { other in
            other.area == share.area && other.taker != share.taker
                && !Set(other.points).isDisjoint(with: points)
        }
        guard let other, let taker = share.taker ?? other.taker else { return points }
        let sorted = points.sorted {
            (ways.distance(of: $0, to: taker), $0) < (ways.distance(of: $1, to: taker), $1)
        }
        let half = (sorted.count + 1) / 2
        return Array(share.taker == nil ? sorted.suffix(half) : sorted.prefix(half))
    }

    /// Those without a school first, then by how much farther they have to go.
    private static func order(_ one: Closure.Move, _ other: Closure.Move) -> Bool {
        func key(_ move: Closure.Move) -> (Int, Double, String, String) {
            (
                move.receiver == nil ? 0 : 1, -(move.travel?.extra ?? 0), move.areaCode ?? "",
                move.receiver?.code ?? ""
            )
        }
        return key(one) < key(other)
    }

    private func receivers(_ shares: [ClosurePlacement.Share]) -> [Closure.Receiver] {
        takers.enumerated().compactMap { index, school in
            let own = shares.filter { $0.taker == index }
            guard !own.isEmpty || !isLimited else { return nil }
            let moved = own.reduce(0) { $0 + $1.grades.reduce(0, +) }
            let after = school.pupils.map { $0 + moved }
            let grown = after.map { (Double($0) * (1 + question.growth / 100)).rounded(.up) }
            return Closure.Receiver(
                school: school, moved: moved, perRoom: question.limits.pupilsPerRoom,
                norm: school.pupils.flatMap(question.norm.row),
                normAfter: after.flatMap(question.norm.row),
                grown: grown.flatMap(Int.init(exactly:)))
        }
    }
}
