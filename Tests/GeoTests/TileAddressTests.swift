import Geo
import Support
import Testing

@Suite struct TileAddressTests {
    /// Known values: OGC 17-083r4, annex D.1 (corners); Bangkok's as `gdaltransform` and
    /// openstreetmap.org have them.
    @Test(arguments: [
        (Coordinate(longitude: 0, latitude: 0), 0.5, 0.5),
        (Coordinate(longitude: -180, latitude: WebMercator.latitudeLimit), 0.0, 0.0),
        (Coordinate(longitude: 180, latitude: -WebMercator.latitudeLimit), 1.0, 1.0),
        (Coordinate(longitude: 100.5018, latitude: 13.7563), 0.779171667, 0.461445),
    ]) func `positions are projected to the square`(_ position: Coordinate, x: Double, y: Double) {
        let place = WebMercator.project(position)
        #expect(abs(place.x - x) < 1e-6)
        #expect(abs(place.y - y) < 1e-4)
    }

    @Test(arguments: 0..<50) func `there and back is the same position`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let position = Coordinate(
            longitude: .random(in: -180...180, using: &random),
            latitude: .random(in: -85...85, using: &random))
        let back = WebMercator.unproject(WebMercator.project(position))
        #expect(abs(back.x - position.x) < 1e-9)
        #expect(abs(back.y - position.y) < 1e-9)
    }

    @Test func `a position lies in the tile that web maps put it in`() {
        // https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames, by its formula.
        let bangkok = TileAddress(
            containing: Coordinate(longitude: 100.5018, latitude: 13.7563), zoom: 10)
        #expect(bangkok == TileAddress(zoom: 10, x: 797, y: 472))
        #expect(bangkok.rowFromSouth == 551)
        #expect(bangkok.envelope.contains(Coordinate(longitude: 100.5018, latitude: 13.7563)))
    }

    @Test func `positions beyond the world lie in the tiles at its edge`() {
        for position in [(180.0, 90.0), (-180, -90), (1e9, -1e9), (180, 0)] {
            let tile = TileAddress(
                containing: Coordinate(longitude: position.0, latitude: position.1), zoom: 3)
            #expect((0..<8).contains(tile.x) && (0..<8).contains(tile.y))
        }
    }

    @Test func `addresses outside the world are none`() {
        #expect(TileAddress(zoom: 1, x: 2, y: 0) == nil)
        #expect(TileAddress(zoom: 1, x: 0, y: -1) == nil)
        #expect(TileAddress(zoom: -1, x: 0, y: 0) == nil)
        #expect(TileAddress(zoom: 31, x: 0, y: 0) == nil)
        #expect(TileAddress(zoom: 64, x: 0, y: 0) == nil)
    }

    @Test func `children lie in their parent`() throws {
        let tile = try #require(TileAddress(zoom: 7, x: 99, y: 58))
        for child in tile.children {
            #expect(child.ancestor(at: 7) == tile)
            #expect(tile.envelope.expanded(by: 1e-9).contains(child.envelope.centre))
        }
        #expect(tile.ancestor(at: 9) == tile)
        #expect(tile.ancestor(at: 0) == .world)
    }
}
