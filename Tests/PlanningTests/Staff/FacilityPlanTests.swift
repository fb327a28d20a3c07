import Schools
import Testing

@testable import Planning

private func item(
    _ name: String, _ pupils: Double, _ stages: Set<Grade.Stage>? = nil
) -> FacilityNorm.Item {
    FacilityNorm.Item(
        name: name, title: LocalizedText(thai: name, english: name), pupilsPerOne: pupils,
        counted: .classes, stages: stages)
}

private func plan(
    _ schools: [PlanSchool], _ items: [FacilityNorm.Item], counts: [String: [Int: Int]],
    stages: [Int: [Grade.Stage: Int]] = [:]
) -> FacilityPlan {
    FacilityPlan(
        schools, known: FacilityPlan.Known(counts: counts, stages: stages),
        norm: FacilityNorm(
            version: LocalizedText(thai: "ทดสอบ", english: "test"), items: items))
}

struct FacilityPlanTests {
    @Test func `one is needed for each number of pupils begun`() {
        let toilets = item("toilets", 40)
        #expect([0, 1, 40, 41, 80, 81].map(toilets.need(pupils:)) == [0, 1, 1, 2, 2, 3])
        #expect(item("desks", 1).need(pupils: 77) == 77)
        #expect(item("half", 0.5).need(pupils: 3) == 6)
        #expect(toilets.need(pupils: -1) == nil)
        #expect(item("absurd", 1e-300).need(pupils: 1) == nil)
    }

    @Test func `what a school has none of is short, what nobody knows is not`() {
        let answer = plan(
            [planSchool(1, pupils: 100), planSchool(2, pupils: 100)], [item("toilets", 40)],
            counts: ["toilets": [1: 0]]
        ).answer(PlanBasis())
        #expect(answer.cells("toilets_short") == [.integer(3), .none])
        #expect(answer.words.contains("toiletsขาด 3 ใน 1 แห่ง (ทราบ 1 แห่ง)"))
        #expect(answer.words.contains("ไม่ทราบจำนวนtoilets 1 แห่ง: บ้าน2"))
    }

    @Test func `only the pupils of the stages count, all of them where grades are unknown`() {
        let plan = plan(
            [planSchool(1, pupils: 100), planSchool(2, pupils: 100)],
            [item("desks", 1, [.primary])], counts: ["desks": [1: 70, 2: 70]],
            stages: [1: [.kindergarten: 30, .primary: 70]])
        #expect(plan.answer(PlanBasis()).cells("desks_need") == [.integer(100), .integer(70)])
        #expect(plan.answer(PlanBasis()).words.contains("จึงคิดจากนักเรียนทั้งหมด 1 แห่ง: บ้าน2"))
    }

    @Test func `one school's surplus does not make up for another's shortage`() {
        let answer = plan(
            [
                planSchool(1, pupils: 40, amphoe: "ป่าบอน"),
                planSchool(2, pupils: 40, amphoe: "ป่าบอน"),
            ], [item("toilets", 10)], counts: ["toilets": [1: 8, 2: 1]]
        ).answer(by: [], .amphoe, PlanBasis())
        #expect(answer.cells("toilets_short") == [.integer(3)])
        #expect(answer.cells("toilets_over") == [.integer(4)])
    }

    @Test func `no school, no pupils and a table without rows are answers`() {
        #expect(plan([], [item("toilets", 40)], counts: [:]).answer(PlanBasis()).rows.isEmpty)
        #expect(plan([planSchool(1)], [], counts: [:]).answer(PlanBasis()).rows.count == 1)
        let none = plan(
            [planSchool(1, pupils: 0)], [item("toilets", 40)], counts: ["toilets": [1: 4]])
        #expect(none.answer(PlanBasis()).cells("toilets_over") == [.integer(4)])
    }
}
