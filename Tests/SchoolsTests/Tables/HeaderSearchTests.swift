import Testing

@testable import Schools

@Suite struct HeaderSearchTests {
    @Test func `a group over its parts is one header of two rows`() throws {
        let layout = try TableProfile.staff.layout(
            of: cells(
                """
                รายงานบุคลากร สพป.สมมุติบุรี เขต 1 | | | | |
                รหัสโรงเรียน | | ตำแหน่ง | จำนวนครู | |
                10 หลัก | SMIS | | ชาย | หญิง | รวม
                1099097001 | 99010001 | ครู | 1 | 2 | 3
                """))
        #expect(
            layout.columns
                == [.code: 0, .smis: 1, .position: 2, .male: 3, .female: 4, .total: 5])
        #expect(layout.firstDataRow == 3)
        #expect(layout.headers[0] == "รหัสโรงเรียน 10 หลัก")
    }

    @Test func `a header of three rows: stage over grade over boys and girls`() throws {
        let layout = try TableProfile.students.layout(
            of: cells(
                """
                ที่ | รหัสsmis | โรงเรียน | ก่อนประถมศึกษา | | | | ประถมศึกษา | |
                 | | | อ.1 | | อ.2 | | ป.1 | |
                 | | | ชาย | หญิง | ชาย | หญิง | ชาย | หญิง | ห้อง
                1 | 99010001 | ก | 1 | 2 | 3 | 4 | 5 | 6 | 1
                """))
        #expect(layout.columns == [.smis: 1])
        #expect(layout.firstDataRow == 3)
        #expect(
            layout.wideLines == [
                "3 อ.1 male", "4 อ.1 female", "5 อ.2 male", "6 อ.2 female", "7 ป.1 male",
                "8 ป.1 female", "9 ป.1 rooms",
            ])
    }

    @Test func `merged titles, an empty first column and an empty row change nothing`() throws {
        let layout = try TableProfile.buildings.layout(
            of: cells(
                """
                สิ่งก่อสร้าง | | | |
                 | | | |
                 | รหัส percode | ประเภท | สร้าง พ.ศ. | สภาพปัจจุบัน
                 | 097001 | อาคารเรียน | 2531 | ดี
                """))
        #expect(layout.columns == [.obec: 1, .type: 2, .built: 3, .condition: 4])
        #expect(layout.firstDataRow == 3)
    }

    @Test func `a hidden first column that says something else is passed over`() throws {
        let rows = cells("key | รหัสโรงเรียน | ตำแหน่ง | รวม\n17 | 1099097001 | ครู | 3")
        let layout = try TableProfile.staff.layout(of: rows)
        #expect(layout.columns == [.code: 1, .position: 2, .total: 3])
        #expect(layout.ignored == ["key"])
    }

    @Test func `a group without a known word below it gives no column`() throws {
        let layout = try TableProfile.staff.layout(
            of: cells(
                """
                รหัสโรงเรียน | ตำแหน่ง | จำนวน | | ครู |
                 | | อายุ 20-30 | อายุ 31-40 | ชาย | หญิง
                1099097001 | ครู | 1 | 2 | 1 | 2
                """))
        #expect(layout.columns == [.code: 0, .position: 1, .male: 4, .female: 5])
    }

    @Test func `a header that is data below is not taken for two rows`() throws {
        let rows = cells("รหัสโรงเรียน | ตำแหน่ง | รวม\nก | ครู | ข\nค | ครู | ง")
        #expect(try TableProfile.staff.layout(of: rows).firstDataRow == 1)
    }

    @Test(arguments: ["ต้องกรอก", " ต้องกรอก", " (ต้องกรอก)"])
    func `DMC's mark of what must be filled in is no part of a header`(_ ending: String) throws {
        let rows = cells("รหัสโรงเรียน\(ending) | ชั้น\(ending) | เพศ\(ending)\n99010001 | ป.1 | ช")
        #expect(
            try TableProfile.students.layout(of: rows).columns == [.code: 0, .grade: 1, .sex: 2])
    }

    @Test func `no header shown in an error is a person's`() {
        do {
            _ = try TableProfile.schools.layout(of: cells("นายลับ เฉพาะ | วัดน้ำใส | ก"))
            Issue.record("there is no header")
        } catch {
            #expect(
                error
                    == .headerNotFound(
                        kind: .schools, missing: [.code, .smis, .obec], firstRow: []))
        }
    }
}

@Suite struct RepeatedHeaderTests {
    private static let layout = try? TableProfile.students.layout(
        of: cells(
            """
            รหัสsmis | ชื่อ | ป.1 | | ป.2 |
             | | ชาย | หญิง | ชาย | หญิง
            99010001 | ก | 1 | 2 | 3 | 4
            """))

    @Test(arguments: [
        ("รหัสsmis | ชื่อ | ป.1 | | ป.2 |", true), (" | | ชาย | หญิง | ชาย | หญิง", true),
        ("(1) | (2) | (3) | (4) | (5) | (6)", true), ("1 | 2 | 3 | 4 | 5 | 6", true),
        ("99010001 | ก | 1 | 2 | 3 | 4", false), ("99010001 | ก | 3 | 4 | 5 | 6", false),
        (" | | | | |", false), ("รหัสsmis", false), ("รวม | | 3 | 4 | 5 | 6", false),
        ("", false), ("1 | 2 | 3 | 4 | 5 | 7", false),
    ])
    func `a header printed again on each page is told from data`(
        _ row: String, _ isHeader: Bool
    ) throws {
        let layout = try #require(Self.layout)
        #expect(layout.isHeaderRow(Cells(cells(row)[0])) == isHeader)
    }

    @Test func `a row that numbers the columns is no data`() throws {
        let layout = try TableProfile.staff.layout(
            of: cells(
                "รหัสโรงเรียน | ตำแหน่ง | รวม\n(1) | (2) | (3)\n1099097001 | ครู | 3"))
        #expect(layout.firstDataRow == 2)
    }

    @Test func `a table of one column has a header too`() throws {
        let layout = try TableProfile.schools.layout(of: cells("รหัสโรงเรียน\n1099097001"))
        #expect(layout.isHeaderRow(Cells(["รหัสโรงเรียน"])))
        #expect(!layout.isHeaderRow(Cells(["1099097001"])))
    }
}
