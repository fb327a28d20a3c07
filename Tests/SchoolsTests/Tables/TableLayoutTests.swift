import Schools
import Testing

@Suite struct TableLayoutTests {
    @Test func `a header on the first line gives the columns`() throws {
        let layout = try TableProfile.staff.layout(
            of: cells(
                "รหัสโรงเรียน | ตำแหน่ง | ชาย | หญิง | รวม | หมายเหตุ\n1099097001 | ครู | 1 | 2 | 3 |"))
        #expect(layout.columns == [.code: 0, .position: 1, .male: 2, .female: 3, .total: 4])
        #expect(layout.firstDataRow == 1)
        #expect(layout.ignored == ["หมายเหตุ"])
    }

    @Test func `title rows above the header are passed over`() throws {
        let layout = try TableProfile.buildings.layout(
            of: cells(
                """
                ข้อมูลสิ่งก่อสร้าง สพป.สมมุติบุรี เขต 1 | |
                ข้อมูล ณ วันที่ 10 มิถุนายน 2566 | |
                 | |
                รหัส OBEC 6 หลัก | ประเภท | สร้าง พ.ศ.
                097001 | อาคารเรียน | 2531
                """))
        #expect(layout.columns == [.obec: 0, .type: 1, .built: 2])
        #expect(layout.firstDataRow == 4)
    }

    @Test func `of two equal header rows the first is taken`() throws {
        let rows = cells("SMIS | ชั้น | รวม\nSMIS | ชั้น | รวม\n99010001 | ป.1 | 4")
        #expect(try TableProfile.students.layout(of: rows).firstDataRow == 1)
    }

    @Test func `of two columns with one header the first is taken`() throws {
        let rows = cells("SMIS | เลขประจำตัวนักเรียน | ชั้น | เลขประจำตัวนักเรียน | ชั้น | เพศ")
        let layout = try TableProfile.students.layout(of: rows)
        #expect(layout.columns == [.smis: 0, .grade: 2, .sex: 5])
    }

    @Test func `columns named in the manifest go before the known ones`() throws {
        let rows = cells("รหัส รร. | รหัสโรงเรียน | ชื่อย่อ | ชื่อโรงเรียน\n1099097001 | 7 | ก | ข")
        let layout = try TableProfile.schools.layout(
            of: rows, given: [.code: "รหัส รร.", .name: "ชื่อ ย่อ"])
        #expect(layout.columns == [.code: 0, .name: 2])
        #expect(layout.ignored == ["รหัสโรงเรียน", "ชื่อโรงเรียน"])
    }

    @Test func `a known column may be given another meaning`() throws {
        let rows = cells("รหัสโรงเรียน | ชื่อ\n99010001 | ก")
        let layout = try TableProfile.schools.layout(of: rows, given: [.smis: "รหัสโรงเรียน"])
        #expect(layout.columns == [.smis: 0, .name: 1])
    }

    @Test func `named columns alone make a header`() throws {
        let rows = cells("รายงาน |\nkode | bujur\n12 | 106.5")
        let layout = try TableProfile.schools.layout(
            of: rows, given: [.code: "kode", .longitude: "bujur"])
        #expect(layout.columns == [.code: 0, .longitude: 1])
        #expect(layout.firstDataRow == 2)
    }
}

@Suite struct TableLayoutErrorTests {
    private func error(
        _ profile: TableProfile, _ text: String, given: [Field: String] = [:]
    ) -> TableLayoutError? {
        do throws(TableLayoutError) {
            _ = try profile.layout(of: cells(text), given: given)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["", " | ", "\n\n", " | \n | "])
    func `a table without a cell is empty`(_ text: String) {
        #expect(error(.schools, text) == .empty)
    }

    @Test func `a named column that is not there is told with the nearest`() {
        #expect(
            error(.schools, "รหัสโรงเรียน | ละติจูต | ชื่อ", given: [.latitude: "ละติจูด Y"])
                == .columnNotFound(
                    field: .latitude, header: "ละติจูด Y", nearest: "ละติจูต",
                    available: ["รหัสโรงเรียน", "ละติจูต", "ชื่อ"]))
        #expect(
            error(.schools, "a | | b", given: [.code: "รหัส"])
                == .columnNotFound(
                    field: .code, header: "รหัส", nearest: nil, available: ["a", "b"]))
    }

    @Test func `of several missing columns the first by name is told`() {
        let error = error(.schools, "ชื่อ", given: [.smis: "x", .code: "y", .obec: "z"])
        #expect(
            error == .columnNotFound(field: .code, header: "y", nearest: nil, available: ["ชื่อ"]))
    }

    @Test func `a header without a code is told with what was found`() {
        #expect(
            error(.staff, "บุคลากร\nชื่อโรงเรียน | ตำแหน่ง | รวม\nวัดเขา | ครู | 3")
                == .headerNotFound(
                    kind: .staff, missing: [.code, .smis, .obec],
                    firstRow: ["ชื่อโรงเรียน", "ตำแหน่ง", "รวม"]))
    }

    @Test func `a header without the thing itself is told`() {
        #expect(
            error(.buildings, "รหัสโรงเรียน | แบบ")
                == .headerNotFound(
                    kind: .buildings, missing: [.type], firstRow: ["รหัสโรงเรียน", "แบบ"]))
        #expect(
            error(.equipment, "รหัสโรงเรียน | ใช้ได้")
                == .headerNotFound(
                    kind: .equipment, missing: [.item, .description],
                    firstRow: ["รหัสโรงเรียน", "ใช้ได้"]))
    }

    @Test func `a table of pupils without a number of pupils is refused, not read as nobody`() {
        #expect(
            error(.students, "รหัสโรงเรียน | ชั้น | จำนวน ช. | จำนวน ญ.")
                == .headerNotFound(
                    kind: .students, missing: [.male, .female, .total, .sex],
                    firstRow: ["รหัสโรงเรียน", "ชั้น", "จำนวน ช.", "จำนวน ญ."]))
    }

    @Test func `without any known word the first row that says something is shown`() {
        #expect(
            error(.schools, " | \nnpsn | sekolah\n1 | SD")
                == .headerNotFound(
                    kind: .schools, missing: [.code, .smis, .obec], firstRow: ["npsn", "sekolah"]))
    }
}
