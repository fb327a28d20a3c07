import HTTPTypes
import Hummingbird
import NIOCore
import Schools

/// Where requests come in and answers go out: what is the same for every page that is read.
struct Desk: Sendable {
    let keeper: StoreKeeper
    let options: ServiceOptions

    /// Answers from the newest build, or with 304 where the client has the answer already.
    ///
    /// - Parameters:
    ///   - names: the parameters that the page takes besides `f` and `lang`.
    ///   - reply: makes the answer.
    func answer(
        _ request: Request, _ context: ServiceContext, formats: [Format] = [.json, .html],
        names: (StoreVersion) throws -> [String] = { _ in [] },
        reply: (Inquiry) async throws -> Reply
    ) async throws -> Response {
        try await keeper.answer { version in
            let inquiry = try Inquiry(
                request, context, version, options: options, formats: formats,
                names: try names(version))
            let tag = EntityTag.tag(inquiry, query: request.uri.query ?? "")
            guard !EntityTag.isNamed(tag, in: request.headers[.ifNoneMatch]) else {
                return finished(Response(status: .notModified), tag, inquiry)
            }
            let response = try await Delivery.response(
                try await reply(inquiry), to: request, pool: version.pool)
            return finished(response, tag, inquiry)
        }
    }

    private func finished(_ response: Response, _ tag: String, _ inquiry: Inquiry) -> Response {
        var response = response
        response.headers[.eTag] = tag
        // What the office sees stays with the office; anything may be asked after at any time.
        response.headers[.cacheControl] =
            inquiry.role == .public ? "public, max-age=0, must-revalidate" : "private, no-cache"
        response.headers[.vary] = "Accept, Accept-Language, Accept-Encoding, Authorization"
        response.headers[.contentLanguage] = inquiry.language.rawValue
        return response
    }

    /// A part of the path, decoded.
    func parameter(_ name: String, _ context: ServiceContext) throws -> String {
        guard let text = context.parameters.get(name),
            let decoded = Parameters.decoded(text.replacing("+", with: "%2B")[...])
        else { throw ServiceError.noPage }
        return decoded
    }
}

/// Puts answers into responses.
enum Delivery {
    static func response(
        _ reply: Reply, to request: Request, pool: ReaderPool
    ) async throws -> Response {
        var headers = HTTPFields()
        headers[.contentType] = reply.type
        for (name, value) in reply.headers {
            if let field = HTTPField.Name(name) { headers[field] = value }
        }
        return Response(
            status: reply.status, headers: headers, body: ResponseBody(byteBuffer: reply.body))
    }
}
