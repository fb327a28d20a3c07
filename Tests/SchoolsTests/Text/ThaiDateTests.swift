import Schools
import Support
import Testing

@Suite struct ThaiDateTests {
    @Test(arguments: [
        (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (366, "1900-12-31"),
        (367, "1901-01-01"), (36526, "2000-01-01"), (36585, "2000-02-29"), (41800, "2014-06-10"),
        (80000, "2119-01-11"), (2_958_465, "9999-12-31"),
    ])
    func `a number of Excel is the day that Excel shows`(_ serial: Int, _ iso: String) {
        #expect(ThaiDate(excelSerial: serial)?.iso == iso)
    }

    @Test(arguments: [0, -1, 60, 2_958_466])
    func `a number without a day is none`(_ serial: Int) {
        #expect(ThaiDate(excelSerial: serial) == nil)
    }

    @Test func `every day follows the one before it`() throws {
        var last = try #require(ThaiDate(excelSerial: 61))
        for serial in 62...60_000 {
            let day = try #require(ThaiDate(excelSerial: serial))
            let isNext = (day.year, day.month, day.day - 1) == (last.year, last.month, last.day)
            let isFirst =
                day.day == 1 && last.day >= 28 && day > last
                && ThaiDate(year: last.year, month: last.month, day: last.day + 1) == nil
            #expect(isNext || isFirst, "\(last.iso) \(day.iso)")
            last = day
        }
    }

    @Test(arguments: [(2013, 2, 29), (1900, 2, 29), (2014, 13, 1), (2014, 4, 31), (0, 1, 1)])
    func `a day that no calendar has is none`(_ year: Int, _ month: Int, _ day: Int) {
        #expect(ThaiDate(year: year, month: month, day: day) == nil)
    }

    @Test func `a day is worded as in letters, tables, English and ISO 8601`() throws {
        let day = try #require(ThaiDate(year: 2014, month: 6, day: 10))
        #expect(day.longThai == "10 มิถุนายน 2557" && day.shortThai == "10 มิ.ย. 57")
        #expect(day.english == "10 June 2014" && day.iso == "2014-06-10")
        #expect(day.wording.thai == day.longThai && day.wording.english == day.english)
        #expect(ThaiDate(year: 1957, month: 1, day: 2)?.shortThai == "2 ม.ค. 00")
    }

    @Test(arguments: [
        (5, 15, 2556), (5, 16, 2557), (1, 1, 2556), (4, 30, 2556), (6, 10, 2557), (12, 31, 2557),
    ])
    func `an academic year begins on 16 May`(_ month: Int, _ day: Int, _ year: Int) {
        #expect(ThaiDate(year: 2014, month: month, day: day)?.academicYear() == year)
    }

    @Test func `an office may begin its year on another day`() {
        let day = ThaiDate(year: 2014, month: 5, day: 12)
        #expect(day?.academicYear(fromMonth: 5, day: 11) == 2557)
        #expect(day?.academicYear(fromMonth: 6, day: 1) == 2556)
    }

    @Test(arguments: [(9, 30, 2557), (10, 1, 2558), (1, 1, 2557)])
    func `a budget year ends with September`(_ month: Int, _ day: Int, _ year: Int) {
        #expect(ThaiDate(year: 2014, month: month, day: day)?.budgetYear == year)
    }
}
