import Geo
import Planning
import Schools
import Support
import Testing

/// What catchments leave open and cover twice, as parts of the land.
func flaws(
    of catchments: [Catchment], on land: Land
) throws -> (gap: Double, beyond: Double, overlap: Double) {
    let bench = try ShapeBench()
    let whole = try bench.union(of: try land.units.map { try bench.shape($0.polygons) })
    let parts = try catchments.map { try bench.shape($0.polygons) }
    let covered = try bench.union(of: parts)
    let area = try whole.area()
    let sum = try parts.reduce(0) { try $0 + $1.area() }
    return (
        try whole.difference(covered).area() / area, try covered.difference(whole).area() / area,
        try abs(sum - covered.area()) / area
    )
}

func expectExact(_ catchments: [Catchment], on land: Land) throws {
    let flaws = try flaws(of: catchments, on: land)
    #expect(flaws.gap < 1e-9)
    #expect(flaws.beyond < 1e-9)
    #expect(flaws.overlap < 1e-9)
    let sum = catchments.reduce(0) { $0 + $1.squareMetres }
    let whole = land.squareMetres.reduce(0, +)
    #expect(abs(sum - whole) < 5e-6 * whole)
    for (unit, area) in land.squareMetres.enumerated() {
        let parts = catchments.flatMap(\.shares).filter { $0.unit == unit }
        #expect(abs(parts.reduce(0) { $0 + $1.squareMetres } - area) < 1e-4 * area)
    }
}

struct CatchmentTests {
    @Test(arguments: 0..<40)
    func `catchments cover crooked land with no gap and no overlap`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let land = randomLand(.random(in: 1...7, using: &random), &random)
        let count = Int.random(in: 1...120, using: &random)
        let spots = SchoolSpots(randomPositions(count, &random))
        let cut = try StraightCatchments(spots, on: land)
        try expectExact(try cut.catchments(0..<cut.spots.count), on: land)
    }

    @Test(arguments: 0..<20)
    func `each place lies in the catchment of its nearest school`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) &+ 1_000)
        let land = randomLand(4, &random)
        let positions = randomPositions(.random(in: 2...60, using: &random), &random)
        let cut = try StraightCatchments(SchoolSpots(positions), on: land)
        let catchments = try cut.catchments(0..<cut.spots.count)
        let index = AreaIndex(catchments.map(\.polygons))
        for place in randomPositions(300, &random) {
            let owner = index.area(at: place)
            #expect((owner == nil) == (land.unit(at: place) == nil))
            guard let owner else { continue }
            let spot = try #require(catchments[owner].spot)
            let own = Geodesic.metres(place, spot.position)
            let least = positions.map { Geodesic.metres(place, $0) }.min() ?? 0
            // Borders are straight in degrees: a few metres beside the line half-way.
            #expect(own - least < 5)
        }
    }

    @Test func `a range of spots gives what all of them give`() throws {
        var random = SplitMix64(seed: 7)
        let land = randomLand(3, &random)
        let cut = try StraightCatchments(SchoolSpots(randomPositions(30, &random)), on: land)
        let all = try cut.catchments(0..<30).map(\.polygons)
        let halves =
            try cut.catchments(0..<11).map(\.polygons) + cut.catchments(11..<30).map(\.polygons)
        #expect(all == halves)
    }

    @Test func `schools on one spot share a catchment`() throws {
        let place = Coordinate(x: 100, y: 7.5)
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        let spots = SchoolSpots([place, nil, Coordinate(x: 100.05, y: 7.5), place])
        #expect(spots.spots.map(\.schools) == [[0, 3], [2]])
        let cut = try StraightCatchments(spots, on: land)
        try expectExact(try cut.catchments(0..<2), on: land)
    }

    @Test func `one spot has all the land, and no spot none of it`() throws {
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        let one = try StraightCatchments(SchoolSpots([Coordinate(x: 101, y: 8)]), on: land)
        try expectExact(try one.catchments(0..<1), on: land)
        let none = try StraightCatchments(SchoolSpots([nil]), on: land)
        #expect(try none.catchments(0..<none.spots.count).isEmpty)
    }

    @Test func `schools in a row, on the border and outside divide the land too`() throws {
        let land = Land([
            tambon("930101", [rectangle(99.9, 7.4, 100, 7.6)]),
            tambon("930102", [rectangle(100, 7.4, 100.1, 7.6)]),
        ])
        let places = [99.5, 99.9, 99.95, 100, 100.05, 100.1, 100.4].map {
            Coordinate(x: $0, y: 7.5)
        }
        let cut = try StraightCatchments(SchoolSpots(places), on: land)
        let catchments = try cut.catchments(0..<cut.spots.count)
        try expectExact(catchments, on: land)
        #expect(catchments.first?.polygons == [])
        #expect(catchments[3].shares.map(\.unit) == [0, 1])
    }

    @Test func `land with a lake, an island and a gap is covered as it is`() throws {
        var lake = rectangle(99.9, 7.4, 100, 7.6)
        lake.holes = [rectangle(99.93, 7.45, 99.97, 7.5).exterior.reversed()]
        let land = Land([
            tambon("930101", [lake, rectangle(100.2, 7.4, 100.21, 7.41)]),
            tambon("930102", [rectangle(100.001, 7.4, 100.1, 7.6)]),
        ])
        var random = SplitMix64(seed: 3)
        let cut = try StraightCatchments(SchoolSpots(randomPositions(25, &random)), on: land)
        try expectExact(try cut.catchments(0..<cut.spots.count), on: land)
    }

    @Test func `land that is given twice is covered once`() throws {
        let twice = rectangle(99.9, 7.4, 100, 7.6)
        let land = Land([tambon("930101", [twice]), tambon("930102", [twice])])
        let cut = try StraightCatchments(
            SchoolSpots([Coordinate(x: 99.92, y: 7.5), Coordinate(x: 99.98, y: 7.5)]), on: land)
        let flaws = try flaws(of: try cut.catchments(0..<2), on: land)
        #expect(flaws.gap < 1e-9 && flaws.beyond < 1e-9 && flaws.overlap < 1e-9)
    }

    @Test func `positions that are none are no spots`() {
        let spots = SchoolSpots([
            Coordinate(x: .nan, y: 7), Coordinate(x: .infinity, y: 7), Coordinate(x: 100, y: 91),
        ])
        #expect(spots.spots.isEmpty)
    }
}
