import Geo
import GeoSource
import SchoolStore

/// The parameters `filter`, `filter-lang` and `filter-crs` (part 3, 6.3 to 6.5).
enum FilterParameter {
    static let languages = ["cql2-text", "cql2-json"]

    /// The filter that a request has; nil where it has none.
    ///
    /// - Throws: `ServiceError`, `FilterError`.
    static func filter(_ parameters: Parameters) throws -> Filter? {
        let language = parameters["filter-lang"] ?? languages[0]
        guard languages.contains(language) else {
            let list = languages.joined(separator: ", ")
            throw ServiceError.badParameter(
                "filter-lang", thai: "ใช้ได้: \(list)", english: "there is: \(list)")
        }
        let system = try ItemsRequest.system("filter-crs", parameters)
        guard let text = parameters["filter"] else { return nil }
        let filter =
            language == languages[1] ? try Filter(json: text) : try Filter(text: text)
        return system == .crs84 ? filter : try moved(filter, from: system)
    }

    private static func moved(_ filter: Filter, from system: ReferenceSystem) throws -> Filter {
        let transformation = try Transformation(from: try system.coordinates, to: .wgs84)
        return try filter.mapCoordinates { own in
            let point = system.isNorthFirst ? Coordinate(x: own.y, y: own.x) : own
            guard let moved = transformation.transform(point) else {
                throw ServiceError.badParameter(
                    "filter-crs", thai: "พิกัดอยู่นอกพื้นที่ของระบบพิกัด",
                    english: "a position is outside what the system is good for")
            }
            return moved
        }
    }
}
