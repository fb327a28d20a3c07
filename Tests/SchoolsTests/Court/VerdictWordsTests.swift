import Geo
import Testing

@testable import Schools

@Suite struct VerdictWordsTests {
    @Test func `a verdict is one sentence with its evidence and how sure it is`() {
        let verdict = TestCourt().verdict(courtCase(100.156789, 7.543211))
        #expect(
            verdict.sentence.thai
                == "ละติจูดกับลองจิจูดสลับกัน: เมื่อสลับกลับ จุดอยู่ในตำบลโคกม่วงตามทะเบียน; "
                + "ตัวเลขเดิมไม่ใช่ตำแหน่งใดบนโลก (มั่นใจ 99.9%)")
        #expect(
            verdict.sentence.english
                == "latitude and longitude are exchanged: exchanged back the point is in โคกม่วง, "
                + "as the register says; as written it is no place on Earth (99.9 % sure)")
        #expect(verdict.evidence.count == 2)
    }

    @Test func `the flaw is the verdict, and the remedy the point`() throws {
        let verdict = TestCourt().verdict(courtCase(-7.543211, 100.156789))
        let flaw = try #require(verdict.flaws.first)
        #expect(flaw.kind == "coordinate-sign")
        #expect(flaw.message == verdict.sentence)
        #expect(flaw.suggestion.thai == "ตรวจบนแผนที่แล้วใช้ 7.543211, 100.156789")
    }

    @Test func `an exchange is left to the flaw that reports it as the table is read`() {
        #expect(TestCourt().verdict(courtCase(100.156789, 7.543211)).flaws.isEmpty)
    }

    @Test(arguments: Hypothesis.allCases)
    func `every hypothesis has a claim in both languages`(_ hypothesis: Hypothesis) {
        let claim = VerdictWords.claim(hypothesis, nil)
        #expect(claim.thai.unicodeScalars.contains { (0xE01...0xE5B).contains($0.value) })
        #expect(claim.english.unicodeScalars.allSatisfy { $0.isASCII })
        let kinds = Set(Flaw.court.map(\.kind))
        let isReportedBefore = [.asGiven, .exchanged, .missing].contains(hypothesis)
        #expect(kinds.contains(hypothesis.rawValue) == !isReportedBefore)
    }

    @Test func `as sure as 99.9 percent is the most that is said`() {
        let sentence = VerdictWords.sentence(VerdictWords.doubt, [], 0.999_99)
        #expect(sentence.english.hasSuffix("(99.9 % sure)"))
    }

    @Test func `what is wrong and cannot be mended says so`() {
        let verdict = TestCourt().verdict(courtCase(7.5, 100.2))
        #expect(verdict.sentence.english.hasPrefix("the coordinates stand in for ones"))
        #expect(
            verdict.flaws.first?.suggestion.english == "take the point at the school with a phone")
    }

    @Test(arguments: [
        (1.0, Certainty.certain), (0.9999, .certain), (0.997, .likely), (0.93, .likely),
        (0.9, .possible), (0.6, .possible), (0.3, .undecided), (0, .undecided),
    ])
    func `the classes follow what raw probabilities proved to be worth`(
        _ raw: Double, _ certainty: Certainty
    ) {
        #expect(Calibration.certainty(Calibration.confidence(raw)) == certainty)
    }

    @Test func `more raw probability is never less confidence`() {
        let steps = stride(from: 0.0, through: 1, by: 0.0005).map(Calibration.confidence)
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(steps.allSatisfy { (0...1).contains($0) })
    }
}
