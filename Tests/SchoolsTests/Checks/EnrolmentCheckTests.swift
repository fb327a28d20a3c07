import Schools
import Testing

@Suite struct EnrolmentCheckTests {
    private let checks = SchoolChecks(year: 2557)

    private func enrolment(
        _ year: Int, _ round: Int?, _ pupils: Int, _ grades: [String: Int] = [:]
    ) -> SchoolFacts.Enrolment {
        SchoolFacts.Enrolment(
            period: AcademicPeriod(year: year, round: round), pupils: pupils,
            grades: Dictionary(
                uniqueKeysWithValues: grades.compactMap { label, count in
                    Grade(label).map { ($0, count) }
                }))
    }

    private func kinds(
        _ last: SchoolFacts.Enrolment, _ this: SchoolFacts.Enrolment,
        limits: CheckLimits = CheckLimits()
    ) -> [String] {
        var facts = SchoolFacts(code: "1099097001", name: "วัดน้ำใส")
        facts.enrolments = [this, last]
        return SchoolChecks(year: 2557, limits: limits).findings(facts).map(\.flaw.kind)
    }

    @Test(arguments: [
        (120, 95, true), (120, 97, false), (100, 80, true), (100, 81, false), (100, 120, true),
        (40, 31, false), (40, 30, true), (45, 36, false), (0, 10, true), (0, 9, false),
        (3, 0, true),
        (0, 0, false), (1500, 1490, false),
    ])
    func `within a year ten pupils and a fifth make a jump, and so do none left`(
        _ from: Int, _ to: Int, _ isJump: Bool
    ) {
        let kinds = kinds(enrolment(2557, 1, from), enrolment(2557, 2, to))
        #expect(kinds == (isJump ? ["pupils-jump"] : []))
    }

    @Test func `an office may set other limits`() {
        var limits = CheckLimits()
        limits.jumpInPupils = 3
        limits.jumpInPercent = 5
        let (last, this) = (enrolment(2557, 1, 40), enrolment(2557, 2, 36))
        #expect(kinds(last, this, limits: limits) == ["pupils-jump"])
        #expect(kinds(last, this) == [])
    }

    @Test func `graduates after round 3 are no jump`() {
        let last = enrolment(2556, 3, 90, ["ป.5": 20, "ป.6": 40, "ม.1": 15, "ม.3": 15])
        let this = enrolment(2557, 1, 37, ["ป.6": 19, "ม.2": 14, "อ.1": 4])
        #expect(kinds(last, this) == [])
    }

    @Test func `pupils who should be a grade up and are not are a jump`() {
        let last = enrolment(2556, 3, 100, ["ป.1": 40, "ป.2": 40, "ป.6": 20])
        let this = enrolment(2557, 1, 100, ["ป.1": 60, "ป.2": 20, "ป.3": 20])
        #expect(kinds(last, this) == ["pupils-jump"])
    }

    @Test func `years without grades are compared as a whole`() {
        #expect(kinds(enrolment(2556, 3, 100), enrolment(2557, 1, 70)) == ["pupils-jump"])
        #expect(kinds(enrolment(2556, nil, 100), enrolment(2557, nil, 90)) == [])
    }

    @Test func `rounds with a year between them are not compared`() {
        #expect(kinds(enrolment(2554, 1, 100), enrolment(2556, 1, 20)) == [])
    }

    @Test func `only the newest two rounds are compared`() {
        var facts = SchoolFacts(code: "1099097001")
        facts.enrolments = [
            enrolment(2557, 1, 100), enrolment(2556, 1, 20), enrolment(2557, 2, 99),
        ]
        #expect(checks.findings(facts).isEmpty)
    }

    @Test(arguments: [(5, 0, true), (4, 0, false), (5, 1, false)])
    func `a grade of five that is empty now needs a word`(
        _ from: Int, _ to: Int, _ isEmptied: Bool
    ) {
        let last = enrolment(2557, 1, 60 + from, ["ป.1": 60, "ป.2": from])
        let this = enrolment(2557, 2, 60 + to, ["ป.1": 60, "ป.2": to])
        #expect(kinds(last, this) == (isEmptied ? ["grade-emptied"] : []))
    }

    @Test func `a grade is looked for a year up after a new year`() {
        let last = enrolment(2556, 3, 66, ["ป.1": 6, "ป.2": 30, "ป.3": 30])
        let this = enrolment(2557, 1, 65, ["ป.1": 5, "ป.3": 30, "ป.4": 30])
        #expect(kinds(last, this) == ["grade-emptied"])
    }

    @Test func `a kindergarten of two years loses no grade`() {
        let last = enrolment(2556, 3, 30, ["อ.1": 15, "อ.2": 15])
        let this = enrolment(2557, 1, 30, ["อ.1": 15, "อ.2": 15])
        #expect(kinds(last, this) == [])
    }

    @Test func `the words hold both numbers and the round before`() throws {
        var facts = SchoolFacts(code: "1099097001")
        facts.enrolments = [enrolment(2557, 1, 120), enrolment(2557, 2, 84)]
        let finding = try #require(checks.findings(facts).first)
        #expect(finding.code == "1099097001" && finding.value == "120 → 84")
        for text in [finding.flaw.message.thai, finding.flaw.message.english] {
            #expect(["120", "84", "2557", "−30%"].allSatisfy(text.contains), "\(text)")
        }
    }

    @Test(arguments: [(150, 98, true), (100, 95, false), (0, 98, true), (98, 0, true)])
    func `the register's number is compared with the pupils counted`(
        _ declared: Int, _ counted: Int, _ differs: Bool
    ) {
        var facts = SchoolFacts(code: "1099097001")
        facts.declaredPupils = declared
        facts.enrolments = [enrolment(2557, 1, counted)]
        let kinds = checks.findings(facts).map(\.flaw.kind)
        #expect(kinds == (differs ? ["pupils-declared-differ"] : []))
    }

    @Test func `a round in which nothing changed may be the file of another`() {
        func school(_ change: Int) -> SchoolFacts {
            var facts = SchoolFacts(code: "1")
            facts.enrolments = [
                enrolment(2557, 1, 60, ["ป.1": 30, "ป.2": 30]),
                enrolment(2557, 2, 60, ["ป.1": 30 + change, "ป.2": 30 - change]),
            ]
            return facts
        }
        let same = Array(repeating: school(0), count: 10)
        #expect(checks.unchangedRound(same)?.kind == "round-unchanged")
        #expect(checks.unchangedRound(same.dropLast()) == nil)
        #expect(checks.unchangedRound(same + [school(1)]) == nil)
    }
}
