import Schools
import Testing

@Suite struct PupilReaderTests {
    private let header = "รหัสโรงเรียน | ชั้น | ชาย | หญิง | รวม | ห้อง\n"

    private func read(_ rows: String) throws -> PupilReadings {
        try table(.students, header + rows).pupils()
    }

    @Test func `a long table has one row a grade`() throws {
        let readings = try read(
            """
            1099097001 | อบ.2 | 3 | 4 | 7 | 1
            1099097001 | ป.1 | 8 | 7 | 15 | 1
            97002 | ประถมศึกษาปีที่ 6 | 20 | 25 | 45 | 2
            """)
        #expect(
            readings.pupils == [
                "0 อ.2 female 4", "0 อ.2 male 3", "0 ป.1 female 7", "0 ป.1 male 8",
                "1 ป.6 female 25",
                "1 ป.6 male 20",
            ])
        #expect(readings.rooms == ["0 อ.2 1", "0 ป.1 1", "1 ป.6 2"])
        #expect(readings.totals == ["0: 22", "1: 45"])
        #expect(readings.problems.kinds == ["code-leading-zero-lost"])
        #expect(readings.account.parts == [3, 0, 0])
    }

    @Test func `Thai digits and grouped thousands are numbers`() throws {
        let readings = try read("1099097001 | ม.1 | ๑,๒๐๐ | 1 100 | ๒,๓๐๐.๐ | ๔๐")
        #expect(readings.problems.isEmpty)
        #expect(readings.totals == ["0: 2300"])
        #expect(readings.rooms == ["0 ม.1 40"])
    }

    @Test(arguments: [
        ("8 | | 15", "male 8", "female 7"), (" | 7 | 15", "male 8", "female 7"),
        ("8 | - | 8", "male 8", ""), (" | 7 | ", "", "female 7"), ("8 | | ", "male 8", ""),
    ])
    func `where boys or girls are missing the total gives them`(
        _ cells: String, _ male: String, _ female: String
    ) throws {
        let readings = try read("1099097001 | ป.1 | \(cells) |")
        let expected = [female, male].filter { !$0.isEmpty }.map { "0 ป.1 " + $0 }
        #expect(readings.pupils == expected)
        #expect(readings.problems.isEmpty)
    }

    @Test func `a total alone is of unspecified sex`() throws {
        let readings = try read("1099097001 | ป.1 | | | 15 |")
        #expect(readings.pupils == ["0 ป.1 unspecified 15"])
        #expect(readings.problems.isEmpty)
    }

    @Test func `an empty row is a grade without pupils, not a mistake`() throws {
        let readings = try read("1099097001 | ป.1 | | - | |\n1099097002 | ป.1 | 0 | 0 | 0 | 0")
        #expect(readings.pupils.isEmpty && readings.rooms.isEmpty && readings.problems.isEmpty)
        #expect(readings.totals == ["0: 0", "1: 0"])
        #expect(readings.account.parts == [2, 0, 0])
    }

    @Test(arguments: [("8 | 10 | 27", 18), ("8 | | 5", 8), ("8 | 10 | 0", 18)])
    func `a total that is not the sum is reported, and the parts are used`(
        _ cells: String, _ sum: Int
    ) throws {
        let readings = try read("1099097001 | ป.1 | \(cells) |")
        #expect(readings.problems.kinds == ["total-mismatch"])
        #expect(readings.problems.first?.field == "total")
        #expect(readings.totals == ["0: \(sum)"])
    }

    @Test(arguments: [
        ("x", "number-unreadable"), ("-8", "number-negative"), ("8.5", "number-unreadable"),
        ("8,5", "number-unreadable"), ("99999999999999999999", "number-unreadable"),
        ("9223372036854775807", "number-unreadable"), ("-9223372036854775808", "number-unreadable"),
        ("1e3", "number-unreadable"), ("nan", "number-unreadable"),
        (DMC.citizenNumber, "personal-number"),
    ])
    func `boys that cannot be counted are reported and follow from the rest`(
        _ cell: String, _ kind: String
    ) throws {
        let readings = try read("1099097001 | ป.1 | \(cell) | 7 | 15 |")
        #expect(readings.problems.kinds == [kind])
        #expect(readings.problems.first?.field == "male")
        #expect(readings.pupils == ["0 ป.1 female 7", "0 ป.1 male 8"])
        #expect(!"\(readings.problems)".contains(DMC.citizenNumber))
    }

    @Test func `of two rows of one grade the first is used`() throws {
        let readings = try read(
            "1099097001 | ป.1 | 8 | 7 | 15 | 1\n99010001 | ป.1 | 80 | 70 | 150 | 9")
        #expect(readings.totals == ["0: 15"])
        #expect(readings.rooms == ["0 ป.1 1"])
        let problem = try #require(readings.problems.first)
        #expect(problem.kind == "row-duplicate" && problem.row == 3 && problem.value == "ป.1")
        #expect(problem.message.english.contains("row 2"))
        #expect(readings.account.parts == [1, 0, 1])
    }

    @Test func `a grade that is none is rejected`() throws {
        let readings = try read("1099097001 | ป.7 | 8 | 7 | 15 | 1\n1099097001 | | 1 | 1 | 2 |")
        #expect(readings.problems.kinds == ["grade-unknown", "grade-unknown"])
        #expect(readings.problems.map(\.value) == ["ป.7", ""])
        #expect(readings.totals.isEmpty)
        #expect(readings.account.parts == [0, 0, 2])
    }

    @Test func `a table without grades has one row a school`() throws {
        let readings = try table(
            .students, "SMIS | ชาย | หญิง | ห้อง\n99010001 | 60 | 50 | 8\n99010001 | 1 | 1 | 1"
        ).pupils()
        #expect(readings.pupils == ["0 - female 50", "0 - male 60"])
        #expect(readings.rooms == ["0 - 8"])
        #expect(readings.problems.kinds == ["row-duplicate"])
    }

    @Test func `a table may give boys and girls in rows of their own`() throws {
        let readings = try table(
            .students,
            """
            SMIS | ชั้น | เพศ | จำนวนนักเรียน
            99010001 | ป.1 | ช | 8
            99010001 | ป.1 | ญ | 7
            99010001 | ป.1 | ญ | 70
            99010001 | รวมทั้งหมด | | 15
            """
        ).pupils()
        #expect(readings.pupils == ["0 ป.1 female 7", "0 ป.1 male 8"])
        #expect(readings.problems.kinds == ["row-duplicate"])
        #expect(readings.account.parts == [3, 0, 1])
    }
}

