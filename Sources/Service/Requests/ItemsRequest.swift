import SchoolStore
import Schools

/// What a request for items asks for.
struct ItemsRequest: Sendable {
    var query: FeatureQuery
    var system = ReferenceSystem.crs84
    var moment = Timeline.Answer.now
    var limit = Self.usualLimit
    var offset = 0

    static let usualLimit = 100
    static let limits = 1...10_000
    /// More than any store has features; beyond it nothing is found anyway.
    static let offsets = 0...1_000_000_000

    private static let ownNames = [
        "bbox", "bbox-crs", "crs", "datetime", "filter", "filter-crs", "filter-lang", "limit",
        "offset",
    ]

    /// The parameters that the items of a layer take.
    static func names(of layer: StoredLayer) -> [String] {
        ownNames + layer.properties.map(\.name)
    }

    /// - Throws: `ServiceError`.
    init(_ inquiry: Inquiry, _ layer: StoredLayer) throws {
        let parameters = inquiry.parameters
        query = FeatureQuery(layer)
        system = try Self.system("crs", parameters)
        if let limit = try Self.limit(parameters) { self.limit = limit }
        offset = try parameters.integer("offset", in: Self.offsets) ?? 0
        let boxSystem = try Self.system("bbox-crs", parameters)
        if let text = parameters["bbox"] {
            query.regions = try BoxParameter.regions(text, system: boxSystem)
        }
        if let text = parameters["datetime"] {
            let interval = try MomentParameter.interval(text)
            // Boundaries have no time: the standard takes them to be there always.
            if layer == .schools { moment = inquiry.version.timeline.state(in: interval) }
        }
        if let filter = try FilterParameter.filter(parameters) {
            var isPast = false
            if case .period = moment { isPast = true }
            try query.require(filter, isPast: isPast)
        }
        for property in layer.properties {
            guard let text = parameters[property.name] else { continue }
            query.require(property, try Self.value(text, of: property))
        }
    }

    /// As many as were asked for, and as many as there may be where more were (part 1, 7.15.2).
    private static func limit(_ parameters: Parameters) throws -> Int? {
        let limit = try parameters.integer("limit", in: 1...Int(Int32.max))
        return limit.map { min($0, limits.upperBound) }
    }

    static func system(_ name: String, _ parameters: Parameters) throws -> ReferenceSystem {
        guard let text = parameters[name] else { return .crs84 }
        guard let system = ReferenceSystem(text) else {
            let list = ReferenceSystem.allCases.map(\.uri).joined(separator: ", ")
            throw ServiceError.badParameter(
                name, thai: "ไม่รู้จักระบบพิกัด ใช้ได้: \(list)",
                english: "unknown coordinate reference system; there is: \(list)")
        }
        return system
    }

    private static func value(
        _ text: String, of property: Queryable
    ) throws -> FilterValue {
        switch property.kind {
        case .text, .point, .polygon, .shape:
            guard property.words.isEmpty || property.words.contains(text) else {
                let list = property.words.joined(separator: ", ")
                throw ServiceError.badParameter(
                    property.name, thai: "ใช้ได้: \(list)", english: "there is: \(list)")
            }
            return .text(text)
        case .integer:
            guard let number = Int32(text) else {
                throw ServiceError.badParameter(
                    property.name, thai: "ต้องเป็นจำนวนเต็ม", english: "must be a whole number")
            }
            return .integer(Int(number))
        case .number:
            guard let number = text[...].decimal else {
                throw ServiceError.badParameter(
                    property.name, thai: "ต้องเป็นตัวเลข", english: "must be a number")
            }
            return .real(number)
        case .boolean:
            guard let flag = ["true": true, "false": false][text] else {
                throw ServiceError.badParameter(
                    property.name, thai: "ต้องเป็น true หรือ false", english: "must be true or false")
            }
            return .integer(flag ? 1 : 0)
        }
    }
}
