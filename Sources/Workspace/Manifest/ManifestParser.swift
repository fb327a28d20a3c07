import Foundation
import Geo
import Schools
import Yams

extension Manifest {
    /// Reads the text of a manifest.
    ///
    /// - Throws: `ManifestError`.
    static func text(at path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ManifestError(.unreadable, path: path)
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ManifestError(.notUTF8, path: path)
        }
        // Notepad puts a byte-order mark in front of UTF-8.
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    /// Understands the text of a manifest; every key that means nothing is an error with its line.
    ///
    /// - Throws: `ManifestError`.
    init(text: String, path: String) throws {
        guard let root = try Self.compose(text, path: path) else {
            throw ManifestError(.missingKey("sources", in: ""), path: path)
        }
        self = try ManifestParser(path: path).manifest(root)
    }

    /// The nodes of a text; nil where there are none.
    ///
    /// - Throws: `ManifestError` where it is no YAML.
    static func compose(_ text: String, path: String) throws -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw ManifestError(.syntax(error.reason), path: path, line: error.line)
        }
    }
}

extension YamlError {
    fileprivate var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            mark.line
        default: nil
        }
    }

    fileprivate var reason: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
            .composer(_, let problem, _, _):
            problem
        default: String(describing: self)
        }
    }
}

struct ManifestParser {
    let path: String

    func manifest(_ root: Node) throws -> Manifest {
        let pairs = try mapping(
            root, "the manifest",
            allowed: [
                "office", "rounds", "classes", "staffing_norm", "facilities", "limits", "exempt",
                "road_speeds", "catchments", "sources",
            ])
        var manifest = Manifest(sources: [])
        if let office = pairs["office"] { try fillOffice(&manifest, office) }
        if let rounds = pairs["rounds"] { manifest.rounds = try self.rounds(rounds) }
        manifest.classesPath = try pairs["classes"].map { try text($0, key: "classes") }
        manifest.staffingNormPath = try pairs["staffing_norm"].map {
            try text($0, key: "staffing_norm")
        }
        manifest.limitsPath = try pairs["limits"].map { try text($0, key: "limits") }
        manifest.exemptPath = try pairs["exempt"].map { try text($0, key: "exempt") }
        manifest.facilitiesPath = try pairs["facilities"].map { try text($0, key: "facilities") }
        manifest.roadSpeedsPath = try pairs["road_speeds"].map {
            try text($0, key: "road_speeds")
        }
        manifest.catchments = try pairs["catchments"].flatMap(catchmentWay)
        guard let sources = pairs["sources"] else {
            throw ManifestError(.missingKey("sources", in: ""), path: path)
        }
        guard let entries = sources.sequence else {
            throw error(.wrongType(key: "sources", expected: "list"), at: sources)
        }
        manifest.sources = try entries.map(source)
        return manifest
    }