@Suite struct SubtotalTests {
    private func read(_ rows: String) throws -> PupilReadings {
        try table(.students, "รหัสโรงเรียน | ชั้น/เพศ | ชาย | หญิง | รวม | ห้องเรียน\n" + rows).pupils()
    }

    /// The form of EMIS's page of one school.
    private let page = """
        1099097001 | อบ.1 | 1 | 2 | 3 | 1
        1099097001 | อบ.2 | 2 | 2 | 4 | 1
        1099097001 | รวม อบ. | 3 | 4 | 7 | 2
        1099097001 | ป.1 | 5 | 5 | 10 | 1
        1099097001 | รวมประถม | 5 | 5 | 10 | 1
        1099097001 | ม.1 | 6 | 4 | 10 | 1
        1099097001 | รวมมัธยมต้น | 6 | 4 | 10 | 1
        1099097001 | ม.4 | 1 | 1 | 2 | 1
        1099097001 | ปวช.1 | 1 | 2 | 3 | 1
        1099097001 | รวมมัธยมปลายและเทียบเท่า | 2 | 3 | 5 | 2
        1099097001 | รวมทั้งหมด | 16 | 16 | 32 | 6
        """

    @Test func `subtotals and totals are never counted twice`() throws {
        let readings = try read(page)
        #expect(readings.totals == ["0: 32"])
        #expect(readings.enrolment.totals.map(\.rooms) == [6])
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [11, 0, 0])
    }

    @Test(arguments: ["รวม อบ.", "รวมประถม", "รวมมัธยมต้น", "รวมมัธยมปลายและเทียบเท่า", "รวมทั้งหมด"])
    func `a subtotal that disagrees with its grades is reported`(_ label: String) throws {
        let lines = page.split(separator: "\n").map { line in
            line.contains(label) ? "1099097001 | \(label) | | | 99 |" : String(line)
        }
        let readings = try read(lines.joined(separator: "\n"))
        #expect(readings.totals == ["0: 32"])
        let problem = try #require(readings.problems.first)
        #expect(readings.problems.kinds == ["subtotal-mismatch"])
        #expect(problem.value == "99" && problem.school == "1099097001" && problem.field == "total")
        let row = lines.firstIndex { $0.contains(label) }.map { $0 + 2 }
        #expect(problem.row == row)
    }

    @Test func `a subtotal's own total goes before its boys and girls`() throws {
        let readings = try read(
            "1099097001 | ป.1 | 5 | 5 | 10 |\n1099097001 | รวมประถม | 5 | 5 | 12 |")
        #expect(readings.problems.kinds == ["subtotal-mismatch"])
        #expect(readings.problems.first?.value == "12")
    }

    @Test func `a subtotal without a total is the sum of its boys and girls`() throws {
        let readings = try read(
            "1099097001 | ป.1 | 5 | 5 | 10 |\n1099097001 | รวมประถม | 5 | 6 | |")
        #expect(readings.problems.kinds == ["subtotal-mismatch"])
        #expect(readings.problems.first?.value == "11")
    }

    @Test func `a subtotal may come before its grades`() throws {
        let readings = try read(
            "1099097001 | รวมทั้งหมด | 5 | 5 | 10 |\n1099097001 | ป.1 | 5 | 5 | 10 |")
        #expect(readings.problems.isEmpty)
        #expect(readings.totals == ["0: 10"])
    }

    @Test func `an empty subtotal is no subtotal`() throws {
        let readings = try read("1099097001 | ป.1 | 5 | 5 | 10 |\n1099097001 | รวมประถม | | - | |")
        #expect(readings.problems.isEmpty)
    }

    @Test func `the grand total under the table is of no school`() throws {
        let readings = try read(
            "1099097001 | ป.1 | 5 | 5 | 10 |\nรวม | | 5 | 5 | 10 |\n | รวมทั้งหมด | 5 | 5 | 10 |")
        #expect(readings.totals == ["0: 10"])
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [3, 0, 0])
    }
}
