import Geo
import Schools
import Support
import Testing

@testable import Planning

/// One teacher for each 20 pupils begun.
private let perTwenty = StaffingNorm.shipped

/// Schools of 60 pupils, who are to have three teachers, and what each has.
private func staff(
    _ teachers: [Int?], at places: [(Double, Double)?] = [], amphoe: [String] = []
) -> StaffPlan {
    let schools = teachers.indices.map { place in
        planSchool(
            place + 1, pupils: 60,
            at: places.isEmpty ? (100 + 0.1 * Double(place), 7) : places[place],
            amphoe: amphoe.isEmpty ? nil : amphoe[place])
    }
    let known = teachers.enumerated().compactMap { place, count in count.map { (place + 1, $0) } }
    return StaffPlan(
        schools,
        staff: StaffPlan.Staff(
            teachers: Dictionary(uniqueKeysWithValues: known), administrators: nil),
        norm: perTwenty)
}

struct TransferPlanTests {
    @Test func `the nearest school with a teacher over gives one`() throws {
        let plan = try TransferPlan(staff([4, 2, 4]), .init(aim: .leastTravel))
        #expect(plan.moved == 1)
        #expect(plan.shortBefore == 1)
        #expect(plan.remaining.isEmpty)
        let other = try TransferPlan(
            staff([4, 2, 4], at: [(100, 7), (100.1, 7), (100.15, 7)]), .init(aim: .leastTravel))
        #expect(other.transfers.map(\.from.id) == [3])
        #expect(other.isProven)
    }

    @Test func `fewest takes both teachers from one school though two are nearer`() throws {
        let staff = staff(
            [4, 1, 4, 5], at: [(100, 7), (100.1, 7), (100.2, 7), (101, 7)])
        let fewest = try TransferPlan(staff, .init(aim: .fewest))
        #expect(fewest.transfers.map(\.from.id) == [4])
        #expect(fewest.transfers.map(\.teachers) == [2])
        let shortest = try TransferPlan(staff, .init(aim: .leastTravel))
        #expect(shortest.transfers.map(\.from.id) == [1, 3])
    }

    @Test func `what is too far away stays short and is listed`() throws {
        let plan = try TransferPlan(staff([5, 1]), .init(withinMetres: 5_000))
        #expect(plan.transfers.isEmpty)
        #expect(plan.remaining.map(\.short) == [2])
        let words = plan.answer(PlanBasis()).words
        #expect(words.contains("ขาดครู 2 คน แต่ไม่มีครูเกินเกณฑ์ที่เกลี่ยได้"))
        #expect(words.contains("บ้าน2 (1099000002) 2"))
    }

    @Test func `a surplus that does not suffice removes as many shortages as it can`() throws {
        let plan = try TransferPlan(staff([5, 1, 1, 1]), .init(aim: .leastTravel))
        #expect(plan.moved == 2)
        #expect(plan.remaining.reduce(0) { $0 + $1.short } == 4)
    }

    @Test func `without a position a school takes part only where no distance is asked for`() throws
    {
        let staff = staff([4, 2], at: [nil, (100, 7)])
        let fewest = try TransferPlan(staff, .init(aim: .fewest))
        #expect(fewest.transfers.map(\.metres) == [nil])
        #expect(fewest.answer(PlanBasis()).rows.map(\.geometry) == [nil])
        let travel = try TransferPlan(staff, .init(aim: .leastTravel))
        #expect(travel.transfers.isEmpty)
        #expect(travel.unplaced.map(\.id) == [1])
    }

    @Test func `only schools asked for take part`() throws {
        let plan = try TransferPlan(staff([4, 2, 2, 4]), .init(schools: [1, 2]))
        #expect(plan.transfers.map(\.to.id) == [2])
        // What other schools lack is no part of the question.
        #expect(plan.shortBefore == 1 && plan.remaining.isEmpty)
        let words = plan.answer(PlanBasis()).words
        #expect(words.contains("ที่ขาด 1 คนเหลือ 0 คน"))
        #expect(words.contains("นับเฉพาะ 2 โรงเรียนที่ถาม จาก 4 แห่ง"))
    }

