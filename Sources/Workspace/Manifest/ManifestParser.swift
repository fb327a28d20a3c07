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
        let tables = Self.tables
        let pairs = try mapping(
            root, "the manifest",
            allowed: ["office", "rounds"] + tables.map(\.key) + ["catchments", "sources"])
        var manifest = Manifest(sources: [])
        if let office = pairs["office"] { try fillOffice(&manifest, office) }
        if let rounds = pairs["rounds"] { manifest.rounds = try self.rounds(rounds) }
        for (key, path) in tables {
            manifest[keyPath: path] = try pairs[key].map { try text($0, key: key) }
        }
        manifest.catchments = try pairs["catchments"].flatMap(catchmentWay)
        guard let sources = pairs["sources"] else {
            throw ManifestError(.missingKey("sources", in: ""), path: path)
        }
        guard let entries = sources.sequence else {
            throw error(.wrongType(key: "sources", expected: "list"), at: sources)
        }
        manifest.sources = try entries.map(source)
        if let node = pairs["catchments"] { try checkSources(ofCatchments: node, manifest) }
        return manifest
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

    func period(_ pairs: [String: Node], at node: Node) throws -> AcademicPeriod? {
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
