import Schools

/// The pupils that schools may have in the years to come, with how well the method has done.
public struct Forecast: Sendable {
    /// One school's numbers.
    public struct School: Sendable {
        public var school: PlanSchool
        /// In the newest year.
        public var now: Int
        /// In each of the years to come.
        public var pupils: [Int]
        public var remark: Remark?
    }

    /// What is to be known of a school's numbers.
    public enum Remark: String, CaseIterable, Sendable {
        /// Counted in one year only: the area's shares are all there is.
        case new
        /// It has none now, and is taken to have none.
        case noPupils = "no-pupils"
        /// Counted in some of the years only.
        case gaps
    }

    /// Why there is none.
    public enum Refusal: Error, Hashable, Sendable {
        /// The years of the round that follow one another, fewer than three.
        case tooFewYears([Int], round: Int?)
        /// No school's grades are known in the newest year.
        case withoutGrades(Int)
    }

    public static let fewestYears = 3
    public static let mostYears = 5

    /// The newest year, and those of the past that the forecast rests on.
    public let years: [Int]
    public let ahead: Int
    /// By code.
    public let schools: [School]
    /// One for each horizon that the past can tell of.
    public let tests: [BackTest]
    /// The schools of which the newest year's grades are not known.
    public let unknown: [PlanSchool]

    /// - Parameter ahead: How many years to foretell, one to five.
    public init(
        _ series: CohortSeries, of schools: [PlanSchool], ahead: Int, round: Int?
    ) throws(Refusal) {
        guard series.years.count >= Self.fewestYears, let newest = series.years.last else {
            throw .tooFewYears(series.years, round: round)
        }
        let ahead = min(max(ahead, 1), Self.mostYears)
        let model = CohortModel(series)
        var known: [School] = []
        var unknown: [PlanSchool] = []
        for school in schools {
            guard let counts = series.schools[school.id], let last = counts.last ?? nil,
                let pupils = model.forecast(school.id, years: ahead)
            else {
                unknown.append(school)
                continue
            }
            known.append(
                School(
                    school: school, now: last.total, pupils: pupils.map { Int($0.rounded()) },
                    remark: Self.remark(counts, last)))
        }
        guard !known.isEmpty else { throw .withoutGrades(newest) }
        years = series.years
        self.ahead = ahead
        self.schools = known.sorted {
            ($0.school.code, $0.school.id) < ($1.school.code, $1.school.id)
        }
        self.unknown = unknown
        tests = (1...ahead).compactMap { BackTest(series, horizon: $0) }
    }

    private static func remark(
        _ counts: [CohortSeries.Counts?], _ last: CohortSeries.Counts
    ) -> Remark? {
        if last.total == 0 { return .noPupils }
        let recent = counts.suffix(CohortModel.yearsBack + 1)
        let known = recent.count { $0 != nil }
        return known == 1 ? .new : known < recent.count ? .gaps : nil
    }
}
