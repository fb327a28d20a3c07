import Hummingbird

/// The description of the service itself, and the look of its pages.
struct DescriptionRoutes: Sendable {
    let desk: Desk

    func add(to router: Router<ServiceContext>) {
        router.get("api") { request, context in
            try await desk.answer(request, context) { inquiry in
                inquiry.format == .json
                    ? Reply(json: OpenAPI(inquiry: inquiry).json, type: OpenAPI.mediaType)
                    : Reply(html: OpenAPI(inquiry: inquiry).html)
            }
        }
        router.get("style.css") { request, context in
            try await desk.answer(request, context) { _ in
                Reply(type: "text/css; charset=utf-8", bytes: StyleSheet.text.utf8)
            }
        }
    }
}
