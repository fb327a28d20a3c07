import Geo
import Support
import Testing

@testable import Maps

@Suite struct TilePointTests {
    private func content(
        _ points: [Coordinate?], spacing: Int = 16, zooms: ClosedRange<Int> = 0...10
    ) -> TileContent {
        var values = TileValues()
        let layer = pointLayer(points, &values, zooms: zooms, spacing: spacing)
        return TileContent([layer], values: values, zooms: zooms)
    }

    /// The identifiers of the points of each zoom, in all its tiles.
    private func identifiers(_ tiles: [MadeTile]) throws -> [Int: [UInt64]] {
        var result: [Int: [UInt64]] = [:]
        for tile in tiles {
            let features = try DecodedTile(tile.bytes).layer("points")?.features ?? []
            result[tile.address.zoom, default: []] += features.map(\.id)
        }
        return result
    }

    @Test func `what a zoom shows, all finer ones show, and the last shows all once`() throws {
        let shown = try identifiers(try allTiles(content(scattered(2000, seed: 1))))
        for zoom in 0..<10 {
            let own = try #require(shown[zoom])
            #expect(Set(own).count == own.count)
            #expect(Set(own).isSubset(of: try #require(shown[zoom + 1])))
            #expect(own.contains(1), "the most important is always shown")
        }
        #expect(shown[10]?.sorted() == (1...2000).map(UInt64.init))
        #expect(try #require(shown[0]).count < 100)
    }

    @Test func `of two in one place the more important is shown first`() throws {
        let one = Coordinate(longitude: 100, latitude: 14)
        let other = Coordinate(longitude: 100.0001, latitude: 14)
        let shown = try identifiers(try allTiles(content([other, one, other])))
        for zoom in 0..<10 { #expect(shown[zoom] == [1]) }
        #expect(shown[10] == [1, 2, 3])
    }

    @Test func `a tile too large gives up the least important, and stays nested`() throws {
        let content = content(scattered(2000, seed: 2), spacing: 1)
        let tiles = try allTiles(content, sizeLimit: 4000)
        #expect(tiles.allSatisfy { $0.bytes.count <= 4000 })
        #expect(tiles.contains { $0.countOfPointsLeftOut > 0 })
        #expect(!tiles.contains { $0.isCoarser })
        let shown = try identifiers(tiles)
        for zoom in 0..<5 {
            let finer = Set(try #require(shown[zoom + 1]))
            #expect(Set(try #require(shown[zoom])).isSubset(of: finer))
        }
        #expect(shown[0]?.contains(1) == true)
    }

    @Test func `borders too large for a tile become coarser, and in the end are left out`() throws {
        var values = TileValues()
        let layers = [
            areaLayer(mesh(2, cells: 8), &values), pointLayer(scattered(50, seed: 2), &values),
        ]
        let content = TileContent(layers, values: values, zooms: 3...7)
        for limit in [3000, 300, 30] {
            let tiles = try allTiles(content, sizeLimit: limit)
            #expect(tiles.allSatisfy { $0.bytes.count <= limit })
            #expect(tiles.contains { $0.isCoarser })
        }
    }

    @Test func `attributes are those of the zoom, texts and numbers whole`() throws {
        let tiles = try allTiles(content(scattered(20, seed: 5)))
        for tile in tiles {
            let layer = try #require(try DecodedTile(tile.bytes).layer("points"))
            #expect(layer.version == 2 && layer.extent == 4096)
            #expect(Set(layer.keys).count == layer.keys.count)
            #expect(Set(layer.values).count == layer.values.count)
            for feature in layer.features {
                let number = Int(feature.id) - 1
                #expect(feature.type == 1)
                #expect(feature.attributes["name"] == .text("โรงเรียน \(number)"))
                let rest = tile.address.zoom < 6 ? nil : DecodedTile.Value.number(-number)
                #expect(feature.attributes["rest"] == rest)
                let place = try #require(feature.paths.first?.first)
                #expect((0..<4096).contains(place.x) && (0..<4096).contains(place.y))
            }
        }
    }

    @Test func `codes become numbers that JavaScript holds, each its own`() {
        #expect(TileContent.identifier(of: "1095430001") == 1_095_430_001)
        let others = ["TH100101", "TH100102", "0093", "93", "", "๑๒", "99999999999999999999"]
        let numbers = others.map(TileContent.identifier)
        #expect(Set(numbers).count == others.count)
        #expect(numbers.allSatisfy { $0 < 1 << 53 })
        #expect(numbers[3] == 93)
        #expect(numbers[2] >= 1 << 52)
    }
}
