import Geo
import Schools
import Support
import Testing

@testable import Planning

/// A main road from west to east with a branch to the north at 100.05.
private let roads = [
    NamedFeature(
        layer: .road, name: "ถนนใหญ่",
        geometry: .multiLineString([
            [
                Coordinate(x: 99.9, y: 7.5), Coordinate(x: 100.05, y: 7.5),
                Coordinate(x: 100.2, y: 7.5),
            ]
        ])),
    NamedFeature(
        layer: .road, name: "ซอย",
        geometry: .multiLineString([
            [Coordinate(x: 100.05, y: 7.5), Coordinate(x: 100.05, y: 7.55)]
        ])),
]

private func question(
    _ polygons: [Polygon], _ schools: [PlanSchool], withRoads: Bool = true
) throws -> HazardQuestion {
    let area = try HazardArea(polygons)
    return HazardQuestion(
        name: "น้ำท่วม", area: area, schools: schools,
        places: [ReachPlace(name: "บ้าน", people: 50, position: Coordinate(x: 100, y: 7.5))],
        roads: withRoads ? try CutRoads(roads, by: area, speeds: .shipped) : nil,
        limits: .shipped, basis: PlanBasis())
}

private func school(_ code: Int, _ x: Double, _ y: Double, rooms: Int? = 10) -> PlanSchool {
    var school = planSchool(code, "โรงเรียน \(code)", at: Coordinate(x: x, y: y))
    school.rooms = rooms
    return school
}

struct HazardTests {
    @Test func `longer roads of another district do not change who is cut off`() throws {
        // Over the foot of the branch; and all roads of an island beside, which has its own.
        let area = try HazardArea([rectangle(100.04, 7.51, 100.06, 7.53)])
        let far = NamedFeature(
            layer: .road, name: "ทางหลวงไกล",
            geometry: .multiLineString([
                [Coordinate(x: 103, y: 14), Coordinate(x: 105, y: 15)]
            ]))
        let island = NamedFeature(
            layer: .road, name: "เกาะ",
            geometry: .multiLineString([
                [Coordinate(x: 100.3, y: 7.5), Coordinate(x: 100.31, y: 7.5)]
            ]))
        for all in [roads, roads + [far], roads + [island], roads + [far, island]] {
            let cut = try CutRoads(all, by: area, speeds: .shipped)
            #expect(cut.isCutOff(Coordinate(x: 100.05, y: 7.549)))
            #expect(!cut.isCutOff(Coordinate(x: 99.95, y: 7.5)))
            #expect(!cut.isCutOff(Coordinate(x: 100.305, y: 7.5)))
        }
    }

