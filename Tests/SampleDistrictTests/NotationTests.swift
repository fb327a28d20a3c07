import Testing

@testable import SampleDistrict

struct NotationTests {
    @Test(arguments: [
        (Notation.dashes, "8-28-15.30 N"),
        (.letterBefore, "N 8 28 15.30"),
        (.thaiWords, "8 องศา 28 ลิปดา 15.30 พิลิปดา เหนือ"),
        (.degreeLetter, "8d28'15.30\"N"),
        (.thaiLetterAfter, "8 28 15.30 น."),
        (.colons, "8:28:15.30"),
        (.minutesOnly, "8 28.2550 N"),
        (.typographicMarks, "8 28’15.30”N"),
        (.thaiWordsAndDigits, "๘ องศา ๒๘ ลิปดา ๑๕.๓๐ พิลิปดา"),
        (.thaiDigits, "๘.๔๗๐๙๑๗"),
        (.decimalComma, "8,470917"),
        (.straySpaces, "  8.470917\u{A0} "),
    ])
    func `an angle is written as offices write it`(style: Notation, expected: String) {
        #expect(style.text(8.470_916_7, axis: .latitude) == expected)
    }

    @Test func `seconds that round up to sixty carry over to the minutes`() {
        #expect(Notation.colons.text(8.999_999_9, axis: .latitude) == "9:00:00.00")
    }

    @Test(arguments: [(1.005, 1, "1.0"), (-0.25, 1, "-0.3"), (12.0, 0, "12"), (0.05, 2, "0.05")])
    func `a decimal is rounded half away from zero`(value: Double, places: Int, expected: String) {
        #expect(decimal(value, places) == expected)
    }
}
