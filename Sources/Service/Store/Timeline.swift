import Schools

/// Which round is in force on which day.
///
/// A round is in force from the day that its numbers stand for to the day before the next one's.
/// The day is the manifest's `as_of`, else that of the ministry: 10 June, 10 November, 31 March
/// (domain facts, 2.2), and 16 May, the first day of the year, for what there is once a year.
struct Timeline: Sendable {
    /// A round and its first day, ISO 8601 in the common era.
    struct Entry: Hashable, Sendable {
        let period: AcademicPeriod
        let day: String
    }

    /// In the order of their days.
    let entries: [Entry]

    init(periods: [AcademicPeriod], rounds: [CollectionRound]) {
        let given = Dictionary(
            rounds.compactMap { round in round.asOf.map { (round.period, $0) } },
            uniquingKeysWith: { first, _ in first })
        entries =
            periods
            .map { Entry(period: $0, day: given[$0] ?? Self.usualDay(of: $0)) }
            .sorted { ($0.day, $0.period) < ($1.day, $1.period) }
    }

    private static func usualDay(of period: AcademicPeriod) -> String {
        let year = period.year - ThaiDate.eraOffset
        return switch period.round {
        case 1: "\(year)-06-10"
        case 2: "\(year)-11-10"
        case 3: "\(year + 1)-03-31"
        default: "\(year)-05-16"
        }
    }

    /// What a moment or an interval asks for.
    enum Answer: Hashable, Sendable {
        case now
        case period(AcademicPeriod)
        /// Before anything is known.
        case nothing
    }

    /// The last state within an interval of days; open ends are nil.
    func state(in interval: MomentParameter.Interval) -> Answer {
        if let first = interval.first, let last = interval.last, first > last { return .nothing }
        guard let day = interval.last, let last = entries.last else { return .now }
        guard let inForce = entries.last(where: { $0.day <= day }) else { return .nothing }
        return inForce == last ? .now : .period(inForce.period)
    }
}
