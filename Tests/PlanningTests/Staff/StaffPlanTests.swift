import Schools
import Support
import Testing

@testable import Planning

private func plan(
    _ schools: [PlanSchool], teachers: [Int: Int], administrators: [Int: Int]? = nil,
    norm: StaffingNorm = .shipped
) -> StaffPlan {
    StaffPlan(
        schools, staff: StaffPlan.Staff(teachers: teachers, administrators: administrators),
        norm: norm)
}

struct StaffPlanTests {
    @Test func `need, have, short and over stand side by side, teachers and administrators apart`()
    {
        let answer = plan(
            [planSchool(1, pupils: 60), planSchool(2, pupils: 100)], teachers: [1: 2, 2: 7],
            administrators: [1: 1, 2: 0]
        ).answer(PlanBasis())
        #expect(answer.cells("code") == [.text("1099000001"), .text("1099000002")])
        #expect(answer.cells("teachers_need") == [.integer(3), .integer(5)])
        #expect(answer.cells("teachers_short") == [.integer(1), .integer(0)])
        #expect(answer.cells("teachers_over") == [.integer(0), .integer(2)])
        #expect(answer.cells("administrators_short") == [.integer(0), .integer(1)])
        #expect(answer.basis.tables.map(\.name) == ["staffing_norm"])
        #expect(answer.words.contains("ครูขาด 1 คน ใน 1 แห่ง เกิน 2 คน ใน 1 แห่ง"))
        #expect(answer.words.contains("ผู้บริหารขาด 1 คน"))
    }

    @Test func `schools that the norm does not cover are a group of their own`() {
        let plan = plan(
            [planSchool(1, pupils: 121), planSchool(2, pupils: 0), planSchool(3, pupils: 20)],
            teachers: [1: 7, 2: 1, 3: 1])
        #expect(plan.schools.map(\.standing) == [.met, .notCovered, .noPupils])
        let words = plan.answer(PlanBasis()).words
        #expect(words.contains("เทียบกับเกณฑ์ได้ 1 แห่ง"))
        #expect(words.contains("เกณฑ์ไม่ครอบคลุม 2 แห่ง"))
        #expect(words.contains("0 คน (1 แห่ง), 121+ คน (1 แห่ง)"))
    }

    @Test func `a norm with gaps names the sizes that it leaves out`() {
        let gappy = norm([(1, 20, 1, 1), (41, 60, 1, 3)])
        let plan = plan(
            [planSchool(1, pupils: 30), planSchool(2, pupils: 50), planSchool(3, pupils: 90)],
            teachers: [1: 2, 2: 3, 3: 5], norm: gappy)
        #expect(plan.schools.map(\.standing) == [.met, .notCovered, .notCovered])
        #expect(
            plan.answer(PlanBasis()).words.contains("21–40 คน (1 แห่ง), 61+ คน (1 แห่ง)"))
    }

    @Test func `unknown staff and pupils are listed`() {
        let answer = plan(
            [planSchool(1, pupils: 50), planSchool(2), planSchool(3, pupils: 10)], teachers: [3: 1]
        ).answer(PlanBasis())
        #expect(answer.words.contains("ไม่ทราบจำนวนครู 1 แห่ง: บ้าน1 (1099000001)"))
        #expect(answer.words.contains("ไม่ทราบจำนวนนักเรียน 1 แห่ง: บ้าน2 (1099000002)"))
        #expect(answer.rows.count == 3)
    }

    @Test func `without any staff the need alone is told`() {
        let answer = plan([planSchool(1, pupils: 50)], teachers: [:]).answer(PlanBasis())
        #expect(answer.words.contains("ไม่มีข้อมูลบุคลากรในคลังข้อมูล"))
        #expect(answer.cells("teachers_need") == [.integer(3)])
        #expect(answer.cells("teachers_have") == [.none])
        #expect(answer.cells("administrators_need").isEmpty)
    }

    @Test func `numbers that no school can have are left out and named`() {
        let plan = plan(
            [planSchool(1, pupils: .max), planSchool(2, pupils: 50), planSchool(3, pupils: -5)],
            teachers: [1: 1, 2: .max, 3: 1])
        #expect(plan.schools.allSatisfy { $0.teachers.difference == nil })
        #expect(plan.answer(PlanBasis()).words.contains("ตัวเลขที่เป็นไปไม่ได้ ไม่นำมาคิด 3 แห่ง"))
    }

    @Test func `by amphoe every school counts once, also where nobody knows which`() {
        let schools = [
            planSchool(1, pupils: 50, amphoe: "ป่าบอน"),
            planSchool(2, pupils: 50, amphoe: "อำเภอป่าบอน"),
            planSchool(3, pupils: 50), planSchool(4, pupils: 500, amphoe: "ปากพะยูน"),
        ]
        let answer = plan(schools, teachers: [1: 1, 2: 5, 3: 3, 4: 20]).answer(
            by: [PlanUnit(code: "9304", name: "ป่าบอน")], .amphoe, PlanBasis())
        #expect(answer.cells("schools") == [.integer(2), .integer(1), .integer(1)])
        #expect(answer.cells("teachers_short") == [.integer(2), .none, .integer(0)])
        #expect(answer.cells("teachers_over") == [.integer(2), .none, .integer(0)])
        #expect(answer.cells("not_covered") == [.integer(0), .integer(1), .integer(0)])
    }

    @Test(arguments: 0..<50)
    func `what is had is what is needed, less what is short, with what is over`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let schools = (1...40).map {
            planSchool(
                $0, pupils: Bool.random(using: &random) ? .random(in: 0...150, using: &random) : nil
            )
        }
        var teachers: [Int: Int] = [:]
        for school in schools where Bool.random(using: &random) {
            teachers[school.id] = .random(in: 0...12, using: &random)
        }
        let plan = plan(schools, teachers: teachers)
        #expect(plan.schools.count == schools.count)
        for entry in plan.schools {
            guard let need = entry.teachers.need, let have = entry.teachers.have else { continue }
            #expect(have == need - (entry.teachers.short ?? 0) + (entry.teachers.over ?? 0))
        }
        let counted = StaffPlan.Standing.allCases.reduce(0) { sum, standing in
            sum + plan.schools.count { $0.standing == standing }
        }
        #expect(counted == schools.count)
    }
}
