import Maps
import SchoolStore
import Schools

/// The parameters of the description (part 1, 7.15).
enum OpenAPIParameters {
    static func reference(_ name: String) -> JSON {
        ["$ref": .text("#/components/parameters/\(name)")]
    }

    /// What the items of every collection take.
    static let items: [JSON] =
        [
            "limit", "offset", "bbox", "bbox-crs", "datetime", "crs", "filter", "filter-lang",
            "filter-crs",
        ].map(reference)

    static let json: JSON = [
        "f": query("f", ["type": "string", "enum": ["json", "html"]]),
        "lang": query("lang", ["type": "string", "enum": ["th", "en"]]),
        "limit": query(
            "limit",
            [
                "type": "integer", "minimum": 1, "maximum": .integer(Int(Int32.max)),
                "default": .integer(ItemsRequest.usualLimit),
            ],
            "At most \(ItemsRequest.limits.upperBound) features come on a page, and at most 8 MB."),
        "offset": query(
            "offset",
            [
                "type": "integer", "minimum": 0,
                "maximum": .integer(ItemsRequest.offsets.upperBound), "default": 0,
            ], "How many features to pass over; follow the links instead of counting."),
        "bbox": query("bbox", box, explode: false),
        "bbox-crs": query("bbox-crs", system),
        "crs": query("crs", system),
        "filter": query(
            "filter", ["type": "string", "format": "cql2-text", "minLength": 1],
            "CQL2 (OGC 21-065r2): comparisons, LIKE, BETWEEN, IN, IS NULL and spatial functions."),
        "filter-lang": query(
            "filter-lang",
            [
                "type": "string", "enum": .list(FilterParameter.languages.map(JSON.text)),
                "default": .text(FilterParameter.languages[0]),
            ]),
        "filter-crs": query("filter-crs", system),
        "datetime": query(
            "datetime", ["type": "string", "pattern": .text(moment)],
            "A moment or an interval of RFC 3339. A round of collection is in force from the day "
                + "that its numbers stand for to the next one's; an interval gives the last round "
                + "in it, an open end what is known now."),
    ]

    private static let system: JSON = [
        "type": "string", "format": "uri",
        "enum": .list(ReferenceSystem.allCases.map { .text($0.uri) }),
        "default": .text(ReferenceSystem.crs84.uri),
    ]

    private static let moment: String = {
        let year = #"(\d{3}[1-9]|\d{2}[1-9]0|\d[1-9]00|[1-9]000)"#
        let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
        let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        let february = "02-(0[1-9]|1[0-9]|2[0-8])"
        let leap =
            #"(\d\d(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29"#
        let day = "(\(year)-(\(long)|\(short)|\(february))|\(leap))"
        let time = #"(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d))?"#
        let one = day + time
        return "^(\(one)|\(one)/(\(one)|\\.\\.)?|(\\.\\.)?/\(one))$"
    }()

    private static let box: JSON = [
        "type": "array", "items": ["type": "number"],
        "oneOf": [["minItems": 4, "maxItems": 4], ["minItems": 6, "maxItems": 6]],
        "minItems": 4, "maxItems": 6,
    ]

    /// A property of the features, to be equal to what is given.
    static func property(_ property: Queryable, _ inquiry: Inquiry) -> JSON {
        var schema: [(String, JSON)] = [("type", .text(property.kind.jsonType))]
        if property.kind == .integer {
            schema.append(("minimum", .integer(Int(Int32.min))))
            schema.append(("maximum", .integer(Int(Int32.max))))
        }
        if !property.words.isEmpty {
            schema.append(("enum", .list(property.words.map(JSON.text))))
        }
        return query(property.name, .object(schema), inquiry[property.title])
    }

    private static func query(
        _ name: String, _ schema: JSON, _ description: String? = nil, explode: Bool? = nil
    ) -> JSON {
        JSON.object([
            ("name", .text(name)), ("in", "query"), ("required", false), ("schema", schema),
        ]).adding([
            "description": description.map(JSON.text),
            "style": explode.map { _ in "form" }, "explode": explode.map(JSON.boolean),
        ])
    }
}
