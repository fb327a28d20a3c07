import Geo
import Support
import Testing

@testable import SchoolStore

struct BoxTests {
    @Test(arguments: 0..<20)
    func `a box finds the schools in it, edges included, to the last bit`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let places = (0..<150).map { _ in
            Coordinate(
                longitude: .random(in: 99...101, using: &random),
                latitude: .random(in: 6...8, using: &random))
        }
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { writer in
            for (number, place) in places.enumerated() {
                try writer.addSchool("\(1_000_000_000 + number)", at: place)
            }
        }
        let store = try SchoolStore(path: directory.store)
        for _ in 0..<50 {
            // The corners are schools, or the next number beside one: the index has only floats.
            let (one, other) = (
                places.randomElement(using: &random), places.randomElement(using: &random)
            )
            let (a, b) = (try #require(one), try #require(other))
            let isInside = Bool.random(using: &random)
            let box = Envelope(
                minX: isInside ? min(a.x, b.x).nextUp : min(a.x, b.x), minY: min(a.y, b.y),
                maxX: max(a.x, b.x), maxY: isInside ? max(a.y, b.y).nextDown : max(a.y, b.y))
            var query = FeatureQuery(.schools)
            query.regions = [.box(box)]
            let found = try store.rows(of: query)
            let expected = places.indices.filter { contains(box, places[$0]) }.map { Int32($0 + 1) }
            #expect(found == expected)
        }
    }

    private func contains(_ box: Envelope, _ place: Coordinate) -> Bool {
        place.x >= box.minX && place.x <= box.maxX && place.y >= box.minY && place.y <= box.maxY
    }
}
