public import Planning
import SchoolStore
public import Schools

/// Why a planning question is about no place.
public enum PlanPlaceError: Error, Hashable, Sendable {
    /// No school has the code; the nearest by spelling, code and name, three at most.
    case unknown(String, near: [String])
    /// The school is not open, or was not in that period.
    case notOpen(code: String, name: String)
    /// - Parameter orPoint: Whether the question may be asked of a point in its place.
    case unplaced(code: String, name: String, orPoint: Bool)
}

extension PlanSource {
    /// The open school that a code is of, whether the 10-digit, the SMIS or the OBEC one, or of old.
    ///
    /// - Parameter schools: those of the source, so that they are not read again.
    /// - Throws: `PlanPlaceError`, `StoreError`.
    public func school(_ code: String, among schools: [PlanSchool]) throws -> PlanSchool {
        let code = ThaiText.arabicDigits(code).filter { !$0.isWhitespace }
        if let school = schools.first(where: { $0.code == code }) { return school }
        guard let known = try store.profile(code: code)?.school else {
            let near = try store.search(code, limit: 3).hits
            throw PlanPlaceError.unknown(
                code, near: near.map { "\($0.school.code) \($0.school.name ?? "")" })
        }
        guard let school = schools.first(where: { $0.code == known.code }) else {
            throw PlanPlaceError.notOpen(code: known.code, name: known.name ?? "")
        }
        return school
    }

    /// The same for a school that distances can be measured from.
    ///
    /// - Parameter orPoint: Whether the question may be asked of a point in its place.
    public func placedSchool(
        _ code: String, among schools: [PlanSchool], orPoint: Bool = false
    ) throws -> PlanSchool {
        let school = try school(code, among: schools)
        guard school.coordinate != nil else {
            throw PlanPlaceError.unplaced(
                code: school.code, name: school.name, orPoint: orPoint)
        }
        return school
    }

    /// Those of the schools that meet conditions, as a map's `--only` has them.
    ///
    /// - Throws: `MapChoiceError`, `StoreError`.
    public func schools(
        _ schools: [PlanSchool], meeting filters: [MapFilter], _ language: Language
    ) throws -> [PlanSchool] {
        guard !filters.isEmpty else { return schools }
        let rows = try store.mapRows(withTexts: true)
        let selection = try SchoolSelection(
            filters, areas: try MapAreas(store), schools: rows, language)
        let chosen = Set(rows.filter(selection.contains).map(\.id))
        return schools.filter { chosen.contains($0.id) }
    }

    /// What an answer about schools and roads rests on.
    public func basis(roads: RoadNetwork?, _ parameters: [PlanBasis.Parameter]) throws -> PlanBasis
    {
        let kinds: Set<SourceKind> =
            roads == nil ? [.schools, .students] : [.schools, .students, .roads]
        return PlanBasis(
            period: period, sources: try sources(of: kinds),
            tables: roads.map { [$0.basis] } ?? [], parameters: parameters)
    }
}
