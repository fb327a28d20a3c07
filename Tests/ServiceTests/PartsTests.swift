import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import SchoolStore
import Schools
import Testing
import Workspace

/// Filters, tiles, the viewer and reports, as the service puts them together.
struct PartsTests {
    private static let items = "/collections/schools/items?"

    private static func filter(_ text: String) -> String {
        let allowed = CharacterSet.alphanumerics
        return "filter=" + (text.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
    }

    @Test func `part 3: CQL2 as text and as JSON, by property and by place`() async throws {
        try await TestDistrict().serve { client in
            func numbers(_ text: String, _ more: String = "") async throws -> [Int] {
                try await client.json(Self.items + Self.filter(text) + more).numbers
            }
            expect(try await numbers("pupils > 80 AND pupils <> 100"), is: [9, 11])
            expect(try await numbers("name LIKE '%ทดสอบ 1%'"), is: [1, 10, 11])
            expect(
                try await numbers("S_INTERSECTS(geometry, BBOX(100.02, 7, 100.04, 8))"),
                is: [2, 3, 4])
            expect(
                try await numbers(
                    #"{"op": "in", "args": [{"property": "pupils"}, [50, 80]]}"#,
                    "&filter-lang=cql2-json"), is: [5, 8])
            let crs = "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326"
            expect(
                try await numbers("S_INTERSECTS(geometry, BBOX(7, 100.02, 8, 100.04))", crs),
                is: [2, 3, 4])
        }
    }

    @Test func `part 3: the queryables are those that filters take`() async throws {
        try await TestDistrict().serve { client in
            for name in ["schools", "tambon"] {
                let response = try await client.get("/collections/\(name)/queryables")
                #expect(response.headers[.contentType] == "application/schema+json")
                let properties = try #require(
                    try Answer(response.body)["properties"] as? [String: Any])
                for property in properties.keys {
                    let query = Self.filter("\(property) IS NOT NULL")
                    let answer = try await client.get("/collections/\(name)/items?\(query)")
                    #expect(answer.status == .ok, "\(property)")
                }
            }
        }
    }

    @Test func `tiles: sets lead to tiles, which are vector tiles`() async throws {
        try await TestDistrict().serve { client in
            let list = try await client.json("/tiles")
            #expect((list["tilesets"] as? [Any])?.count == 1)
            for path in ["/tiles", "/collections/schools/tiles"] {
                let set = try await client.json(path + "/WebMercatorQuad")
                #expect(set.link("item")?.contains("{tileRow}/{tileCol}") == true)
                // 100° east, 7° north at zoom 6.
                let tile = try await client.get(path + "/WebMercatorQuad/6/30/49")
                #expect(tile.status == .ok)
                #expect(tile.headers[.contentType] == "application/vnd.mapbox-vector-tile")
                #expect(tile.body.readableBytes > 0)
                expect(try await client.get(path + "/WebMercatorQuad/6/0/0").status, is: .noContent)
                expect(try await client.get(path + "/WebMercatorQuad/6/64/0").status, is: .notFound)
                expect(try await client.get(path + "/WebMercatorQuad/6/x/0").status, is: .notFound)
            }
            let json = try await client.json("/tiles/tiles.json")
            #expect(json.texts("tiles").first?.hasSuffix("/{z}/{y}/{x}") == true)
            expect(try await client.get("/tiles/style.json").status, is: .ok)
            let set = try await client.json("/tileMatrixSets/WebMercatorQuad")
            #expect((set["tileMatrices"] as? [Any])?.count == 25)
        }
    }

    @Test func `the viewer comes below its folder, whatever hangs on the address`() async throws {
        try await TestDistrict().serve { client in
            let page = try await client.get("/viewer/?fbclid=x")
            #expect(page.status == .ok)
            #expect(page.headers[.contentType] == "text/html; charset=utf-8")
            let district = try await client.json("/viewer/data/district.json")
            #expect(district["feedback"] as? String == "/feedback")
            for path in ["/viewer/../schoolmap.yaml", "/viewer/..%2Fschoolmap.yaml", "/viewer/x"] {
                expect(try await client.get(path).status, is: .notFound, "\(path)")
            }
        }
    }

    @Test func `a report gets a number; what cannot be one is told why`() async throws {
        let district = try TestDistrict()
        try await district.serve { client in
            func send(
                _ text: String, _ type: String = "application/json"
            ) async throws -> TestResponse {
                try await client.execute(
                    uri: "/feedback", method: .post, headers: [.contentType: type],
                    body: ByteBuffer(string: text)
                ) { $0 }
            }
            let good = try await send(#"{"school": "1000000002", "kind": "data", "text": "ผิด"}"#)
            #expect(good.status == .created)
            expect(try Answer(good.body)["number"] as? String, is: "F0001")
            for (text, code) in [
                (#"{"kind": "data"}"#, "text-missing"), ("[]", "invalid-json"),
                ("", "invalid-json"),
                (#"{"school": "999", "text": "x"}"#, "school-unknown"),
            ] {
                let answer = try await send(text)
                #expect(answer.status == .badRequest)
                expect(try Answer(answer.body)["code"] as? String, is: code)
            }
            expect(try await send(#"{"text": "x"}"#, "text/plain").status, is: .badRequest)
        }
        expect(try district.workspace.officeDatabase().feedback().count, is: 1)
    }
}
