public import Maps
import SchoolStore
public import Schools

/// What an export can be asked for.
public enum ExportLayer: Hashable, Sendable {
    case schools
    case boundaries(BoundaryLevel)
    case features(NamedFeature.Layer)
    case catchments
    case problems

    /// Every layer there can be, in the order in which they are listed.
    public static let all: [ExportLayer] =
        [.schools] + BoundaryLevel.allCases.map(ExportLayer.boundaries)
        + [.features(.place), .features(.road), .catchments, .problems]

    /// The layer of a word; nil where there is none of the name.
    public init?(_ word: String) {
        guard let layer = Self.all.first(where: { $0.name == word }) else { return nil }
        self = layer
    }

    public var name: String {
        switch self {
        case .schools: "schools"
        case .boundaries(let level): level.rawValue
        case .features(.place): "places"
        case .features(.road): "roads"
        case .catchments: "catchments"
        case .problems: "problems"
        }
    }

    /// The schema that the layer's GeoJSON keeps to.
    public var schema: GeoJSONSchema {
        switch self {
        case .schools: .schools
        case .boundaries: .boundaries
        case .features: .features
        case .catchments: .catchments
        case .problems: .problems
        }
    }

    /// Every column that the layer can be written with, in order.
    public var fields: [ExportField] {
        switch self {
        case .schools: ExportField.schools
        case .boundaries: ExportField.boundaries
        case .features(.road): ExportField.roads
        case .features(.place): ExportField.places
        case .catchments: ExportField.catchments
        case .problems: ExportField.problems
        }
    }
}

extension SchoolStore {
    /// Whether the store has the layer.
    func has(_ layer: ExportLayer) throws -> Bool {
        switch layer {
        case .schools, .problems: true
        case .boundaries(let level): try boundaryLevels().contains(level)
        case .features(let layer): try featureLayers().contains(layer)
        case .catchments: try hasCatchments()
        }
    }

    /// The number of the last row of a layer of schools or shapes.
    func lastRow(of layer: ExportLayer) throws -> Int { try count(of: layer.table) }

    /// How many features a layer of schools or shapes has.
    func features(of layer: ExportLayer) throws -> Int { try rowCount(of: layer.table) }
}

extension ExportLayer {
    /// The table of the store; problems are read as values.
    fileprivate var table: String {
        switch self {
        case .schools: "school"
        case .boundaries(let level): level.rawValue
        case .features(let layer): layer.rawValue
        case .catchments: "catchment"
        case .problems: "problem"
        }
    }
}
