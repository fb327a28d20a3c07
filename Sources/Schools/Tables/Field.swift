/// What a column of a table means; the raw values are the keys of `columns` in the manifest.
public enum Field: String, CaseIterable, Sendable {
    // Codes and names
    case code, smis, obec, name
    // Places
    case latitude, longitude, easting, northing, coordinates
    case tambon, amphoe, province
    // The register
    case level, network, pupils, established, postcode
    case localGovernment = "local_government"
    case distanceToArea = "distance_to_area"
    case distanceToAmphoe = "distance_to_amphoe"
    // Pupils
    case grade, sex, male, female, total, rooms
    // Staff
    case position, standing
    // Buildings
    case type, design, built, condition
    // Equipment
    case item, category, description, usable, repair, disposal

    /// The word in the store and in messages.
    public var label: String { rawValue }
}
