import Support
import Testing

@testable import Schools

@Suite struct PersonColumnTests {
    private static let numbers: [String] = {
        var generator = SplitMix64(seed: 3)
        return (0..<5).map { _ in
            CitizenNumber.random(using: &generator).map(String.init).joined()
        }
    }()

    /// DMC's list with a pupil for each number, its header changed by the caller.
    private static func rows(_ header: [Int: String] = [:]) -> [[String]] {
        var rows = DMC.rows(
            numbers.map { number in
                var pupil = DMC.pupil("99010001", "ป.1", "ช")
                pupil[2] = number
                return pupil
            }, hasTimeStamp: false)
        for (column, text) in header { rows[0][column] = text }
        return rows
    }

    @Test(arguments: [
        [:], [2: "เลขประจำตัวนักเรียน"], [2: "เลขประจำตัวนักเรียน", 5: "เลขประจำตัวนักเรียน2"],
        [2: "เลขบัตร"], [2: ""], [5: "เลขประจำตัวนักเรียน2"],
    ])
    func `the number of a pupil is found by its values, whatever its header`(
        _ header: [Int: String]
    ) throws {
        let layout = try TableProfile.students.layout(of: Self.rows(header))
        #expect(layout.pupilNumber == 2)
        #expect(layout.citizenNumbers == [2])
        #expect(layout.columns == [.code: 0, .grade: 3, .rooms: 4, .sex: 6])
    }

    @Test func `the number of a parent is not that of a pupil`() throws {
        var rows = Self.rows([2: "หมายเลขบัตรประชาชนบิดา"])
        rows[0][35] = "เลขประจำตัวประชาชน"
        for row in 1..<rows.count { rows[row][35] = Self.numbers[row % 5] }
        #expect(try TableProfile.students.layout(of: rows).pupilNumber == 35)
    }

    @Test func `a school's own number of a pupil is none that tells two schools' pupils apart`()
        throws
    {
        let rows = cells("รหัสโรงเรียน | ชั้น | เพศ | เลขประจำตัวนักเรียน\n99010001 | ป.1 | ช | 12345")
        #expect(try TableProfile.students.layout(of: rows).pupilNumber == nil)
    }

    @Test func `tables of counts and other kinds have no number of a pupil`() throws {
        let counts = cells("รหัสโรงเรียน | เลขประจำตัวประชาชน | ชาย | หญิง\n99010001 | - | 1 | 2")
        #expect(try TableProfile.students.layout(of: counts).pupilNumber == nil)
        let staff = cells("รหัสโรงเรียน | เลขประจำตัวประชาชน | ตำแหน่ง | เพศ\n99010001 | - | ครู | ช")
        #expect(try TableProfile.staff.layout(of: staff).listsPersons)
        #expect(try TableProfile.staff.layout(of: staff).pupilNumber == nil)
    }

    @Test(arguments: SourceKind.allCases)
    func `the number of a pupil cannot be named in a manifest`(_ kind: SourceKind) {
        let profile = TableProfile.of(kind)
        #expect(profile?.fields.contains(.pupilNumber) != true)
        #expect(profile?.columns.contains { $0.field == .pupilNumber } != true)
    }

    @Test func `a column of citizen numbers is no column of data, whatever its header`() throws {
        var rows = [["รหัสโรงเรียน", "ชื่อโรงเรียน", "รหัสสถานศึกษา"]]
        for number in Self.numbers { rows.append([number, "วัดน้ำใส", "1099097001"]) }
        let layout = try TableProfile.schools.layout(of: rows)
        #expect(layout.columns == [.code: 2, .name: 1])
        #expect(layout.citizenNumbers == [0])
    }

    @Test func `one number that strayed in does not condemn its column`() throws {
        var rows = [["รหัสโรงเรียน", "ชื่อโรงเรียน"], [Self.numbers[0], "ก"]]
        for school in 1...9 { rows.append(["109909700\(school)", "ข"]) }
        #expect(try TableProfile.schools.layout(of: rows).columns[.code] == 0)
    }

    @Test func `columns about persons are told by their headers`() throws {
        let layout = try TableProfile.students.layout(of: Self.rows())
        #expect(layout.personal.count == 31)
        #expect(layout.personal.prefix(2) == ["เลขประจำตัวประชาชน", "เลขประจำตัวนักเรียน"])
        #expect(!layout.personal.contains("ชื่อโรงเรียน"))
    }
}

@Suite struct PositionalHeaderTests {
    @Test(arguments: [0, 1, 3])
    func `a mislabelled column of DMC is known by its place, moved ones too`(_ shift: Int) throws {
        var rows = DMC.rows(hasTimeStamp: false)
        rows[0][0] = "Column1"
        rows[0][6] = ""
        let moved = rows.map { Array(repeating: "", count: shift) + $0 }
        let layout = try TableProfile.students.layout(of: moved)
        #expect(
            layout.columns
                == [.code: shift, .grade: 3 + shift, .rooms: 4 + shift, .sex: 6 + shift])
    }

    @Test func `places say nothing in a table that only has some of DMC's headers`() {
        let rows = cells("x | ชื่อ | นามสกุล | ชั้น | ห้อง | y | เพศ\n99010001 | - | - | ป.1 | 1 | - | ช")
        #expect(throws: TableLayoutError.self) { try TableProfile.students.layout(of: rows) }
    }
}
