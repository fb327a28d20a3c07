import Geo
public import Planning
import SchoolStore
import Schools

/// How small schools are asked about; nil for what the office's table of limits says.
public struct MergerRequest: Sendable {
    public var maxPupils: Int?
    public var metres: Double?
    public var minutes: Double?
    public var mostNamed: Int

    public init(
        maxPupils: Int? = nil, metres: Double? = nil, minutes: Double? = nil, mostNamed: Int = 5
    ) {
        self.maxPupils = maxPupils
        self.metres = metres
        self.minutes = minutes
        self.mostNamed = mostNamed
    }
}

extension PlanSource {
    /// The small schools with those that could take their pupils.
    ///
    /// - Throws: `StoreError`, `OfficeTableError`, `GeoSourceError`.
    public func mergers(_ request: MergerRequest) throws -> PlanAnswer {
        let tables = try workspace.officeTables()
        let schools = try schools()
        let question = MergerQuestion(
            limits: tables.limits, exempt: try resolved(tables.exempt, among: schools),
            maxPupils: request.maxPupils, metres: request.metres, minutes: request.minutes,
            mostNamed: request.mostNamed)
        let basis = PlanBasis(
            period: period, sources: try sources(of: [.schools, .students, .roads]))
        return MergerSearch(schools, roads: try roadMeasure()).answer(question, basis: basis)
    }

    /// The exempt schools under their 10-digit codes; an office may write any of the three.
    private func resolved(
        _ exempt: [ExemptSchool], among schools: [PlanSchool]
    ) throws -> [ExemptSchool] {
        let codes = Set(schools.map(\.code))
        return try exempt.map { school in
            guard !codes.contains(school.code) else { return school }
            var school = school
            school.code = try store.profile(code: school.code)?.school.code ?? school.code
            return school
        }
    }

    /// Measures ways by road; nil where the store has no roads.
    func roadMeasure() throws -> WayMeasure? { nil }
}
