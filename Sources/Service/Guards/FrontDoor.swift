import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import SchoolStore
import Schools

/// Around everything: errors in their one shape, headers that keep browsers safe, reading from
/// pages of other origins.
struct FrontDoor: RouterMiddleware {
    typealias Context = ServiceContext

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        if request.method == .options {
            response = Response(status: .noContent)
            response.headers[.allow] = Self.methods
        } else {
            do {
                response = try await next(request, context)
            } catch {
                response = try Self.response(to: error, request, context)
            }
        }
        for (name, value) in Self.headers where response.headers[name] == nil {
            response.headers[name] = value
        }
        return response
    }

    static let methods = "GET, HEAD, OPTIONS"

    private static func response(
        to error: any Error, _ request: Request, _ context: ServiceContext
    ) throws -> Response {
        let known = ErrorWords.error(for: error, to: request.method)
        if known.status.code == 500 {
            context.logger.error("\(request.method) \(request.uri.path): \(error)")
        }
        var response = try known.body.response(from: request, context: context)
        response.status = known.status
        for (name, value) in known.headers {
            if let field = HTTPField.Name(name) { response.headers[field] = value }
        }
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// Nothing of other origins is allowed in, and no page of others may hold this one in a frame.
    static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
        connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; \
        form-action 'self'; frame-ancestors 'none'
        """

    private static let headers: [(HTTPField.Name, String)] =
        [
            ("Content-Security-Policy", policy),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "same-origin"),
            ("Permissions-Policy", "geolocation=(self)"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Access-Control-Allow-Origin", "*"),
            ("Access-Control-Allow-Methods", methods),
            ("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match"),
            ("Access-Control-Expose-Headers", "Content-Crs, ETag, Link"),
        ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}

/// The one place where errors become words and a status.
enum ErrorWords {
    static func error(for error: any Error, to method: HTTPRequest.Method) -> ServiceError {
        switch error {
        case let error as ServiceError: error
        case let error as FilterError: .badFilter(error)
        case let error as FeedbackFault: .refused(error)
        case is ReadersBusy: .busy
        case let error as any HTTPResponseError:
            // The router knows paths and methods as one.
            http(
                error.status == .notFound && ![.get, .head].contains(method)
                    ? .methodNotAllowed : error.status)
        default:
            ServiceError(
                .internalServerError, "internal", thai: "เกิดข้อผิดพลาดในโปรแกรม แจ้งผู้ดูแลระบบ",
                english: "something went wrong inside; please tell the office")
        }
    }

    private static func http(_ status: HTTPResponse.Status) -> ServiceError {
        switch status {
        case .notFound: .noPage
        case .methodNotAllowed: .wrongMethod
        case .contentTooLarge:
            ServiceError(
                status, "too-large", thai: "ข้อมูลที่ส่งมาใหญ่เกินไป", english: "the body is too large")
        default:
            ServiceError(
                status, "request-failed", thai: "คำขอไม่ถูกต้อง",
                english: "the request cannot be answered: \(status.reasonPhrase)")
        }
    }
}
