import Schools
import Testing

@Suite struct SchoolCheckTests {
    private let checks = SchoolChecks(
        year: 2557, names: SchoolNames([(0, "วัดน้ำใส"), (1, "บ้านหนองบัว"), (2, "บ้านใหม่ 1")]),
        codes: { ["1099097001", "1099097002", "1099197003"][$0] })

    private func facts(
        pupils: Int? = nil, rooms: Int? = nil, _ change: (inout SchoolFacts) -> Void = { _ in }
    ) -> SchoolFacts {
        var facts = SchoolFacts(code: "1099097001", name: "วัดน้ำใส")
        if let pupils {
            facts.enrolments = [
                .init(period: AcademicPeriod(year: 2557, round: 1), pupils: pupils, rooms: rooms)
            ]
        }
        change(&facts)
        return facts
    }

    private func kinds(_ facts: SchoolFacts) -> [String] {
        checks.findings(facts).map(\.flaw.kind)
    }

    @Test(arguments: [
        (84, 0, ["pupils-without-teachers"]), (0, 3, ["teachers-without-pupils"]), (84, 6, []),
        (0, 0, []),
    ])
    func `pupils have teachers and teachers have pupils`(
        _ pupils: Int, _ teachers: Int, _ expected: [String]
    ) {
        #expect(kinds(facts(pupils: pupils) { $0.teachers = teachers }) == expected)
    }

    @Test func `what no table says is not compared`() {
        #expect(kinds(facts(pupils: 84)) == [])
        #expect(kinds(facts { $0.teachers = 3 }) == [])
        #expect(kinds(facts { $0.declaredPupils = 84 }) == [])
        #expect(kinds(SchoolFacts(code: "1")) == [])
    }

    @Test(arguments: [
        (84, 0, ["rooms-missing"]), (0, 6, ["rooms-without-pupils"]), (121, 2, ["rooms-crowded"]),
        (120, 2, []), (0, 0, []),
    ])
    func `pupils have rooms, and no more than sixty each`(
        _ pupils: Int, _ rooms: Int, _ expected: [String]
    ) {
        #expect(kinds(facts(pupils: pupils, rooms: rooms)) == expected)
    }

    @Test func `a crowded grade is told by its name`() throws {
        let facts = facts(pupils: 130, rooms: 3) { facts in
            facts.enrolments[0].grades = [Grade(.primary, 1): 70, Grade(.primary, 2): 60]
            facts.enrolments[0].gradeRooms = [Grade(.primary, 1): 1, Grade(.primary, 2): 2]
        }
        let finding = try #require(checks.findings(facts).first)
        #expect(finding.flaw.kind == "rooms-crowded" && finding.value == "ป.1")
        #expect(kinds(facts).count == 1)
    }

    @Test func `buildings are not of years to come`() {
        let facts = facts { $0.buildingYears = [2557, 2560, 2558, 2560] }
        #expect(kinds(facts) == ["built-in-future", "built-in-future"])
        #expect(checks.findings(facts).map(\.value) == ["2558", "2560"])
    }

    @Test(arguments: [
        ("1 มิถุนายน 2480", [String]()), ("2480", []), ("-", []), ("0", []),
        ("1 มิ.ย. 2560", ["established-in-future"]), ("2560", ["established-in-future"]),
        ("1/6/1937", ["date-common-era"]), ("เก่ามาก", ["date-unreadable"]),
        ("1/6/80", ["date-two-digit-year", "established-in-future"]),
        ("9999", ["year-implausible"]),
    ])
    func `a school is founded in a year that can be`(_ text: String, _ expected: [String]) {
        #expect(kinds(facts { $0.established = text }) == expected)
    }

    @Test(arguments: [
        ("วัดน้ำใส", [String]()), ("โรงเรียนวัดน้ําใส", []), ("วัดน้ำไส", ["name-spelling"]),
        ("วัดน้ำใส (ประชาสรรค์)", ["name-spelling"]), ("วัดน้ำ", ["name-spelling"]),
        ("วัดดอนทราย", ["name-differs"]), ("บ้านหนองบัว", ["name-of-another"]),
        ("วัดน้ำเต็ม", ["name-former"]),
    ])
    func `a name elsewhere is the register's, or says how it differs`(
        _ name: String, _ expected: [String]
    ) {
        let facts = facts {
            $0.formerNames = ["วัดน้ำเต็ม"]
            $0.namesElsewhere = [name, name]
        }
        #expect(kinds(facts) == expected)
    }

    @Test func `a number that differs makes another school`() {
        var facts = SchoolFacts(code: "1099197003", name: "บ้านใหม่ 1")
        facts.namesElsewhere = ["บ้านใหม่ 2"]
        #expect(kinds(facts) == ["name-differs"])
    }

    @Test func `the school whose name it is, is told by its code`() {
        let facts = facts { $0.namesElsewhere = ["บ้านหนองบัว"] }
        #expect(
            checks.findings(facts).first?.flaw.message.thai.contains("1099097002") == true)
    }
}
