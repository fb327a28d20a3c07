import Testing

@testable import Schools

@Suite struct SchoolReaderTests {
    @Test func `a sound row is a school without problems`() throws {
        let readings = try table(
            .schools,
            """
            รหัสโรงเรียน 10 หลัก | รหัส SMIS | รหัส OBEC | ชื่อสถานศึกษา | ตำบล | อำเภอ | จังหวัด | เครือข่าย | วันก่อตั้ง | จำนวนนักเรียน | ละติจูด | ลองจิจูด
            1099097001 | 99010001 | 097001 | วัด  น้ำใส | ชะรัด | กงหรา | พัทลุง | ชะรัด | 2484 | ๑,๒๓๔ | 7.5 | 100
            """
        ).schools()
        #expect(readings.problems.isEmpty)
        let school = try #require(readings.records.first)
        #expect(school.row == 2)
        #expect([school.code, school.smis, school.obec] == ["1099097001", "99010001", "097001"])
        #expect(school.name == "วัด  น้ำใส")
        #expect([school.tambon, school.amphoe, school.province] == ["ชะรัด", "กงหรา", "พัทลุง"])
        #expect(school.details == [.network: "ชะรัด", .established: "2484"])
        #expect(school.pupils == 1234)
        #expect(school.point == PointText(latitude: "7.5", longitude: "100"))
        #expect(school.pointAsWritten == "7.5, 100")
    }

    @Test func `rows are numbered as a spreadsheet numbers them`() throws {
        let readings = try table(
            .schools,
            """
            ทะเบียนโรงเรียน |
             |
            รหัสโรงเรียน | ชื่อ
            1099097001 | ก
             |
            1099097002 |
            """
        ).schools()
        #expect(readings.records.map(\.row) == [4, 6])
        #expect(readings.problems.map(\.row) == [6])
    }

    @Test func `empty cells are nothing`() throws {
        let readings = try table(
            .schools,
            """
            รหัสโรงเรียน | ตำบล | อำเภอ | จังหวัด | เครือข่าย | นักเรียน | lat | lon
            1099097001 | - | | - | - | - | |
            """
        ).schools()
        let school = try #require(readings.records.first)
        #expect(readings.problems.isEmpty)
        #expect(school.tambon == nil && school.amphoe == nil && school.province == nil)
        #expect(school.details.isEmpty && school.pupils == nil)
        #expect(school.point == .missing && school.pointAsWritten == nil)
    }

    @Test func `a name is missing only where there is a column for it`() throws {
        let without = try table(.schools, "รหัสโรงเรียน\n1099097001").schools()
        #expect(without.problems.isEmpty)
        let with = try table(.schools, "รหัสโรงเรียน | ชื่อ\n1099097001 | -").schools()
        #expect(with.problems.kinds == ["name-missing"])
        #expect(with.problems.first?.school == "1099097001")
        #expect(with.records.first?.name == nil)
    }

    @Test(arguments: [
        ("สิบ", "number-unreadable"), ("-3", "number-negative"), ("12.5", "number-unreadable"),
        ("9223372036854775807", "number-unreadable"),
    ])
    func `a number of pupils that is none is told`(_ cell: String, _ kind: String) throws {
        let readings = try table(.schools, "รหัสโรงเรียน | นักเรียน\n1099097001 | \(cell)").schools()
        #expect(readings.problems.kinds == [kind])
        #expect(readings.problems.first?.field == "pupils")
        #expect(readings.problems.first?.value == cell)
        #expect(readings.records.first?.pupils == nil)
    }

    @Test func `easting and northing, or one cell, will do for a point`() throws {
        let grid = try table(
            .schools, "รหัสโรงเรียน | UTM E | UTM N\n1099097001 | 624694 | 823654"
        ).schools()
        #expect(grid.records.first?.point == .grid(easting: 624694, northing: 823654, zone: nil))
        #expect(grid.records.first?.pointAsWritten == "624694, 823654")
        let single = try table(.schools, "รหัสโรงเรียน | พิกัด\n1099097001 | 7.5, 100").schools()
        #expect(single.records.first?.point == PointText(latitude: "7.5", longitude: "100"))
        #expect(single.records.first?.pointAsWritten == "7.5, 100")
    }

