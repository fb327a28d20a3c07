import Foundation
import Maps
import Schools
import Yams

extension TileDefinition {
    /// Reads the definition at a path; nil for the one that is shipped.
    ///
    /// - Throws: `ManifestError`, with the line of what means nothing.
    public init(at path: String?) throws {
        if let path {
            try self.init(text: try Manifest.text(at: path), path: path)
        } else {
            try self.init(text: Self.shippedText, path: Self.shippedName)
        }
    }

    /// Understands the text of a definition; every key that means nothing is an error with its line.
    ///
    /// - Throws: `ManifestError`.
    public init(text: String, path: String) throws {
        guard let root = try Manifest.compose(text, path: path) else {
            throw ManifestError(.missingKey("layers", in: ""), path: path)
        }
        self = try TileDefinitionParser(nodes: ManifestParser(path: path)).definition(root)
    }
}

private struct TileDefinitionParser {
    let nodes: ManifestParser

    func definition(_ root: Node) throws -> TileDefinition {
        let pairs = try nodes.mapping(
            root, "the definition",
            allowed: ["name", "title", "minzoom", "maxzoom", "tolerance", "layers"])
        let zooms = try zooms(pairs, within: 0...TileContent.zoomLimit, at: root)
        guard let entries = try required("layers", pairs, root).sequence else {
            throw nodes.error(.wrongType(key: "layers", expected: "list"), at: root)
        }
        var definition = TileDefinition(
            name: try nodes.text(try required("name", pairs, root), key: "name"),
            title: try pairs["title"].map { try nodes.text($0, key: "title") }, zooms: zooms,
            tolerance: try pairs["tolerance"].map {
                try nodes.degrees($0, key: "tolerance", in: 0...256)
            } ?? 4, layers: [])
        for entry in entries {
            let layer = try layer(entry, zooms)
            guard !definition.layers.contains(where: { $0.name == layer.name }) else {
                throw nodes.error(
                    .badValue(key: "name", value: layer.name, nearest: nil, allowed: []), at: entry)
            }
            definition.layers.append(layer)
        }
        return definition
    }

    private func required(_ key: String, _ pairs: [String: Node], _ owner: Node) throws -> Node {
        guard let node = pairs[key] else {
            throw nodes.error(.missingKey(key, in: ""), at: owner)
        }
        return node
    }

    private func zooms(
        _ pairs: [String: Node], within limits: ClosedRange<Int>, at owner: Node
    ) throws -> ClosedRange<Int> {
        let low = try pairs["minzoom"].map { try nodes.number($0, key: "minzoom", in: limits) }
        let first = low ?? limits.lowerBound
        let high = try pairs["maxzoom"].map {
            try nodes.number($0, key: "maxzoom", in: first...limits.upperBound)
        }
        return first...(high ?? limits.upperBound)
    }

    private func layer(_ node: Node, _ limits: ClosedRange<Int>) throws -> TileDefinition.Layer {
        let pairs = try nodes.mapping(
            node, "layers",
            allowed: [
                "layer", "level", "name", "minzoom", "maxzoom", "fields", "importance", "spacing",
                "style",
            ])
        guard let sourceNode = pairs["layer"] else {
            throw nodes.error(.missingKey("layer", in: "layers"), at: node)
        }
        let source = try source(sourceNode, level: pairs["level"])
        if source != .schools, let lone = pairs["importance"] ?? pairs["spacing"] {
            let key = pairs["importance"] == nil ? "spacing" : "importance"
            throw nodes.error(.unknownKey(key, nearest: nil, allowed: ["style"]), at: lone)
        }
        let numbers = TileDefinition.SchoolField.numbers.map(\.rawValue)
        let own = try pairs["fields"].map { try fields($0, source.fieldNames) } ?? []
        return TileDefinition.Layer(
            name: try pairs["name"].map { try nodes.text($0, key: "name") } ?? source.word,
            source: source, zooms: try zooms(pairs, within: limits, at: node),
            fields: own,
            importance: try pairs["importance"].flatMap {
                .init(rawValue: try word($0, key: "importance", among: numbers))
            },
            spacing: try pairs["spacing"].map { try nodes.number($0, key: "spacing", in: 0...512) }
                ?? 10,
            style: try pairs["style"].map { try style($0, own.map(\.name)) } ?? TileStyle())
    }

