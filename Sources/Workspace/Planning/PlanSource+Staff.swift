import Maps
public import Planning
import SchoolStore
import Schools

extension PlanSource {
    /// What the newest table of staff tells.
    public func staff() throws -> StaffPlan.Staff {
        let reading = try store.staff()
        return StaffPlan.Staff(
            teachers: reading.schools.mapValues(\.teachers),
            administrators: reading.administrating.isEmpty
                ? nil : reading.schools.mapValues(\.administrators),
            positions: (reading.teaching, reading.administrating, reading.others))
    }

    /// The staff of the schools against the norm in force.
    ///
    /// - Throws: `StoreError`, `OfficeTableError`, `GeoSourceError`.
    public func staffPlan() throws -> StaffPlan {
        StaffPlan(
            try schools(), staff: try staff(), norm: try workspace.officeTables().norm)
    }

    /// What the staff of schools is told from.
    public func staffBasis(
        withRoads: Bool = false, _ parameters: [PlanBasis.Parameter] = []
    ) throws -> PlanBasis {
        PlanBasis(
            period: period,
            sources: try sources(
                of: withRoads
                    ? [.schools, .students, .staff, .roads] : [.schools, .students, .staff]),
            parameters: parameters)
    }

    /// The same basis with the boundaries that areas are told by; networks have none.
    public func basis(_ basis: PlanBasis, by level: PlanUnit.Level) throws -> PlanBasis {
        guard level != .network else { return basis }
        var basis = basis
        basis.sources += try sources(of: [.boundaries])
        return basis
    }

    /// The areas or networks that answers are summed up by; those without a boundary are found by
    /// the names that registers have for them.
    public func units(_ level: PlanUnit.Level) throws -> [PlanUnit] {
        let areas = try MapAreas(store)
        let known =
            switch level {
            case .amphoe: areas.amphoe
            case .tambon: areas.tambon
            case .network: areas.networks
            }
        return known.map { PlanUnit(code: $0.code, name: $0.name, polygons: $0.geometry) }
    }
}