    @Test func `no shortage, no school and no staff are told`() throws {
        let cases: [(teachers: [Int?], words: String)] = [
            ([3, 4], "จึงไม่มีอัตราที่ต้องเกลี่ย"), ([], "ไม่มีโรงเรียนใดที่เทียบกับเกณฑ์ได้"),
            ([nil, nil], "ไม่มีโรงเรียนใดที่เทียบกับเกณฑ์ได้"),
        ]
        for (teachers, words) in cases {
            let plan = try TransferPlan(staff(teachers), .init())
            #expect(plan.moved == 0)
            #expect(plan.answer(PlanBasis()).words.contains(words))
        }
    }

    @Test func `by road the nearer school may be the farther one, and without a road none`() throws
    {
        // A road leads from 3 to 2; 1 is next to 2 with no road, 4 is on an island.
        let staff = staff([4, 2, 4, 1], at: [(100, 7.02), (100, 7), (100.1, 7), (101, 7)])
        let line = RoadLine([
            Coordinate(longitude: 100, latitude: 7), Coordinate(longitude: 100.1, latitude: 7),
        ])
        let plan = try TransferPlan(
            staff, .init(aim: .leastTravel), roads: RoadNetwork(lines: [line]))
        #expect(plan.transfers.map(\.from.id) == [3])
        #expect(plan.transfers.map(\.to.id) == [2])
        let road = try #require(plan.transfers[0].roadMetres)
        #expect(abs(road - (plan.transfers[0].metres ?? 0)) < 20)
        #expect(plan.withoutRoad.map(\.id) == [1, 4])
        let answer = plan.answer(PlanBasis())
        #expect(answer.words.contains("ไม่มีถนนถึง จึงไม่ได้ร่วมเกลี่ย 2 แห่ง"))
        #expect(answer.cells("road_kilometres").count == 1)
    }

    /// A road joins 1 and 2; 3 has a road of its own on an island.
    private let mainland = RoadNetwork(lines: [
        RoadLine([Coordinate(x: 100, y: 7), Coordinate(x: 100.1, y: 7)]),
        RoadLine([Coordinate(x: 100.3, y: 7), Coordinate(x: 100.31, y: 7)]),
    ])
    private let places: [(Double, Double)?] = [(100, 7), (100.1, 7), (100.3, 7)]

    @Test func `a teacher whom no road takes there is in no sum, and that is said`() throws {
        let plan = try TransferPlan(staff([5, 2, 2], at: places), .init(), roads: mainland)
        #expect(plan.moved == 2)
        let answer = plan.answer(PlanBasis())
        #expect(answer.sentence.thai.contains("ระยะทางตามถนนรวม 11.0 กม. ไกลที่สุด 11.0 กม."))
        #expect(answer.sentence.thai.hasSuffix("ไม่รวมครู 1 คนที่ไม่มีถนนเชื่อม (เส้นตรงไกลที่สุด 33.1 กม.)"))
        let alone = try TransferPlan(staff([4, 3, 2], at: places), .init(), roads: mainland)
        #expect(
            alone.answer(PlanBasis()).sentence.english.contains("no distance by road being known"))
    }

    @Test func `why a school that no road joins stays short is said`() throws {
        let plan = try TransferPlan(
            staff([5, 2, 2], at: places), .init(aim: .leastTravel), roads: mainland)
        #expect(plan.unjoined.map(\.id) == [3])
        #expect(
            plan.answer(PlanBasis()).words.contains(
                "ไม่มีถนนเชื่อมกับโรงเรียนใดที่ให้ครูได้ จึงไม่ได้รับครู 1 แห่ง: บ้าน3"))
    }

    @Test(arguments: 0..<20)
    func `the order of the register changes nothing`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let schools = (1...30).map { id in
            planSchool(
                id, pupils: .random(in: 0...130, using: &random),
                at: (.random(in: 100...100.5, using: &random), .random(in: 7...7.5, using: &random))
            )
        }
        let teachers = Dictionary(
            uniqueKeysWithValues: schools.map { ($0.id, Int.random(in: 0...8, using: &random)) })
        func answer(_ schools: [PlanSchool]) throws -> PlanAnswer {
            let staff = StaffPlan(
                schools, staff: .init(teachers: teachers, administrators: nil), norm: perTwenty)
            return try TransferPlan(staff, .init(aim: .leastTravel)).answer(PlanBasis())
        }
        let one = try answer(schools)
        let other = try answer(schools.shuffled(using: &random))
        #expect(one.rows.map(\.cells) == other.rows.map(\.cells))
        #expect(one.sentence == other.sentence)
        #expect(one.notes == other.notes)
    }
}
