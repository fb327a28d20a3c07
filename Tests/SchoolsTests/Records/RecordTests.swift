import Testing

@testable import Schools

@Suite struct SizeClassTests {
    @Test(arguments: [
        (0, nil), (1, SizeClass.small), (120, .small), (121, .medium), (600, .medium),
        (601, .large),
        (1500, .large), (1501, .extraLarge), (20_000, .extraLarge),
    ])
    func `a school's size follows the four classes of OBEC`(_ pupils: Int, _ size: SizeClass?) {
        #expect(SizeClass(pupils: pupils) == size)
    }
}

@Suite struct AcademicPeriodTests {
    @Test func `periods sort by year and round, the whole year first`() {
        let periods = [
            AcademicPeriod(year: 2565), AcademicPeriod(year: 2565, round: 1),
            AcademicPeriod(year: 2565, round: 3), AcademicPeriod(year: 2566, round: 1),
        ]
        #expect(periods.reversed().sorted() == periods)
    }

    @Test(arguments: [
        (
            1, "ปีการศึกษา 2566 รอบที่ 1 (10 มิถุนายน 2566)",
            "academic year B.E. 2566, round 1 (10 June B.E. 2566)"
        ),
        (
            2, "ปีการศึกษา 2566 รอบที่ 2 (10 พฤศจิกายน 2566)",
            "academic year B.E. 2566, round 2 (10 November B.E. 2566)"
        ),
        (3, "ปีการศึกษา 2566 รอบที่ 3 (สิ้นปีการศึกษา)", "academic year B.E. 2566, round 3 (end of year)"),
        (nil, "ปีการศึกษา 2566", "academic year B.E. 2566"),
    ])
    func `a period is told with its day`(_ round: Int?, _ thai: String, _ english: String) {
        let wording = AcademicPeriod(year: 2566, round: round).wording
        #expect(wording == LocalizedText(thai: thai, english: english))
    }
}

@Suite struct StaffCountTests {
    @Test(arguments: [
        ("ครู", true), ("ครูผู้ช่วย", true), ("ผู้อำนวยการโรงเรียน", false), ("พนักงานราชการ", false),
        ("ลูกจ้างชั่วคราว", false),
    ])
    func `only teachers and assistant teachers teach`(_ position: String, _ isTeacher: Bool) {
        let staff = StaffCount(
            school: 0, position: position, standing: nil, male: nil, female: nil, total: 1)
        #expect(staff.isTeacher == isTeacher)
    }
}
