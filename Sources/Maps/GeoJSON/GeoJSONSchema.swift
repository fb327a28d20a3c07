/// The published JSON Schemas of the exports.
///
/// A change that would break a reader needs a new version beside the old.
public enum GeoJSONSchema: Sendable {
    case schools
    case boundaries

    /// The version that a collection names in `schema_version`.
    public var version: Int { 1 }

    /// JSON Schema, draft 2020-12.
    public var text: String {
        switch self {
        case .schools: String(decoding: PackageResources.schools_1_schema_json, as: UTF8.self)
        case .boundaries:
            String(decoding: PackageResources.boundaries_1_schema_json, as: UTF8.self)
        }
    }
}
