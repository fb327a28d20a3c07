/// What the tables say of one school, as plain values: what the checks across tables look at.
public struct SchoolFacts: Sendable {
    /// Pupils of the school in one round.
    public struct Enrolment: Sendable {
        public var period: AcademicPeriod
        public var pupils: Int
        /// Nil where the table does not count rooms.
        public var rooms: Int?
        /// Empty where the table does not tell grades apart.
        public var grades: [Grade: Int]
        /// Empty where the table does not tell the rooms of grades.
        public var gradeRooms: [Grade: Int]

        public init(
            period: AcademicPeriod, pupils: Int, rooms: Int? = nil, grades: [Grade: Int] = [:],
            gradeRooms: [Grade: Int] = [:]
        ) {
            self.period = period
            self.pupils = pupils
            self.rooms = rooms
            self.grades = grades
            self.gradeRooms = gradeRooms
        }
    }

    /// The code that the school is known by.
    public var code: String
    /// The name in the register.
    public var name: String?
    public var formerNames: [String] = []
    /// The names that other tables give it beside its code.
    public var namesElsewhere: [String] = []
    /// Every round that is known of it, each once, in any order.
    public var enrolments: [Enrolment] = []
    /// The number of pupils that the register says.
    public var declaredPupils: Int?
    /// Nil where no table of staff has the school.
    public var teachers: Int?
    /// The years of its buildings, in the Buddhist era.
    public var buildingYears: [Int] = []
    /// When it was founded, as the register has it.
    public var established: String?

    public init(code: String, name: String? = nil) {
        self.code = code
        self.name = name
    }

    /// The newest round.
    var latest: Enrolment? { enrolments.max { $0.period < $1.period } }

    /// The round before the newest.
    var previous: Enrolment? {
        let sorted = enrolments.sorted { $0.period < $1.period }
        return sorted.dropLast().last
    }
}

/// What a check found; the caller knows the table that it is to be reported in.
public struct SchoolFinding: Hashable, Sendable {
    public var code: String
    public var flaw: Flaw
    public var field: Field
    public var value: String?
}
