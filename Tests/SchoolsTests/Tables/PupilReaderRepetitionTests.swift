import Support
import Testing

@testable import Schools

/// Pupils who are listed twice: how many, and never which.
@Suite struct PupilReaderRepetitionTests {
    /// A row of a made-up pupil; the number is told from others by its last digits.
    private func pupil(_ code: String, _ number: String) -> [String] {
        var row = DMC.pupil(code, "ป.1", "ช")
        row[2] = number
        return row
    }

    private func found(_ readings: PupilReadings) -> [String] {
        readings.problems.map { "\($0.kind) \($0.school ?? "-") \($0.message.english.prefix(3))" }
    }

    private func read(_ pupils: [[String]]) throws -> PupilReadings {
        try table(.students, DMC.rows(pupils)).pupils()
    }

    @Test func `a pupil in two schools is counted in both, and both are told`() throws {
        let readings = try read([
            pupil("99010001", "1000000000001"), pupil("99010001", "1000000000002"),
            pupil("99010002", "1000000000001"), pupil("99010002", "1000000000003"),
            pupil("99010003", "1000000000002"), pupil("99010003", "1000000000001"),
        ])
        #expect(readings.totals == ["0: 2", "1: 2", "2: 2"])
        #expect(
            found(readings) == [
                "pupil-in-two-schools 1099097001 2 p", "pupil-in-two-schools 1099097002 one",
                "pupil-in-two-schools 1099197003 one",
            ])
    }

    @Test func `rows that repeat a pupil of the same school are counted`() throws {
        let row = pupil("99010001", "1000000000001")
        let readings = try read([row, row, row, pupil("99010001", "1000000000002")])
        #expect(readings.totals == ["0: 4"])
        #expect(found(readings) == ["pupil-listed-twice 1099097001 2 r"])
    }

    @Test(arguments: [
        "1-0000-00000-00-1", "๑๐๐๐๐๐๐๐๐๐๐๐๑", "1 0000 00000 00 1", "1\u{A0}000000000001",
    ])
    func `one number in several spellings is one pupil`(_ spelling: String) throws {
        let readings = try read([
            pupil("99010001", "1000000000001"), pupil("99010002", spelling),
        ])
        #expect(readings.problems.kinds == ["pupil-in-two-schools", "pupil-in-two-schools"])
    }

    @Test(arguments: [
        "", "-", "12345", "G123456789012", "G12345678901", "0000000000000", "1111111111111",
        "10000000000012", "ไม่มี",
    ])
    func `what is no number of a person is not compared`(_ number: String) throws {
        let readings = try read([
            pupil("99010001", "1000000000009"), pupil("99010001", number),
            pupil("99010002", number),
        ])
        #expect(readings.problems.isEmpty)
    }

    @Test func `the files of one round share a ledger, and each tells what is new`() throws {
        let ledger = PupilLedger()
        let rows = DMC.rows([
            pupil("99010001", "1000000000001"), pupil("99010002", "1000000000002"),
        ])
        let other = DMC.rows([
            pupil("99010002", "1000000000001"), pupil("99010002", "1000000000002"),
        ])
        #expect(try table(.students, rows).pupils(ledger: ledger).problems.isEmpty)
        let second = try table(.students, other).pupils(ledger: ledger)
        #expect(
            found(second) == [
                "pupil-in-two-schools 1099097001 one", "pupil-in-two-schools 1099097002 one",
                "pupil-listed-twice 1099097002 one",
            ])
        #expect(try table(.students, DMC.rows([])).pupils(ledger: ledger).problems.isEmpty)
        ledger.forget()
        #expect(try table(.students, other).pupils(ledger: ledger).problems.isEmpty)
    }

    @Test func `a school that is known by a mended code repeats its pupils too`() throws {
        let readings = try read([
            pupil("99010001", "1000000000001"), pupil("99010001.0", "1000000000001"),
        ])
        #expect(readings.problems.kinds == ["code-decimal", "pupil-listed-twice"])
    }

    @Test(arguments: 0..<50)
    func `the counts are those of a plain search, whatever the order`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var rows: [(school: Int, number: Int)] = []
        for number in 0..<40 {
            // At most two schools, as a third is not told from the second.
            let schools = [0, 1, 2].shuffled(using: &generator).prefix(2)
            for _ in 0..<Int.random(in: 1...2, using: &generator) {
                rows.append((schools.randomElement(using: &generator) ?? 0, number))
            }
        }
        rows.shuffle(using: &generator)
        let ledger = PupilLedger()
        for row in rows { ledger.note("1\(100_000_000_000 + row.number)", school: row.school) }
        let counts = ledger.takeCounts()
        for school in 0..<3 {
            let numbers = Set(rows.filter { $0.school == school }.map(\.number))
            let shared = numbers.filter { number in
                rows.contains { $0.number == number && $0.school != school }
            }
            let extra = rows.count { $0.school == school } - numbers.count
            let found = counts.first { $0.school == school }
            #expect(found?.inTwoSchools ?? 0 == shared.count)
            #expect(found?.twiceInOne ?? 0 == extra)
        }
    }

    @Test(arguments: 0..<30)
    func `a list read in one go is what its rows are one by one`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let codes = [
            "99010001", "1099097001", "097002", "97002", "99010003.0", "รวม", "", "99019999",
        ]
        let grades = ["ป.1", "ประถมศึกษาปีที่ 1", "อบ.2", "อ.2", "ม.๓", "ป.9", "", "รวมประถม"]
        let pupils = (0..<60).map { index in
            var row = DMC.pupil(
                generator.pick(codes), generator.pick(grades),
                generator.pick(["ช", "ญ", "หญิง", "เด็กชาย", "?", "-", "F"]))
            row[2] = "2\(100_000_000_000 + index)"
            return row
        }
        let whole = try read(pupils)
        var single: [String: Int] = [:]
        var problems = 0
        for pupil in pupils {
            let reading = try read([pupil])
            problems += reading.problems.count
            for count in reading.enrolment.pupils {
                let key = "\(count.school) \(count.grade?.label ?? "-") \(count.sex.rawValue)"
                single[key, default: 0] += count.count
            }
        }
        #expect(Set(whole.pupils) == Set(single.map { "\($0.key) \($0.value)" }))
        #expect(whole.problems.count(where: { $0.kind != "subtotal-mismatch" }) <= problems)
    }

    @Test func `the first row of each school that is counted is known`() throws {
        let readings = try read([
            pupil("99010002", "1000000000001"), pupil("99010001", "1000000000002"),
            pupil("99010002", "1000000000003"), pupil("99010001", "1000000000004"),
        ])
        #expect(readings.enrolment.firstRows == [1: 3, 0: 4])
        let long = try table(
            .students, "รหัสโรงเรียน | ชั้น | รวม\n99010003 | ป.1 | 7\n99010003 | ป.2 | 8"
        ).pupils()
        #expect(long.enrolment.firstRows == [2: 2])
    }

    @Test func `nothing of a number is in what is said`() throws {
        let row = pupil("99010001", DMC.citizenNumber)
        let readings = try read([row, row])
        #expect(readings.problems.kinds == ["pupil-listed-twice"])
        #expect(!"\(readings.problems)".contains("31006004"))
    }
}
