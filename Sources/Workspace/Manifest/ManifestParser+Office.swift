import Geo
import Schools
import Yams

/// What a manifest says besides its sources.
extension ManifestParser {
    /// The keys of the office's own tables and where their paths go, in the order of the manifest.
    static var tables: [(key: String, path: WritableKeyPath<Manifest, String?>)] {
        [
            ("classes", \.classesPath), ("staffing_norm", \.staffingNormPath),
            ("facilities", \.facilitiesPath), ("limits", \.limitsPath), ("exempt", \.exemptPath),
            ("road_speeds", \.roadSpeedsPath),
        ]
    }

    func fillOffice(_ manifest: inout Manifest, _ node: Node) throws {
        let office = try mapping(
            node, "office", allowed: ["code", "name", "latitude", "longitude"])
        manifest.officeCode = try office["code"].map { try text($0, key: "code") }
        manifest.officeName = try office["name"].map { try text($0, key: "name") }
        guard let latitude = office["latitude"], let longitude = office["longitude"] else {
            if let lone = office["latitude"] ?? office["longitude"] {
                let missing = office["latitude"] == nil ? "latitude" : "longitude"
                throw error(.missingKey(missing, in: "office"), at: lone)
            }
            return
        }
        manifest.officeLocation = Coordinate(
            longitude: try degrees(longitude, key: "longitude", in: -180...180),
            latitude: try degrees(latitude, key: "latitude", in: -90...90))
    }

    /// nil for a layer that is not wanted.
    func catchmentWay(_ node: Node) throws -> CatchmentWay? {
        let word = try text(node, key: "catchments")
        guard word != "none" else { return nil }
        let words = CatchmentWay.allCases.map(\.rawValue)
        guard let way = CatchmentWay(rawValue: word) else {
            throw error(
                .badValue(
                    key: "catchments", value: word, nearest: nearestWord(to: word, among: words),
                    allowed: words + ["none"]), at: node)
        }
        return way
    }

    /// Catchments divide boundaries, and where it is by road there have to be roads.
    func checkSources(ofCatchments node: Node, _ manifest: Manifest) throws {
        guard let way = manifest.catchments else { return }
        let needed: [SourceKind] = way == .road ? [.boundaries, .roads] : [.boundaries]
        let kinds = Set(manifest.sources.map(\.kind))
        for kind in needed where !kinds.contains(kind) {
            throw error(
                .missingKey(kind.rawValue, in: "catchments: \(way.rawValue)"), at: node)
        }
    }

    func rounds(_ node: Node) throws -> [CollectionRound] {
        guard let entries = node.sequence else {
            throw error(.wrongType(key: "rounds", expected: "list"), at: node)
        }
        var seen: Set<AcademicPeriod> = []
        return try entries.map { entry in
            let pairs = try mapping(
                entry, "rounds", allowed: ["year", "round", "as_of", "due"])
            guard let period = try period(pairs, at: entry) else {
                throw error(.missingKey("year", in: "rounds"), at: entry)
            }
            guard period.round != nil else {
                throw error(.missingKey("round", in: "rounds"), at: entry)
            }
            guard seen.insert(period).inserted else {
                let word = "\(period.year)/\(period.round ?? 0)"
                throw error(
                    .badValue(key: "rounds", value: word, nearest: nil, allowed: []), at: entry)
            }
            return CollectionRound(
                period: period, asOf: try date(pairs["as_of"], key: "as_of"),
                due: try date(pairs["due"], key: "due"))
        }
    }
}
