public import Schools

/// The rooms, toilets, desks and machines that schools have beside those that a table gives their
/// pupils.
public struct FacilityPlan: Sendable {
    public struct School: Sendable {
        public var school: PlanSchool
        /// In the order of the items.
        public var balances: [NormBalance]
    }

    /// What is known of schools, by the school's number in the store.
    public struct Known: Sendable {
        /// For each item, by its name; a school that nobody knows it of is not here.
        public var counts: [String: [Int: Int]]
        /// The pupils by stage, where the grades of all pupils are known.
        public var stages: [Int: [Grade.Stage: Int]]

        public init(counts: [String: [Int: Int]], stages: [Int: [Grade.Stage: Int]] = [:]) {
            self.counts = counts
            self.stages = stages
        }
    }

    public let norm: FacilityNorm
    /// Those that lack most of the first item come first; then by code.
    public let schools: [School]
    /// Schools whose pupils of some stages had to be taken for all their pupils.
    let withoutStages: [PlanSchool]

    public init(_ schools: [PlanSchool], known: Known, norm: FacilityNorm) {
        self.norm = norm
        let hasStages = norm.items.contains { $0.stages != nil }
        withoutStages =
            hasStages
            ? schools.filter { (plausible($0.pupils) ?? 0) > 0 && known.stages[$0.id] == nil } : []
        self.schools = schools.map { school in
            School(
                school: school,
                balances: norm.items.map { item in
                    NormBalance(
                        need: Self.pupils(of: school, for: item, known).flatMap(item.need),
                        have: plausible(known.counts[item.name]?[school.id]))
                })
        }.sorted {
            ($0.rank, $0.school.code, $0.school.id) < ($1.rank, $1.school.code, $1.school.id)
        }
    }

    private static func pupils(
        of school: PlanSchool, for item: FacilityNorm.Item, _ known: Known
    ) -> Int? {
        guard let all = plausible(school.pupils) else { return nil }
        guard let stages = item.stages, let own = known.stages[school.id] else { return all }
        return stages.reduce(0) { $0 + (plausible(own[$1]) ?? 0) }
    }
}

extension FacilityPlan.School {
    /// The largest shortages first; what is not known last.
    fileprivate var rank: Int {
        balances.first?.difference ?? .max
    }
}
