import Geo
import Planning
import Schools
import Testing

struct NearestSchoolsTests {
    private func school(
        _ id: Int, _ pupils: Int?, _ longitude: Double?, isDoubtful: Bool = false
    ) -> PlanSchool {
        PlanSchool(
            id: id, code: "100000000\(id)", name: "บ้านที่ \(id)",
            coordinate: longitude.map { Coordinate(longitude: $0, latitude: 7) },
            isDoubtful: isDoubtful, pupils: pupils)
    }

    private var schools: [PlanSchool] {
        [
            school(1, 50, 100), school(2, 40, 100.01), school(3, 90, 100.05),
            school(4, 120, nil), school(5, nil, 100.001), school(6, 70, 100, isDoubtful: true),
        ]
    }

    /// From school 1 past school 2 to before school 3, which has no road.
    private var roads: RoadNetwork {
        RoadNetwork(lines: [
            RoadLine([
                Coordinate(longitude: 100, latitude: 7.001),
                Coordinate(longitude: 100.011, latitude: 7.001),
            ])
        ])
    }

    private func codes(_ answer: PlanAnswer) -> [String] {
        answer.rows.map { row in
            if case .text(let code) = row.cells[0] { String(code.suffix(1)) } else { "" }
        }
    }

    @Test func `in a straight line the nearest come first, one on the same spot with 0 m`() {
        let question = NearestSchools(to: .school(schools[0]), count: 3)
        let answer = question.answer(among: schools, roads: nil, basis: PlanBasis())
        #expect(codes(answer) == ["6", "5", "2"])
        #expect(answer.rows[0].cells[5] == .decimal(0))
        #expect(answer.sentence.thai.contains("บ้านที่ 6 ห่าง 0 ม."))
        let notes = answer.notes.map(\.english).joined(separator: "\n")
        #expect(notes.contains("no layer of roads") && notes.contains("1 without a position"))
        #expect(notes.contains("doubtful") && notes.contains("1000000004"))
    }

    @Test func `only larger ones are offered where that is asked`() {
        var question = NearestSchools(to: .school(schools[0]))
        question.onlyLarger = true
        let answer = question.answer(among: schools, roads: nil, basis: PlanBasis())
        #expect(codes(answer) == ["6", "3"])
    }

    @Test func `those that a road leads to come first, the others say that there is none`() {
        let question = NearestSchools(to: .school(schools[0]))
        let answer = question.answer(among: schools, roads: roads, basis: PlanBasis())
        #expect(codes(answer) == ["6", "5", "2", "3"])
        let last = answer.rows[3].cells
        #expect(last[6] == .none && last[7] == .none && last[8] == .none)
        #expect(last[9] == .words(LocalizedText(thai: "ไม่มีถนน", english: "no road")))
        #expect(answer.notes.contains { $0.english.contains("not in the road distance") })
    }

