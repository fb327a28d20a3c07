import Schools
import Testing

@Suite struct SinglePupilTests {
    private func read(_ pupils: [[String]]) throws -> PupilReadings {
        try table(.students, DMC.rows(pupils)).pupils()
    }

    @Test func `rows of single pupils are counted by school, grade and sex`() throws {
        var pupils = [
            DMC.pupil("99010001", "ป.1", "ช"), DMC.pupil("99010001", "ป.1", "ญ"),
            DMC.pupil("99010001", "ป.1", "ช", room: "2"), DMC.pupil("99010002", "อ.2", "หญิง"),
        ]
        for index in pupils.indices { pupils[index][2] = "200000000000\(index)" }
        let readings = try read(pupils)
        #expect(readings.pupils == ["0 ป.1 female 1", "0 ป.1 male 2", "1 อ.2 female 1"])
        #expect(readings.rooms.isEmpty)
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [4, 0, 0])
    }

    @Test(arguments: [
        ("ช", "male"), ("ชาย", "male"), ("เด็กชาย", "male"), ("M", "male"), ("Male", "male"),
        ("ญ", "female"),
        ("หญิง", "female"), ("เด็กหญิง", "female"), ("F", "female"), ("-", "unspecified"),
        ("", "unspecified"),
        ("?", "unspecified"),
    ])
    func `a pupil's sex comes in several spellings`(_ text: String, _ sex: String) throws {
        let readings = try read([DMC.pupil("99010001", "ป.1", text)])
        #expect(readings.pupils == ["0 ป.1 \(sex) 1"])
    }

    @Test func `a list without grades still counts its pupils`() throws {
        let readings = try table(.students, "SMIS | เพศ\n99010001 | ช\n99010001 | ช\n99010001 | ญ")
            .pupils()
        #expect(readings.pupils == ["0 - female 1", "0 - male 2"])
        #expect(readings.problems.isEmpty)
    }

    @Test func `pupils of unknown schools and grades are accounted for`() throws {
        let readings = try read([
            DMC.pupil("99010001", "ป.1", "ช"), DMC.pupil("99019999", "ป.1", "ช"),
            DMC.pupil("", "ป.1", "ช"),
            DMC.pupil("99010001", "ป.9", "ช"),
        ])
        #expect(readings.problems.kinds == ["code-unknown", "code-missing", "grade-unknown"])
        #expect(readings.account.parts == [1, 1, 2])
    }

    /// Rows shifted by some columns put names, dates and numbers where codes and grades should be.
    @Test(arguments: 0..<12)
    func `nothing of a person is in what comes of a row, wherever it stands`(shift: Int) throws {
        let pupil = DMC.pupil("99010001", "ป.1", "ช")
        let shifted = Array(pupil[shift...]) + Array(repeating: "-", count: shift)
        var known = shifted
        known[0] = "99010001"
        let readings = try read([shifted, known])
        let seen = "\(readings.problems) \(readings.enrolment)"
        for secret in DMC.person + [DMC.citizenNumber, "12345"] {
            #expect(!seen.contains(secret), "\(secret)")
        }
        #expect(readings.account.read == 2)
    }
}
