/// The reference frame of coordinates.
public enum Datum: Hashable, Sendable {
    case wgs84
    case indian1975
    case other(String)
}

/// A geographic or projected coordinate reference system, known to PROJ.
///
/// Coordinates are always in the order x, y: longitude or easting first.
public struct CoordinateReferenceSystem: Hashable, Sendable {
    /// "EPSG:24047", or the name where no code fits.
    public let code: String
    public let name: String
    /// Whether its unit is the degree.
    public let isGeographic: Bool
    public let datum: Datum
    /// What PROJ is given: "EPSG:n", or WKT.
    public let definition: String

    init(code: String, name: String, isGeographic: Bool, datum: Datum, definition: String) {
        self.code = code
        self.name = name
        self.isGeographic = isGeographic
        self.datum = datum
        self.definition = definition
    }

    private init(epsg: Int, name: String, isGeographic: Bool, datum: Datum) {
        self.init(
            code: "EPSG:\(epsg)", name: name, isGeographic: isGeographic, datum: datum,
            definition: "EPSG:\(epsg)")
    }

    public static let wgs84 = Self(
        epsg: 4326, name: "WGS 84", isGeographic: true, datum: .wgs84)
    public static let wgs84UTM47 = Self(
        epsg: 32647, name: "WGS 84 / UTM zone 47N", isGeographic: false, datum: .wgs84)
    public static let wgs84UTM48 = Self(
        epsg: 32648, name: "WGS 84 / UTM zone 48N", isGeographic: false, datum: .wgs84)
    public static let indian1975 = Self(
        epsg: 4240, name: "Indian 1975", isGeographic: true, datum: .indian1975)
    public static let indian1975UTM47 = Self(
        epsg: 24047, name: "Indian 1975 / UTM zone 47N", isGeographic: false, datum: .indian1975)
    public static let indian1975UTM48 = Self(
        epsg: 24048, name: "Indian 1975 / UTM zone 48N", isGeographic: false, datum: .indian1975)

    /// The six that Thai offices use; they need no look-up in PROJ's database.
    static let common: [Self] = [
        wgs84, wgs84UTM47, wgs84UTM48, indian1975, indian1975UTM47, indian1975UTM48,
    ]
}
