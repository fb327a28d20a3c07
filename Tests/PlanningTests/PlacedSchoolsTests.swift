import Geo
import Planning
import Schools
import Support
import Testing

struct PlacedSchoolsTests {
    @Test(arguments: 1...100)
    func `the nearest farther than a distance is that of all measured one by one`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let schools = (0..<Int.random(in: 0...60, using: &random)).map { number in
            school(
                "\(number)", east: .random(in: -300...300, using: &random),
                north: .random(in: -300...300, using: &random),
                pupils: .random(in: 0...5, using: &random))
        }
        let placed = PlacedSchools(schools)
        for _ in 0..<10 {
            let place = Coordinate(
                longitude: .random(in: 97...103, using: &random),
                latitude: .random(in: 5...11, using: &random))
            let least = Double.random(in: 0...200_000, using: &random)
            let expected = schools.filter { $0.pupils == 3 }.compactMap { school in
                school.coordinate.map { (Geodesic.metres(place, $0), school.code) }
            }.filter { $0.0 > least }.min { $0 < $1 }
            let found = placed.nearest(beyond: least, of: place) { $0.pupils == 3 }
            #expect(found?.school.code == expected?.1 && found?.metres == expected?.0)
        }
    }
}
