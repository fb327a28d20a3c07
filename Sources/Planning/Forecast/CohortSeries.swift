public import Schools

/// The pupils of schools by grade in the same round of consecutive years.
public struct CohortSeries: Sendable {
    /// One school's pupils in one year.
    public struct Counts: Hashable, Sendable {
        /// Grades without pupils may be left out.
        public var grades: [Grade: Int]

        public init(grades: [Grade: Int]) { self.grades = grades }

        var total: Int { grades.values.reduce(0, +) }
    }

    /// Buddhist era, each one after the other.
    public let years: [Int]
    /// By the school's number in the store, one for each year; nil where the grades of a school
    /// are not known.
    public let schools: [Int: [Counts?]]

    public init(years: [Int], schools: [Int: [Counts?]]) {
        self.years = years
        self.schools = schools
    }

    /// The years up to some place; what came later is not known.
    func upTo(_ place: Int) -> CohortSeries {
        CohortSeries(
            years: Array(years.prefix(place + 1)),
            schools: schools.mapValues { Array($0.prefix(place + 1)) })
    }
}

extension Grade {
    /// The grades in the order in which pupils go through them.
    ///
    /// Source: the order of classes in domain facts, 2.1. Vocational classes stand beside ม.4 to
    /// ม.6 and are entered afresh.
    static let ladder: [Grade] =
        (1...3).map { Grade(.kindergarten, $0) } + (1...6).map { Grade(.primary, $0) }
        + (1...6).map { Grade(.secondary, $0) }

    /// The grades from which pupils of a grade may have come, the likeliest first.
    ///
    /// Where อ.3 is not taught children go from อ.2 to ป.1; a grade without any is entered.
    var before: [Grade] {
        if stage == .vocational { return year > 1 ? [Grade(.vocational, year - 1)] : [] }
        if self == Grade(.primary, 1) { return [Grade(.kindergarten, 3), Grade(.kindergarten, 2)] }
        guard let place = Self.ladder.firstIndex(of: self), place > 0 else { return [] }
        return [Self.ladder[place - 1]]
    }
}
