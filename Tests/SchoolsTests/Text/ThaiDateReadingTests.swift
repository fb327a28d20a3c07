import Schools
import Support
import Testing

@Suite struct ThaiDateReadingTests {
    @Test(arguments: [
        "10/06/2557", "10/6/2557", "10-6-2557", "10.06.2557", "๑๐/๐๖/๒๕๕๗", "10 มิถุนายน 2557",
        "10 มิ.ย. 2557", "10มิ.ย.57", "10 มิ.ย. 57", "๑๐ มิ.ย. ๕๗", "10-มิ.ย.-2557", "10 มิย 2557",
        "วันที่ 10 เดือนมิถุนายน พ.ศ. 2557", "10 มิถุนา 2557", "2014-06-10", "2014/06/10",
        "2014-06-10 00:00:00", "2014-06-10T08:30:00", "2557-06-10", "10/06/2557 09.00 น.",
        "10/06/2557 04:10:12.244315", "10 June 2014", "June 10, 2014", "10-Jun-2014", "41800",
        "41800.0", "41800.5", "10 มิ.ย. ค.ศ. 2014", "10/6/2014 ค.ศ.",
    ])
    func `the offices' ways of writing a day are read without doubt`(_ text: String) {
        let reading = ThaiDateReading(text)
        #expect(reading?.date.iso == "2014-06-10")
        #expect(reading?.doubt == nil)
    }

    @Test(arguments: [
        ("10/06/2014", "2014-06-10", ThaiDateReading.Doubt.commonEra),
        ("10 มิ.ย. 2014", "2014-06-10", .commonEra), ("10/6/57", "2014-06-10", .twoDigitYear),
        ("10 มิ.ย. 14", "1971-06-10", .twoDigitYear), ("10-Jun-57", "2014-06-10", .twoDigitYear),
        ("06/25/2557", "2014-06-25", .monthFirst), ("06/25/2014", "2014-06-25", .commonEra),
        ("240127", "2014-06-10", .eraOfSpreadsheet),
    ])
    func `what may be another day says so`(
        _ text: String, _ iso: String, _ doubt: ThaiDateReading.Doubt
    ) {
        let reading = ThaiDateReading(text)
        #expect(reading?.date.iso == iso)
        #expect(reading?.doubt == doubt)
    }

    @Test(arguments: [
        "", "-", "2557", "พ.ศ. 2557", "มิถุนายน 2557", "31/2/2557", "10/06", "10/06/2999",
        "10/06/255", "13/13/2557", "19999", "80001", "1e5", "10/06/2557-11/06/2557", "สมชาย",
        "10 มิถุนายน 2557 ถึง 2558", "99999999999999999999", "10/06/2557 25:61",
    ])
    func `what is no day is none`(_ text: String) {
        #expect(ThaiDateReading(text) == nil)
    }

    @Test(arguments: 0..<200)
    func `every day is read back from every way of writing it`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let serial = Int.random(in: 20_000...75_000, using: &random)
        let day = try #require(ThaiDate(excelSerial: serial))
        let numbers = "\(day.day)/\(day.month)/\(day.buddhistYear)"
        for text in [day.longThai, day.iso, day.english, String(serial), numbers] {
            #expect(ThaiDateReading(text)?.date == day, "\(text)")
            #expect(ThaiDateReading(text)?.doubt == nil, "\(text)")
        }
    }

    @Test(arguments: 0..<200)
    func `no text makes it stumble`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = [
            "1", "31", "2557", "99999999999", "/", "-", ".", " ", "มิ.ย.", "Jun", ":", "น.", "ค.ศ.",
            "\u{0E4D}", "๑", "T", "😀",
        ]
        let text = (0..<Int.random(in: 0...9, using: &random))
            .map { _ in random.pick(pieces) }.joined()
        let reading = ThaiDateReading(text)
        #expect(reading == nil || (1857...2119).contains(reading?.date.year ?? 0), "\(text)")
    }
}
