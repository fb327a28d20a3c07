import Schools
import Testing

@Suite struct WidePupilTests {
    private func read(_ rows: String) throws -> PupilReadings {
        try table(
            .students,
            """
            จำนวนนักเรียนแยกชั้น เพศ ปีการศึกษา 2565
            รหัสsmis | ชื่อ | อ.1 | | | | ป.1 | | | | รวม ป. | | | | รวมทั้งหมด | | |
             | | ชาย | หญิง | รวม | ห้อง | ชาย | หญิง | รวม | ห้อง | ชาย | หญิง | รวม | ห้อง | ชาย | หญิง | รวม | ห้อง
            \(rows)
            """
        ).pupils()
    }

    @Test func `a wide table has one row a school, its sums not counted`() throws {
        let readings = try read(
            """
            99010001 | ก | 1 | 2 | 3 | 1 | 8 | 7 | 15 | 2 | 8 | 7 | 15 | 2 | 9 | 9 | 18 | 3
            99010002 | ข | | | | | ๑๐ | ๑๑ | ๒๑ | ๑ | 10 | 11 | 21 | 1 | 10 | 11 | 21 | 1
            รวม | | 1 | 2 | 3 | 1 | 18 | 18 | 36 | 3 | 18 | 18 | 36 | 3 | 19 | 20 | 39 | 4
            """)
        #expect(
            readings.pupils == [
                "0 อ.1 female 2", "0 อ.1 male 1", "0 ป.1 female 7", "0 ป.1 male 8",
                "1 ป.1 female 11",
                "1 ป.1 male 10",
            ])
        #expect(readings.rooms == ["0 อ.1 1", "0 ป.1 2", "1 ป.1 1"])
        #expect(readings.totals == ["0: 18", "1: 21"])
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [3, 0, 0])
    }

    @Test func `every grade's total and every subtotal is checked`() throws {
        let readings = try read(
            "99010001 | ก | 1 | 2 | 4 | 1 | 8 | 7 | 15 | 2 | 8 | 8 | 16 | 2 | 9 | 10 | 19 | 3")
        #expect(
            readings.problems.kinds == ["total-mismatch", "subtotal-mismatch", "subtotal-mismatch"])
        #expect(readings.totals == ["0: 18"])
    }

    @Test func `a cell that is no number is told with its row`() throws {
        let readings = try read(
            "99010001 | ก | x | 2 | 3 | 1 | 8 | 7 | 15 | 2 | 8 | 7 | 15 | 2 | 9 | 9 | 18 | 3")
        #expect(readings.problems.kinds == ["number-unreadable"])
        #expect(readings.problems.first?.row == 4 && readings.problems.first?.value == "x")
        #expect(readings.totals == ["0: 18"])
    }

    @Test func `the second row of a school is a duplicate`() throws {
        let row = "99010001 | ก | 1 | 2 | 3 | 1 | | | | | | | | | 1 | 2 | 3 | 1"
        let readings = try read(row + "\n" + row)
        #expect(readings.problems.kinds == ["row-duplicate"])
        #expect(readings.totals == ["0: 3"])
        #expect(readings.account.parts == [1, 0, 1])
    }

    @Test func `a school with empty cells is a school without pupils`() throws {
        let readings = try read("99010001 | ก | | | | | - | - | - | - | | | | | 0 | 0 | 0 | 0")
        #expect(readings.totals == ["0: 0"])
        #expect(readings.problems.isEmpty)
    }

    @Test func `a row shorter than its header ends in empty cells`() throws {
        let readings = try read("99010001 | ก | 1 | 2")
        #expect(readings.totals == ["0: 3"])
        #expect(readings.problems.isEmpty)
    }

    @Test func `one header row will do`() throws {
        let readings = try table(
            .students,
            """
            รหัสโรงเรียน | ป.1 ชาย | ป.1 หญิง | ป.2 ชาย | ป.2 หญิง | รวม ชาย | รวม หญิง
            1099097001 | 1 | 2 | 3 | 4 | 4 | 6
            1099097002 | 1 | 2 | 3 | 4 | 5 | 6
            """
        ).pupils()
        #expect(readings.totals == ["0: 10", "1: 10"])
        #expect(readings.problems.kinds == ["subtotal-mismatch"])
        #expect(readings.problems.first?.row == 3)
    }
}
