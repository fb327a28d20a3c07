import HTTPTypes
import Hummingbird
import Maps
import SchoolStore
import Schools
import Workspace

/// OGC API – Tiles, part 1: vector tiles of all layers and of one, in Web Mercator.
///
/// Rows come before columns, as the standard has it; TileJSON and the style say so to MapLibre.
struct TileRoutes: Sendable {
    let desk: Desk

    private static let tile = "\(TileMatrixSet.id)/:matrix/:row/:column"

    func add(to router: Router<ServiceContext>) {
        router.get("tileMatrixSets", use: page { TileMatrixSet.list($0) })
        router.get("tileMatrixSets/\(TileMatrixSet.id)", use: page { _ in TileMatrixSet.json })
        for (path, isWhole) in [("tiles", true), ("collections/:collection/tiles", false)] {
            let path = RouterPath(stringLiteral: path)
            let group = router.group(path)
            group.get { try await sets($0, $1, isWhole: isWhole) }
            group.get("\(TileMatrixSet.id)") { try await set($0, $1, isWhole: isWhole) }
            group.get(RouterPath(stringLiteral: Self.tile)) {
                try await tile($0, $1, isWhole: isWhole)
            }
        }
        router.get("tiles/tiles.json") { request, context in
            try await document(request, context) { source, inquiry in
                try source.tileJSON(
                    tiles: inquiry.address("/tiles/\(TileMatrixSet.id)") + "/{z}/{y}/{x}")
            }
        }
        router.get("tiles/style.json") { request, context in
            try await document(request, context) { source, inquiry in
                try source.style(tileJSON: inquiry.address("/tiles/tiles.json"))
            }
        }
    }

    private func page(
        _ json: @escaping @Sendable (Inquiry) -> JSON
    ) -> @Sendable (Request, ServiceContext) async throws -> Response {
        { request, context in
            try await desk.answer(request, context, formats: [.json]) { Reply(json: json($0)) }
        }
    }

    private func document(
        _ request: Request, _ context: ServiceContext,
        _ bytes: @escaping @Sendable (TileSource, Inquiry) throws -> [UInt8]
    ) async throws -> Response {
        try await desk.answer(request, context, formats: [.json]) { inquiry in
            let made = try await inquiry.version.pool.run { _ in
                try bytes(try inquiry.version.tiles(for: inquiry.view), inquiry)
            }
            return Reply(type: "application/json", bytes: made)
        }
    }

    private func sets(
        _ request: Request, _ context: ServiceContext, isWhole: Bool
    ) async throws -> Response {
        try await desk.answer(request, context, formats: [.json]) { inquiry in
            let set = try await description(context, inquiry, isWhole: isWhole)
            return Reply(json: ["tilesets": [set.json(isWhole: false)], "links": set.ownLinks])
        }
    }

    private func set(
        _ request: Request, _ context: ServiceContext, isWhole: Bool
    ) async throws -> Response {
        try await desk.answer(request, context, formats: [.json]) { inquiry in
            let set = try await description(context, inquiry, isWhole: isWhole)
            return Reply(json: set.json(isWhole: true))
        }
    }

    private func description(
        _ context: ServiceContext, _ inquiry: Inquiry, isWhole: Bool
    ) async throws -> TileSetDescription {
        let layer = try isWhole ? nil : layer(context, inquiry)
        let source = try await source(inquiry)
        let names = source.content.layerNames
        if let layer, !names.contains(layer) {
            throw ServiceError.noTiles(layer, known: names)
        }
        return TileSetDescription(
            inquiry: inquiry, layer: layer, zooms: source.content.zooms,
            layers: layer.map { [$0] } ?? names)
    }

    private func source(_ inquiry: Inquiry) async throws -> TileSource {
        try await inquiry.version.pool.run { _ in try inquiry.version.tiles(for: inquiry.view) }
    }

    private func layer(_ context: ServiceContext, _ inquiry: Inquiry) throws -> String {
        let name = try desk.parameter("collection", context)
        guard inquiry.version.facts(of: name) != nil else {
            throw ServiceError.noCollection(
                name, known: inquiry.version.layers.map(\.layer.name))
        }
        return name
    }

    private func tile(
        _ request: Request, _ context: ServiceContext, isWhole: Bool
    ) async throws -> Response {
        try await desk.answer(request, context, formats: [.json]) { inquiry in
            let layer = try isWhole ? nil : layer(context, inquiry)
            let numbers = try ["matrix", "row", "column"].map { name in
                guard let number = Int(try desk.parameter(name, context)), number >= 0 else {
                    throw ServiceError.noPage
                }
                return number
            }
            guard numbers[0] <= TileMatrixSet.zooms.upperBound,
                numbers[1] < 1 << numbers[0], numbers[2] < 1 << numbers[0]
            else { throw ServiceError.noPage }
            let bytes = try await inquiry.version.pool.run { _ in
                try inquiry.version.tiles(for: inquiry.view)
                    .tile(numbers[0], numbers[2], numbers[1], layers: layer.map { [$0] })
            }
            var reply = Reply(type: TileSetDescription.mediaType, bytes: bytes ?? [])
            // Nothing there is no mistake (part 1, recommendation 5).
            if bytes == nil { reply.status = .noContent }
            return reply
        }
    }
}

extension ServiceError {
    fileprivate static func noTiles(_ layer: String, known: [String]) -> Self {
        let list = known.joined(separator: ", ")
        return Self(
            .notFound, "not-found", thai: "ไม่มีไทล์ของ \(layer) มี: \(list)",
            english: "there are no tiles of \(layer); there is: \(list)")
    }
}
