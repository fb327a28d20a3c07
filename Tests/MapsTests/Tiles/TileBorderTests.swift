import Geo
import Support
import Testing

@testable import Maps

@Suite struct TileBorderTests {
    private struct Edge: Hashable {
        let from: DecodedTile.Point
        let to: DecodedTile.Point
    }

    private func content(_ areas: [[Polygon]], zooms: ClosedRange<Int>) -> TileContent {
        var values = TileValues()
        let layer = areaLayer(areas, &values, zooms: zooms)
        return TileContent([layer], values: values, zooms: zooms)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `a border is the same on both sides, at every zoom and in every tile`(_ seed: UInt64)
        throws
    {
        let areas = mesh(seed)
        let content = content(areas, zooms: 5...9)
        var countOfEdges = 0
        for tile in try allTiles(content) {
            let features = try #require(try DecodedTile(tile.bytes).layer("areas")).features
            var edges: Set<Edge> = []
            for feature in features {
                for ring in feature.paths where feature.id <= 16 || ring.doubledArea < 0 {
                    for (index, point) in ring.enumerated() {
                        let edge = Edge(from: point, to: ring[(index + 1) % ring.count])
                        #expect(edges.insert(edge).inserted)
                    }
                }
            }
            for edge in edges where isInside(edge.from) && isInside(edge.to) {
                #expect(edges.contains(Edge(from: edge.to, to: edge.from)), "\(tile.address)")
                countOfEdges += 1
            }
        }
        #expect(countOfEdges > 1000)
    }

    private func isInside(_ point: DecodedTile.Point) -> Bool {
        (0...4096).contains(point.x) && (0...4096).contains(point.y)
    }

    @Test(arguments: 0..<5 as Range<UInt64>)
    func `rings wind as the specification says, and none is degenerate`(_ seed: UInt64) throws {
        let content = content(mesh(seed), zooms: 0...8)
        for tile in try allTiles(content) {
            for feature in try #require(try DecodedTile(tile.bytes).layer("areas")).features {
                #expect(feature.type == 3)
                #expect(feature.paths.first?.doubledArea ?? 0 > 0)
                for ring in feature.paths {
                    #expect(ring.count >= 3 && ring.doubledArea != 0)
                    #expect(ring.allSatisfy { (-64...4160).contains($0.x) })
                    #expect(ring.allSatisfy { (-64...4160).contains($0.y) })
                    for (index, point) in ring.enumerated() {
                        #expect(point != ring[(index + 1) % ring.count])
                    }
                }
            }
        }
    }

    @Test func `each zoom has at least the vertices of the coarser, and far fewer than the last`()
        throws
    {
        let content = content(mesh(1), zooms: 3...10)
        var counts: [Int: Int] = [:]
        for tile in try allTiles(content) {
            for feature in try #require(try DecodedTile(tile.bytes).layer("areas")).features {
                counts[tile.address.zoom, default: 0] += feature.paths.reduce(0) { $0 + $1.count }
            }
        }
        let byZoom = counts.sorted { $0.key < $1.key }.map(\.value)
        #expect(byZoom == byZoom.sorted())
        #expect(byZoom[0] * 10 < byZoom[byZoom.count - 1])
    }

    @Test func `a tile asked for alone has the bytes that it has among all`() throws {
        var values = TileValues()
        let layers = [
            areaLayer(mesh(3), &values), pointLayer(scattered(500, seed: 3), &values),
        ]
        let content = TileContent(layers, values: values, zooms: 0...10)
        var maker = TileMaker(content)
        var count = 0
        for tile in try allTiles(content).enumerated().filter({ $0.offset % 7 == 0 }).map(\.element)
        {
            #expect(maker.tile(at: tile.address)?.bytes == tile.bytes)
            count += 1
        }
        #expect(count > 50)
    }

    @Test func `jobs find every tile there is`() throws {
        let content = content(mesh(4), zooms: 4...8)
        var maker = TileMaker(content)
        var all: Set<TileAddress> = []
        for zoom in 4...8 {
            maker.forEachTile(in: .world, zoom: zoom) { all.insert($0.address) }
        }
        let tiles = try allTiles(content).map(\.address)
        #expect(Set(tiles) == all)
        #expect(tiles.count == all.count)
    }
}
