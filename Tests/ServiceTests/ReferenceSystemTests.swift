import Geo
import GeoSource
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

/// The requirements of OGC API – Features part 2 (OGC 18-058r1), by their names.
struct ReferenceSystemTests {
    private static let epsg = "http://www.opengis.net/def/crs/EPSG/0/"
    private static let crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"

    @Test func `req crs ogc-crs-header: the system of the answer is in its header`() async throws {
        try await TestDistrict().serve { client in
            let name = try #require(HTTPField.Name("Content-Crs"))
            let items = "/collections/schools/items"
            expect(try await client.get(items).headers[name], is: "<\(Self.crs84)>")
            for code in [4326, 3857, 32647, 32648, 24047, 24048] {
                let uri = Self.epsg + "\(code)"
                for path in [items, items + "/1000000000"] {
                    let response = try await client.get(path + "?crs=\(uri)")
                    #expect(response.status == .ok)
                    #expect(response.headers[name] == "<\(uri)>")
                }
            }
        }
    }

    @Test func `req crs fc-crs-valid-value: axes are in the order of the system`() async throws {
        try await TestDistrict().serve { client in
            func first(_ code: Int) async throws -> [Double] {
                let query = "crs=\(Self.epsg)\(code)&code=1000000000"
                return try await client.json("/collections/schools/items?\(query)").firstPoint
            }
            // EPSG:4326 has the latitude first; all others here are east first.
            expect(try await first(4326), is: [7, 100])
            let mercator = try await first(3857)
            #expect(abs(mercator[0] - 11_131_949.079) < 0.01)
            #expect(abs(mercator[1] - 781_182.214) < 0.01)
            let utm = try await first(32647)
            #expect((600_000..<620_000).contains(utm[0]) && (770_000..<780_000).contains(utm[1]))
        }
    }

    @Test func `Indian 1975 is by the shift of the Survey Department`() async throws {
        let transformation = try Transformation(from: .wgs84, to: .indian1975UTM47)
        let expectedPlace = transformation.transform(TestDistrict.place(0))
        let expected = try #require(expectedPlace)
        try await TestDistrict().serve { client in
            let query = "crs=\(Self.epsg)24047&code=1000000000"
            let point = try await client.json("/collections/schools/items?\(query)").firstPoint
            #expect(abs(point[0] - expected.x) < 0.001 && abs(point[1] - expected.y) < 0.001)
            let wgs84 = "crs=\(Self.epsg)32647&code=1000000000"
            let other = try await client.json("/collections/schools/items?\(wgs84)").firstPoint
            // The two are some 330 m east and 300 m north of each other.
            #expect((300..<400).contains(abs(point[0] - other[0])))
        }
    }

    @Test func `req crs fc-bbox-crs-action: the same box in each system finds the same`()
        async throws
    {
        try await TestDistrict().serve { client in
            let items = "/collections/schools/items?"
            let degrees = try await client.json(
                items + "bbox=7.009,100.019,7.021,100.041&bbox-crs=\(Self.epsg)4326")
            #expect(degrees.numbers == [2, 3, 4])
            for (code, system) in [
                (32647, CoordinateReferenceSystem.wgs84UTM47), (24047, .indian1975UTM47),
            ] {
                let transformation = try Transformation(from: .wgs84, to: system)
                let lowPlace = transformation.transform(Coordinate(x: 100.019, y: 7.009))
                let low = try #require(lowPlace)
                let highPlace = transformation.transform(Coordinate(x: 100.041, y: 7.021))
                let high = try #require(highPlace)
                let box = "\(low.x),\(low.y),\(high.x),\(high.y)"
                let found = try await client.json(
                    items + "bbox=\(box)&bbox-crs=\(Self.epsg)\(code)")
                #expect(found.numbers == [2, 3, 4], "\(code)")
            }
        }
    }

    @Test func `boundaries turn with the system too`() async throws {
        try await TestDistrict().serve { client in
            let page = try await client.json(
                "/collections/tambon/items?crs=\(Self.epsg)4326")
            let geometry = try #require(page.features.first?["geometry"] as? [String: Any])
            #expect(geometry["type"] as? String == "Polygon")
            let rings = try #require(geometry["coordinates"] as? [[[Double]]])
            #expect(rings[0][0] == [6.995, 99.995])
        }
    }
}
