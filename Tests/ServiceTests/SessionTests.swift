import HTTPTypes
import HummingbirdTesting
import NIOCore
import SchoolStore
import Schools
import Testing
import Workspace

/// The office's view in a browser, by a cookie.
struct SessionTests {
    private static let small = "/collections/schools/items?pupils=3"

    private func post(
        _ path: String, _ body: String = "", to client: any TestClientProtocol,
        _ headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body)
        ) { $0 }
    }

    /// The cookie as a browser sends it back.
    private func cookie(_ response: TestResponse) throws -> String {
        let whole = try #require(response.headers[.setCookie])
        return String(whole.prefix { $0 != ";" })
    }

    @Test func `a token becomes a cookie that no script reads and no other page sends`()
        async throws
    {
        let district = try TestDistrict(schools: 3)
        let token = try district.token(.office)
        try await district.serve { client in
            let answer = try await post("/login", "token=\(token)", to: client)
            #expect(answer.status == .seeOther)
            #expect(answer.headers[.location] == "viewer/")
            let cookie = try #require(answer.headers[.setCookie])
            for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
                #expect(cookie.contains(part))
            }
        }
    }

    @Test func `with the cookie the office sees everything, and the log says so`() async throws {
        let district = try TestDistrict()
        let token = try district.token(.office)
        try await district.serve { client in
            let own = try cookie(try await post("/login", "token=+\(token)%20", to: client))
            let answer = try await client.get(Self.small, [.cookie: own])
            expect(try Answer(answer.body).numbers, is: [1])
            #expect(answer.headers[.vary]?.contains("Cookie") == true)
            #expect(answer.headers[.cacheControl]?.contains("private") == true)
            let page = try await client.get("/login", [.cookie: own])
            #expect(String(buffer: page.body).contains("logout"))
        }
        let log = try district.workspace.officeDatabase().audit().filter { $0.action == "request" }
        #expect(log.count == 2)
    }

    @Test func `a cookie changes nothing: a report sent with it is the public's`() async throws {
        let district = try TestDistrict(schools: 3)
        let token = try district.token(.office)
        try await district.serve { client in
            let headers: HTTPFields = [
                .cookie: "schoolmap-token=\(token)", .contentType: "application/json",
            ]
            let report = #"{"school": "1000000002", "kind": "data", "text": "ผิด"}"#
            expect(
                try await post("/feedback", report, to: client, headers).status, is: .created)
        }
        let log = try district.workspace.officeDatabase().audit()
        #expect(log.allSatisfy { $0.action != "request" })
        #expect(log.contains { $0.action == "feedback-receive" && $0.role == "public" })
    }

    @Test(arguments: ["token=", "token=smap_x", "", "token=%00", "a=b"])
    func `what is no token is refused with the page, and noted`(body: String) async throws {
        let district = try TestDistrict(schools: 1)
        try await district.serve { client in
            let answer = try await post("/login", body, to: client)
            #expect(answer.status == .unauthorized)
            #expect(answer.headers[.setCookie] == nil)
            #expect(String(buffer: answer.body).contains("role=\"alert\""))
        }
        let log = try district.workspace.officeDatabase().audit()
        #expect(log.map(\.action) == ["login"] && log.map(\.outcome) == ["401"])
        #expect(!log.contains { $0.target?.contains("smap_") == true })
    }

    @Test func `a cookie that is good no more is the public's, and leaving takes it away`()
        async throws
    {
        try await TestDistrict().serve { client in
            let answer = try await client.get(Self.small, [.cookie: "schoolmap-token=smap_x"])
            expect(try Answer(answer.body).numbers, is: [])
            let gone = try await post("/logout", to: client)
            #expect(gone.status == .seeOther)
            #expect(gone.headers[.setCookie]?.contains("Max-Age=0") == true)
        }
    }
}
