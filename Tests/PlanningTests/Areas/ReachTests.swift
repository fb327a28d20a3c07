import Geo
import Planning
import Schools
import Support
import Testing

struct ReachTests {
    /// Places spread evenly by area, and how many of them are within reach.
    private func sampled(
        _ land: Land, _ unit: Int, _ spots: [SchoolSpots.Spot], _ radius: Double
    ) -> (part: Double, farthest: Double) {
        let index = PointTree(spots.map(\.position), ranks: spots.map { _ in 0 })
        guard let box = Geometry.multiPolygon(land.units[unit].polygons).envelope else {
            return (0, 0)
        }
        let area = AreaIndex([land.units[unit].polygons])
        var (all, near, farthest) = (0, 0, 0.0)
        for row in 0..<120 {
            for column in 0..<120 {
                let place = Coordinate(
                    x: box.minX + (Double(column) + 0.5) / 120 * box.width,
                    y: box.minY + (Double(row) + 0.5) / 120 * box.height)
                guard area.area(at: place) != nil, let found = index.nearest(to: place) else {
                    continue
                }
                all += 1
                if found.metres <= radius { near += 1 }
                farthest = max(farthest, found.metres)
            }
        }
        return (Double(near) / Double(max(all, 1)), farthest)
    }

    @Test(arguments: 0..<12)
    func `parts within reach are those that counting places finds`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) &+ 50)
        let land = randomLand(3, &random)
        let spots = SchoolSpots(randomPositions(.random(in: 1...12, using: &random), &random))
        let reach = try StraightReach(spots, on: land)
        let unit = Int.random(in: 0..<9, using: &random)
        let found = try reach.reach(ofUnit: unit, within: [1_000, 3_000, 6_000])
        for (number, radius) in [1_000.0, 3_000, 6_000].enumerated() {
            let counted = sampled(land, unit, reach.spots, radius)
            #expect(abs(found.within[number] - counted.part) < 0.02)
            let farthest = try #require(found.farthest)
            // The grid has no point at the very end.
            #expect(farthest.metres > counted.farthest - 1)
            #expect(farthest.metres < counted.farthest + 250)
        }
    }

    @Test func `a disc inside has its area and one around everything has all of it`() throws {
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        let reach = try StraightReach(SchoolSpots([Coordinate(x: 100, y: 7.5)]), on: land)
        let found = try reach.reach(ofUnit: 0, within: [3_000, 50_000])
        let share = Double.pi * 9_000_000 / land.squareMetres[0]
        #expect(abs(found.within[0] - share) < 1e-3 * share)
        #expect(found.within[1] == 1)
        #expect(found.nearest?.metres ?? 9 < 1)
    }

    @Test func `without schools nothing is within reach`() throws {
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        let found = try StraightReach(SchoolSpots([]), on: land).reach(ofUnit: 0, within: [1_000])
        #expect(found.within == [0])
        #expect(found.nearest == nil)
        #expect(found.farthest == nil)
    }
}
