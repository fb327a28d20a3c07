/// The kinds of source that a manifest can name.
public enum SourceKind: String, CaseIterable, Sendable {
    case boundaries, schools, students, staff, buildings, equipment
    case indicators, projects, roads, places

    /// Whether this version reads sources of the kind.
    public var isSupported: Bool {
        switch self {
        case .boundaries, .schools, .students, .staff, .buildings, .equipment: true
        case .indicators, .projects, .roads, .places: false
        }
    }
}

/// The levels of boundary, from the smallest.
public enum BoundaryLevel: String, CaseIterable, Sendable {
    case tambon, amphoe, province, area, network
}
