import Foundation
import Support
import Testing

/// Bytes that are no requests, or that come too slowly or in too great a number.
@Suite(
    .serialized, .enabled(if: runsAlone, "scripts/test runs it when the others are done")
)
struct HostileConnectionTests {
    @Test func `what is too long is refused`() async throws {
        let long = String(repeating: "a", count: 200_000)
        try await withServer { client in
            for target in ["/\(long)", "/collections/schools/items?name=\(long)"] {
                try await expectEnd(client, "GET \(target) HTTP/1.1\r\nHost: x\r\n\r\n")
            }
            try await expectEnd(client, "GET / HTTP/1.1\r\nHost: x\r\nX-Long: \(long)\r\n\r\n")
            let many = (0..<2_000).map { "X-\($0): 1\r\n" }.joined()
            try await expectEnd(client, "GET / HTTP/1.1\r\nHost: x\r\n\(many)\r\n")
            let floods = (0..<500).map { "a\($0)=1" }.joined(separator: "&")
            try await expectRefusal(client, "/collections/schools/items?\(floods)", [400])
            try await expectEnd(
                client,
                "POST /feedback HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n"
                    + "Connection: close\r\n\r\n{")
        }
    }

    static let broken = [
        "FOO / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "", "\r\n\r\n", "GET", "GET /\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
        "G E T / HTTP/1.1\r\n\r\n",
        "get / HTTP/1.1\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\n: x\r\n\r\n", "GET / HTTP/1.1\r\nA B: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost x\r\n\r\n", "GET / HTTP/1.1\r\nHost: \u{0}\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\nGET /collections HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET http://evil.example/etc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET ?x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    ]

    @Test func `what is no request ends, and the next one is answered`() async throws {
        try await withServer { client in
            try await together(Self.broken) { try await expectEnd(client, $0) }
        }
    }

    @Test func `random bytes end, and the next request is answered`() async throws {
        try await withServer { client in
            var random = SplitMix64(seed: 7)
            let noise = (0..<60).map { _ in
                (0..<Int.random(in: 1...300, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                } + Array("\r\n\r\n".utf8)
            }
            let plain =
                "GET /collections/schools/items?name=a&bbox=1,2,3,4 HTTP/1.1\r\nHost: x\r\n\r\n"
            let changed = (0..<100).map { _ in
                var bytes = Array(plain.utf8)
                for _ in 0..<3 {
                    let place = Int.random(in: 4..<bytes.count, using: &random)
                    bytes[place] = UInt8.random(in: 0...255, using: &random)
                }
                return bytes
            }
            try await together(noise + changed) { bytes in
                let answer = try await client.exchange([bytes]).flatMap(RawAnswer.init)
                #expect((answer?.status ?? 400) < 500, "\(bytes)")
            }
        }
    }

    @Test func `slow clients do not stop the others, and are let go`() async throws {
        try await withServer { client in
            let half = Array(
                "POST /feedback HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{".utf8)
            let head = Array("GET /collections HTTP/1.1\r\nHo".utf8)
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<40 {
                    let piece = number % 2 == 0 ? half : head
                    group.addTask { try await client.exchange([piece], patience: 30) != nil }
                }
                for _ in 0..<10 {
                    let answer = try #require(try await client.get("/collections"))
                    #expect(answer.status == 200)
                }
                for try await isEnded in group { #expect(isEnded) }
            }
        }
    }

    @Test func `a head that comes a byte at a time is not waited for`() async throws {
        try await withServer { client in
            // Each byte comes before the connection is idle for too long.
            let drops = Array("GET / HTTP/1.1\r\nX: aaaaaaaaaaaaaaaaaaaaaa".utf8).map { [$0] }
            let bytes = try await client.exchange(drops, pause: 0.2, patience: 3)
            #expect(bytes != nil, "the connection was kept open")
        }
    }

    @Test func `line ends in parameters make no headers`() async throws {
        try await withServer { client in
            for target in [
                "/%0d%0aSet-Cookie:%20a=1", "/collections?lang=th%0d%0aSet-Cookie:%20a=1",
                "/collections/schools/items?crs=x%0d%0aSet-Cookie:a=1",
                "/collections/schools/items/%0d%0aSet-Cookie:%20a=1",
                "/collections/a%0d%0aLocation:%20http://evil.example/items",
            ] {
                let answer = try #require(try await client.get(target))
                #expect(answer.headers["set-cookie"] == nil && answer.headers["location"] == nil)
                try expectRefusal(answer, target, [400, 404])
            }
        }
    }

    @Test func `a host's name does not get into pages as markup`() async throws {
        try await withServer { client in
            for host in [
                "\"><script>alert(1)</script>", "a'onload='x", "evil.example/x?y", "%0d%0a",
            ] {
                for path in ["/?f=html", "/?f=json", "/collections?f=html"] {
                    let answer = try await client.send(
                        "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
                    guard let answer else { continue }
                    #expect(answer.status < 500)
                    #expect(!answer.text.contains("<script>alert"))
                    #expect(!answer.text.contains("'onload="))
                }
            }
            let page = try #require(
                try await client.get("/collections/schools/items?f=html&name=%3Cscript%3Ealert(1)"))
            #expect(!page.text.contains("<script>alert"))
        }
    }

    static let tokens = [
        "Bearer", "Bearer ", "Bearer x", "Bearer ' OR 1=1 --", "Bearer ../../schoolmap.yaml",
        "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoib2ZmaWNlIn0.", "Bearer null", "Bearer undefined",
        "Basic b2ZmaWNlOm9mZmljZQ==", "bearer office", "Bearer office office", "Digest x", "office",
        "Bearer \u{E2A}\u{E33}", "Bearer " + String(repeating: "A", count: 8_000),
    ]

    @Test func `a forged token shows nothing of the office`() async throws {
        try await withServer { client in
            for token in Self.tokens {
                for path in ["/collections/schools/items?limit=1", "/", "/nothing"] {
                    let answer = try #require(
                        try await client.get(path, headers: ["Authorization: \(token)"]), "\(token)"
                    )
                    #expect([200, 400, 401, 403, 404].contains(answer.status), "\(token)")
                    #expect(!answer.text.contains("\"audience\":\"office\""), "\(token)")
                    if answer.status != 200 { #expect(answer.error != nil, "\(token)") }
                }
            }
        }
    }
}
