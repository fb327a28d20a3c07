import Geo
import Schools
import Support
import Testing

@testable import Planning

private func randomProblem(
    _ seed: Int
) -> (costs: [Double], weights: [Double], places: [Double]) {
    var random = SplitMix64(seed: UInt64(seed) &+ 77)
    let schools = Int.random(in: 1...8, using: &random)
    let samples = Int.random(in: 1...60, using: &random)
    let costs = (0..<(samples * schools)).map { _ in Double.random(in: 0...10, using: &random) }
    let weights = (0..<samples).map { _ in Double.random(in: 0.2...1, using: &random) }
    // Room for all, seldom where they are.
    let whole = weights.reduce(0, +)
    let parts = (0..<schools).map { _ in Double.random(in: 0.2...1, using: &random) }
    let sum = parts.reduce(0, +)
    let places = parts.map { $0 / sum * whole * 1.1 }
    return (costs, weights, places)
}

struct CapacityPriceTests {
    @Test(arguments: 0..<200)
    func `no school is over its places, and ways are the shortest that places allow`(
        seed: Int
    ) throws {
        let (costs, weights, places) = randomProblem(seed)
        let found = try #require(
            CapacityPrices(costs: costs, weights: weights, places: places))
        var (primal, dual) = (0.0, 0.0)
        for (sample, weight) in weights.enumerated() {
            let row = sample * places.count
            let best = places.indices.map { costs[row + $0] + found.prices[$0] }.min() ?? 0
            dual += weight * best
            let parts = places.indices.map { found.members[$0][sample] ?? 0 }
            #expect(abs(parts.reduce(0, +) - weight) < 1e-6)
            for school in places.indices { primal += parts[school] * costs[row + school] }
        }
        for school in places.indices {
            #expect(found.loads[school] <= places[school] + 1e-6)
            #expect(found.prices[school] >= 0)
            dual -= found.prices[school] * places[school]
        }
        // Strong duality: no division within the places is shorter.
        #expect(abs(primal - dual) < 1e-6)
    }

    @Test func `too few places are none, and so is a school that nobody else can stand in for`() {
        #expect(CapacityPrices(costs: [1, 2], weights: [1, 1], places: [1]) == nil)
        let costs = [0, Double.infinity, 0, Double.infinity, 5, 1]
        #expect(CapacityPrices(costs: costs, weights: [1, 1, 1], places: [1, 9]) == nil)
    }

    @Test func `a school without any places has a price at which nobody comes`() throws {
        let costs: [Double] = [0, 4, 1, 2, 5, 0]
        let found = try #require(
            CapacityPrices(costs: costs, weights: [1, 1, 1], places: [0, 9]))
        #expect(found.prices == [4, 0])
        #expect(found.loads == [0, 3])
    }

    @Test func `with places for all everybody goes to the nearest`() throws {
        let found = try #require(
            CapacityPrices(costs: [1, 2, 2, 1, 3, 1], weights: [1, 1, 1], places: [9, 9]))
        #expect(found.loads == [1, 2])
        #expect(found.prices == [0, 0])
    }
}

struct CapacityTests {
    private func schools(
        _ positions: [Coordinate], pupils: [Int], rooms: [Int?]
    ) -> AskedSchools {
        AskedSchools(
            positions.indices.map { place in
                var school = planSchool(
                    place, "ร\(place)", at: positions[place], pupils: pupils[place])
                school.rooms = rooms[place]
                return school
            })
    }

    @Test(arguments: 0..<25)
    func `catchments that keep places cover crooked land with no gap and no overlap`(
        seed: Int
    ) throws {
        var random = SplitMix64(seed: UInt64(seed) &+ 500)
        let land = randomLand(.random(in: 1...5, using: &random), &random)
        let positions = randomPositions(.random(in: 2...40, using: &random), &random)
        let pupils = positions.map { _ in Int.random(in: 0...400, using: &random) }
        let rooms = positions.map { _ in Optional(Int.random(in: 4...16, using: &random)) }
        let schools = schools(positions, pupils: pupils, rooms: rooms)
        let loads = CapacityQuestion(schools: schools, land: land, perRoom: 40).loads()
        let cut = try StraightCatchments(
            schools.spots, on: land, weights: loads.pupils == nil ? nil : loads.prices)
        try expectExact(try cut.catchments(0..<cut.spots.count), on: land)
        guard let kept = loads.pupils else { return }
        #expect(zip(kept, loads.places).allSatisfy(<=))
    }

