import Schools
import Testing

@Suite struct ProblemTests {
    @Test func `a flaw at a place is a problem with the flaw's words`() {
        let flaw = Flaw.rowDuplicate(firstRow: 3)
        let problem = Problem(
            flaw, source: "students.csv", row: 9, school: "1099097001", field: "grade", value: "ป.1"
        )
        #expect(problem.kind == flaw.kind && problem.severity == flaw.severity)
        #expect(problem.message == flaw.message && problem.suggestion == flaw.suggestion)
        #expect(problem.source == "students.csv" && problem.row == 9)
        #expect(
            problem.school == "1099097001" && problem.field == "grade" && problem.value == "ป.1")
    }

    @Test(arguments: CitizenNumber.styles + CitizenNumber.companions)
    func `no problem shows a citizen number`(_ style: @Sendable ([Int]) -> String) {
        let text = style(CitizenNumber.completing([3, 1, 0, 0, 6, 0, 0, 4, 4, 5, 6, 3]))
        let problem = Problem(.codeUnknown, source: "staff.csv", school: text, value: text)
        #expect(problem.school == "(13-digit number)")
        #expect(problem.value == "(13-digit number)")
    }
}
