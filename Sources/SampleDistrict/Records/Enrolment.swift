/// The pupils of one grade in one round.
struct GradeCount {
    var boys: Int
    var girls: Int

    var total: Int { boys + girls }
    /// One room for up to 35 pupils.
    var rooms: Int { (total + 34) / 35 }
}

/// A survey of the pupils: an academic year of the Buddhist era and one of its three rounds.
struct Round: Hashable {
    let year: Int
    let number: Int

    static let all = [2565, 2566].flatMap { year in (1...3).map { Round(year: year, number: $0) } }

    var fileName: String { "students-\(year)-\(number).csv" }
    /// The day of the survey.
    var date: String {
        switch number {
        case 1: "10 มิถุนายน \(year)"
        case 2: "10 พฤศจิกายน \(year)"
        default: "31 มีนาคม \(year + 1)"
        }
    }
}

/// The pupils of one school over all rounds: a few come and go between rounds, and each new
/// year moves them up a grade.
struct Enrolment {
    private var counts: [Round: [Grade: GradeCount]] = [:]

    init(of school: School) {
        var random = SeededGenerator(seed: 5_000 + UInt64(school.number))
        let grades = school.level.grades
        var current = Self.intake(of: school, random: &random)
        for round in Round.all {
            if round.number > 1 {
                for grade in grades { Self.drift(&current[grade, default: .zero], &random) }
            } else if round != Round.all[0] {
                current = Self.promoted(
                    current, newcomers: Self.intake(of: school, random: &random), grades)
            }
            counts[round] = current
        }
    }

    /// The pupils of a grade; none where the school does not teach it.
    func count(_ grade: Grade, in round: Round) -> GradeCount {
        counts[round]?[grade] ?? .zero
    }

    private static func intake(
        of school: School, random: inout SeededGenerator
    ) -> [Grade: GradeCount] {
        // Kindergartens and lower secondary classes are smaller than primary ones.
        let weights = [0.7, 1, 0.9]
        let grades = school.level.grades
        let all = grades.reduce(0) { $0 + weights[$1.stage.rawValue] }
        var result: [Grade: GradeCount] = [:]
        for grade in grades {
            let share = weights[grade.stage.rawValue] / all * (0.78 + 0.44 * random.unit())
            let total = Int((Double(school.capacity) * share).rounded())
            let boys = Int((Double(total) * (0.44 + 0.16 * random.unit())).rounded())
            result[grade] = GradeCount(boys: boys, girls: total - boys)
        }
        return result
    }

    private static func drift(_ count: inout GradeCount, _ random: inout SeededGenerator) {
        guard count.total > 0 else { return }
        if random.chance(22) { count.boys = max(0, count.boys + random.within(-1...1)) }
        if random.chance(22) { count.girls = max(0, count.girls + random.within(-1...1)) }
    }

    private static func promoted(
        _ counts: [Grade: GradeCount], newcomers: [Grade: GradeCount], _ grades: [Grade]
    ) -> [Grade: GradeCount] {
        var result: [Grade: GradeCount] = [:]
        for (position, grade) in grades.enumerated() {
            // The first grade of kindergarten and of lower secondary is entered afresh.
            let isEntered = position == 0 || grade.index == 9
            result[grade] = isEntered ? newcomers[grade] : counts[grades[position - 1]]
        }
        return result
    }
}

extension GradeCount {
    static let zero = GradeCount(boys: 0, girls: 0)

    static func + (left: GradeCount, right: GradeCount) -> GradeCount {
        GradeCount(boys: left.boys + right.boys, girls: left.girls + right.girls)
    }
}