    @Test func `a full school's land shrinks until its places suffice`() throws {
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        let positions = [Coordinate(x: 99.99, y: 7.5), Coordinate(x: 100.09, y: 7.5)]
        // Evenly 140 pupils over the land; the western school is nearer to 70 % of them.
        let own = schools(positions, pupils: [100, 40], rooms: [1, 5])
        let loads = CapacityQuestion(schools: own, land: land, perRoom: 40).loads()
        let pupils = try #require(loads.pupils)
        #expect(pupils[0] <= 40 && pupils[0] >= 38)
        #expect(pupils.reduce(0, +) == 140)
        #expect(loads.full == [0])
        let cut = try StraightCatchments(own.spots, on: land, weights: loads.prices)
        let catchments = try cut.catchments(0..<2)
        let areas = catchments.map(\.squareMetres)
        #expect(abs(areas[0] / (areas[0] + areas[1]) - 40.0 / 140) < 0.01)
        var question = CatchmentQuestion(schools: own, land: land, basis: PlanBasis())
        #expect(question.answer(catchments).words.contains("ตามโรงเรียนที่ใกล้ที่สุด เขตใหญ่ที่สุด"))
        question.loads = loads
        let words = question.answer(catchments).words
        #expect(words.contains("ตามโรงเรียนที่ใกล้ที่สุดซึ่งยังมีที่นั่ง โดยไม่มีโรงเรียนใดเกินที่นั่ง (เต็ม 1 แห่ง)"))
        #expect(words.contains("เส้นเลื่อนเข้าหาโรงเรียนที่เต็ม"))
    }

    @Test func `of unknown rooms a school has places for those that it has`() throws {
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        let own = schools(
            [Coordinate(x: 99.95, y: 7.5), Coordinate(x: 100.05, y: 7.5)], pupils: [70, 70],
            rooms: [nil, 9])
        let loads = CapacityQuestion(schools: own, land: land, perRoom: 40).loads()
        #expect(loads.places == [70, 360])
        #expect(loads.untold.map(\.name) == ["ร0"])
    }

    @Test func `too few places for all are told, and the land is divided all the same`() throws {
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        let own = schools(
            [Coordinate(x: 99.95, y: 7.5), Coordinate(x: 100.05, y: 7.5)], pupils: [70, 70],
            rooms: [1, 1])
        var question = CatchmentQuestion(schools: own, land: land, basis: PlanBasis())
        question.loads = CapacityQuestion(schools: own, land: land, perRoom: 40).loads()
        let cut = try StraightCatchments(own.spots, on: land)
        let answer = question.answer(try cut.catchments(0..<2))
        #expect(answer.notes.contains { $0.english.hasPrefix("80 places in all do not suffice") })
        #expect(answer.rows.allSatisfy { $0.geometry != nil })
    }

    @Test func `by road a full school counts as so many minutes farther`() throws {
        let land = Land([tambon("930101", [rectangle(99.9, 7.4, 100.1, 7.6)])])
        let roads = RoadNetwork(lines: [
            RoadLine([Coordinate(x: 99.9, y: 7.5), Coordinate(x: 100.1, y: 7.5)])
        ])
        let own = schools(
            [Coordinate(x: 99.95, y: 7.5), Coordinate(x: 100.05, y: 7.5)], pupils: [70, 70],
            rooms: [1, 9])
        let loads = CapacityQuestion(schools: own, land: land, perRoom: 40, roads: roads).loads()
        let pupils = try #require(loads.pupils)
        #expect(pupils[0] <= 40 && pupils[0] >= 37)
        let cut = try RoadCatchments(own.spots, on: land, by: roads, delays: loads.prices)
        let catchments = try cut.catchments()
        try expectExact(catchments, on: land)
        let metres = catchments.map { $0.roadMetres ?? 0 }
        #expect(abs(metres[0] / (metres[0] + metres[1]) - 40.0 / 140) < 0.02)
    }
}
