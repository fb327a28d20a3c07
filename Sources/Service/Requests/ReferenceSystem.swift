import GeoSource

/// The coordinate reference systems that features are given in.
enum ReferenceSystem: String, CaseIterable, Sendable {
    case crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
    case wgs84 = "http://www.opengis.net/def/crs/EPSG/0/4326"
    case webMercator = "http://www.opengis.net/def/crs/EPSG/0/3857"
    case utm47 = "http://www.opengis.net/def/crs/EPSG/0/32647"
    case utm48 = "http://www.opengis.net/def/crs/EPSG/0/32648"
    case indian1975UTM47 = "http://www.opengis.net/def/crs/EPSG/0/24047"
    case indian1975UTM48 = "http://www.opengis.net/def/crs/EPSG/0/24048"

    var uri: String { rawValue }

    /// The system of a URI; the short form `[EPSG:32647]` and URNs are understood too.
    init?(_ text: String) {
        if let known = Self(rawValue: text) {
            self = known
            return
        }
        var word = text.uppercased()
        if word.hasPrefix("["), word.hasSuffix("]") { word = String(word.dropFirst().dropLast()) }
        if word.hasPrefix("HTTPS://") { word = "HTTP" + word.dropFirst(5) }
        let found = Self.allCases.first { own in
            let parts = own.rawValue.split(separator: "/").suffix(3)
            let (authority, version, code) = (
                parts[parts.startIndex], parts[parts.startIndex + 1], parts[parts.startIndex + 2]
            )
            return [
                "\(authority):\(code)", "URN:OGC:DEF:CRS:\(authority):\(version):\(code)",
                "URN:OGC:DEF:CRS:\(authority)::\(code)",
            ].contains(word) || own.rawValue.uppercased() == word
        }
        guard let found else { return nil }
        self = found
    }

    /// Whether latitude comes first, as EPSG has it for WGS 84; the projected ones are east first.
    var isNorthFirst: Bool { self == .wgs84 }

    /// The system as PROJ knows it, x first.
    var coordinates: CoordinateReferenceSystem {
        get throws(GeoSourceError) {
            switch self {
            case .crs84, .wgs84: .wgs84
            case .webMercator: try CoordinateReferenceSystem("EPSG:3857")
            case .utm47: .wgs84UTM47
            case .utm48: .wgs84UTM48
            case .indian1975UTM47: .indian1975UTM47
            case .indian1975UTM48: .indian1975UTM48
            }
        }
    }
}
