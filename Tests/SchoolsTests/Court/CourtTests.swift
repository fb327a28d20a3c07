import Geo
import Testing

@testable import Schools

@Suite struct CourtTests {
    private let court = TestCourt()

    private func verdict(_ latitude: Double, _ longitude: Double) -> Verdict {
        court.verdict(courtCase(latitude, longitude))
    }

    @Test func `a point in the declared tambon is right, and likely at best`() {
        let verdict = verdict(7.543211, 100.156789)
        #expect(verdict.hypothesis == .asGiven)
        #expect(verdict.certainty == .likely)
        #expect(verdict.proposed == nil && verdict.correction == nil)
        #expect(verdict.flaws.isEmpty)
    }

    @Test(arguments: [
        ("exchanged", 100.156789, 7.543211, Hypothesis.exchanged, [7.54321, 100.15679]),
        ("negative latitude", -7.543211, 100.156789, .sign, [7.54321, 100.15679]),
        ("negative longitude", 7.543211, -100.156789, .sign, [7.54321, 100.15679]),
        ("both negative", -7.543211, -100.156789, .sign, [7.54321, 100.15679]),
        ("7°32'35\", 100°09'24\"", 7.3235, 100.0924, .minutesAsDecimal, [7.54306, 100.15667]),
        ("zone 48 for 47", 7.543211, 106.156789, .zone, [7.54321, 100.15679]),
        ("a tenth mistyped", 7.843211, 100.156789, .digit, [7.54321, 100.15679]),
        ("a whole degree mistyped", 7.543211, 108.156789, .digit, [7.54321, 100.15679]),
        ("a digit lost", 7.543211, 10.156789, .digit, [7.54321, 100.15679]),
        ("a digit doubled", 77.543211, 100.156789, .digit, [7.54321, 100.15679]),
        ("a point moved", 7.543211, 10.0156789, .digit, [7.54321, 100.15679]),
        ("a point lost", 7543211, 100.156789, .digit, [7.54321, 100.15679]),
        ("both points lost", 7543211, 100_156_789, .digit, [7.54321, 100.15679]),
    ])
    func `a mistake is named and mended`(
        _ name: String, _ latitude: Double, _ longitude: Double, _ hypothesis: Hypothesis,
        _ place: [Double]
    ) {
        let verdict = verdict(latitude, longitude)
        #expect(verdict.hypothesis == hypothesis, "\(verdict.sentence.english)")
        #expect(verdict.place == place, "\(verdict.sentence.english)")
        #expect(verdict.certainty <= .possible, "\(verdict.sentence.english)")
    }

    @Test func `letters that say the columns are exchanged are believed`() {
        let school = CourtCase(
            point: .geographic(
                Angle(degrees: 100.156789, axis: .longitude),
                Angle(degrees: 7.543211, axis: .latitude)),
            declared: fourTambon.declared(tambon: nil, amphoe: nil))
        let verdict = court.verdict(school)
        #expect(verdict.hypothesis == .exchanged)
        #expect(verdict.certainty == .certain)
        #expect(verdict.correction == Coordinate(longitude: 100.156789, latitude: 7.543211))
    }

    @Test func `a digit that may be several says so and proposes nothing`() {
        // Off by a tambon's width: any of the second decimals would do.
        let verdict = verdict(7.623211, 100.156789)
        #expect(verdict.proposed == nil)
        #expect(verdict.certainty >= .possible)
    }

    @Test func `the point of a school that it suits better is the other's`() {
        let owner = courtCase(7.543211, 100.156789)
        let copy = courtCase(7.543211, 100.156789, tambon: "หนองธง", amphoe: "ป่าบอน")
        let verdict = court.verdict(copy, sharing: [owner])
        #expect(verdict.hypothesis == .anotherSchool)
        #expect(verdict.certainty <= .likely)
        #expect(verdict.proposed == nil)
        #expect(court.verdict(owner, sharing: [copy]).hypothesis == .asGiven)
    }

    @Test func `which of two in one tambon is the copy nobody can tell`() {
        let school = courtCase(7.543211, 100.156789)
        let verdict = court.verdict(school, sharing: [school])
        #expect(verdict.certainty >= .possible)
    }

    @Test func `one point for many schools of all tambon is a placeholder`() {
        let names = [("หนองธง", "ป่าบอน"), ("ป่าบอน", "ป่าบอน"), ("จองถนน", "เขาชัยสน")]
        let others = (names + names).map { courtCase(7.65, 100.14, tambon: $0.0, amphoe: $0.1) }
        let verdict = court.verdict(courtCase(7.65, 100.14), sharing: others)
        #expect(verdict.hypothesis == .placeholder)
        #expect(verdict.evidence.contains { $0.english.contains("6 other schools") })
    }

    @Test func `round numbers among numbers of six decimals stand in for others`() {
        let verdict = verdict(7.5, 100.2)
        #expect(verdict.hypothesis == .placeholder, "\(verdict)")
        #expect(verdict.given == Coordinate(longitude: 100.2, latitude: 7.5))
    }

    @Test func `round numbers among round numbers are how the file writes`() {
        var court = court
        court.others = spots(40, in: (100.1, 7.5)).map {
            courtCase(($0.y * 100).rounded() / 100, ($0.x * 100).rounded() / 100)
        }
        #expect(court.verdict(courtCase(7.53, 100.16)).hypothesis == .asGiven)
    }

    @Test func `degrees, minutes and seconds are never too round`() {
        var court = court
        court.others = spots(40, in: (100.1, 7.5)).map {
            courtCase(($0.y * 3600).rounded() / 3600, ($0.x * 3600).rounded() / 3600)
        }
        #expect(court.verdict(courtCase(7.53, 100.16)).hypothesis == .asGiven)
    }

    @Test func `nothing is nothing, and 0, 0 stands in for it`() {
        let declared = fourTambon.declared(tambon: "โคกม่วง", amphoe: nil)
        for point in [
            PointText.missing, .notInTable, .unreadable("รอสำรวจ"),
            .geographic(Angle(degrees: 7.5), Angle(degrees: 0)),
        ] {
            let verdict = court.verdict(CourtCase(point: point, declared: declared))
            #expect(verdict.hypothesis == .missing)
            #expect(verdict.flaws.isEmpty)
        }
        let zero = verdict(0, 0)
        #expect(zero.hypothesis == .placeholder)
        #expect(zero.certainty == .certain)
        #expect(zero.flaws.isEmpty, "the flaw coordinate-zero says it")
    }

    @Test func `what nothing explains stays undecided`() {
        let verdict = verdict(7.771234, 100.391234)
        #expect(verdict.hypothesis == .doubtful)
        #expect(verdict.certainty == .undecided)
        #expect(verdict.proposed == nil)
        #expect(verdict.flaws.map(\.kind) == ["coordinate-doubtful"])
    }

    @Test func `a shift of some hundred metres deep in a tambon shows in no single school`() {
        let verdict = verdict(7.550123, 100.153123)
        #expect(verdict.hypothesis == .asGiven)
        #expect(verdict.certainty > .certain)
    }

    @Test func `nor does one across the border convict a school alone`() {
        // 300 m north of โคกม่วง, where it would lie in it as Indian 1975.
        let verdict = verdict(7.499123, 100.153123)
        #expect(verdict.certainty > .certain)
    }

    @Test func `metres that name no zone are tried in both`() {
        let point = PointText.grid(easting: 515_678, northing: 754_321, zone: nil)
        let declared = fourTambon.declared(tambon: "โคกม่วง", amphoe: nil)
        let verdict = court.verdict(CourtCase(point: point, declared: declared))
        #expect(verdict.given == nil)
    }
}
