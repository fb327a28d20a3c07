import Geo
import Planning
import Support
import Testing

struct PointTreeTests {
    @Test(arguments: 0..<20)
    func `the nearest of a higher rank is that of a look at all`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let points = (0..<200).map { _ in
            Coordinate(
                longitude: .random(in: 97...106, using: &random),
                latitude: .random(in: 5...21, using: &random))
        }
        let ranks = points.map { _ in Int.random(in: 0..<30, using: &random) }
        let tree = PointTree(points, ranks: ranks)
        for place in points.indices {
            let best = points.indices.filter { ranks[$0] > ranks[place] }
                .map { (metres: Geodesic.metres(points[place], points[$0]), place: $0) }
                .min { $0 < $1 }
            let found = tree.nearest(to: points[place], above: ranks[place], except: place)
            #expect(found?.point == best?.place && found?.metres == best?.metres)
        }
    }

    @Test func `two on one spot are 0 m apart, and the first of them answers`() {
        let spot = Coordinate(longitude: 100, latitude: 7)
        let tree = PointTree([spot, spot, spot], ranks: [1, 2, 3])
        #expect(tree.nearest(to: spot, except: 0)?.point == 1)
        #expect(tree.nearest(to: spot, above: 1)?.metres == 0)
        #expect(tree.nearest(to: spot, above: 3) == nil)
        #expect(PointTree([], ranks: []).nearest(to: spot) == nil)
    }
}