    private func source(_ node: Node, level: Node?) throws -> TileDefinition.Source {
        let all = TileDefinition.Source.all
        let word = try word(node, key: "layer", among: all.map(\.word))
        let source = all.first { $0.word == word } ?? .schools
        guard let level else { return source }
        guard case .catchments = source else {
            throw nodes.error(.unknownKey("level", nearest: nil, allowed: ["name"]), at: level)
        }
        let levels = CatchmentLevel.allCases.map(\.rawValue)
        let own = CatchmentLevel(rawValue: try self.word(level, key: "level", among: levels))
        return .catchments(own ?? .all)
    }

    private func word(_ node: Node, key: String, among allowed: [String]) throws -> String {
        let word = try nodes.text(node, key: key)
        guard allowed.contains(word) else {
            throw nodes.error(
                .badValue(
                    key: key, value: word, nearest: nearestWord(to: word, among: allowed),
                    allowed: allowed), at: node)
        }
        return word
    }

    /// A list of names; `{name: 8}` is had from zoom 8 on.
    private func fields(_ node: Node, _ allowed: [String]) throws -> [TileContent.Field] {
        guard let entries = node.sequence else {
            throw nodes.error(.wrongType(key: "fields", expected: "list"), at: node)
        }
        var fields: [TileContent.Field] = []
        for entry in entries {
            let field: TileContent.Field
            if let pair = entry.mapping?.first, entry.mapping?.count == 1 {
                let zoom = try nodes.number(
                    pair.value, key: pair.key.string ?? "", in: 0...TileContent.zoomLimit)
                field = .init(
                    try word(pair.key, key: "fields", among: allowed), minimumZoom: zoom)
            } else {
                field = .init(try word(entry, key: "fields", among: allowed))
            }
            guard !fields.contains(where: { $0.name == field.name }) else {
                throw nodes.error(
                    .badValue(key: "fields", value: field.name, nearest: nil, allowed: []),
                    at: entry)
            }
            fields.append(field)
        }
        return fields
    }

    private func style(_ node: Node, _ fields: [String]) throws -> TileStyle {
        let pairs = try nodes.mapping(
            node, "style",
            allowed: ["fill", "line", "width", "circle", "radius", "by", "colors"])
        var style = TileStyle()
        style.fill = try pairs["fill"].map { try color($0, key: "fill") }
        style.line = try pairs["line"].map { try color($0, key: "line") }
        style.circle = try pairs["circle"].map { try color($0, key: "circle") }
        style.width = try pairs["width"].map { try nodes.degrees($0, key: "width", in: 0...50) }
        style.radius = try pairs["radius"].map { try nodes.degrees($0, key: "radius", in: 0...50) }
        style.by = try pairs["by"].map { try word($0, key: "by", among: fields) }
        guard let colors = pairs["colors"] else { return style }
        guard let mapping = colors.mapping else {
            throw nodes.error(.wrongType(key: "colors", expected: "value: color"), at: colors)
        }
        style.colors = try mapping.map { value, color in
            .init(
                value: try nodes.text(value, key: "colors"),
                color: try self.color(color, key: value.string ?? "colors"))
        }
        return style
    }

    private func color(_ node: Node, key: String) throws -> String {
        let word = try nodes.text(node, key: key)
        guard word.wholeMatch(of: /#[0-9A-Fa-f]{6}/) != nil else {
            throw nodes.error(
                .badValue(key: key, value: word, nearest: nil, allowed: ["#RRGGBB"]), at: node)
        }
        return word
    }
}

extension TileDefinition.Source {
    /// The attributes that its features can have.
    fileprivate var fieldNames: [String] {
        switch self {
        case .schools: TileDefinition.SchoolField.allCases.map(\.rawValue)
        case .boundaries: TileDefinition.BoundaryField.allCases.map(\.rawValue)
        case .catchments: TileDefinition.CatchmentField.allCases.map(\.rawValue)
        }
    }
}
