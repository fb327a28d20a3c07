import Geo
public import Schools

/// Who and what a hazard meets.
public struct HazardQuestion: Sendable {
    /// What it is called: the name of its file.
    public var name: String
    public var area: HazardArea
    public var schools: [PlanSchool]
    public var places: [ReachPlace]
    /// nil without a layer of roads.
    public var roads: CutRoads?
    public var limits: PlanLimits
    public var basis: PlanBasis

    public init(
        name: String, area: HazardArea, schools: [PlanSchool], places: [ReachPlace] = [],
        roads: CutRoads? = nil, limits: PlanLimits, basis: PlanBasis
    ) {
        self.name = name
        self.area = area
        self.schools = schools
        self.places = places
        self.roads = roads
        self.limits = limits
        self.basis = basis
    }

    /// What a hazard is to a school.
    public enum State: Sendable {
        case inside
        /// No road joins it any more with most of the roads that it was joined with.
        case cutOff
        case safe
        /// Nobody knows where it is.
        case unplaced

        public var wording: LocalizedText {
            switch self {
            case .inside: LocalizedText(thai: "อยู่ในพื้นที่ภัย", english: "inside")
            case .cutOff: LocalizedText(thai: "ถนนถูกตัดขาด", english: "cut off")
            case .safe: LocalizedText(thai: "ปลอดภัย", english: "safe")
            case .unplaced: LocalizedText(thai: "ไม่ทราบพิกัด", english: "without a position")
            }
        }
    }

    func state(of position: Coordinate?) -> State {
        guard let position, position.isFinite else { return .unplaced }
        if area.contains(position) { return .inside }
        return roads?.isCutOff(position) ?? false ? .cutOff : .safe
    }
}

/// What was found of the schools.
struct HazardFindings {
    let inside: [PlanSchool]
    let cutOff: [PlanSchool]
    let unplaced: [PlanSchool]
    let safe: PlacedSchools
    let seats: RefugeSeats

    init(_ question: HazardQuestion) {
        let sorted = question.schools.sorted { ($0.code, $0.id) < ($1.code, $1.id) }
        let states = Dictionary(grouping: sorted) { question.state(of: $0.coordinate) }
        inside = states[.inside] ?? []
        cutOff = states[.cutOff] ?? []
        unplaced = states[.unplaced] ?? []
        safe = PlacedSchools(states[.safe] ?? [])
        let parts = JoinedSchools(question.roads?.before, of: sorted)
        seats = RefugeSeats(
            for: inside + cutOff, in: safe, room: question.room, isJoined: parts.areJoined)
    }

    /// Safe schools that teach what a school teaches, the nearest first, three at most.
    func refuges(of school: PlanSchool) -> [PlacedSchools.Near] {
        guard let position = school.coordinate else { return [] }
        for metres in [10_000.0, 50_000, 1_000_000] {
            let near = safe.within(metres, of: position).filter {
                $0.school.takes(pupilsOf: school)
            }
            if near.count >= Self.mostRefuges || metres >= 1_000_000 {
                return Array(near.prefix(Self.mostRefuges))
            }
        }
        return []
    }

    private static let mostRefuges = 3
}

/// Which schools roads joined with each other.
private struct JoinedSchools {
    /// The part of the network by the number of the school; nil without roads.
    private let parts: [Int: Int]?

    init(_ roads: RoadNetwork?, of schools: [PlanSchool]) {
        parts = roads.map { roads in
            Dictionary(
                schools.compactMap { school in
                    school.coordinate.flatMap { roads.tie($0) }
                        .map { (school.id, roads.component(of: $0.edge)) }
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Without roads nobody knows, and all are alike.
    func areJoined(_ one: PlanSchool, _ other: PlanSchool) -> Bool {
        guard let parts else { return true }
        return parts[one.id].map { $0 == parts[other.id] } ?? false
    }
}
