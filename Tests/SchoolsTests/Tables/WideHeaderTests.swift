import Schools
import Testing

extension TableLayout {
    /// The wide columns in one line each, such as `2 ป.1 male`.
    var wideLines: [String] {
        wide.map { column in
            switch column.subject {
            case .grade(let grade): "\(column.column) \(grade.label) \(column.measure)"
            case .subtotal(let scope): "\(column.column) Σ\(scope) \(column.measure)"
            }
        }
    }
}

@Suite struct WideHeaderTests {
    @Test func `grades over boys, girls, total and rooms: the layout of SMIS`() throws {
        let layout = try TableProfile.students.layout(
            of: cells(
                """
                จำนวนนักเรียนแยกชั้น เพศ ปีการศึกษา 2565
                รหัสsmis | ชื่อ | อ.1 | | | | รวม อ. | | | | รวมทั้งหมด | | |
                 | | ชาย | หญิง | รวม | ห้อง | ชาย | หญิง | รวม | ห้อง | ชาย | หญิง | รวม | ห้อง
                99010001 | ก | 1 | 2 | 3 | 1 | 1 | 2 | 3 | 1 | 1 | 2 | 3 | 1
                """))
        #expect(layout.columns == [.smis: 0])
        #expect(layout.firstDataRow == 3)
        #expect(
            layout.wideLines == [
                "2 อ.1 male", "3 อ.1 female", "4 อ.1 total", "5 อ.1 rooms",
                "6 Σkindergarten male", "7 Σkindergarten female", "8 Σkindergarten total",
                "9 Σkindergarten rooms", "10 Σall male", "11 Σall female", "12 Σall total",
                "13 Σall rooms",
            ])
    }

    @Test func `a grade written over each of its columns is the same`() throws {
        let layout = try TableProfile.students.layout(
            of: cells("SMIS | ป.1 | ป.1 | ป.2 | ป.2\n | ช | ญ | ช | ญ\n99010001 | 1 | 2 | 3 | 4"))
        #expect(
            layout.wideLines == ["1 ป.1 male", "2 ป.1 female", "3 ป.2 male", "4 ป.2 female"])
    }

    @Test(arguments: [
        "ป.1 ชาย | ป.1 หญิง | ป.1 ห้อง", "ป.1_ชาย | ป.1_หญิง | ป.1_ห้อง", "ป.1-ช | ป.1-ญ | ป.1-ห้องเรียน",
        "ป.1 (ชาย) | ป.1 (หญิง) | ป.1 (ห้อง)", "ป.1\u{A0}ชาย | ป.1\u{A0}หญิง | ป.1\u{A0}ห้อง",
        "ประถมศึกษาปีที่ 1 ชาย | ประถมศึกษาปีที่ 1 หญิง | ประถมศึกษาปีที่ 1 ห้อง",
        "ป.1ชาย | ป.1หญิง | ป.1ห้อง",
    ])
    func `grade and measure may share one cell`(_ header: String) throws {
        let layout = try TableProfile.students.layout(
            of: cells("SMIS | \(header)\n99010001 | 1 | 2 | 1"))
        #expect(layout.firstDataRow == 1)
        #expect(layout.wideLines == ["1 ป.1 male", "2 ป.1 female", "3 ป.1 rooms"])
    }

    @Test func `columns of a grade without its measure are left out`() throws {
        let layout = try TableProfile.students.layout(
            of: cells("SMIS | ป.1 | | | หมายเหตุ |\n | ชาย | หญิง | รวม | ชาย | x\n99010001"))
        #expect(layout.wideLines == ["1 ป.1 male", "2 ป.1 female", "3 ป.1 total"])
    }

    @Test func `a wide table has no long columns beside it`() throws {
        let layout = try TableProfile.students.layout(
            of: cells("SMIS | ป.1 ชาย | ป.1 หญิง | ป.1 รวม | รวม | ห้อง\n99010001"))
        #expect(layout.columns == [.smis: 0])
    }

    @Test func `two columns of a grade are not yet a wide table`() throws {
        let layout = try TableProfile.students.layout(
            of: cells("SMIS | ชาย | หญิง | ป.1 ชาย\n99010001"))
        #expect(layout.wide.isEmpty)
        #expect(layout.columns == [.smis: 0, .male: 1, .female: 2])
    }
}

@Suite struct DMCHeaderTests {
    @Test(arguments: [true, false])
    func `the list of DMC is known by its columns, with and without its time stamp`(
        hasTimeStamp: Bool
    ) throws {
        let rows = DMC.rows(hasTimeStamp: hasTimeStamp)
        let layout = try TableProfile.students.layout(of: rows)
        #expect(layout.firstDataRow == (hasTimeStamp ? 2 : 1))
        #expect(layout.headers.count == 36)
        #expect(layout.columns == [.code: 0, .grade: 3, .rooms: 4, .sex: 6])
        #expect(layout.ignored.count == 32)
    }

    @Test func `the citizen number under the wrong header is not taken either`() throws {
        let layout = try TableProfile.students.layout(of: DMC.rows(isMislabelled: true))
        #expect(layout.headers.count { $0 == "เลขประจำตัวนักเรียน" } == 2)
        #expect(layout.columns == [.code: 0, .grade: 3, .rooms: 4, .sex: 6])
    }
}
