import Schools
import Testing

@Suite struct SchoolCodeTests {
    @Test func `the ministry's code holds the province and the OBEC code`() {
        let code = MinistryCode(rawValue: "1093340126")
        #expect(code?.province == "93")
        #expect(code?.obec == OBECCode(rawValue: "340126"))
    }

    @Test func `an OBEC code keeps its leading zero`() {
        #expect(MinistryCode(rawValue: "1020080005")?.obec.rawValue == "080005")
        #expect(OBECCode(rawValue: "080005")?.rawValue == "080005")
    }

    @Test func `each code is exactly its digits`() {
        #expect(MinistryCode(rawValue: "1093340126")?.rawValue == "1093340126")
        #expect(SMISCode(rawValue: "93010047")?.rawValue == "93010047")
        #expect(OBECCode(rawValue: "340126")?.rawValue == "340126")
    }

    @Test(arguments: [
        "", "109334012", "10933401260", "109334012x", "๑๐๙๓๓๔๐๑๒๖", " 093340126", "1093-40126",
    ])
    func `anything else is no ministry code`(_ text: String) {
        #expect(MinistryCode(rawValue: text) == nil)
    }

    @Test func `a code of one kind is none of another`() {
        #expect(SMISCode(rawValue: "340126") == nil)
        #expect(OBECCode(rawValue: "93010047") == nil)
    }
}
