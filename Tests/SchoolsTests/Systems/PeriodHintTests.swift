import Testing

@testable import Schools

@Suite struct PeriodHintTests {
    private func hint(
        _ fileName: String = "x.xlsx", title: String? = nil, sheet: String? = nil,
        kind: SourceKind = .students
    ) -> PeriodHint? {
        PeriodWords(
            rows: title.map { [[$0], ["รหัส"]] } ?? [], fileName: fileName, sheet: sheet, before: nil
        ).hint(for: kind)
    }

    @Test(arguments: [
        ("2568-3-student.xlsx", 2568, 3), ("dmc_2556_2.csv", 2556, 2),
        ("students-2565-1.csv", 2565, 1),
        ("นักเรียน ปีการศึกษา 2556 รอบที่ 2.xlsx", 2556, 2), ("นักเรียน ๒๕๕๖ รอบ ๓.xls", 2556, 3),
        ("ข้อมูล 10 มิย 57.xlsx", 2557, 1), ("รวม 10มิ.ย.57.xlsx", 2557, 1),
        ("10-11-2556.xlsx", 2556, 2), ("ข้อมูล_31_มีนาคม_2557.xlsx", 2556, 3),
        ("staff_2566.csv", 2566, nil), ("DMC2557.xlsx", 2557, nil), ("รอบ2_ปี2556.xlsx", 2556, 2),
        ("a/2560/dmc_2561_1.csv", 2561, 1), ("1-2565.xlsx", 2565, nil), ("2565-9.xlsx", 2565, nil),
    ])
    func `the name of a file tells year and round`(_ name: String, _ year: Int, _ round: Int?) {
        #expect(hint(name)?.period == AcademicPeriod(year: year, round: round))
        #expect(hint(name)?.basis == .name)
    }

    @Test(arguments: [
        ("ปีการศึกษา 2556 รอบที่ 2", 2556, 2), ("ปีการศึกษา ๒๕๕๖ รอบที่ ๓", 2556, 3),
        ("ข้อมูล ณ วันที่ 10 มิถุนายน 2557", 2557, 1), ("ข้อมูล ณ วันที่ 10 พ.ย. 57", 2557, 2),
        ("ข้อมูล ณ วันที่ 31 มีนาคม 2557", 2556, 3), ("ข้อมูล ณ วันที่ 20 มกราคม 2557", 2556, 2),
        ("ข้อมูล ณ วันที่ 15 พฤษภาคม 2557", 2556, 3), ("ข้อมูล ณ วันที่ 16 พฤษภาคม 2557", 2557, nil),
        ("วันและเวลาที่สร้างรายงาน 2026-05-02 04:10:12.244315", 2568, 3),
        ("จำนวนนักเรียน ปีการศึกษา 2565 ข้อมูล ณ วันที่ 10 พฤศจิกายน 2565", 2565, 2),
        ("ภาคเรียนที่ 1 ปีการศึกษา 2556", 2556, nil),
    ])
    func `a title tells it too, and days before mid-May are of the year before`(
        _ title: String, _ year: Int, _ round: Int?
    ) {
        #expect(hint(title: title)?.period == AcademicPeriod(year: year, round: round))
    }

    @Test(arguments: [
        "schools.csv", "schools_9302.csv", "93010047.csv", "report1.csv", "2500000.csv", "ม.3.xlsx",
        "อาคาร 105-29.csv", "",
    ])
    func `numbers that are no years tell nothing`(_ name: String) {
        #expect(hint(name) == nil)
    }

    @Test func `the name of the file goes before a title, and a title before the time stamp`() {
        let stamp = "วันและเวลาที่สร้างรายงาน 2026-05-02 04:10:12"
        #expect(hint("2567-1-student.xlsx", title: stamp)?.period == .init(year: 2567, round: 1))
        #expect(hint("a.xlsx", title: stamp)?.basis == .timestamp)
        #expect(
            hint("a.xlsx", title: stamp, sheet: "2566-2")?.period == .init(year: 2566, round: 2))
    }

    @Test func `a round is taken from wherever the same year stands`() {
        let title = "ข้อมูล ณ วันที่ 10 พฤศจิกายน 2565"
        #expect(hint("dmc_2565.csv", title: title)?.period == .init(year: 2565, round: 2))
        #expect(hint("dmc_2564.csv", title: title)?.period == .init(year: 2564))
        #expect(
            hint("dmc_2565.csv", title: title)?.asOf == ThaiDate(year: 2022, month: 11, day: 10))
    }

    @Test func `what is collected once a year has no round that only a day tells`() {
        let title = "สิ่งก่อสร้าง ข้อมูล ณ วันที่ 10 มิถุนายน 2566"
        #expect(hint(title: title, kind: .buildings)?.period == .init(year: 2566))
        #expect(hint("2566-1.csv", kind: .buildings)?.period == .init(year: 2566, round: 1))
    }

    @Test func `a budget year is the year of budgets and no academic year`() {
        #expect(hint(title: "ปีงบประมาณ 2557", kind: .projects)?.period == .init(year: 2557))
        #expect(hint(title: "ปีงบประมาณ พ.ศ. 2557", kind: .budgets)?.period == .init(year: 2557))
        #expect(hint(title: "ปีงบประมาณ 2557", kind: .students) == nil)
    }

    @Test(arguments: ["students_2024.csv", "DMC 2024-1.xlsx", "data-2013.csv"])
    func `a year of the common era is said and not converted`(_ name: String) {
        let words = PeriodWords(rows: [], fileName: name, sheet: nil, before: nil)
        #expect(words.hint(for: .students) == nil)
        #expect(words.notes.count == 1)
        #expect(words.notes.allSatisfy { $0.thai.contains("ค.ศ.") && $0.english.contains("B.E.") })
    }

    @Test(arguments: ["ข้อมูล ณ วันที่ 10/06/2014", "ข้อมูล ณ วันที่ 10/06/57"])
    func `a day whose era is open is said and not used`(_ title: String) {
        let words = PeriodWords(rows: [[title]], fileName: "x", sheet: nil, before: nil)
        #expect(words.hint(for: .students) == nil)
        #expect(words.notes.count == 1)
    }

    @Test func `the evidence is in both languages and names its place`() {
        #expect(hint("dmc_2556_2.csv")?.evidence.thai == "ชื่อแฟ้มมีปี 2556 รอบที่ 2")
        #expect(
            hint("dmc_2556_2.csv")?.evidence.english
                == "the name of the file has year B.E. 2556, round 2")
        #expect(
            hint(title: "ข้อมูล ณ วันที่ 31 มีนาคม 2557")?.evidence.thai
                == "หัวรายงานว่า ณ วันที่ 31 มีนาคม 2557 อยู่ในปีการศึกษา 2556")
    }
}