    @Test func `a map has the place asked about, the schools found and the ways to them`() throws {
        let question = NearestSchools(to: .school(schools[0]))
        let byRoad = try #require(
            question.answer(among: schools, roads: roads, basis: PlanBasis()).picture)
        #expect(byRoad.spots.first?.code == schools[0].code && byRoad.spots.count == 5)
        #expect(byRoad.spots.map { $0.kind == nil } == [false, true, true, true, true])
        // One of them has no road: straight lines for all, as the two do not compare.
        #expect(byRoad.legend.english == "In a straight line (km)")
        #expect(byRoad.ways.map(\.lines.count) == [2, 1])
        #expect(byRoad.ways.map(\.isStraight) == [false, true])
        #expect(byRoad.spots.last?.detail?.thai.hasSuffix("แนวตรง") == true)
        let point = NearestSchools(to: .point(Coordinate(longitude: 100, latitude: 7)), count: 2)
        let straight = try #require(
            point.answer(among: schools, roads: nil, basis: PlanBasis()).picture)
        #expect(straight.points != nil && straight.ways.last?.lines.count == 2)
        #expect(straight.spots.compactMap(\.value).allSatisfy { $0 < 2 })
    }

    @Test func `a way that there is not is not drawn`() throws {
        let route = RoadRoute(from: schools[0], to: schools[2])
        let picture = try #require(route.answer(roads: roads, basis: PlanBasis())?.picture)
        // The roads that there are lie below.
        #expect(picture.ways.allSatisfy { $0.isFaint || $0.lines.isEmpty })
        #expect(picture.spots.count == 2)
    }

    @Test func `the code of a nameless school stands apart from the words`() {
        var nameless = schools[0]
        nameless.name = nameless.code
        #expect(nameless.called == "โรงเรียน 1000000001")
        #expect(schools[0].called == "โรงเรียนบ้านที่ 1")
    }

    @Test func `what is nearer but without a road is named where it is not shown`() {
        let island = school(7, 10, 100.006)
        var far = island
        far.coordinate = Coordinate(longitude: 100.004, latitude: 6.992)
        let question = NearestSchools(to: .school(schools[0]), count: 3)
        let answer = question.answer(among: schools + [far], roads: roads, basis: PlanBasis())
        #expect(codes(answer) == ["6", "5", "2"])
        #expect(answer.notes.contains { $0.english.contains("without a road: บ้านที่ 7") })
    }

    @Test func `with nobody left a sentence says so`() {
        var question = NearestSchools(to: .school(schools[2]))
        question.onlyLarger = true
        let answer = question.answer(among: schools, roads: nil, basis: PlanBasis())
        #expect(answer.rows.isEmpty)
        #expect(answer.sentence.english.contains("no other school"))
    }

    @Test func `every school has its nearest larger one, by road the one that a road leads to`() {
        var question = NearestForAll()
        question.onlyLarger = true
        let straight = question.answer(for: schools, roads: nil, basis: PlanBasis())
        func nearest(_ answer: PlanAnswer) -> [PlanAnswer.Cell] { answer.rows.map { $0.cells[3] } }
        #expect(
            nearest(straight) == [
                .text("1000000006"), .text("1000000001"), .none, .none, .none, .text("1000000003"),
            ])
        let byRoad = question.answer(for: schools, roads: roads, basis: PlanBasis())
        #expect(nearest(byRoad) == nearest(straight))
        #expect(byRoad.rows[1].cells[7] != .none && byRoad.rows[5].cells[7] == .none)
    }

    @Test func `a school that is asked about is named where its own position is in doubt`() {
        var own = planSchool(1, at: (100, 7))
        let other = planSchool(2, at: (100.1, 7))
        func words() -> String {
            NearestSchools(to: .school(own))
                .answer(among: [own, other], roads: nil, basis: PlanBasis()).words
        }
        #expect(!words().contains("พิกัดน่าสงสัย"))
        own.isDoubtful = true
        #expect(words().contains("พิกัดน่าสงสัย ระยะอาจผิด 1 แห่ง: บ้าน1"))
    }

    @Test func `the farthest of all is said to be in doubt where its position is`() {
        var schools = schools
        let question = NearestForAll()
        let sure = question.answer(for: schools, roads: nil, basis: PlanBasis())
        #expect(!sure.sentence.thai.contains("พิกัดน่าสงสัย"))
        for place in schools.indices { schools[place].isDoubtful = true }
        let answer = question.answer(for: schools, roads: nil, basis: PlanBasis())
        #expect(answer.sentence.thai.hasSuffix("กม. (พิกัดน่าสงสัย)"))
        #expect(answer.notes.contains { $0.thai.hasPrefix("พิกัดน่าสงสัย ระยะอาจผิด") })
    }

    @Test func `the same question gives the same bytes`() {
        let question = NearestSchools(to: .school(schools[0]))
        let answers = (0..<3).map { _ in
            question.answer(among: schools, roads: roads, basis: PlanBasis())
        }
        #expect(answers.allSatisfy { $0.rows.map(\.cells) == answers[0].rows.map(\.cells) })
    }
}
