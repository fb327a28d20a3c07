import Schools
import Testing

@Suite struct StaffReaderTests {
    private func read(_ rows: String) throws -> Readings<StaffCount> {
        try table(
            .staff, "รหัสโรงเรียน 10 หลัก | ตำแหน่ง | วิทยฐานะ | ชาย | หญิง | รวม\n" + rows
        ).records(StaffReader.self)
    }

    @Test func `a row is the staff of one position and standing`() throws {
        let readings = try read(
            """
            1099097001 | ผู้อำนวยการโรงเรียน | - | 1 | 0 | 1
            1099097001 | ครู | คศ.2 | ๑ | ๒ | ๓
            1099097001 | ครู | คศ.3 | 0 | 4 | 4
            """)
        #expect(readings.records.map(\.position) == ["ผู้อำนวยการโรงเรียน", "ครู", "ครู"])
        #expect(readings.records.map(\.standing) == [nil, "คศ.2", "คศ.3"])
        #expect(readings.records.map(\.total) == [1, 3, 4])
        #expect(readings.records.map(\.male) == [1, 1, 0])
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [3, 0, 0])
    }

    @Test(arguments: [
        ("3 | | 5", 3, 2, 5), (" | 2 | 5", 3, 2, 5), ("3 | 2 |", 3, 2, 5), ("3 | |", 3, nil, 3),
        (" | | 5", nil, nil, 5),
    ])
    func `what is missing follows from the total`(
        _ cells: String, _ male: Int?, _ female: Int?, _ total: Int
    ) throws {
        let staff = try #require(try read("1099097001 | ครู | | \(cells)").records.first)
        #expect(staff.male == male && staff.female == female && staff.total == total)
    }

    @Test func `a total that is not the sum is reported, and the parts are used`() throws {
        let readings = try read("1099097001 | ครู | | 3 | 2 | 6")
        #expect(readings.problems.kinds == ["total-mismatch"])
        #expect(readings.records.map(\.total) == [5])
    }

    @Test(arguments: ["รวม", "รวมทั้งหมด", "รวมครู", "รวมข้าราชการครู", "รวมลูกจ้าง"])
    func `a sum of positions is understood and not counted`(_ position: String) throws {
        let readings = try read(
            "1099097001 | ครู | | 3 | 2 | 5\n1099097001 | \(position) | | 3 | 2 | 5")
        #expect(readings.records.map(\.total) == [5])
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [2, 0, 0])
    }

    @Test func `a second row for one position and standing is a duplicate`() throws {
        let readings = try read(
            "1099097001 | ครู | คศ.2 | 1 | 2 | 3\n1099097001 | ครู | คศ.2 | 10 | 20 | 30")
        #expect(readings.records.map(\.total) == [3])
        #expect(readings.problems.kinds == ["row-duplicate"])
        #expect(readings.account.parts == [1, 0, 1])
    }

    @Test func `a row without a position or without a number is rejected`() throws {
        let readings = try read("1099097001 | | | 1 | 2 | 3\n1099097001 | ครู | | | - |")
        #expect(readings.problems.kinds == ["cell-missing", "cell-missing"])
        #expect(readings.problems.map(\.field) == ["position", "total"])
        #expect(readings.account.parts == [0, 0, 2])
    }

    @Test func `a rejected row does not stand in the way of a sound one`() throws {
        let readings = try read("1099097001 | ครู | | | - |\n1099097001 | ครู | | 1 | 2 | 3")
        #expect(readings.records.map(\.total) == [3])
        #expect(readings.problems.kinds == ["cell-missing"])
    }

    @Test func `a citizen number in place of a position is rejected unseen`() throws {
        let readings = try read("1099097001 | \(DMC.citizenNumber) | | 1 | 2 | 3")
        #expect(readings.problems.kinds == ["personal-number"])
        #expect(readings.account.parts == [0, 0, 1])
        #expect(!"\(readings)".contains(DMC.citizenNumber))
    }

    @Test(arguments: [("6", [String]()), ("7", ["staff-total-mismatch"])])
    func `a sum of all staff is compared with the positions`(
        _ total: String, _ kinds: [String]
    ) throws {
        let readings = try read(
            """
            1099097001 | ครู | คศ.2 | 1 | 2 | 3
            1099097001 | ครูผู้ช่วย | | 1 | 2 | 3
            1099097001 | รวมทั้งหมด | | 2 | 4 | \(total)
            1099097001 | รวมครู | | | | 99
            """)
        #expect(readings.problems.kinds == kinds)
        #expect(readings.problems.map(\.row) == kinds.map { _ in 4 })
    }
}
