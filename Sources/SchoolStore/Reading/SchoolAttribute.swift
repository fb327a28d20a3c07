import Schools

/// What can be told of each school, one value each.
public enum SchoolAttribute: String, CaseIterable, Sendable {
    case id, code, smis, obec, name, tambon, amphoe, province, level, network
    case tambonCode = "tambon_code"
    case amphoeCode = "amphoe_code"
    case longitude, latitude, pupils, rooms, teachers
    case sizeClass = "size_class"
    case positionQuality = "position_quality"
    /// The kinds of its problems as a JSON array, or NULL.
    case problems
    case address, postcode, phone, established
    case areaCode = "area_code"
    case localGovernment = "local_government"
    case serviceArea = "service_area"
    case distanceToArea = "distance_to_area"
    case distanceToAmphoe = "distance_to_amphoe"
    case positionOrigin = "position_origin"
    /// Persons in all positions of the newest table of staff.
    case staff
    /// Buildings, and pieces of equipment by what can be done with them, of the newest year that
    /// the school has.
    case buildings
    case equipmentUsable = "equipment_usable"
    case equipmentRepair = "equipment_repair"
    case equipmentDisposal = "equipment_disposal"
    case projects

    /// An expression over `StoredSchool.tables`, as of the period of a store.
    func sql(_ store: SchoolStore) -> String {
        switch self {
        case .pupils, .rooms, .teachers, .sizeClass, .problems: "u.\(rawValue)"
        case .staff: store.newestStaff
        case .buildings: store.newest("NULLIF(COUNT(*), 0)", of: "building")
        case .equipmentUsable: store.newest("SUM(usable)", of: "equipment")
        case .equipmentRepair: store.newest("SUM(repair)", of: "equipment")
        case .equipmentDisposal: store.newest("SUM(disposal)", of: "equipment")
        case .projects: store.projectCount
        default: "s.\(rawValue)"
        }
    }
}

extension SchoolStore {
    /// The sum of all positions; nobody is told of where the newest table has no row of the school.
    fileprivate var newestStaff: String {
        let limit =
            asOf.map { "year IS NOT NULL AND \(SummarySQL.key) <= \(SummarySQL.key(of: $0))" }
            ?? "1"
        return """
            (SELECT SUM(total) FROM staff WHERE school_id = s.id AND \(limit)
                AND \(SummarySQL.key) = (SELECT MAX(\(SummarySQL.key)) FROM staff WHERE \(limit)))
            """
    }

    /// An aggregate over a table that an office has once a year, of the school's newest year.
    fileprivate func newest(_ aggregate: String, of table: String) -> String {
        """
        (SELECT \(aggregate) FROM \(table) WHERE school_id = s.id AND \(yearLimit)
            AND COALESCE(year, 0) = (SELECT MAX(COALESCE(year, 0)) FROM \(table)
                WHERE school_id = s.id AND \(yearLimit)))
        """
    }

    /// How many projects take part in; NULL for none, as nobody says that there are no others.
    fileprivate var projectCount: String {
        let limit = asOf.map { "(p.year IS NULL OR p.year <= \($0.year))" } ?? "1"
        return """
            (SELECT NULLIF(COUNT(*), 0) FROM project_school x JOIN project p ON p.id = x.project_id
                WHERE x.school_id = s.id AND \(limit))
            """
    }
}
