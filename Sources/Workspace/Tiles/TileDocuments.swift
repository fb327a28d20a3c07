import Geo
import Maps
import Schools

/// What is said of a set of tiles beside the tiles.
///
/// Sources: TileJSON 3.0.0; MBTiles 1.3, "Vector tileset metadata"; MapLibre Style Specification 8.
extension TileSource {
    /// The TileJSON document.
    ///
    /// - Parameter tiles: the address of the tiles, with `{z}`, `{x}` and `{y}` in it.
    public func tileJSON(tiles: String) throws -> [UInt8] {
        var document: [String: JSONValue] = [
            "tilejson": "3.0.0", "tiles": [.text(tiles)].asList, "scheme": "xyz",
            "name": .text(title), "minzoom": .integer(content.zooms.lowerBound),
            "maxzoom": .integer(content.zooms.upperBound), "vector_layers": vectorLayers,
            "schoolmap:audience": .text(audience.word),
        ]
        if let bounds { document["bounds"] = .list(bounds.numbers.map(JSONValue.number)) }
        if let centre { document["center"] = .list(centre.numbers.map(JSONValue.number)) }
        return try JSONValue.object(document).bytes()
    }

    /// The style for MapLibre: hints of the definition, no letters, as it would need a font server.
    ///
    /// - Parameter tileJSON: the address of the TileJSON document.
    public func style(tileJSON: String) throws -> [UInt8] {
        let background: JSONValue = .object([
            "id": "background", "type": "background",
            "paint": .object(["background-color": "#E9EFF3"]),
        ])
        var document: [String: JSONValue] = [
            "version": 8, "name": .text(title),
            "sources": .object([
                Self.sourceName: .object(["type": "vector", "url": .text(tileJSON)])
            ]),
            "layers": .list([background] + styleLayers),
        ]
        if let centre {
            document["center"] = .list(centre.numbers.prefix(2).map(JSONValue.number))
            document["zoom"] = .integer(centre.zoom)
        }
        return try JSONValue.object(document).bytes()
    }

    /// What an MBTiles file says of itself, in the order of its specification.
    func metadata() throws -> [(name: String, value: String)] {
        let json = JSONValue.object(["vector_layers": vectorLayers])
        var entries = [
            (name: "name", value: title), (name: "format", value: "pbf"),
            (name: "type", value: "overlay"), (name: "version", value: "1"),
            (name: "description", value: "\(definition.name), \(audience.word)"),
            (name: "minzoom", value: "\(content.zooms.lowerBound)"),
            (name: "maxzoom", value: "\(content.zooms.upperBound)"),
        ]
        if let bounds { entries.append(("bounds", bounds.numbers.asWords)) }
        if let centre { entries.append(("center", centre.numbers.asWords)) }
        entries.append(("json", String(decoding: try json.bytes(isPretty: false), as: UTF8.self)))
        return entries
    }

    static let sourceName = "schoolmap"

    var title: String { definition.title ?? definition.name }

    /// The layers of the definition that the content has.
    var shownLayers: [TileDefinition.Layer] {
        let names = content.layerNames
        return definition.layers.filter { names.contains($0.name) }
    }

    private var vectorLayers: JSONValue {
        .list(
            shownLayers.map { layer in
                let fields = content.fields(of: layer.name).map {
                    ($0.name, layer.type(of: $0.name))
                }
                return .object([
                    "id": .text(layer.name),
                    "fields": .object(Dictionary(fields) { first, _ in first }),
                    "minzoom": .integer(layer.zooms.lowerBound),
                    "maxzoom": .integer(layer.zooms.upperBound),
                ])
            })
    }

    // MARK: Where

    /// The envelope of the content in degrees, to seven decimals.
    private var bounds: Envelope? {
        content.envelope.map {
            Envelope(
                minX: $0.minX.rounded7, minY: $0.minY.rounded7, maxX: $0.maxX.rounded7,
                maxY: $0.maxY.rounded7)
        }
    }

    private struct Centre {
        let place: Coordinate
        let zoom: Int

        var numbers: [Double] { [place.x.rounded7, place.y.rounded7, Double(zoom)] }
    }

    /// The middle, and the finest zoom of the set at which a tile's width holds all.
    private var centre: Centre? {
        guard let envelope = content.envelope else { return nil }
        let low = WebMercator.project(Coordinate(x: envelope.minX, y: envelope.maxY))
        let high = WebMercator.project(Coordinate(x: envelope.maxX, y: envelope.minY))
        let width = max(high.x - low.x, high.y - low.y)
        let zoom = content.zooms.last { width * Double(1 << $0) <= 1 }
        let middle = Coordinate(x: (low.x + high.x) / 2, y: (low.y + high.y) / 2)
        return Centre(
            place: WebMercator.unproject(middle), zoom: zoom ?? content.zooms.lowerBound)
    }
}

extension TileDefinition.Layer {
    /// The type of an attribute, as TileJSON's examples name them.
    fileprivate func type(of field: String) -> JSONValue {
        if field == "pupils_suppressed" { return "Boolean" }
        let numbers: [String] =
            switch source {
            case .schools: TileDefinition.SchoolField.numbers.map(\.rawValue)
            case .catchments: TileDefinition.CatchmentField.numbers.map(\.rawValue)
            case .boundaries: []
            }
        return numbers.contains(field) ? "Number" : "String"
    }
}

extension Envelope {
    fileprivate var numbers: [Double] { [minX, minY, maxX, maxY] }
}

extension Double {
    /// To seven decimals, about a centimetre.
    fileprivate var rounded7: Double { (self * 1e7).rounded() / 1e7 }
}

extension [Double] {
    fileprivate var asWords: String {
        map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }.joined(separator: ",")
    }
}

extension [JSONValue] {
    fileprivate var asList: JSONValue { .list(self) }
}
