import Geo
import Planning
import Support
import Testing

struct GeodesicTests {
    @Test func `distances are those that the surveyor's line has`() {
        // Flinders Peak to Buninyong: Geoscience Australia's test line on GRS 80, 54,972.271 m;
        // the flattening of WGS 84 differs by less than a millimetre here.
        let flindersPeak = Coordinate(
            longitude: 144 + 25 / 60 + 29.52440 / 3600, latitude: -(37 + 57 / 60 + 3.72030 / 3600))
        let buninyong = Coordinate(
            longitude: 143 + 55 / 60 + 35.38390 / 3600, latitude: -(37 + 39 / 60 + 10.15610 / 3600))
        #expect(abs(Geodesic.metres(flindersPeak, buninyong) - 54_972.271) < 0.001)
    }

    @Test(arguments: 0..<200)
    func `the position so far away is so far away`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let start = Coordinate(
            longitude: .random(in: 97...106, using: &random),
            latitude: .random(in: 5...21, using: &random))
        let metres = Double.random(in: 1...900_000, using: &random)
        let end = Geodesic.position(
            from: start, azimuth: .random(in: 0...360, using: &random), metres: metres)
        #expect(abs(Geodesic.metres(start, end) - metres) < 1e-6)
    }

    @Test func `points on opposite sides of the globe are half a meridian apart`() {
        let north = Coordinate(longitude: 0, latitude: 90)
        let south = Coordinate(longitude: 0, latitude: -90)
        #expect(abs(Geodesic.metres(north, south) - 20_003_931.458) < 0.001)
    }
}
