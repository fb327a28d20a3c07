import Maps

/// The well-known tile matrix set WebMercatorQuad (OGC 17-083r4, annex D.1).
enum TileMatrixSet {
    static let id = "WebMercatorQuad"
    static let uri = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"
    static let zooms = 0...24

    /// Half of the circumference of the equator in metres.
    private static let half = 20_037_508.342_789_2
    /// The scale denominator of the whole world in one tile of 256 pixels of 0.28 mm.
    private static let scale = 559_082_264.028_717_8

    static func list(_ inquiry: Inquiry) -> JSON {
        [
            "tileMatrixSets": [
                [
                    "id": .text(id), "title": "Google Maps Compatible for the World",
                    "uri": .text(uri),
                    "links": [
                        Link(
                            relation: "self", type: "application/json", title: id,
                            address: inquiry.address("/tileMatrixSets/\(id)")
                        ).json
                    ],
                ]
            ]
        ]
    }

    static let json: JSON = [
        "id": .text(id), "uri": .text(uri), "title": "Google Maps Compatible for the World",
        "crs": .text(ReferenceSystem.webMercator.uri),
        "orderedAxes": ["X", "Y"],
        "tileMatrices": .list(zooms.map(matrix)),
    ]

    private static func matrix(_ zoom: Int) -> JSON {
        let count = 1 << zoom
        return [
            "id": .text("\(zoom)"), "scaleDenominator": .number(scale / Double(count)),
            "cellSize": .number(half * 2 / 256 / Double(count)),
            "cornerOfOrigin": "topLeft",
            "pointOfOrigin": [.number(-half), .number(half)],
            "tileWidth": 256, "tileHeight": 256,
            "matrixWidth": .integer(count), "matrixHeight": .integer(count),
        ]
    }
}
