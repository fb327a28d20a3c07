import Schools
import Support
import Testing

@Suite struct PersonalNumberTests {
    /// The numbers of python-stdnum's documentation (`stdnum.th.pin`).
    @Test(arguments: [
        "3100600445635", "1-2345-45678-78-1", "1 2345 45678 78 1", "๓๑๐๐๖๐๐๔๔๕๖๓๕",
        "๓-๑๐๐๖-๐๐๔๔๕-๖๓-๕",
        "บัตร 3100600445635", "3100600445635/ผอ.",
    ])
    func `a citizen number is found however it is written`(_ text: String) {
        #expect(PersonalNumber.occurs(in: text))
    }

    @Test(arguments: ["1103700123456", "1-1037-00123-45-6", "๑๑๐๓๗๐๐๑๒๓๔๕๖", "เลข 1103700123456"])
    func `a number written like one may be one though a digit is mistyped`(_ text: String) {
        #expect(!PersonalNumber.occurs(in: text))
        #expect(PersonalNumber.mayOccur(in: text))
    }

    @Test(arguments: [
        "0994000165200", "074-612345 074-612346", "1099097001", "20004 35000 100", "12345678901234",
        "100.4634018242468", "2566-01-31 12:00",
    ])
    func `other long numbers are none`(_ text: String) {
        #expect(!PersonalNumber.mayOccur(in: text))
    }

    @Test(arguments: 0..<50)
    func `every number with its check digit is found in every style`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let digits = CitizenNumber.random(using: &generator)
        for style in CitizenNumber.styles + CitizenNumber.companions {
            #expect(PersonalNumber.occurs(in: style(digits)), "\(style(digits))")
        }
    }

    @Test(arguments: 0..<50)
    func `thirteen digits with another check digit are not one`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var digits = CitizenNumber.random(using: &generator)
        digits[12] = (digits[12] + Int.random(in: 1...9, using: &generator)) % 10
        for style in CitizenNumber.styles {
            #expect(!PersonalNumber.occurs(in: style(digits)), "\(style(digits))")
        }
    }

    @Test(arguments: [0, 9])
    func `no citizen number begins with 0 or 9`(_ first: Int) {
        let digits = CitizenNumber.completing([first, 1, 0, 0, 6, 0, 0, 4, 4, 5, 6, 3])
        #expect(!PersonalNumber.occurs(in: digits.map(String.init).joined()))
    }

    @Test(arguments: [
        "", "1099097001", "99010001", "1093340158", "31006004456350", "13100600445635",
        "081-234-5678", "7.450000, 100.130000", "47N 624694 823654", "310060044.5635",
        "31006004/45635", "โรงเรียนวัดน้ำใสโคกม่วง",
    ])
    func `codes, telephones and coordinates are not one`(_ text: String) {
        #expect(!PersonalNumber.occurs(in: text))
    }
}