    @Test func `where degrees are empty the grid is taken, then the single cell`() throws {
        let readings = try table(
            .schools,
            """
            รหัสโรงเรียน | lat | lon | UTM E | UTM N | พิกัด
            1099097001 | 7.5 | 100 | 624694 | 823654 | 8, 99
            1099097002 | - | | 624694 | 823654 | 8, 99
            1099197003 | | | | - | 8, 99
            """
        ).schools()
        #expect(
            readings.records.map(\.point) == [
                PointText(latitude: "7.5", longitude: "100"),
                .grid(easting: 624694, northing: 823654, zone: nil),
                PointText(latitude: "8", longitude: "99"),
            ])
        #expect(
            readings.records.map(\.pointAsWritten) == ["7.5, 100", "624694, 823654", "8, 99"])
    }

    @Test func `a register without columns for positions is not without positions in every row`()
        throws
    {
        let readings = try table(.schools, "รหัสโรงเรียน | lat\n1099097001 | 7.5").schools()
        #expect(readings.records.map(\.point) == [.notInTable])
        #expect(readings.problems.isEmpty)
    }

    @Test(arguments: [
        ("รหัสโรงเรียน | ชื่อ | lat | lon", []), ("รหัสโรงเรียน | ชื่อ | UTM E | UTM N", []),
        ("รหัสโรงเรียน | ชื่อ | พิกัด", []), ("รหัสโรงเรียน | ชื่อ", ["coordinates"]),
        ("รหัสโรงเรียน | ชื่อ | lat", ["longitude"]), ("รหัสโรงเรียน | ชื่อ | lon", ["latitude"]),
        ("รหัสโรงเรียน | ชื่อ | UTM E", ["coordinates"]), ("รหัสโรงเรียน", ["name", "coordinates"]),
    ])
    func `columns that a register should have are told once`(
        _ header: String, _ fields: [String]
    ) throws {
        let layout = try TableProfile.schools.layout(of: cells(header))
        let reader = SchoolReader(layout: layout, source: "schools.csv", scheme: .ministry)
        #expect(reader.missingColumns.map(\.field) == fields)
        #expect(reader.missingColumns.allSatisfy { $0.kind == "column-missing" && $0.row == nil })
    }

    @Test func `a missing column is told with the header that may be meant`() throws {
        let rows = cells("รหัสโรงเรียน | ชื่อสถานศึกษ์ | lat | lon | หมายเหตุ")
        let layout = try TableProfile.schools.layout(of: rows)
        let reader = SchoolReader(layout: layout, source: "schools.csv", scheme: .ministry)
        let suggestion = try #require(reader.missingColumns.first?.suggestion)
        #expect(suggestion.thai.contains("ชื่อสถานศึกษ์"))
        #expect(suggestion.english.contains("ชื่อสถานศึกษ์"))
    }

    @Test func `coordinates that cannot be read are kept as written`() throws {
        let readings = try table(
            .schools, "รหัสโรงเรียน | lat | lon\n1099097001 | รอสำรวจ |"
        ).schools()
        #expect(readings.records.first?.point == .unreadable("รอสำรวจ"))
        #expect(readings.records.first?.pointAsWritten == "รอสำรวจ, ")
    }

    @Test(arguments: ["ชื่อ", "ตำบล", "อำเภอ", "จังหวัด", "เครือข่าย", "อปท.", "นักเรียน", "SMIS", "OBEC"])
    func `a citizen number is reported and not taken, whatever the column`(_ header: String) throws
    {
        let number = DMC.citizenNumber
        let readings = try table(
            .schools, "รหัสโรงเรียน | \(header)\n1099097001 | \(number)"
        ).schools()
        #expect(readings.problems.kinds == ["personal-number"])
        #expect(readings.problems.allSatisfy { $0.value == nil })
        #expect(!"\(readings)".contains(number))
    }

    @Test func `a citizen number for a point is not kept as written`() throws {
        let number = DMC.citizenNumber
        let readings = try table(
            .schools, "รหัสโรงเรียน | lat | lon | พิกัด\n1099097001 | \(number) | x | \(number)"
        ).schools()
        #expect(readings.records.first?.pointAsWritten == nil)
        #expect(!"\(readings)".contains(number))
    }
}
