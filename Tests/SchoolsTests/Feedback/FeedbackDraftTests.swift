import Geo
import Schools
import Support
import Testing

@Suite struct FeedbackDraftTests {
    @Test func `a report in full is taken as it is`() throws {
        let draft = FeedbackDraft(
            school: "1099000001", longitude: 100.123456789, latitude: 7.5, kind: "position",
            text: " หมุดอยู่กลางนา\r\nควรอยู่ริมถนน ", contact: "0812345678", website: "")
        let content = try draft.content()
        #expect(content.kind == .position)
        #expect(content.text == "หมุดอยู่กลางนา\nควรอยู่ริมถนน")
        #expect(content.school == "1099000001")
        #expect(content.pin == Coordinate(longitude: 100.1234568, latitude: 7.5))
        #expect(content.contact == "0812345678")
        #expect(!draft.isFromMachine)
    }

    @Test(arguments: [
        (FeedbackDraft(), FeedbackFault.textMissing),
        (FeedbackDraft(text: " \n\u{200B} "), .textMissing),
        (FeedbackDraft(text: String(repeating: "ก", count: 2001)), .textTooLong),
        (FeedbackDraft(text: "e" + String(repeating: "\u{301}", count: 100_000)), .textTooLong),
        (
            FeedbackDraft(text: "ก", contact: String(repeating: "ก", count: 201)), .contactTooLong
        ),
        (FeedbackDraft(kind: "rumour", text: "ก"), .kindUnknown),
        (FeedbackDraft(longitude: 100, text: "ก"), .pinIncomplete),
        (FeedbackDraft(longitude: 2.35, latitude: 48.85, text: "ก"), .pinOutside),
        (FeedbackDraft(longitude: .nan, latitude: 7, text: "ก"), .pinOutside),
        (FeedbackDraft(longitude: 7.5, latitude: 100.1, text: "ก"), .pinOutside),
        (FeedbackDraft(text: "ครูเลข 1-2345-67890-12-1"), .personalNumber),
        (FeedbackDraft(text: "ก", contact: "๑๒๓๔๕๖๗๘๙๐๑๒๑"), .personalNumber),
        (FeedbackDraft(school: "nowhere", text: "ก"), .schoolUnknown),
    ])
    func `what cannot be taken is refused with the reason`(
        draft: FeedbackDraft, fault: FeedbackFault
    ) {
        #expect(throws: fault) { try draft.content(isSchool: { $0 != "nowhere" }) }
        #expect(!fault.words.thai.isEmpty && !fault.words.english.isEmpty)
    }

    @Test func `two thousand characters are not too many`() throws {
        let text = String(repeating: "ก", count: 2000)
        #expect(try FeedbackDraft(text: text).content().text == text)
    }

    @Test func `control characters and marks that turn the text are left out`() throws {
        let draft = FeedbackDraft(text: "ก\u{0}\u{202E}ข\u{9D}\tค")
        #expect(try draft.content().text == "กข ค")
    }

    @Test func `only a machine fills in the field that nobody sees`() {
        #expect(FeedbackDraft(text: "ก", website: "http://spam").isFromMachine)
        #expect(!FeedbackDraft(text: "ก", website: "  ").isFromMachine)
    }

    @Test func `whatever is sent, nothing traps and nothing hidden is kept`() throws {
        var random = SplitMix64(seed: 5)
        for _ in 0..<500 {
            let scalars = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2100, using: &random))
            }
            let text = String(String.UnicodeScalarView(scalars))
            guard let kept = try? FeedbackDraft(text: text).content().text else { continue }
            let hidden = kept.unicodeScalars.filter {
                $0.properties.generalCategory == .control && $0 != "\n"
            }
            #expect(hidden.isEmpty)
        }
    }

    @Test(arguments: ["F0001", "f1", "1", " ๑ "])
    func `a number is read however it is written`(text: String) {
        #expect(FeedbackNumber(text)?.text == "F0001")
    }

    @Test(arguments: ["", "F", "0", "C0001", "F0001x", "99999999999999999999"])
    func `what is no number is none`(text: String) {
        #expect(FeedbackNumber(text) == nil)
    }
}
