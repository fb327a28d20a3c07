import HTTPTypes
import Hummingbird
import Maps
import SchoolStore
import Schools

/// OGC API – Features: the paths of part 1.
struct FeatureRoutes: Sendable {
    let desk: Desk

    func add(to router: Router<ServiceContext>) {
        router.get("/") {
            try await page($0, $1, json: { LandingPage(inquiry: $0).json }) {
                LandingPage(inquiry: $0).html
            }
        }
        router.get("conformance") {
            try await page($0, $1, json: Conformance.json, html: Conformance.html)
        }
        router.get("collections") {
            try await page($0, $1, json: CollectionList.json, html: CollectionList.html)
        }
        router.get("collections/:collection") { request, context in
            try await desk.answer(request, context) { version in
                _ = try facts(context, version)
                return []
            } reply: { inquiry in
                let own = CollectionDescription(
                    inquiry: inquiry, facts: try facts(context, inquiry.version))
                return inquiry.format == .json
                    ? Reply(json: own.json(isWhole: true)) : Reply(html: own.html())
            }
        }
        router.get("collections/:collection/queryables", use: queryables)
        router.get("collections/:collection/items", use: items)
        router.get("collections/:collection/items/:feature", use: item)
    }

    private func queryables(
        _ request: Request, _ context: ServiceContext
    ) async throws -> Response {
        try await desk.answer(request, context, formats: [.json]) { version in
            _ = try facts(context, version)
            return []
        } reply: { inquiry in
            let layer = try facts(context, inquiry.version).layer
            let schema = layer.queryables(isPast: false).schema(
                id: inquiry.address("/collections/\(layer.name)/queryables"),
                title: layer.title, language: inquiry.language)
            return Reply(type: CollectionDescription.schemaType, bytes: schema.utf8)
        }
    }

    private func items(_ request: Request, _ context: ServiceContext) async throws -> Response {
        try await desk.answer(request, context) { version in
            ItemsRequest.names(of: try facts(context, version).layer)
        } reply: { inquiry in
            let layer = try facts(context, inquiry.version).layer
            return try await Items(
                inquiry: inquiry, layer: layer, request: try ItemsRequest(inquiry, layer)
            ).reply()
        }
    }

    private func item(_ request: Request, _ context: ServiceContext) async throws -> Response {
        try await desk.answer(request, context) { version in
            _ = try facts(context, version)
            return ["crs"]
        } reply: { inquiry in
            let layer = try facts(context, inquiry.version).layer
            let id = try desk.parameter("feature", context)
            return try await Item(inquiry: inquiry, layer: layer, id: id).reply()
        }
    }

    private func page(
        _ request: Request, _ context: ServiceContext,
        json: @Sendable (Inquiry) -> JSON, html: @Sendable (Inquiry) -> String
    ) async throws -> Response {
        try await desk.answer(request, context) { inquiry in
            inquiry.format == .json ? Reply(json: json(inquiry)) : Reply(html: html(inquiry))
        }
    }

    private func facts(
        _ context: ServiceContext, _ version: StoreVersion
    ) throws -> StoreVersion.Facts {
        let name = try desk.parameter("collection", context)
        guard let facts = version.facts(of: name) else {
            throw ServiceError.noCollection(name, known: version.layers.map(\.layer.name))
        }
        return facts
    }
}

/// The list of collections (part 1, 7.13).
enum CollectionList {
    static func json(_ inquiry: Inquiry) -> JSON {
        let collections = inquiry.version.layers.map {
            CollectionDescription(inquiry: inquiry, facts: $0).json(isWhole: false)
        }
        return [
            "links": inquiry.ownLinks().json,
            "crs": .list(ReferenceSystem.allCases.map { .text($0.uri) }),
            "collections": .list(collections),
        ]
    }

    static func html(_ inquiry: Inquiry) -> String {
        var page = HTMLPage(inquiry, title: inquiry.words("ชั้นข้อมูล", "Collections"))
        page.add(
            list: inquiry.version.layers.map {
                (
                    "\(inquiry[$0.layer.title]): \(inquiry[$0.layer.summary])",
                    inquiry.address("/collections/\($0.layer.name)")
                )
            })
        return page.text
    }
}
