import Geo
import Planning
import Schools
import Support
import Testing

private let district = Land([
    tambon("930101", [rectangle(99.9, 7.4, 100, 7.6)]),
    tambon("930102", [rectangle(100, 7.4, 100.1, 7.6)]),
])

private let west = planSchool(1, "วัดตะวันตก", at: Coordinate(x: 99.95, y: 7.5))
private let east = planSchool(
    2, "บ้านตะวันออก", at: Coordinate(x: 100.05, y: 7.5), pupils: nil,
    stages: [.primary, .lowerSecondary])
private let lost = planSchool(3, "บ้านไม่มีพิกัด", at: nil)
private let dumb = planSchool(
    4, "บ้านไม่บอกระดับ", at: Coordinate(x: 100, y: 7.45), stages: .none)

private func catchments(
    _ schools: [PlanSchool], teaching level: TaughtStages? = nil
) throws -> PlanAnswer {
    let asked = AskedSchools(schools, teaching: level)
    let cut = try StraightCatchments(asked.spots, on: district)
    return CatchmentQuestion(schools: asked, land: district, basis: PlanBasis())
        .answer(try cut.catchments(0..<cut.spots.count))
}

private func texts(_ notes: [LocalizedText]) -> String {
    notes.map { $0.thai + $0.english }.joined()
}

struct AreaAnswerTests {
    @Test func `an answer has a row for each school, those without a position too`() throws {
        let answer = try catchments([lost, east, west])
        #expect(
            answer.rows.map(\.cells[1]) == [
                .text("วัดตะวันตก"), .text("บ้านตะวันออก"), .text("บ้านไม่มีพิกัด"),
            ])
        #expect(answer.rows.map { $0.geometry == nil } == [false, false, true])
        #expect(answer.rows[1].cells[5] == .none)
        #expect(answer.rows[0].cells.last == .text("ตำบล 930101 100.0 %"))
        #expect(answer.rows.allSatisfy { $0.cells.count == answer.columns.count })
        #expect(texts(answer.notes).contains("บ้านไม่มีพิกัด"))
    }

    @Test func `only schools that teach the level have a catchment, and who is unknown is said`()
        throws
    {
        let answer = try catchments([west, east, dumb], teaching: .lowerSecondary)
        #expect(answer.rows.map(\.cells[1]) == [.text("บ้านตะวันออก")])
        #expect(texts(answer.notes).contains("บ้านไม่บอกระดับ"))
    }

    @Test func `schools of doubtful position are named`() throws {
        var doubtful = west
        doubtful.isDoubtful = true
        let note = "พิกัดน่าสงสัย ระยะอาจผิด 1 แห่ง: วัดตะวันตก"
        #expect(texts(try catchments([doubtful, east]).notes).contains(note))
        #expect(!texts(try catchments([west, east]).notes).contains("พิกัดน่าสงสัย"))
        let reach = try ReachQuestion(
            schools: AskedSchools([doubtful, east]), land: district, basis: PlanBasis()
        ).answerByUnit()
        #expect(texts(reach.notes).contains(note))
    }

    @Test func `distances are counted within as they were asked for`() throws {
        let answer = try ReachQuestion(
            schools: AskedSchools([west]), land: district, kilometres: [0.25, 0.3, 1],
            basis: PlanBasis()
        ).answerByUnit()
        let names = answer.columns.map(\.name).filter { $0.hasPrefix("area_within") }
        #expect(names == ["area_within_0_25km", "area_within_0_3km", "area_within_1km"])
        #expect(answer.sentence.thai.contains("≤ 0.25 กม."))
    }

    @Test func `without any school the answer says so`() throws {
        let answer = try catchments([lost], teaching: .vocational)
        #expect(answer.rows.isEmpty)
        #expect(answer.sentence.english.contains("no schools that teach vocational"))
    }

    @Test func `schools on one spot stand in one row`() throws {
        var twin = east
        (twin.code, twin.name) = ("9300000009", "แฝด")
        let answer = try catchments([west, east, twin])
        #expect(answer.rows[1].cells[1] == .text("บ้านตะวันออก, แฝด"))
        #expect(answer.rows[1].cells[4] == .integer(2))
        #expect(texts(answer.notes).contains("share a catchment"))
    }

    @Test func `reach by tambon is sorted by how badly it is served and counts places and people`()
        throws
    {
        let question = ReachQuestion(
            schools: AskedSchools([west, lost]), land: district,
            places: [
                ReachPlace(name: "ใกล้", people: 30, position: Coordinate(x: 99.951, y: 7.5)),
                ReachPlace(name: "ไกล", people: 10, position: Coordinate(x: 99.99, y: 7.59)),
                ReachPlace(name: "นอกเขต", position: Coordinate(x: 101, y: 7.5)),
            ], basis: PlanBasis())
        let answer = try question.answerByUnit()
        #expect(answer.rows.map(\.cells[0]) == [.text("930102"), .text("930101")])
        #expect(answer.rows.allSatisfy { $0.cells.count == answer.columns.count })
        let names = answer.columns.map(\.name)
        func cell(_ name: String, _ row: Int) -> PlanAnswer.Cell? {
            names.firstIndex(of: name).map { answer.rows[row].cells[$0] }
        }
        #expect(cell("places", 1) == .integer(2))
        #expect(cell("places_within_3km", 1) == .decimal(50))
        #expect(cell("people_within_3km", 1) == .decimal(75))
        #expect(cell("places_within_3km", 0) == PlanAnswer.Cell.none)
        let places = try question.answerByPlace()
        #expect(places.rows.map(\.cells[1]) == [.text("นอกเขต"), .text("ไกล"), .text("ใกล้")])
        #expect(places.rows.allSatisfy { $0.cells.count == places.columns.count })
    }

    @Test func `with roads there are minutes, and no road is said as such`() throws {
        let road = RoadNetwork(lines: [
            RoadLine(
                [Coordinate(x: 99.9, y: 7.5), Coordinate(x: 99.99, y: 7.5)], kmPerHour: 60)
        ])
        let question = ReachQuestion(
            schools: AskedSchools([west]), land: district,
            places: [
                ReachPlace(name: "ริมถนน", position: Coordinate(x: 99.99, y: 7.5)),
                ReachPlace(name: "เกาะ", position: Coordinate(x: 100.08, y: 7.5)),
            ], roads: road, minutes: [3, 15], basis: PlanBasis())
        let answer = try question.answerByPlace()
        #expect(answer.rows.allSatisfy { $0.cells.count == answer.columns.count })
        #expect(answer.rows[0].cells.last == PlanAnswer.Cell.none)
        guard case .decimal(let minutes) = answer.rows[1].cells.last else {
            Issue.record("no minutes")
            return
        }
        #expect(abs(minutes - 4.415) < 0.01)
        #expect(answer.sentence.english.contains("0 ≤ 3 min, 1 ≤ 15 min"))
        let units = try question.answerByUnit()
        #expect(units.rows.allSatisfy { $0.cells.count == units.columns.count })
        let ring = try IsochroneQuestion(
            school: west, land: district, roads: road, minutes: [3, 15], places: question.places,
            basis: PlanBasis()
        ).answer()
        #expect(ring.rows.map(\.cells[3]) == [.integer(1), .integer(0)])
        let island = try IsochroneQuestion(
            school: planSchool(9, "เกาะ", at: Coordinate(x: 100.08, y: 7.5)), land: district,
            roads: road, minutes: [15], places: [], basis: PlanBasis()
        ).answer()
        #expect(island.sentence.english.contains("no road within 500 m"))
        #expect(island.rows[0].geometry == nil)
    }
}
