public import Schools

/// Everything the store knows about one school.
public struct SchoolProfile: Sendable {
    public var school: StoredSchool
    public var details: [Field: String]
    /// Where its register entry is.
    public var register: Origin
    public var formerNames: [FormerName]
    public var events: [Event]
    public var enrolments: [EnrolmentFact]
    /// Numbers that a correction took the place of.
    public var superseded: [SupersededFact]
    /// Pupils by grade of the newest period, in the order of grades.
    public var grades: [GradeFact]
    public var staff: [StaffFact]
    public var buildings: [BuildingFact]
    public var equipment: [EquipmentFact]
    public var indicators: [IndicatorFact]
    public var projects: [ProjectFact]
    public var budgets: [BudgetFact]
    public var links: [LinkFact]
    public var verdict: StoredVerdict?
    public var corrections: [CorrectionFact]
    public var problems: [Problem]

    /// Where a fact is from.
    public struct Origin: Hashable, Sendable {
        public var path: String
        /// The row as a spreadsheet counts it; nil where a fact is of many rows.
        public var row: Int?
        /// The day the file came, or else was last changed; ISO 8601, common era.
        public var date: String?
    }

    public struct FormerName: Hashable, Sendable {
        public var name: String
        /// The last year that it is known for, Buddhist era.
        public var until: Int?
    }

    /// Something that happened to the school.
    public struct Event: Hashable, Sendable {
        public var kind: String
        /// ISO 8601, common era.
        public var date: String?
        /// The academic year, Buddhist era.
        public var year: Int?
        public var formerName: String?
        public var formerCode: String?
        public var successor: String?
        public var note: String?
        public var origin: Origin
    }

    /// All pupils and rooms of a period.
    public struct EnrolmentFact: Hashable, Sendable {
        public var period: AcademicPeriod
        public var pupils: Int
        public var rooms: Int
        public var origin: Origin
    }

    public struct SupersededFact: Hashable, Sendable {
        /// The kind of source, such as `students`.
        public var kind: String
        public var year: Int?
        public var round: Int?
        /// Pupils, staff, the number of buildings, or usable equipment.
        public var total: Int
        public var origin: Origin
        /// The file that replaced it, and why.
        public var replacedBy: String
        public var reason: String?
    }

    public struct GradeFact: Hashable, Sendable {
        public var grade: String
        public var male: Int
        public var female: Int
        public var unspecified: Int
        public var total: Int { male + female + unspecified }
    }

    public struct StaffFact: Hashable, Sendable {
        public var position: String
        public var standing: String?
        public var total: Int
        public var origin: Origin
    }

    public struct BuildingFact: Hashable, Sendable {
        public var type: String
        public var design: String?
        public var built: Int?
        public var rooms: Int?
        public var condition: String?
        public var origin: Origin
    }

    public struct EquipmentFact: Hashable, Sendable {
        public var item: String?
        public var description: String?
        public var usable: Int
        public var repair: Int
        public var disposal: Int
        public var origin: Origin
    }

    public struct IndicatorFact: Hashable, Sendable {
        public var name: String
        public var year: Int?
        public var value: Double
        public var unit: String?
        public var origin: Origin
    }

    public struct ProjectFact: Hashable, Sendable {
        public var code: String?
        public var name: String
        public var year: Int?
        public var status: String?
        public var report: String?
        /// Of the whole project, in hundredths of a baht.
        public var satang: Int?
        public var origin: Origin
    }

    public struct BudgetFact: Hashable, Sendable {
        public var year: Int?
        public var category: String?
        public var description: String?
        /// Hundredths of a baht.
        public var satang: Int
        public var origin: Origin
    }

    public struct LinkFact: Hashable, Sendable {
        public var kind: String
        public var url: String
    }

    public struct CorrectionFact: Hashable, Sendable {
        public var id: String
        public var field: String
        public var was: String?
        public var became: String
        public var by: String
        public var at: String
        public var reason: String?
    }
}

/// What the court of coordinates said about a school.
public struct StoredVerdict: Hashable, Sendable {
    public var kind: String
    public var certainty: String
    /// From 0 to 1.
    public var confidence: Double
    public var sentence: LocalizedText
}
