/// The kinds of source that a manifest can name.
public enum SourceKind: String, CaseIterable, Sendable {
    case boundaries, schools, students, staff, buildings, equipment
    case indicators, projects, roads, places
    /// What happened to schools: names, mergers, moves, closures.
    case history
    /// Amounts of money by cost centre or school.
    case budgets
    /// Which school a cost centre is.
    case costCentres = "cost_centres"
    /// Addresses of pages about schools.
    case links

    /// The tables that are about schools of the register, in the order in which they are read.
    public static let tablesAboutSchools: [SourceKind] = [
        .students, .staff, .buildings, .equipment, .indicators, .projects, .costCentres, .budgets,
        .links,
    ]

    /// The layer that its features go to; nil for everything but roads and places.
    public var featureLayer: NamedFeature.Layer? {
        switch self {
        case .roads: .road
        case .places: .place
        default: nil
        }
    }

    /// Whether the office collects it three times a year, and not once.
    public var isCollectedInRounds: Bool { self == .students || self == .staff }
}

/// The levels of boundary, from the smallest.
public enum BoundaryLevel: String, CaseIterable, Sendable {
    case tambon, amphoe, province, area, network
}
