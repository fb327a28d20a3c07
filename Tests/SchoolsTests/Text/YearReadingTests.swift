import Schools
import Testing

@Suite struct YearReadingTests {
    @Test(arguments: [
        "2556", "พ.ศ. 2556", "๒๕๕๖", "ปี 2556", "2556.0", "ปีการศึกษา 2556", "12/05/2556",
        "2556 (2013)",
    ])
    func `a year of the Buddhist era is read without doubt`(_ text: String) {
        #expect(YearReading(text)?.year == 2556)
        #expect(YearReading(text)?.doubt == nil)
    }

    @Test(arguments: ["2013", "ค.ศ. 2013", "๒๐๑๓"])
    func `a year of the common era is mended, and said`(_ text: String) {
        #expect(YearReading(text)?.year == 2556)
        #expect(YearReading(text)?.doubt == .commonEra)
    }

    @Test(arguments: ["56", "๕๖", "พ.ศ. 56", "12/05/56"])
    func `two digits are a year 25xx, and said`(_ text: String) {
        #expect(YearReading(text)?.year == 2556)
        #expect(YearReading(text)?.doubt == .twoDigits)
    }

    @Test(arguments: ["9999", "2399", "2651", "555", "25566", "2555-2556", "5"])
    func `what no data can be of is no year`(_ text: String) {
        #expect(YearReading(text)?.year == nil)
        #expect(YearReading(text)?.doubt == .implausible)
    }

    @Test(arguments: ["0", "พ.ศ. 0", "0000"])
    func `0 is not known, and nothing wrong`(_ text: String) {
        let reading = YearReading(text)
        #expect(reading != nil && reading?.year == nil && reading?.doubt == nil)
    }

    @Test(arguments: ["", "-", "ไม่ทราบ", "99999999999999999999"])
    func `a cell without a number holds no year`(_ text: String) {
        #expect(YearReading(text) == nil)
    }
}
