import Geo
import Support
import Testing

@testable import Maps

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct OddTileTests {
    @Test func `nothing at all gives no tile`() throws {
        let content = TileContent([], values: TileValues(), zooms: 0...5)
        #expect(content.isEmpty)
        #expect(try allTiles(content).isEmpty)
        var maker = TileMaker(content)
        #expect(maker.tile(at: .world) == nil)
    }

    @Test func `points at the edges of the world and at none`() throws {
        var values = TileValues()
        let points: [Coordinate?] = [
            Coordinate(x: 0, y: 0), Coordinate(x: 180, y: 0), Coordinate(x: -180, y: 0),
            Coordinate(x: 0, y: 90), Coordinate(x: 180, y: -90), nil,
            Coordinate(x: .nan, y: 1), Coordinate(x: 1, y: .infinity), Coordinate(x: 1e300, y: 2),
        ]
        let layer = pointLayer(points, &values, zooms: 0...18)
        let content = TileContent([layer], values: values, zooms: 0...18)
        let last = try allTiles(content).filter { $0.address.zoom == 18 }
        #expect(last.count == 5)
        for tile in last {
            let place = try DecodedTile(tile.bytes).layers[0].features[0].paths[0][0]
            #expect((0..<4096).contains(place.x) && (0..<4096).contains(place.y))
        }
    }

    @Test func `a ring of many vertices is cut and thinned`() throws {
        var random = SplitMix64(seed: 1)
        let ring = (0..<20_000).map { step in
            let angle = Double(step) / 20_000 * 2 * Double.pi
            let radius = 1 + Double.random(in: -0.02...0.02, using: &random)
            return Coordinate(x: 100 + radius * cos(angle), y: 14 + radius * sin(angle))
        }
        var values = TileValues()
        let layer = areaLayer([[Polygon(exterior: ring + [ring[0]])]], &values)
        let content = TileContent([layer], values: values, zooms: 0...10)
        let tiles = try allTiles(content)
        #expect(tiles.allSatisfy { $0.bytes.count < TileMaker.sizeLimit })
        #expect(Set(tiles.map(\.address.zoom)) == Set(3...10).union(0...10))
        let coarse = try #require(tiles.first { $0.address.zoom == 2 })
        #expect(coarse.bytes.count < 1000)
    }

    @Test func `rings without an inside, spikes and holes alone leave nothing wrong`() throws {
        func at(_ x: Double, _ y: Double) -> Coordinate { Coordinate(x: x, y: y) }
        let areas: [[Polygon]] = [
            [], [Polygon(exterior: [])], [Polygon(exterior: [at(100, 14)])],
            [Polygon(exterior: [at(100, 14), at(101, 14), at(100, 14)])],
            [Polygon(exterior: [at(100, 14), at(101, 14), at(102, 14), at(100, 14)])],
            [Polygon(exterior: [at(.nan, 0), at(0, .nan), at(.infinity, 1)])],
            [
                Polygon(
                    exterior: [at(100, 14), at(101, 15), at(100, 15), at(101, 14), at(100, 14)])
            ],
            [
                Polygon(
                    exterior: [at(10, 14), at(10.1, 14), at(10.1, 14)],
                    holes: [[at(100, 14), at(101, 14), at(101, 15), at(100, 14)]])
            ],
            [
                Polygon(
                    exterior: [
                        at(-180, -90), at(180, -90), at(180, 90), at(-180, 90), at(-180, -90),
                    ])
            ],
        ]
        var values = TileValues()
        let content = TileContent(
            [areaLayer(areas, &values, zooms: 0...4)], values: values, zooms: 0...4)
        for tile in try allTiles(content) {
            for feature in try DecodedTile(tile.bytes).layers[0].features {
                #expect(feature.paths.first?.doubledArea ?? 0 > 0)
            }
        }
    }

    @Test func `an area as large as the world has too many tiles to be meant`() throws {
        let world = [
            Coordinate(x: -180, y: -80), Coordinate(x: 180, y: -80), Coordinate(x: 180, y: 80),
            Coordinate(x: -180, y: 80), Coordinate(x: -180, y: -80),
        ]
        var values = TileValues()
        let layer = areaLayer([[Polygon(exterior: world)]], &values, zooms: 0...18)
        let content = TileContent([layer], values: values, zooms: 0...18)
        #expect(throws: TooManyTiles(zoom: 12)) { try TileJobs(content) }
    }

    @Test func `addresses that the content does not have give nothing`() throws {
        var values = TileValues()
        let layer = pointLayer(scattered(5, seed: 1), &values, zooms: 2...4)
        let content = TileContent([layer], values: values, zooms: 2...4)
        var maker = TileMaker(content)
        let tile = { (zoom: Int) in
            TileAddress(containing: Coordinate(longitude: 100, latitude: 14), zoom: zoom)
        }
        #expect(maker.tile(at: tile(1)) == nil)
        #expect(maker.tile(at: tile(5)) == nil)
        #expect(maker.tile(at: tile(3)) != nil)
        #expect(maker.tile(at: tile(3), layers: ["other"]) == nil)
        #expect(maker.tile(at: tile(3), layers: ["points"]) != nil)
        #expect(maker.tile(at: try #require(TileAddress(zoom: 3, x: 0, y: 0))) == nil)
    }
}
