public import Schools

/// The administrators and teachers that schools have beside those that a norm gives them.
public struct StaffPlan: Sendable {
    public struct School: Sendable {
        public var school: PlanSchool
        public var administrators: NormBalance
        public var teachers: NormBalance
        public var standing: Standing
    }

    /// Where a school stands against the norm, in the order in which schools are listed.
    public enum Standing: String, CaseIterable, Sendable {
        /// Of teachers, or of administrators where the teachers are enough.
        case short
        case over, met
        /// The norm has no step for its number of pupils; never counted as met.
        case notCovered = "not-covered"
        case noPupils = "no-pupils"
        case pupilsUnknown = "pupils-unknown"
        case staffUnknown = "staff-unknown"
    }

    /// What is known of the staff of all schools.
    public struct Staff: Sendable {
        /// By the school's number in the store; a school that no table of staff has is not here.
        public var teachers: [Int: Int]
        /// nil where the table does not tell administrators from others.
        public var administrators: [Int: Int]?
        /// The positions counted as teachers, as administrators, and as neither.
        public var positions: (teaching: [String], administrating: [String], others: [String])

        public init(
            teachers: [Int: Int], administrators: [Int: Int]?,
            positions: (teaching: [String], administrating: [String], others: [String]) =
                ([], [], [])
        ) {
            self.teachers = teachers
            self.administrators = administrators
            self.positions = positions
        }
    }

    public let norm: StaffingNorm
    public let staff: Staff
    /// Those that are short first, the most teachers first; then by code.
    public let schools: [School]

    public init(_ schools: [PlanSchool], staff: Staff, norm: StaffingNorm) {
        self.norm = norm
        self.staff = staff
        self.schools = schools.map { School($0, staff, norm) }.sorted {
            ($0.rank, $0.school.code, $0.school.id) < ($1.rank, $1.school.code, $1.school.id)
        }
    }
}

extension StaffPlan.School {
    fileprivate init(_ school: PlanSchool, _ staff: StaffPlan.Staff, _ norm: StaffingNorm) {
        self.school = school
        let pupils = plausible(school.pupils)
        let step = pupils.flatMap(norm.row)
        administrators = NormBalance(
            need: step?.administrators, have: plausible(staff.administrators?[school.id]))
        teachers = NormBalance(need: step?.teachers, have: plausible(staff.teachers[school.id]))
        if let difference = teachers.difference {
            standing =
                difference < 0 || (administrators.short ?? 0) > 0
                ? .short : difference > 0 || (administrators.over ?? 0) > 0 ? .over : .met
        } else if step != nil {
            standing = .staffUnknown
        } else {
            standing = pupils == nil ? .pupilsUnknown : pupils == 0 ? .noPupils : .notCovered
        }
    }

    /// Its place in the list, as one number: the standing, then how far it is from the norm.
    fileprivate var rank: Int {
        let order = StaffPlan.Standing.allCases.firstIndex(of: standing) ?? 0
        let difference = teachers.difference ?? 0
        return order * 1_000_000 + (standing == .over ? -difference : difference)
    }
}

extension StaffPlan.Standing {
    public var wording: LocalizedText {
        switch self {
        case .short: LocalizedText(thai: "ขาด", english: "short")
        case .over: LocalizedText(thai: "เกิน", english: "over")
        case .met: LocalizedText(thai: "พอดีเกณฑ์", english: "as the norm")
        case .notCovered:
            LocalizedText(thai: "เกณฑ์ไม่ครอบคลุม", english: "not covered by the norm")
        case .noPupils: LocalizedText(thai: "ไม่มีนักเรียน", english: "no pupils")
        case .pupilsUnknown:
            LocalizedText(thai: "ไม่ทราบจำนวนนักเรียน", english: "pupils unknown")
        case .staffUnknown: LocalizedText(thai: "ไม่ทราบจำนวนครู", english: "staff unknown")
        }
    }
}
