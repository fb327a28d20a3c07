import HTTPTypes
import Hummingbird
import SchoolStore
import Schools
import Workspace

/// Who asks: the role of the token in the header `Authorization: Bearer …`, public without one.
///
/// What somebody with a token asks for is in the audit log.
struct TokenCheck: RouterMiddleware {
    typealias Context = ServiceContext

    let office: OfficeDesk

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        guard let header = request.headers[.authorization] else {
            return try await next(request, context)
        }
        let moment = OfficeDesk.now
        guard let token = Self.token(header),
            let caller = try await office.run({ try $0.caller(token: token, at: moment) })
        else { throw ServiceError.badToken }
        var context = context
        context.role = caller.role
        let user = caller.user(address: context.client)
        do {
            let response = try await next(request, context)
            try await record(request, user, moment, outcome: "\(response.status.code)")
            return response
        } catch {
            let known = ErrorWords.error(for: error, to: request.method)
            try await record(request, user, moment, outcome: "\(known.status.code)")
            throw error
        }
    }

    private func record(
        _ request: Request, _ user: OfficeUser, _ moment: String, outcome: String
    ) async throws {
        let target = "\(request.method.rawValue) \(request.uri.string)"
        try await office.run {
            try $0.record(
                AuditEntry(
                    at: moment, by: user, action: "request", target: target, outcome: outcome))
        }
    }

    private static func token(_ header: String) -> String? {
        let parts = header.split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }
}

extension ServiceError {
    static let badToken: Self = {
        var error = Self(
            .unauthorized, "invalid-token", thai: "โทเค็นไม่ถูกต้อง หมดอายุ หรือถูกยกเลิกแล้ว",
            english: "the token is wrong, has run out or has been taken back")
        error.headers = [("WWW-Authenticate", "Bearer")]
        return error
    }()
}
