import SchoolStore
import Schools

/// Which schools' pupils an audience is not told, now and in each round.
///
/// Of what is hidden nothing is told either that is worked out from it: no class, no sum of an
/// area, no ratio. So every number of a site depends on published numbers alone.
struct PupilDisclosure: Sendable {
    /// Counts from 1 to below it are small.
    private let threshold: Int
    /// By the school's number in the store, as of the view that is shown.
    private let now: Set<Int>
    private let rounds: [AcademicPeriod: Set<Int>]

    private init(threshold: Int, now: Set<Int>, rounds: [AcademicPeriod: Set<Int>]) {
        (self.threshold, self.now, self.rounds) = (threshold, now, rounds)
    }

    /// nil for the office, which is told everything.
    ///
    /// - Throws: `StoreError`.
    init?(_ workspace: Workspace, for audience: Audience) throws {
        guard case .public(let threshold) = audience else { return nil }
        let store = try workspace.mapStore(asOf: nil)
        var rounds: [AcademicPeriod: Set<Int>] = [:]
        for period in try store.periods() {
            rounds[period] = try workspace.mapStore(asOf: period).hiddenSchools(from: audience)
        }
        self.init(
            threshold: threshold, now: try store.hiddenSchools(from: audience), rounds: rounds)
    }

    /// The same as of a period; what is hidden then stays hidden.
    func asOf(_ period: AcademicPeriod?) -> PupilDisclosure {
        guard let period else { return self }
        return PupilDisclosure(threshold: threshold, now: rounds[period] ?? [], rounds: rounds)
    }

    /// Whether a school's number in the view that is shown is hidden.
    func hidesNow(_ school: Int) -> Bool { now.contains(school) }

    /// Whether the number of a round is hidden: small, or one that would give a small one away.
    func hides(_ school: Int, in period: AcademicPeriod?, _ pupils: Int?) -> Bool {
        guard let pupils else { return false }
        if (1..<threshold).contains(pupils) { return true }
        return period.map { rounds[$0]?.contains(school) ?? false } ?? false
    }

    /// Whether the value of an indicator is a small number of persons.
    func isSmall(_ value: Double?, _ unit: String?) -> Bool {
        guard let value, let unit, unit.contains("คน") else { return false }
        return value > 0 && value < Double(threshold)
    }
}
