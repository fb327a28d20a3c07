/// The kinds of source that a manifest can name.
public enum SourceKind: String, CaseIterable, Sendable {
    case boundaries, schools, students, staff, buildings, equipment
    case indicators, projects, roads, places
    /// What happened to schools: names, mergers, moves, closures.
    case history
    /// Budgets by cost centre, and which school a cost centre is.
    case budgets
    case costCentres = "cost_centres"
    /// Addresses of pages about schools.
    case links

    /// Whether this version reads sources of the kind.
    public var isSupported: Bool {
        switch self {
        case .boundaries, .schools, .students, .staff, .buildings, .equipment: true
        case .indicators, .projects, .roads, .places, .history, .budgets, .costCentres, .links:
            false
        }
    }
}

/// The levels of boundary, from the smallest.
public enum BoundaryLevel: String, CaseIterable, Sendable {
    case tambon, amphoe, province, area, network
}
