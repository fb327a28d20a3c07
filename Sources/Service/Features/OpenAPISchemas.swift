import Maps

/// The schemas of the description, after those of the standard (part 1, annex B).
enum OpenAPISchemas {
    static func reference(_ name: String) -> JSON {
        ["$ref": .text("#/components/schemas/\(name)")]
    }

    private static let text: JSON = ["type": "string"]

    private static func list(of schema: JSON) -> JSON { ["type": "array", "items": schema] }

    private static func object(
        _ required: [String], _ properties: KeyValuePairs<String, JSON>
    ) -> JSON {
        [
            "type": "object", "required": .list(required.map(JSON.text)),
            "properties": .object(properties.map { ($0, $1) }),
        ]
    }

    private static let links = list(of: reference("link"))

    static let json: JSON = [
        "object": ["type": "object"],
        "link": object(
            ["href", "rel"], ["href": text, "rel": text, "type": text, "title": text]),
        "exception": object(["code", "description"], ["code": text, "description": text]),
        "landingPage": object(
            ["links"], ["title": text, "description": text, "links": links]),
        "confClasses": object(["conformsTo"], ["conformsTo": list(of: text)]),
        "collections": object(
            ["links", "collections"],
            [
                "links": links, "crs": list(of: text),
                "collections": list(of: reference("collection")),
            ]
        ),
        "collection": object(
            ["id", "links"],
            [
                "id": text, "title": text, "description": text, "links": links, "extent": extent,
                "itemType": text, "crs": list(of: text), "storageCrs": text,
            ]),
        "featureCollectionGeoJSON": object(
            ["type", "features"],
            [
                "type": ["type": "string", "enum": ["FeatureCollection"]],
                "features": list(of: reference("featureGeoJSON")), "links": links,
                "timeStamp": ["type": "string", "format": "date-time"],
                "numberMatched": ["type": "integer", "minimum": 0],
                "numberReturned": ["type": "integer", "minimum": 0],
            ]),
        "featureGeoJSON": object(
            ["type", "geometry", "properties"],
            [
                "type": ["type": "string", "enum": ["Feature"]], "id": text,
                "geometry": ["type": "object", "nullable": true],
                "properties": ["type": "object", "nullable": true], "links": links,
            ]),
    ]

    private static let extent: JSON = object(
        [],
        [
            "spatial": object(
                [], ["bbox": list(of: list(of: ["type": "number"])), "crs": text]),
            "temporal": object(
                [],
                ["interval": list(of: list(of: ["type": "string", "nullable": true]))]),
        ])
}
