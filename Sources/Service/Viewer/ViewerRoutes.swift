import HTTPTypes
import Hummingbird
import SchoolStore
import Schools
import Workspace

/// The viewer below `/viewer/`, made on request for whoever asks.
struct ViewerRoutes: Sendable {
    let desk: Desk

    func add(to router: Router<ServiceContext>) {
        router.get("viewer") { request, context in
            // The router takes both for one; its files are asked for beside it.
            guard request.uri.path.hasSuffix("/") else {
                return Response(status: .movedPermanently, headers: [.location: "viewer/"])
            }
            return try await file(request, context)
        }
        router.get("viewer/**") { request, context in
            try await file(request, context)
        }
    }

    private func file(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let path = String(request.uri.path.dropFirst("/viewer/".count))
        return try await desk.answer(request, context) { _ in
            nil
        } reply: { inquiry in
            let (version, role) = (inquiry.version, inquiry.role)
            let file = try await version.pool.run { _ in
                try version.site().file(at: path, for: role)
            }
            guard let file else { throw ServiceError.noPage }
            return Reply(type: file.mediaType, bytes: file.bytes)
        }
    }
}