    private func fillOffice(_ manifest: inout Manifest, _ node: Node) throws {
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
    private func catchmentWay(_ node: Node) throws -> CatchmentWay? {
        let word = try text(node, key: "catchments")
        guard word != "none" else { return nil }
        let words = CatchmentWay.allCases.map(\.rawValue) + ["none"]
        guard let way = CatchmentWay(rawValue: word) else {
            throw error(
                .badValue(
                    key: "catchments", value: word, nearest: nearestWord(to: word, among: words),
                    allowed: words), at: node)
        }
        return way
    }

    private func rounds(_ node: Node) throws -> [CollectionRound] {
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

    private func source(_ node: Node) throws -> SourceEntry {
        guard let mapping = node.mapping else {
            throw error(.wrongType(key: "sources", expected: "kind: path"), at: node)
        }
        let kinds = SourceKind.allCases.map(\.rawValue)
        let kindPair = mapping.first { kinds.contains($0.key.string ?? "") }
        guard let kindPair, let kind = SourceKind(rawValue: kindPair.key.string ?? "") else {
            let key = mapping.first?.key.string ?? ""
            throw error(
                .unknownKey(key, nearest: nearestWord(to: key, among: kinds), allowed: kinds),
                at: mapping.first?.key ?? node)
        }
        let pairs = try self.mapping(
            node, kind.rawValue, allowed: [kind.rawValue] + SourceEntry.keys(of: kind))
        var entry = SourceEntry(
            kind: kind, path: try text(kindPair.value, key: kind.rawValue), line: line(node) ?? 1)
        try fill(&entry, from: pairs, at: node)
        return entry
    }

    private func fill(_ entry: inout SourceEntry, from pairs: [String: Node], at node: Node) throws
    {
        entry.encoding = try pairs["encoding"].map { try text($0, key: "encoding") }
        entry.crs = try pairs["crs"].map { try text($0, key: "crs") }
        entry.layer = try pairs["layer"].map { try text($0, key: "layer") }
        entry.period = try period(pairs, at: node)
        entry.delivery = try delivery(pairs, at: node)
        if entry.kind == .boundaries {
            try fillBoundary(&entry, from: pairs, at: node)
        } else {
            if let columns = pairs["columns"] { try fillColumns(&entry, columns) }
            if entry.kind == .students, entry.period == nil {
                throw error(.missingKey("year", in: entry.kind.rawValue), at: node)
            }
        }
    }

    private func delivery(_ pairs: [String: Node], at node: Node) throws -> Delivery {
        func word(_ key: DeliveryKey) throws -> String? {
            try pairs[key.rawValue].map { try text($0, key: key.rawValue) }
        }
        var delivery = Delivery()
        delivery.owner = try word(.owner)
        delivery.order = try word(.order)
        delivery.received = try date(pairs["received"], key: "received")
        delivery.confirmed = try date(pairs["confirmed"], key: "confirmed")
        delivery.replaces = try word(.replaces)
        delivery.reason = try word(.reason)
        // A correction without its reason could not be explained later.
        if let replaces = pairs["replaces"], delivery.reason == nil {
            throw error(.missingKey("reason", in: "replaces"), at: replaces)
        }
        return delivery
    }

    private func fillBoundary(
        _ entry: inout SourceEntry, from pairs: [String: Node], at node: Node
    ) throws {
        let levels = BoundaryLevel.allCases.map(\.rawValue)
        guard let levelNode = pairs["level"] else {
            throw error(.missingKey("level", in: "boundaries"), at: node)
        }
        let word = try text(levelNode, key: "level")
        guard let level = BoundaryLevel(rawValue: word) else {
            throw error(
                .badValue(
                    key: "level", value: word, nearest: nearestWord(to: word, among: levels),
                    allowed: levels), at: levelNode)
        }
        entry.level = level
        var named = pairs
        if let columns = pairs["columns"] {
            let inner = try mapping(
                columns, "columns", allowed: BoundaryColumnName.allCases.map(\.rawValue))
            named.merge(inner) { $1 }
        }
        for column in BoundaryColumnName.allCases {
            guard let node = named[column.rawValue] else { continue }
            entry.boundaryColumns[column] = try text(node, key: column.rawValue)
        }
    }

    private func fillColumns(_ entry: inout SourceEntry, _ node: Node) throws {
        let fields = TableProfile.of(entry.kind)?.fields ?? entry.kind.featureLayer?.fields ?? []
        let pairs = try mapping(node, "columns", allowed: fields.map(\.rawValue))
        for field in fields {
            guard let header = pairs[field.rawValue] else { continue }
            entry.columns[field] = try text(header, key: field.rawValue)
        }
    }

    private func period(_ pairs: [String: Node], at node: Node) throws -> AcademicPeriod? {
        guard let yearNode = pairs["year"] else {
            if let round = pairs["round"] {
                throw error(.missingKey("year", in: "round"), at: round)
            }
            return nil
        }
        let year = try number(yearNode, key: "year", in: 2400...2700)
        let round = try pairs["round"].map { try number($0, key: "round", in: 1...3) }
        return AcademicPeriod(year: year, round: round)
    }
}
