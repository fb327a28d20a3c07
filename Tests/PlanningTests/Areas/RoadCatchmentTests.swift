import Geo
import Planning
import Schools
import Support
import Testing

/// A street grid around Phatthalung with some streets missing.
private func streets(_ side: Int, _ random: inout SplitMix64) -> RoadNetwork {
    let step = 0.4 / Double(side)
    func node(_ column: Int, _ row: Int) -> Coordinate {
        Coordinate(x: 99.85 + Double(column) * step, y: 7.25 + Double(row) * step)
    }
    var lines: [RoadLine] = []
    for row in 0...side {
        for column in 0...side {
            let speed = Double.random(in: 20...80, using: &random)
            if column < side, Int.random(in: 0..<8, using: &random) > 0 {
                lines.append(
                    RoadLine([node(column, row), node(column + 1, row)], kmPerHour: speed))
            }
            if row < side, Int.random(in: 0..<8, using: &random) > 0 {
                lines.append(
                    RoadLine([node(column, row), node(column, row + 1)], kmPerHour: speed))
            }
        }
    }
    return RoadNetwork(lines: lines)
}

/// Positions beside roads, so that schools are tied.
private func roadside(_ count: Int, _ network: RoadNetwork, _ random: inout SplitMix64)
    -> [Coordinate]
{
    (0..<count).compactMap { _ in network.nodes.randomElement(using: &random) }
}

struct RoadCatchmentTests {
    @Test(arguments: 0..<10)
    func `catchments by road cover crooked land with no gap and no overlap`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let land = randomLand(.random(in: 1...4, using: &random), &random)
        let network = streets(.random(in: 2...5, using: &random), &random)
        let positions =
            roadside(.random(in: 1...9, using: &random), network, &random)
            + randomPositions(2, &random)
        let cut = try RoadCatchments(SchoolSpots(positions), on: land, by: network)
        try expectExact(try cut.catchments(), on: land)
    }

    @Test func `a school has the land along the roads that reach it first`() throws {
        // A road from west to east; the east is three times as fast.
        let (west, middle, east) = (
            Coordinate(x: 99.9, y: 7.5), Coordinate(x: 100, y: 7.5), Coordinate(x: 100.1, y: 7.5)
        )
        let network = RoadNetwork(lines: [
            RoadLine([west, middle], kmPerHour: 20), RoadLine([middle, east], kmPerHour: 60),
        ])
        let land = Land([tambon("930101", [rectangle(99.9, 7.45, 100.1, 7.55)])])
        let cut = try RoadCatchments(SchoolSpots([west, east]), on: land, by: network)
        let catchments = try cut.catchments()
        try expectExact(catchments, on: land)
        // As long from both: 20 km/h over w, 60 km/h over the east and 20 km/h over the rest.
        let share = (1.0 / 3 + 1) / 4
        #expect(abs(catchments[0].squareMetres / land.squareMetres[0] - share) < 0.01)
        let metres = network.account.metres
        #expect(abs((catchments[0].roadMetres ?? 0) / metres - share) < 1e-4)
        let sum = catchments.reduce(0) { $0 + ($1.roadMetres ?? 0) }
        #expect(abs(sum - metres) < 1e-6 * metres)
    }

    @Test func `roads that lead to no school leave their land to nobody`() throws {
        let network = RoadNetwork(lines: [
            RoadLine([Coordinate(x: 99.9, y: 7.48), Coordinate(x: 100.1, y: 7.48)]),
            RoadLine([Coordinate(x: 99.9, y: 7.52), Coordinate(x: 100.1, y: 7.52)]),
        ])
        let land = Land([tambon("930101", [rectangle(99.9, 7.46, 100.1, 7.54)])])
        let school = SchoolSpots([Coordinate(x: 100, y: 7.48)])
        let catchments = try RoadCatchments(school, on: land, by: network).catchments()
        try expectExact(catchments, on: land)
        #expect(catchments.map { $0.spot == nil } == [false, true])
        #expect(abs(catchments[1].squareMetres / land.squareMetres[0] - 0.5) < 1e-3)
    }

    @Test func `without roads schools have the land around them`() throws {
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        let network = RoadNetwork(lines: [])
        let positions = [Coordinate(x: 99.95, y: 7.5), Coordinate(x: 100.05, y: 7.5)]
        let catchments = try RoadCatchments(SchoolSpots(positions), on: land, by: network)
            .catchments()
        try expectExact(catchments, on: land)
        let none = try RoadCatchments(SchoolSpots([nil]), on: land, by: network).catchments()
        #expect(none.isEmpty)
    }

    @Test func `the land within some minutes is that along the roads reached by then`() throws {
        let (west, east) = (Coordinate(x: 99.9, y: 7.5), Coordinate(x: 100.1, y: 7.5))
        let network = RoadNetwork(lines: [RoadLine([west, east], kmPerHour: 60)])
        let land = Land([tambon("930101", [rectangle(99.9, 7.496, 100.1, 7.504)])])
        let times = try RoadTimes(SchoolSpots([west]), on: land, by: network)
        let whole = network.account.metres
        #expect(abs(times.roadMetres(within: 5) - 5_000) < 1e-6)
        let area = GroundArea.squareMetres(try times.land(within: 5))
        #expect(abs(area / land.squareMetres[0] - 5_000 / whole) < 0.01)
        #expect(abs(try times.parts(within: 5)[0] - 5_000 / whole) < 0.01)
        #expect(try times.parts(within: 60)[0] > 0.999)
        let far = try #require(times.nearest(to: east))
        #expect(abs(far.minutes - whole / 1_000) < 1e-6)
        #expect(times.nearest(to: Coordinate(x: 101, y: 8)) == nil)
        let metres = times.roadMetres(from: [east, Coordinate(x: 101, y: 8), west])
        #expect(abs((metres[0] ?? 0) - whole) < 1e-6 && metres[1] == nil && metres[2] == 0)
    }

    @Test func `kilometres are those of the quickest way, which may be longer than another`() throws
    {
        let (school, home) = (Coordinate(x: 100, y: 7.5), Coordinate(x: 100.02, y: 7.5))
        let network = RoadNetwork(lines: [
            RoadLine([school, home], kmPerHour: 10),
            RoadLine([school, Coordinate(x: 100.01, y: 7.51), home], kmPerHour: 80),
        ])
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        for heading in [RoadHeading.toward, .away] {
            let times = try RoadTimes(
                SchoolSpots([school]), on: land, by: network, heading: heading)
            let metres = try #require(times.roadMetres(from: [home])[0])
            let minutes = try #require(times.nearest(to: home)?.minutes)
            #expect(metres > 3_000 && abs(minutes - metres * 0.06 / 80) < 1e-9)
        }
    }

    @Test func `land far from any road is not within reach`() throws {
        let network = RoadNetwork(lines: [
            RoadLine(
                [Coordinate(x: 99.9, y: 7.5), Coordinate(x: 100.1, y: 7.5)], kmPerHour: 60)
        ])
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        let times = try RoadTimes(
            SchoolSpots([Coordinate(x: 99.9, y: 7.5)]), on: land, by: network)
        // A strip of a kilometre or so on both sides of 22 km.
        let part = try times.parts(within: 60)[0]
        #expect(part > 0.03 && part < 0.15)
    }
}
