import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Support
import Testing

/// OGC API – Tiles, part 1 (20-057): what each declared class requires.
struct TileConformanceTests {
    private static let tileSets = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector"
    private static let tilingScheme = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"

    @Test func `req dataset-tilesets landingpage: the landing page leads to the tile sets`()
        async throws
    {
        try await TestDistrict().serve { client in
            let landing = try await client.json("/")
            let address = try #require(landing.link(Self.tileSets))
            let list = try await client.json(address.path)
            #expect((list["tilesets"] as? [[String: Any]])?.isEmpty == false)
        }
    }

    @Test func `req geodata-tilesets desc-links: each collection with tiles leads to them`()
        async throws
    {
        try await TestDistrict().serve { client in
            for name in ["schools", "tambon"] {
                let collection = try await client.json("/collections/\(name)")
                let address = try #require(collection.link(Self.tileSets))
                #expect(address.path == "/collections/\(name)/tiles")
                expect(try await client.get(address.path).status, is: .ok)
            }
        }
    }

    @Test func `req tilesets-list tsl-success: each set says what it is of, and where it is`()
        async throws
    {
        try await TestDistrict().serve { client in
            let list = try await client.json("/tiles")
            let sets = try #require(list["tilesets"] as? [[String: Any]])
            for set in sets {
                #expect(set["dataType"] as? String == "vector")
                #expect(set["crs"] as? String == "http://www.opengis.net/def/crs/EPSG/0/3857")
                let links = try #require(set["links"] as? [[String: Any]])
                let own = try #require(
                    links.first { $0["rel"] as? String == "self" }?["href"] as? String)
                expect(try await client.get(own.path).status, is: .ok)
            }
        }
    }

    @Test func `req tileset description-success: limits, layers, a template, a tiling scheme`()
        async throws
    {
        try await TestDistrict().serve { client in
            let set = try await client.json("/tiles/WebMercatorQuad")
            let template = try #require(set.links.first { $0["rel"] as? String == "item" })
            #expect(template["templated"] as? Bool == true)
            #expect(template["type"] as? String == "application/vnd.mapbox-vector-tile")
            let layers = try #require(set["layers"] as? [[String: Any]])
            #expect(Set(layers.compactMap { $0["id"] as? String }).isSuperset(of: ["schools"]))
            let scheme = try await client.json(try #require(set.link(Self.tilingScheme)).path)
            #expect(scheme["id"] as? String == "WebMercatorQuad")
            let matrices = try #require(scheme["tileMatrices"] as? [[String: Any]])
            for (zoom, matrix) in matrices.enumerated() {
                #expect(matrix["id"] as? String == "\(zoom)")
                #expect(matrix["matrixWidth"] as? Int == 1 << zoom)
                #expect(matrix["tileWidth"] as? Int == 256)
            }
        }
    }

    @Test func `req core tc-success, mvt: a tile has the layers of its set, one has only its own`()
        async throws
    {
        try await TestDistrict().serve { client in
            for (path, names) in [
                ("/tiles", ["tambon", "schools"]), ("/collections/schools/tiles", ["schools"]),
            ] {
                let answer = try await client.get(path + "/WebMercatorQuad/10/492/796")
                #expect(answer.status == .ok)
                let tile = try DecodedTile(Array(answer.body.readableBytesView))
                #expect(Set(tile.layers.map(\.name)) == Set(names))
            }
        }
    }

    @Test(arguments: [
        "/tiles/WebMercatorQuad/0/0/1", "/tiles/WebMercatorQuad/-1/0/0",
        "/tiles/WebMercatorQuad/99/0/0", "/tiles/WorldCRS84Quad/0/0/0",
        "/collections/nothing/tiles/WebMercatorQuad/0/0/0", "/tiles/WebMercatorQuad/0/0/0.5",
    ])
    func `req core tc-error: a tile that cannot be is 404`(path: String) async throws {
        try await TestDistrict().serve { client in
            let answer = try await client.json(path, status: .notFound)
            #expect(answer["code"] != nil)
        }
    }
}