    @Test func `a flood meets those inside, cuts roads and cuts off those behind it`() throws {
        let schools = [
            school(1, 99.95, 7.5), school(2, 100, 7.5), school(3, 100.05, 7.549),
            school(4, 100.15, 7.5), planSchool(5, "ไม่มีพิกัด", at: nil),
        ]
        // Over the road between the first school and the branch; and over the branch's foot.
        let flood = [
            rectangle(99.99, 7.49, 100.01, 7.51), rectangle(100.04, 7.51, 100.06, 7.53),
        ]
        let asked = try question(flood, schools)
        let answer = asked.answer()
        #expect(answer.rows.map(\.cells[0]) == [2, 1, 3].map { .text("\(9_300_000_000 + $0)") })
        #expect(answer.rows.allSatisfy { $0.cells.count == answer.columns.count })
        let cut = try #require(asked.roads)
        #expect(
            cut.pieces.map(\.name) == ["ซอย", "ถนนใหญ่"]
                || cut.pieces.map(\.name) == ["ถนนใหญ่", "ซอย"])
        let expected =
            Geodesic.metres(Coordinate(x: 99.99, y: 7.5), Coordinate(x: 100.01, y: 7.5))
            + Geodesic.metres(Coordinate(x: 100.05, y: 7.51), Coordinate(x: 100.05, y: 7.53))
        #expect(abs(cut.metres - expected) < 1e-3)
        #expect(answer.sentence.english.contains("1 schools with 100 pupils"))
        #expect(answer.sentence.english.contains("no road leads to 2 schools"))
        // The one safe school is in the east, with rooms for 400 and 100 pupils: as many as need a
        // seat find one, and none is left.
        #expect(answer.cells("seats") == [.integer(100), .integer(100), .integer(100)])
        #expect(answer.cells("unseated") == [.integer(0), .integer(0), .integer(0)])
        #expect(answer.notes.map(\.english).joined().contains("ไม่มีพิกัด"))
        #expect(asked.answerByRoad().rows.count == 2)
    }

    @Test func `the column of refuges says that seats are given there, not that they are nearest`()
        throws
    {
        let answer = try question([], [school(1, 99.95, 7.5)]).answer()
        let column = try #require(answer.columns.first { $0.name == "refuges" })
        #expect(column.title.thai == "โรงเรียนปลอดภัยที่จัดที่ให้")
        #expect(column.title.english == "Safe schools with the seats")
    }

    @Test func `schools of doubtful position are named, inside or not`() throws {
        var schools = [school(1, 99.95, 7.5), school(2, 100.1, 7.5)]
        for place in schools.indices { schools[place].isDoubtful = true }
        let words = try question([rectangle(99.94, 7.49, 99.96, 7.51)], schools).answer().words
        #expect(words.contains("พิกัดน่าสงสัย อาจอยู่ในหรือนอกพื้นที่ภัยผิดจากจริง 2 แห่ง: โรงเรียน 1"))
    }

    @Test func `room that nobody knows is said, and without roads so is that`() throws {
        let schools = [school(1, 99.95, 7.5), school(2, 100, 7.5, rooms: nil)]
        let answer = try question(
            [rectangle(99.94, 7.49, 99.96, 7.51)], schools, withRoads: false
        ).answer()
        #expect(answer.rows.count == 1)
        #expect(answer.cells("seats") == [.integer(0)])
        #expect(answer.cells("unseated") == [.integer(100)])
        guard case .words(let refuges) = answer.cells("refuges").first else {
            Issue.record("no words")
            return
        }
        #expect(refuges.english.contains("room unknown"))
        #expect(answer.notes.map(\.english).joined().contains("no roads"))
    }

    @Test func `a layer elsewhere, an empty one and a crossed one are answered`() throws {
        let schools = [school(1, 99.95, 7.5)]
        let far = try question([rectangle(103, 14, 103.1, 14.1)], schools).answer()
        #expect(far.rows.isEmpty)
        #expect(far.notes.map(\.english).joined().contains("reference system"))
        #expect(try question([], schools).answer().rows.isEmpty)
        let bow = Polygon(exterior: [
            Coordinate(x: 99.9, y: 7.4), Coordinate(x: 100, y: 7.6), Coordinate(x: 100, y: 7.4),
            Coordinate(x: 99.9, y: 7.6), Coordinate(x: 99.9, y: 7.4),
        ])
        let crossed = try question([bow, bow], [school(1, 99.99, 7.5), school(2, 99.95, 7.41)])
        #expect(crossed.answer().rows.map(\.cells[0]) == [.text("9300000001")])
        #expect(crossed.answer().words.contains("2 รูปมีเส้นตัดกันเอง"))
        #expect(!far.words.contains("ตัดกันเอง"))
        #expect(far.picture?.warnings.isEmpty == false)
    }

    @Test func `each seat is given once, the nearest pair first`() throws {
        // Two schools of 100 in the flood, 150 seats beside one of them, 300 farther off.
        let schools = [
            school(1, 99.96, 7.5), school(2, 99.95, 7.5), school(3, 99.98, 7.5, rooms: 6),
            school(4, 100.2, 7.5),
        ].map { school in
            var school = school
            if school.id == 3 { school.pupils = 90 }
            return school
        }
        let answer = try question(
            [rectangle(99.94, 7.49, 99.97, 7.51)], schools, withRoads: false
        ).answer()
        #expect(answer.cells("seats") == [.integer(100), .integer(100)])
        let refuges = answer.cells("refuges").map { cell in
            if case .words(let words) = cell { words.english } else { "" }
        }
        #expect(refuges[0].contains("seats for 100") && !refuges[0].contains("โรงเรียน 4"))
        #expect(refuges[1].contains("seats for 50") && refuges[1].contains("โรงเรียน 4"))
        #expect(answer.sentence.english.contains("seats for 200 of their pupils and none for 0"))
    }

    @Test(arguments: 0..<20)
    func `no refuge gives more seats than it has, and nobody is counted twice`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) + 70)
        let places = randomPositions(40, &random)
        let schools = places.enumerated().map { place, position in
            var own = school(
                place, position.x, position.y, rooms: .random(in: 0...6, using: &random))
            own.pupils = .random(in: 0...200, using: &random)
            return own
        }
        let (needs, safe) = (Array(schools.prefix(15)), Array(schools.dropFirst(15)))
        let seats = RefugeSeats(
            for: needs, in: PlacedSchools(safe), room: { $0.places(perRoom: 40) },
            isJoined: { ($0.id + $1.id).isMultiple(of: 2) })
        for need in needs {
            let given = (seats.shares[need.id] ?? []).reduce(0) { $0 + $1.seats }
            #expect(given + (seats.left[need.id] ?? 0) == need.pupils)
        }
        let shares = seats.shares.values.joined()
        for (refuge, own) in Dictionary(grouping: shares, by: \.refuge) {
            #expect(own.reduce(0) { $0 + $1.seats } <= max(0, refuge.places(perRoom: 40) ?? 0))
        }
        #expect(seats.seated + seats.unseated == needs.reduce(0) { $0 + ($1.pupils ?? 0) })
    }

    @Test(arguments: 0..<20)
    func `what is cut and what is left make up the roads`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let lines = (0..<30).map { _ in randomPositions(4, &random) }
        let features = lines.map {
            NamedFeature(layer: .road, geometry: .multiLineString([$0]))
        }
        let corners = randomPositions(2, &random)
        let area = try HazardArea([
            rectangle(
                min(corners[0].x, corners[1].x), min(corners[0].y, corners[1].y),
                max(corners[0].x, corners[1].x), max(corners[0].y, corners[1].y))
        ])
        let cut = try CutRoads(features, by: area, speeds: .shipped)
        let all = cut.before.account.metres
        #expect(abs(cut.metres + cut.after.account.metres - all) < 1e-3 * all)
    }
}
