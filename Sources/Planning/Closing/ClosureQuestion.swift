public import Schools

/// What is asked about the closing of a school.
public struct ClosureQuestion: Sendable {
    public var closing: PlanSchool
    /// Pupils by grade as counted; empty where only the total is known.
    public var grades: [GradeCount]
    /// Where the pupils are to go; empty for the nearest schools that have room.
    public var into: [PlanSchool]
    /// By how many per cent the pupils of all schools are raised to see what the rooms bear.
    public var growth: Double
    public var metres: Double
    public var minutes: Double
    public var limits: PlanLimits
    public var norm: StaffingNorm

    public init(
        closing: PlanSchool, grades: [GradeCount] = [], into: [PlanSchool] = [],
        growth: Double = 10, metres: Double? = nil, minutes: Double? = nil,
        limits: PlanLimits = .shipped, norm: StaffingNorm = .shipped
    ) {
        self.closing = closing
        self.grades = grades
        self.into = into
        self.growth = growth
        self.metres = metres ?? limits.kilometres * 1_000
        self.minutes = minutes ?? limits.minutes
        self.limits = limits
        self.norm = norm
    }
}

/// How many pupils of a grade there are; never who.
public struct GradeCount: Hashable, Sendable {
    /// As offices write it, such as ป.1; nil for pupils whose grade nobody counted.
    public var grade: String?
    public var pupils: Int

    public init(grade: String?, pupils: Int) {
        self.grade = grade
        self.pupils = pupils
    }

    /// The stage that a school has to teach; nil where the grade does not tell.
    var stage: TaughtStages? {
        guard let grade = grade.flatMap({ Grade($0) }) else { return nil }
        switch grade.stage {
        case .kindergarten: return .kindergarten
        case .primary: return .primary
        case .secondary: return grade.year <= 3 ? .lowerSecondary : .upperSecondary
        case .vocational: return .vocational
        }
    }
}

/// What surrounds a school that may close.
public struct ClosureGround {
    /// All schools that are open.
    public var schools: [PlanSchool]
    public var areas: [PlanArea]
    public var places: [ClosurePlace]
    public var roads: WayMeasure?

    public init(
        schools: [PlanSchool], areas: [PlanArea] = [], places: [ClosurePlace] = [],
        roads: WayMeasure? = nil
    ) {
        self.schools = schools
        self.areas = areas
        self.places = places
        self.roads = roads
    }
}

/// What is left behind where a school closes.
public struct ClosureEstate: Hashable, Sendable {
    public var buildings: [Building] = []
    /// Pieces of the newest count that can be used, by family.
    public var equipment: [Equipment] = []

    public init(buildings: [Building] = [], equipment: [Equipment] = []) {
        self.buildings = buildings
        self.equipment = equipment
    }

    public struct Building: Hashable, Sendable {
        public var type: String
        public var rooms: Int?
        /// Buddhist era.
        public var built: Int?
        /// As the office's table has it.
        public var condition: String?

        public init(type: String, rooms: Int?, built: Int?, condition: String?) {
            self.type = type
            self.rooms = rooms
            self.built = built
            self.condition = condition
        }
    }

    public struct Equipment: Hashable, Sendable {
        /// nil for items whose code names no family.
        public var family: EquipmentFamily?
        public var usable: Int

        public init(family: EquipmentFamily?, usable: Int) {
            self.family = family
            self.usable = usable
        }
    }
}
