import HTTPTypes
import Hummingbird
import NIOCore
import Schools
import Workspace

/// The office's own view in a browser: a page that takes a token and keeps it in a cookie.
///
/// The cookie is for reading alone: what changes something needs the token in its header, which no
/// page of another origin can send.
struct SessionRoutes: Sendable {
    let desk: Desk
    let office: OfficeDesk

    func add(to router: Router<ServiceContext>) {
        router.get("login") { try await page($0, $1, isRefused: false) }
        router.post("login", use: begin)
        router.post("logout") { _, _ in
            leaving(to: "viewer/", SessionCookie.none(isSecure: isSecure))
        }
    }

    private var isSecure: Bool { desk.options.publicAddress?.hasPrefix("https://") == true }

    private func begin(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let body = try await request.body.collect(upTo: 4096)
        let form = try Parameters(query: String(buffer: body))
        let token = String((form["token"] ?? "").filter { !$0.isWhitespace })
        let moment = OfficeDesk.now
        guard !token.isEmpty,
            try await office.run({ try $0.caller(token: token, at: moment) }) != nil
        else {
            try await office.recordRefusal(request, client: context.client)
            var response = try await page(request, context, isRefused: true)
            response.status = .unauthorized
            return response
        }
        return leaving(to: "viewer/", SessionCookie.holding(token, isSecure: isSecure))
    }

    private func leaving(to address: String, _ cookie: Cookie) -> Response {
        var response = Response(status: .seeOther, headers: [.location: address])
        response.headers[.cacheControl] = "no-store"
        response.setCookie(cookie)
        return response
    }

    private func page(
        _ request: Request, _ context: ServiceContext, isRefused: Bool
    ) async throws -> Response {
        var response = try await desk.answer(request, context, formats: [.html]) { inquiry in
            Reply(html: SessionPage(inquiry: inquiry, isRefused: isRefused).html)
        }
        response.headers[.cacheControl] = "no-store"
        return response
    }
}

/// The cookie that a browser shows the office's view with.
enum SessionCookie {
    static let name = "schoolmap-token"
    /// A day of work, in seconds.
    private static let life = 12 * 60 * 60

    static func holding(_ token: String, isSecure: Bool) -> Cookie {
        Cookie(
            name: name, value: token, maxAge: life, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .strict)
    }

    /// Takes it away.
    static func none(isSecure: Bool) -> Cookie {
        Cookie(
            name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .strict)
    }
}

/// The page that takes the token, or ends the session.
private struct SessionPage {
    let inquiry: Inquiry
    let isRefused: Bool

    var html: String {
        var page = HTMLPage(inquiry, title: inquiry.words("สำหรับเจ้าหน้าที่", "For the office"))
        if inquiry.role == .public { addEntry(to: &page) } else { addExit(to: &page) }
        page.add(list: [(inquiry.words("ไปที่แผนที่", "To the map"), "viewer/")])
        return page.text
    }

    private func addEntry(to page: inout HTMLPage) {
        if isRefused {
            let words = inquiry.words(
                "โทเค็นไม่ถูกต้อง หมดอายุ หรือถูกยกเลิกแล้ว",
                "The token is wrong, has run out or has been taken back.")
            page.add(html: "<p role=\"alert\"><strong>\(words)</strong></p>")
        }
        page.add(
            paragraph: inquiry.words(
                "ใส่โทเค็นที่สำนักงานออกให้ (schoolmap token) เพื่อเห็นข้อมูลของสำนักงาน การใช้งานจะถูกบันทึก",
                "A token of the office (schoolmap token) shows the office's own data; what is looked "
                    + "at is noted."))
        page.add(
            html: """
                <form method="post" action="login">
                <input name="username" type="text" autocomplete="username" value="schoolmap" hidden>
                <p><label for="token">\(inquiry.words("โทเค็น", "Token"))</label>
                <input id="token" name="token" type="password" autocomplete="current-password" required></p>
                <p><button type="submit">\(inquiry.words("เข้าสู่ระบบ", "Log in"))</button></p>
                </form>
                """)
    }

    private func addExit(to page: inout HTMLPage) {
        page.add(
            paragraph: inquiry.words(
                "กำลังใช้มุมมองของเจ้าหน้าที่", "This browser sees what the token's role may see."))
        page.add(
            html: """
                <form method="post" action="logout">
                <p><button type="submit">\(inquiry.words("ออกจากระบบ", "Log out"))</button></p>
                </form>
                """)
    }
}
