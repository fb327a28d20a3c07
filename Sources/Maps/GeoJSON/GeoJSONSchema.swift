/// The published JSON Schemas of the exports.
///
/// A change that would break a reader needs a new version beside the old: a property that goes, is
/// no longer there by default, or changes its type or meaning. Properties may be added to those that
/// can be asked for without one: they are optional, and who does not know them reads on.
public enum GeoJSONSchema: Sendable {
    case schools
    case boundaries
    /// Roads and places.
    case features
    case catchments
    case problems

    /// The version that a collection names in `schema_version`.
    public var version: Int { 1 }

    /// JSON Schema, draft 2020-12.
    public var text: String {
        switch self {
        case .schools: String(decoding: PackageResources.schools_1_schema_json, as: UTF8.self)
        case .boundaries:
            String(decoding: PackageResources.boundaries_1_schema_json, as: UTF8.self)
        case .features: String(decoding: PackageResources.features_1_schema_json, as: UTF8.self)
        case .catchments:
            String(decoding: PackageResources.catchments_1_schema_json, as: UTF8.self)
        case .problems: String(decoding: PackageResources.problems_1_schema_json, as: UTF8.self)
        }
    }
}
