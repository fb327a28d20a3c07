import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Service
import Support
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The service over real connections.
@Suite(.serialized, .enabled(if: runsAlone, "scripts/test runs it when the others are done"))
struct LiveTests {
    private static let ogrinfo = "/usr/bin/ogrinfo"

    @Test(.enabled(if: Program.isInstalled(ogrinfo), "gdal-bin is not installed"))
    func `GDAL's OAPIF driver reads every feature, over several pages`() async throws {
        try await TestDistrict(schools: 230).listen { port in
            let program = try await Program.run(
                Self.ogrinfo,
                ["-ro", "-al", "-q", "OAPIF:http://127.0.0.1:\(port)", "schools"])
            #expect(program.status == 0, "\(program.messages)")
            let codes = program.output.split(separator: "\n").filter {
                $0.hasPrefix("  code (String)")
            }
            #expect(codes.count == 230)
            #expect(Set(codes).count == 230)
            let box = try await Program.run(
                Self.ogrinfo,
                [
                    "-ro", "-al", "-q", "-spat", "100.015", "7", "100.045", "8",
                    "OAPIF:http://127.0.0.1:\(port)", "schools",
                ])
            #expect(box.output.components(separatedBy: "OGRFeature").count - 1 == 3)
        }
    }

    @Test func `a client like QGIS: connect, choose a layer, pan, page, identify`() async throws {
        try await TestDistrict(schools: 40).serve { client in
            let landing = try await client.json("/")
            let api = try await client.get(try #require(landing.link("service-desc")).path)
            expect(try Answer(api.body)["openapi"] as? String, is: "3.0.3")
            let data = try await client.json(try #require(landing.link("data")).path)
            let collections = try #require(data["collections"] as? [[String: Any]])
            #expect(collections.allSatisfy { $0["extent"] != nil && $0["crs"] != nil })
            let crs = "crs=http://www.opengis.net/def/crs/EPSG/0/32647"
            let box = "bbox=99.9,6.9,100.255,7.3&limit=10&\(crs)"
            var address: String? = "/collections/schools/items?\(box)"
            var numbers: [Int] = []
            while let own = address {
                let page = try await client.json(own.path)
                #expect(page.firstPoint.allSatisfy { $0 > 1000 })
                numbers += page.numbers
                address = page.link("next")
            }
            #expect(numbers == Array(0...25).filter { $0 != 11 })
            let id = "1000000007"
            expect(
                try await client.json("/collections/schools/items/\(id)")["id"] as? String, is: id)
        }
    }

    @Test func `a new build is taken over while requests go on, and none fails`() async throws {
        let district = try TestDistrict(schools: 10)
        try await district.serve { client in
            try await withThrowingTaskGroup(of: Set<Int>.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        var seen: Set<Int> = []
                        // Until the last build is seen, or long after it should have been.
                        for _ in 0..<2000 where !seen.contains(40) {
                            let page = try await client.json("/collections/schools/items?limit=50")
                            let matched = try #require(page.matched)
                            #expect(page.features.count == matched)
                            seen.insert(matched)
                            try await Task.sleep(for: .milliseconds(5))
                        }
                        return seen
                    }
                }
                for count in [20, 30, 40] {
                    try await Task.sleep(for: .milliseconds(150))
                    try district.build(schools: count)
                }
                for try await seen in group {
                    #expect(seen.contains(40))
                    #expect(seen.isSubset(of: [10, 20, 30, 40]))
                }
            }
        }
    }

    @Test func `slow clients and idle connections do not hold the others up`() async throws {
        try await TestDistrict().listen { port in
            // Heads that are never ended, requests whose answers nobody reads, and nothing at all.
            let beginnings = [
                "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", "", "POST /feedback HTTP/1.1\r\n",
            ]
            let asking = "GET /collections/schools/items HTTP/1.1\r\nHost: x\r\n\r\n"
            let sockets = try (0..<200).map { number in
                let socket = try RawSocket(port: port)
                socket.send(number.isMultiple(of: 4) ? asking : beginnings[number % 3])
                return socket
            }
            let url = try #require(URL(string: "http://127.0.0.1:\(port)/collections"))
            for _ in 0..<20 {
                let (data, response) = try await URLSession.shared.data(from: url)
                #expect((response as? HTTPURLResponse)?.statusCode == 200)
                #expect(!data.isEmpty)
            }
            sockets.forEach { $0.close() }
        }
    }

    @Test func `a body beyond the limit ends the connection, and the next is served`()
        async throws
    {
        try await TestDistrict(schools: 1).listen { port in
            let socket = try RawSocket(port: port)
            socket.send(
                "POST /feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 10000000\r\n\r\n")
            for _ in 0..<20 { socket.send(String(repeating: "x", count: 10_000)) }
            socket.close()
            let url = try #require(URL(string: "http://127.0.0.1:\(port)/"))
            let (_, response) = try await URLSession.shared.data(from: url)
            #expect((response as? HTTPURLResponse)?.statusCode == 200)
        }
    }
}

/// A connection that sends what it is told and reads nothing.
private struct RawSocket {
    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(result == 0)
    }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    func close() { _ = Foundation.close(descriptor) }
}
