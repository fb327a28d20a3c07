public import Schools

/// A layer of the store whose features can be asked for by place, property and number.
public enum StoredLayer: Hashable, Sendable {
    case schools
    case boundaries(BoundaryLevel)
    case named(NamedFeature.Layer)
    /// The land that is nearest to each school.
    case catchments

    /// Every layer that a store can have, schools first.
    public static let all: [Self] =
        [.schools] + BoundaryLevel.allCases.map(Self.boundaries)
        + [.named(.place), .named(.road), .catchments]

    /// The layer's name, which exports and the service know it by.
    public var name: String {
        switch self {
        case .schools: "schools"
        case .boundaries(let level): level.rawValue
        case .named(.place): "places"
        case .named(.road): "roads"
        case .catchments: "catchments"
        }
    }

    /// The table that its features are in.
    var table: String {
        switch self {
        case .schools: "school"
        case .boundaries(let level): level.rawValue
        case .named(let layer): layer.rawValue
        case .catchments: "catchment"
        }
    }

    /// The tables of a query, with `f` as the features; the numbers of schools are `u`.
    func tables(withNumbers: Bool) -> String {
        self == .schools && withNumbers
            ? "school f LEFT JOIN school_summary u ON u.school_id = f.id" : "\(table) f"
    }
}
