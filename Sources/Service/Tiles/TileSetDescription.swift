import Maps

/// What is said of a set of tiles (OGC 20-057, 9.2; OGC 17-083r4, table 20).
struct TileSetDescription {
    /// The link to the tile sets of the whole or of a collection (20-057, 10.2 and 11.2).
    static func listLink(_ inquiry: Inquiry, _ path: String) -> Link {
        Link(
            relation: "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
            type: "application/json", title: inquiry.words("ไทล์เวกเตอร์", "Vector tiles"),
            address: inquiry.address(path))
    }

    let inquiry: Inquiry
    /// Nil for the tiles of all layers.
    let layer: String?
    let zooms: ClosedRange<Int>
    let layers: [String]

    static let mediaType = "application/vnd.mapbox-vector-tile"

    private var path: String {
        (layer.map { "/collections/\($0)" } ?? "") + "/tiles/\(TileMatrixSet.id)"
    }

    var ownLinks: JSON { inquiry.ownLinks().filter { $0.relation == "self" }.json }

    func json(isWhole: Bool) -> JSON {
        JSON.object([
            ("title", .text(layer ?? inquiry.words("ทุกชั้นข้อมูล", "All layers"))),
            ("dataType", "vector"), ("crs", .text(ReferenceSystem.webMercator.uri)),
            ("tileMatrixSetURI", .text(TileMatrixSet.uri)), ("links", links.json),
        ]).adding([
            "layers": isWhole
                ? .list(layers.map { ["id": .text($0), "dataType": "vector"] }) : nil
        ])
    }

    private var links: [Link] {
        let tiles = inquiry.base + path + "/{tileMatrix}/{tileRow}/{tileCol}"
        return [
            Link(
                relation: "self", type: "application/json",
                title: inquiry.words("ชุดไทล์นี้", "This set of tiles"),
                address: inquiry.address(path)),
            Link(
                relation: "item", type: Self.mediaType,
                title: inquiry.words("ไทล์", "Tiles"), address: tiles, isTemplate: true),
            Link(
                relation: "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme",
                type: "application/json", title: TileMatrixSet.id,
                address: inquiry.address("/tileMatrixSets/\(TileMatrixSet.id)")),
        ]
    }
}
