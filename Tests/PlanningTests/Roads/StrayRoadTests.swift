import Geo
import Planning
import Schools
import Testing

/// A road along 8° north, from 100° east so many degrees on.
private func roads(from west: Double = 100) -> RoadNetwork {
    RoadNetwork(lines: [
        RoadLine(
            stride(from: 0, through: 0.4, by: 0.1).map {
                Coordinate(x: west + $0, y: 8)
            })
    ])
}

struct StrayRoadTests {
    @Test func `roads that most schools are near are not doubted`() {
        let schools = [
            planSchool(1, at: (100, 8)), planSchool(2, at: (100.1, 8.1)), planSchool(3),
        ]
        #expect(roads().strayNote(for: schools) == nil)
        #expect(roads().strayNote(for: []) == nil)
    }

    @Test func `roads that most schools are far from are said to be perhaps of another area`() {
        let schools = [
            planSchool(1, at: (100, 8)), planSchool(2, at: (100.1, 8.1)),
            planSchool(3, at: (100.2, 8.1)), planSchool(4),
        ]
        let note = roads().strayNote(for: schools)
        #expect(
            note?.thai == "โรงเรียน 2 จาก 3 แห่งที่มีพิกัดอยู่ห่างถนนเกิน 500 ม. "
                + "ตรวจว่าชั้นข้อมูลถนนเป็นของพื้นที่นี้และระบบพิกัดถูกต้อง")
        #expect(note?.english.hasPrefix("2 of the 3 schools with a position") == true)
        #expect(roads().strayNote(for: schools, within: 20_000) == nil)
    }

    /// What every answer by road begins its notes with, and shows on its map.
    private func isTold(_ answer: PlanAnswer) -> Bool {
        answer.notes.first?.english.contains("more than 500 m from any road") == true
            && answer.picture?.warnings.contains { $0.english.contains("check that the roads") }
                == true
    }

    private let schools = (1...4).map {
        planSchool($0, pupils: 60, at: (100 + 0.1 * Double($0), 7.5))
    }

    @Test func `every answer by road says first that the roads may be of another area`() throws {
        let (roads, basis) = (roads(from: 102), PlanBasis())
        let land = Land([tambon("930101", [rectangle(100, 7.4, 100.6, 7.6)])])
        let asked = AskedSchools(schools)
        let catchments = try RoadCatchments(asked.spots, on: land, by: roads).catchments()
        let staff = StaffPlan(
            schools,
            staff: StaffPlan.Staff(
                teachers: [1: 4, 2: 2, 3: 3, 4: 3], administrators: nil), norm: .shipped)
        let answers = [
            NearestForAll().answer(for: schools, roads: roads, basis: basis),
            DistanceTable().answer(for: schools, roads: roads, basis: basis),
            CatchmentQuestion(schools: asked, land: land, basis: basis, roads: roads)
                .answer(catchments),
            try ReachQuestion(schools: asked, land: land, roads: roads, basis: basis)
                .answerByUnit(),
            try TransferPlan(staff, .init(), roads: roads).answer(basis),
        ]
        for answer in answers { #expect(isTold(answer), "\(answer.name) does not say so") }
        let near = NearestForAll().answer(for: schools, roads: nil, basis: basis)
        #expect(!isTold(near))
    }

    @Test func `no road cut is not left to stand alone where the roads are elsewhere`() throws {
        let area = try HazardArea([rectangle(100, 7.4, 100.15, 7.6)])
        let line = NamedFeature(
            layer: .road,
            geometry: .multiLineString([[Coordinate(x: 102, y: 8), Coordinate(x: 102.4, y: 8)]]))
        let question = HazardQuestion(
            name: "น้ำท่วม", area: area, schools: schools,
            roads: try CutRoads([line], by: area, speeds: .shipped), limits: .shipped,
            basis: PlanBasis())
        for answer in [question.answer(), question.answerByRoad()] {
            #expect(isTold(answer))
            #expect(answer.sentence.thai.contains("(ชั้นข้อมูลถนนอาจไม่ใช่ของพื้นที่นี้)"))
        }
    }
}
