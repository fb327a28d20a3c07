import HTTPTypes
import Hummingbird
import SchoolStore
import Schools
import Workspace

/// Who asks: the role of the token in the header `Authorization: Bearer …`, public without one.
///
/// A browser that has logged in sends the token as a cookie, which is good for reading. What somebody with a token asks for is in the audit log.
struct TokenCheck: RouterMiddleware {
    typealias Context = ServiceContext

    let office: OfficeDesk

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        let moment = OfficeDesk.now
        guard let caller = try await caller(request, moment, client: context.client) else {
            return try await next(request, context)
        }
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

    /// Nil without a token, and with a cookie that is good no more.
    private func caller(
        _ request: Request, _ moment: String, client: String?
    ) async throws -> Caller? {
        if let header = request.headers[.authorization] {
            if let token = Self.token(header), let caller = try await caller(token, moment) {
                return caller
            }
            try await office.recordRefusal(request, client: client)
            throw ServiceError.badToken
        }
        guard [.get, .head].contains(request.method),
            let cookie = request.cookies[SessionCookie.name], !cookie.value.isEmpty
        else { return nil }
        return try await caller(cookie.value, moment)
    }

    private func caller(_ token: String, _ moment: String) async throws -> Caller? {
        try await office.run { try $0.caller(token: token, at: moment) }
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
