public import Planning
import SchoolStore
import Schools

extension PlanSource {
    /// The facilities of the schools against the table in force, of all its items or of some.
    ///
    /// - Throws: `MapChoiceError` where the table has no such item; `StoreError`,
    ///   `OfficeTableError`, `GeoSourceError`.
    public func facilityPlan(items: [String] = []) throws -> FacilityPlan {
        var norm = try workspace.officeTables().facilities
        if !items.isEmpty {
            let choice = NameChoice(
                kind: .facility,
                things: norm.items.map { ([$0.name, $0.title.thai, $0.title.english], $0) })
            norm.items = try items.map(choice.one)
        }
        let schools = try schools()
        var counts: [String: [Int: Int]] = [:]
        for item in norm.items { counts[item.name] = try self.counts(item, schools) }
        let grades = try store.newestPupilsByGrade()
        return FacilityPlan(
            schools,
            known: FacilityPlan.Known(
                counts: counts, stages: grades.filter(\.value.isComplete).mapValues(\.stages)),
            norm: norm)
    }

    private func counts(
        _ item: FacilityNorm.Item, _ schools: [PlanSchool]
    ) throws -> [Int: Int] {
        switch item.counted {
        case .classes:
            Dictionary(
                schools.compactMap { school in school.rooms.map { (school.id, $0) } },
                uniquingKeysWith: { first, _ in first })
        case .rooms(let types): try store.rooms(ofBuildings: types).compactMapValues(\.self)
        case .equipment(let codes): try store.usableEquipment(codes: codes)
        }
    }

    /// What facilities are told from.
    public func facilityBasis(_ parameters: [PlanBasis.Parameter] = []) throws -> PlanBasis {
        PlanBasis(
            period: period,
            sources: try sources(of: [.schools, .students, .buildings, .equipment]),
            parameters: parameters)
    }
}

extension GradeCounts {
    fileprivate var stages: [Grade.Stage: Int] {
        grades.reduce(into: [:]) { $0[$1.key.stage, default: 0] += $1.value }
    }
}
