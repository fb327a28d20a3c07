public import Schools

/// Which small schools are asked about, and what a school must be like to take their pupils.
public struct MergerQuestion: Sendable {
    /// Schools with at most so many pupils are small.
    public var maxPupils: Int
    /// In a straight line.
    public var metres: Double
    /// By road, where roads are known.
    public var minutes: Double
    /// At most so many schools are named for each small one.
    public var mostNamed: Int
    public var limits: PlanLimits
    public var exempt: [ExemptSchool]

    /// Asks by the office's limits.
    public init(
        limits: PlanLimits = .shipped, exempt: [ExemptSchool] = [], maxPupils: Int? = nil,
        metres: Double? = nil, minutes: Double? = nil, mostNamed: Int = 5
    ) {
        self.limits = limits
        self.exempt = exempt
        self.maxPupils = maxPupils ?? limits.smallSchool
        self.metres = metres ?? limits.kilometres * 1_000
        self.minutes = minutes ?? limits.minutes
        self.mostNamed = mostNamed
    }
}

/// A condition of taking another school's pupils.
public enum MergerLimit: String, CaseIterable, Sendable {
    /// Not all stages of the small school are taught.
    case stages
    /// Not as many places are free as the small school has pupils.
    case room
    /// No road leads there.
    case road
    /// The way by road takes too long.
    case minutes
}

/// Something without which nobody can say whether a school could take the pupils.
public enum MergerDoubt: String, CaseIterable, Sendable {
    case ownStages, stages, rooms, pupils
    /// The straight line crosses water or leaves the known land, and no roads tell of a way.
    case crossing
}

/// A school near a small one.
public struct MergerCandidate: Sendable {
    public var school: PlanSchool
    public var straightMetres: Double
    public var road: WayByRoad
    /// Rooms by the norm less the pupils; below zero where there is less than none.
    public var places: Int?
    public var hasObstacle: Bool?
    /// What of the straight line lies outside all tambon; nil where no boundaries tell.
    public var metresOutside: Double?
    /// What it fails; it can take the pupils only where that is nothing.
    public var fails: [MergerLimit]
    /// What is not known; where there is anything, it can only perhaps.
    public var doubts: [MergerDoubt]

    /// Whether roads do not keep the pupils away.
    var isReached: Bool { !fails.contains(.road) && !fails.contains(.minutes) }
}

/// What became of a small school in the search.
public struct MergerFinding: Sendable {
    public enum Outcome: Sendable {
        /// Those that could take the pupils, and those that perhaps could; the surer and nearer
        /// first.
        case candidates([MergerCandidate])
        /// None within the limits: the schools nearby with what they fail, and the nearest school
        /// beyond that teaches the same.
        case nobody([MergerCandidate], beyond: PlacedSchools.Near?)
        case exempt(ExemptSchool)
        /// Its own position is not known.
        case unplaced
        /// It has no pupils to go anywhere.
        case withoutPupils
    }

    public var school: PlanSchool
    /// The lowest tier that it is in; nil above all.
    public var tier: Int?
    public var outcome: Outcome
}
