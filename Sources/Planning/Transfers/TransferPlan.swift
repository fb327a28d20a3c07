import Schools

/// The transfers of teachers that remove most shortages without making new ones.
///
/// Counts only, never persons. A school gives no more than it has over and gets no more than it
/// lacks; what the norm says nothing of neither gives nor gets.
public struct TransferPlan: Sendable {
    public enum Aim: String, CaseIterable, Sendable {
        /// The fewest teachers moved, and among those ways the fewest pairs of schools.
        case fewest
        /// The fewest kilometres of all who are moved together.
        case leastTravel = "least-travel"
    }

    /// What may be moved where.
    public struct Limits: Sendable {
        public var aim: Aim
        /// nil: however far.
        public var withinMetres: Int?
        /// The schools that take part; nil for all.
        public var schools: Set<Int>?

        public init(aim: Aim = .fewest, withinMetres: Int? = nil, schools: Set<Int>? = nil) {
            self.aim = aim
            self.withinMetres = withinMetres
            self.schools = schools
        }
    }

    /// Teachers from one school to another.
    public struct Transfer: Hashable, Sendable {
        public var from: PlanSchool
        public var to: PlanSchool
        public var teachers: Int
        /// Along the geodesic; nil where the position of one is not known.
        public var metres: Double?
        /// nil where no road leads from one to the other, or roads are not known.
        public var roadMetres: Double?
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// More pairs of schools than can be reckoned with.
        case tooManyPairs(Int)
        /// The solver gave up.
        case unsolved
    }

    /// More pairs need more memory than an office's computer has to spare.
    public static let mostPairs = 1_000_000

    public let staff: StaffPlan
    public let limits: Limits
    /// By the code of who gets, then of who gives.
    public let transfers: [Transfer]
    /// What is lacking and over before, of the schools asked about that the norm covers.
    public let shortBefore: Int
    public let overBefore: Int
    /// The schools that still lack teachers, and how many.
    public let remaining: [(school: PlanSchool, short: Int)]
    /// Whether it is proven that none is better.
    public let isProven: Bool
    /// How few pairs there are at the least.
    public let fewestPairs: Int
    /// Schools with a surplus or a shortage that take no part as nobody knows where they are.
    public let unplaced: [PlanSchool]
    /// Those that take no part as no road is near them.
    public let withoutRoad: [PlanSchool]
    /// Those that stay short as no road joins them with a school that gives, where a way is needed.
    public let unjoined: [PlanSchool]
    /// The roads that distances are measured along; nil for straight lines.
    public let roads: RoadNetwork?

    /// - Parameter roads: nil measures along the geodesic.
    public init(
        _ staff: StaffPlan, _ limits: Limits, roads: RoadNetwork? = nil
    ) throws(Refusal) {
        self.staff = staff
        self.limits = limits
        self.roads = roads
        let needsWay = limits.aim == .leastTravel || limits.withinMetres != nil
        let involved = staff.schools.filter { ($0.teachers.difference ?? 0) != 0 }
            .sorted { ($0.school.code, $0.school.id) < ($1.school.code, $1.school.id) }
        let inside = involved.filter { limits.schools?.contains($0.school.id) ?? true }
        unplaced = needsWay ? inside.map(\.school).filter { $0.coordinate == nil } : []
        withoutRoad = roads.map { Self.withoutRoad(inside.map(\.school), $0) } ?? []
        let able = inside.filter { !needsWay || $0.school.coordinate != nil }
        let givers = able.filter { ($0.teachers.over ?? 0) > 0 }
        let takers = able.filter { ($0.teachers.short ?? 0) > 0 }
        let all = givers.count.multipliedReportingOverflow(by: takers.count)
        // A matrix of roads has a place for each pair, whether it is near or not.
        if limits.withinMetres == nil || roads != nil,
            all.overflow || all.partialValue > Self.mostPairs
        {
            throw .tooManyPairs(all.partialValue)
        }
        let distances = Distances(
            givers.map(\.school), takers.map(\.school), roads: roads, allowsUnknown: !needsWay)
        unjoined =
            needsWay && !givers.isEmpty
            ? distances.unjoinedTakers.map { takers[$0].school } : []
        let pairs = try distances.pairs(within: limits.withinMetres, atMost: Self.mostPairs)
        let problem = TransferProblem(
            gives: givers.map { $0.teachers.over ?? 0 },
            takes: takers.map { $0.teachers.short ?? 0 }, moves: pairs)
        guard let solution = problem.solve(limits.aim) else { throw .unsolved }
        transfers = zip(pairs, solution.counts).filter { $0.1 > 0 }.map { pair, count in
            Transfer(
                from: givers[pair.giver].school, to: takers[pair.taker].school, teachers: count,
                metres: distances.straight(pair.giver, pair.taker),
                roadMetres: distances.road(pair.giver, pair.taker))
        }.sorted {
            ($0.to.code, $0.to.id, $0.from.code, $0.from.id)
                < ($1.to.code, $1.to.id, $1.from.code, $1.from.id)
        }
        shortBefore = inside.reduce(0) { $0 + ($1.teachers.short ?? 0) }
        overBefore = inside.reduce(0) { $0 + ($1.teachers.over ?? 0) }
        remaining = Self.remaining(inside, transfers)
        isProven = solution.isProven
        fewestPairs = solution.fewestPairs
    }

    private static func withoutRoad(
        _ schools: [PlanSchool], _ roads: RoadNetwork
    ) -> [PlanSchool] {
        schools.filter { $0.coordinate != nil && $0.tie(to: roads) == nil }
    }

    private static func remaining(
        _ schools: [StaffPlan.School], _ transfers: [Transfer]
    ) -> [(school: PlanSchool, short: Int)] {
        var got: [Int: Int] = [:]
        for transfer in transfers { got[transfer.to.id, default: 0] += transfer.teachers }
        return schools.compactMap { entry in
            let left = (entry.teachers.short ?? 0) - (got[entry.school.id] ?? 0)
            return left > 0 ? (entry.school, left) : nil
        }
    }

    /// The schools that the question is asked of.
    var asked: [StaffPlan.School] {
        staff.schools.filter { limits.schools?.contains($0.school.id) ?? true }
    }

    /// How many are moved, which is how many shortages are removed.
    public var moved: Int { transfers.reduce(0) { $0 + $1.teachers } }
}
