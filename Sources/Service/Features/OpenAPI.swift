import Maps
import SchoolStore
import Schools

/// The description of the service for programs (part 1, 7.3; OpenAPI 3.0.3).
struct OpenAPI {
    let inquiry: Inquiry

    static let mediaType = "application/vnd.oai.openapi+json;version=3.0"

    var json: JSON {
        [
            "openapi": "3.0.3",
            "info": [
                "title": .text(inquiry.words("แผนที่โรงเรียน", "School map")),
                "description": .text(
                    inquiry.words(
                        "OGC API – Features ของคลังข้อมูลโรงเรียน",
                        "OGC API – Features of a store of schools")),
                "version": .text(inquiry.version.builtAt),
            ],
            "servers": [["url": .text(inquiry.base)]],
            "paths": .object(paths.map { ($0.path, ["get": $0.json]) }),
            "components": [
                "schemas": OpenAPISchemas.json, "parameters": OpenAPIParameters.json,
            ],
        ]
    }

    /// One path and what can be done there.
    struct Operation {
        let path: String
        let id: String
        let summary: String
        let parameters: [JSON]
        /// The media type and the schema of what comes as JSON.
        let type: String
        let schema: String
        var isInstance = false

        var json: JSON {
            let common: [JSON] = ["f", "lang"].map { OpenAPIParameters.reference($0) }
            var responses: [(String, JSON)] = [
                (
                    "200",
                    [
                        "description": "OK",
                        "content": .object([
                            (type, ["schema": OpenAPISchemas.reference(schema)]),
                            ("text/html", ["schema": ["type": "string"]]),
                        ]),
                    ]
                ), ("304", ["description": "Not modified"]),
            ]
            for (status, words) in errors { responses.append((status, Self.error(words))) }
            return [
                "operationId": .text(id), "summary": .text(summary),
                "parameters": .list(parameters + common), "responses": .object(responses),
            ]
        }

        private var errors: [(String, String)] {
            [("400", "Invalid parameter")] + (isInstance ? [("404", "Not found")] : [])
                + [
                    ("429", "Too many requests"), ("500", "Error in the service"),
                    ("503", "Too busy; try again"),
                ]
        }

        private static func error(_ words: String) -> JSON {
            [
                "description": .text(words),
                "content": [
                    "application/json": ["schema": OpenAPISchemas.reference("exception")]
                ],
            ]
        }
    }

    private var paths: [Operation] {
        let json = "application/json"
        return [
            Operation(
                path: "/", id: "getLandingPage",
                summary: inquiry.words("หน้าแรก", "Landing page"), parameters: [], type: json,
                schema: "landingPage"),
            Operation(
                path: "/conformance", id: "getConformance",
                summary: inquiry.words("มาตรฐานที่ทำตาม", "Conformance"), parameters: [],
                type: json, schema: "confClasses"),
            Operation(
                path: "/api", id: "getApi", summary: inquiry.words("เอกสารนี้", "This document"),
                parameters: [], type: Self.mediaType, schema: "object"),
            Operation(
                path: "/collections", id: "getCollections",
                summary: inquiry.words("ชั้นข้อมูล", "Collections"), parameters: [], type: json,
                schema: "collections"),
        ] + inquiry.version.layers.flatMap { operations(of: $0.layer) }
    }

    private func operations(of layer: StoredLayer) -> [Operation] {
        let (name, title) = (layer.name, inquiry[layer.title])
        let path = "/collections/\(name)"
        let identifier: JSON = [
            "name": "featureId", "in": "path", "required": true,
            "schema": ["type": "string", "minLength": 1],
        ]
        return [
            Operation(
                path: path, id: "describe.\(name)", summary: title, parameters: [],
                type: "application/json", schema: "collection"),
            Operation(
                path: path + "/items", id: "items.\(name)",
                summary: title,
                parameters: OpenAPIParameters.items
                    + layer.properties.map { OpenAPIParameters.property($0, inquiry) },
                type: Items.mediaType, schema: "featureCollectionGeoJSON"),
            Operation(
                path: path + "/items/{featureId}", id: "item.\(name)", summary: title,
                parameters: [identifier, OpenAPIParameters.reference("crs")],
                type: Items.mediaType, schema: "featureGeoJSON", isInstance: true),
        ]
    }

    var html: String {
        var page = HTMLPage(inquiry, title: inquiry.words("คำอธิบาย API", "The API"))
        page.add(
            paragraph: inquiry.words(
                "ทุกหน้าอ่านด้วย GET ได้ f=json หรือ f=html และ lang=th หรือ lang=en",
                "Every page is read with GET; f=json or f=html, lang=th or lang=en"))
        page.add(
            table: [inquiry.words("ที่อยู่", "Path"), inquiry.words("เนื้อหา", "What it is")],
            rows: paths.map { [HTMLPage.escaped($0.path), HTMLPage.escaped($0.summary)] },
            caption: inquiry.words("หน้าทั้งหมด", "All pages"))
        page.add(list: [
            ("OpenAPI 3.0 (JSON)", inquiry.address("/api", [("f", "json")]))
        ])
        return page.text
    }
}
