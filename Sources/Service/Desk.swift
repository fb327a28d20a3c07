import GeoSource
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
    ///   - names: the parameters that the page takes besides `f` and `lang`; nil where what
    ///     others hang on to an address does not matter.
    ///   - reply: makes the answer.
    func answer(
        _ request: Request, _ context: ServiceContext, formats: [Format] = [.json, .html],
        names: (StoreVersion) throws -> [String]? = { _ in [] },
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
        response.headers[.vary] = "Accept, Accept-Language, Accept-Encoding, Authorization, Cookie"
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
    /// Smaller ones are hardly made smaller.
    private static let compressed = 1024
    /// The fastest: a page is made once and read once.
    private static let level = 1

    /// The response of an answer, compressed where the client takes that.
    ///
    /// Compression is left to the readers, which are as many as there are processors to spare.
    static func response(
        _ reply: Reply, to request: Request, pool: ReaderPool
    ) async throws -> Response {
        var headers = HTTPFields()
        headers[.contentType] = reply.type
        for (name, value) in reply.headers {
            if let field = HTTPField.Name(name) { headers[field] = value }
        }
        var body = reply.body
        if body.readableBytes >= compressed, takesGzip(request.headers[.acceptEncoding]) {
            let plain = body
            body = try await pool.run { _ in
                ByteBuffer(bytes: try Gzip.compress(Array(plain.readableBytesView), level: level))
            }
            headers[.contentEncoding] = "gzip"
        }
        return Response(
            status: reply.status, headers: headers, body: ResponseBody(byteBuffer: body))
    }

    /// Whether a header Accept-Encoding has gzip, or anything, with a weight above nothing.
    static func takesGzip(_ header: String?) -> Bool {
        let parts = (header ?? "").prefix(1000).lowercased().split(separator: ",")
        let weights = parts.map { part in
            let pieces = part.split(separator: ";").map(\.trimming)
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }
                .flatMap { Double($0.dropFirst(2)) }
            return (word: pieces.first ?? "", weight: weight ?? 1)
        }
        let own = weights.first { $0.word == "gzip" } ?? weights.first { $0.word == "*" }
        return own.map { $0.weight > 0 } ?? false
    }
}
