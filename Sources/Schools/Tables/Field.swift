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
    case address, phone
    case serviceArea = "service_area"
    case areaCode = "area_code"
    // Pupils
    case grade, sex, male, female, total, rooms
    /// The number of a single pupil: told apart in memory only, never stored and never named.
    case pupilNumber = "pupil_number"
    // Staff
    case position, standing
    // Buildings
    case type, design, built, condition
    case roomsInUse = "rooms_in_use"
    // Equipment
    case item, category, description, usable, repair, disposal
    // Indicators: school, tambon or amphoe × year × name × value × unit
    case indicator, value, unit, year
    case tambonCode = "tambon_code"
    case amphoeCode = "amphoe_code"
    // Projects and budgets
    case project, budget, owner, schools, status, report, amount
    case budgetYear = "budget_year"
    case costCentre = "cost_centre"
    // Links
    case website, facebook, emis
    // What happened to a school
    case event, date, note
    case formerName = "former_name"
    case formerCode = "former_code"
    case successor
    // Roads and places
    case roadClass = "class"
    case oneWay = "oneway"
    case maxSpeed = "maxspeed"
    /// How many live in a place.
    case people

    /// The word in the store and in messages.
    public var label: String { rawValue }
}
