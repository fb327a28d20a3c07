import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Service
import Testing

/// How answers are sent: tags, compression, other methods, headers.
struct DeliveryTests {
    private static let items = "/collections/schools/items"

    @Test func `what the client has already is 304, and another page is not`() async throws {
        try await TestDistrict().serve { client in
            let first = try await client.get(Self.items)
            let tag = try #require(first.headers[.eTag])
            let again = try await client.get(Self.items, [.ifNoneMatch: "\"x\", \(tag)"])
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            #expect(again.headers[.eTag] == tag)
            let other = try await client.get(Self.items + "?limit=3", [.ifNoneMatch: tag])
            #expect(other.status == .ok)
            let html = try await client.get(Self.items, [.ifNoneMatch: tag, .accept: "text/html"])
            #expect(html.status == .ok)
        }
    }

    @Test func `the same request has the same bytes`() async throws {
        let district = try TestDistrict()
        var bodies: Set<ByteBuffer> = []
        for _ in 0..<2 {
            try await district.serve { client in
                let response = try await client.get(Self.items + "?f=json")
                #expect(response.status == .ok)
            }
            let service = try MapService(try district.workspace)
            let body = try await service.application().test(.router) { client in
                try await client.get(Self.items).body
            }
            bodies.insert(body)
        }
        #expect(bodies.count == 1)
    }

    @Test func `gzip where the client takes it`() async throws {
        try await TestDistrict().serve { client in
            let plain = try await client.get(Self.items)
            #expect(plain.headers[.contentEncoding] == nil)
            let packed = try await client.get(Self.items, [.acceptEncoding: "br, gzip;q=0.5"])
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.body.readableBytes < plain.body.readableBytes)
            #expect(packed.headers[.vary]?.contains("Accept-Encoding") == true)
            let refused = try await client.get(Self.items, [.acceptEncoding: "gzip;q=0"])
            #expect(refused.headers[.contentEncoding] == nil)
        }
    }

    @Test func `HEAD is GET without the body; OPTIONS tells the methods; others are 405`()
        async throws
    {
        try await TestDistrict().serve { client in
            let body = try await client.get(Self.items).body
            try await client.execute(uri: Self.items, method: .head) { response in
                #expect(response.status == .ok)
                #expect(response.headers[.contentLength] == "\(body.readableBytes)")
                #expect(response.body.readableBytes == 0)
            }
            try await client.execute(uri: Self.items, method: .options) { response in
                #expect(response.status == .noContent)
                #expect(response.headers[.allow] == "GET, HEAD, OPTIONS")
            }
            for method in [HTTPRequest.Method.post, .put, .delete, .patch] {
                try await client.execute(uri: Self.items, method: method) { response in
                    #expect(response.status == .methodNotAllowed)
                    #expect(response.headers[.allow] != nil)
                    expect(try Answer(response.body)["code"] as? String, is: "method-not-allowed")
                }
            }
        }
    }

    @Test(arguments: ["/", items, "/nothing", "/style.css", "/api?f=html"])
    func `every answer keeps browsers safe and may be read by pages of others`(path: String)
        async throws
    {
        try await TestDistrict(schools: 1).serve { client in
            let headers = try await client.get(path).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
            #expect(!policy.contains("http"))
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.accessControlAllowOrigin] == "*")
            #expect(headers[.accessControlAllowCredentials] == nil)
        }
    }

    @Test func `links begin with what the client calls the service, if that can be a host`()
        async throws
    {
        var options = ServiceOptions()
        options.publicAddress = "https://maps.example.go.th/schools"
        try await TestDistrict(schools: 1).serve(options) { client in
            let link = try await client.json("/").link("data")
            #expect(link == "https://maps.example.go.th/schools/collections")
        }
    }

    @Test func `a client that asks on and on is told to wait; another is not`() async throws {
        var options = ServiceOptions()
        options.requestsPerSecond = 1
        try await TestDistrict(schools: 1).serve(options) { client in
            var statuses: [HTTPResponse.Status] = []
            for _ in 0..<7 { statuses.append(try await client.get("/").status) }
            #expect(statuses.contains(.tooManyRequests))
            #expect(statuses.first == .ok)
        }
    }
}
