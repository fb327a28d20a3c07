import Geo
import Support
import Testing

@testable import Schools

/// The digits of coordinates: how they are written, and how hands slip.
@Suite struct CourtNumberTests {
    @Test(arguments: [
        (7.45, 2), (100.0, 0), (7.4512345, 7), (-7.5, 1), (0.0, 0), (754_321.0, 0),
    ])
    func `decimals are counted as written`(_ value: Double, _ decimals: Int) {
        #expect(WrittenNumber(value).decimals == decimals)
    }

    @Test(arguments: [
        (7.2730, 7.0 + 27.0 / 60 + 30.0 / 3600, 7.0 + 27.3 / 60),
        (100.0800, 100.1333333, 100.13333),
        (7.593060, 7.0 + 59.0 / 60 + 30.6 / 3600, 7.0 + 59.306 / 60),
    ])
    func `seconds and minutes behind the point are read`(
        _ value: Double, _ seconds: Double, _ minutes: Double
    ) throws {
        let number = WrittenNumber(value)
        let asSeconds = try #require(number.asSeconds)
        let asMinutes = try #require(number.asMinutes)
        #expect(abs(asSeconds - seconds) < 1e-5 && abs(asMinutes - minutes) < 1e-5)
    }

    @Test func `sixty minutes and more are no angle`() {
        #expect(WrittenNumber(7.6100).asMinutes == nil)
        #expect(WrittenNumber(7.6100).asSeconds == nil)
        #expect(WrittenNumber(7.2799).asSeconds == nil)
        #expect(WrittenNumber(-7.2730).asSeconds == nil)
    }

    @Test(arguments: 0..<200)
    func `what was meant is among the slips, whichever way the hand slipped`(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let meant = (Double.random(in: 5.7..<105, using: &random) * 1e6).rounded() / 1e6
        var text = Array("\(meant)")
        let point = try #require(text.firstIndex(of: "."))
        let place = Int.random(in: 0..<(point + 3), using: &random)
        let digit = place >= point ? place + 1 : place
        switch seed % 4 {
        case 0: text[digit] = text[digit] == "9" ? "1" : "9"
        case 1: text.remove(at: digit)
        case 2: text.insert(text[digit], at: digit)
        default:
            let next = text[digit + 1] == "." ? digit + 2 : digit + 1
            text.swapAt(digit, next)
        }
        let written = try #require(Double(String(text)))
        // Zeros in front are lost as well: then it is more than one slip.
        guard written != meant, text[0] != "0" else { return }
        let slips = WrittenNumber(written).slips(reach: 4)
        #expect(slips.contains { abs($0.value - meant) < 1e-9 }, "\(meant) as \(written)")
        #expect(slips.allSatisfy { $0.probability > 0 })
        #expect(slips.reduce(0) { $0 + $1.probability } < 3)
    }

    @Test func `digits of degrees and minutes with marks are among the slips`() {
        let written = WrittenNumber(7 + 42.0 / 60 + 31.0 / 3600)
        #expect(written.isSexagesimal)
        let meant = 7 + 32.0 / 60 + 31.0 / 3600
        #expect(written.slips(reach: 3).contains { abs($0.value - meant) < 1e-9 })
    }

    @Test func `a file's own habit says what a round number means`() {
        let fine = Precision(Array(repeating: 6, count: 500))
        #expect(fine.mass(6) < 1.2e-6)
        #expect(fine.share(atLeast: 6) > 0.95)
        let coarse = Precision(Array(repeating: 2, count: 500))
        #expect(coarse.mass(2) > 100 * fine.mass(2))
        // A tenth of six-decimal numbers end in a zero and seem to have five.
        let mixed = Precision(Array(repeating: 6, count: 900) + Array(repeating: 5, count: 100))
        #expect(mixed.mass(5) < 2 * fine.mass(6))
    }

    @Test func `schools with the same numbers are found, whatever their file`() {
        let cases = [
            courtCase(7.5, 100.1), courtCase(7.6, 100.1), courtCase(7.5, 100.1), courtCase(0, 0),
            courtCase(0, 0), CourtCase(point: .missing), CourtCase(point: .missing),
            courtCase(7.5, 100.1),
        ]
        let shared = SharedPoints(cases)
        #expect(shared.groups == [[0, 2, 7]])
        #expect(shared.others(of: 2).some == [0, 7] && shared.others(of: 2).count == 2)
        #expect(shared.others(of: 1).some.isEmpty && shared.others(of: 4).count == 0)
    }

    @Test func `of a crowd at one point some are enough`() {
        let shared = SharedPoints(Array(repeating: courtCase(7.5, 100.1), count: 5000))
        let others = shared.others(of: 4000)
        #expect(others.count == 4999)
        #expect((2..<100).contains(others.some.count))
    }

    /// A number as no clerk would write it.
    private func oddNumber(_ random: inout SplitMix64) -> Double {
        let odd = [Double.nan, .infinity, -.infinity, 0, -0.0, 90, 180, 360, 1e-300]
        if Int.random(in: 0..<8, using: &random) == 0 {
            return odd[Int.random(in: 0..<odd.count, using: &random)]
        }
        let sizes = [1e-9, 0.01, 1, 10, 100, 1e4, 1e6, 1e12, 1e300]
        let size = sizes[Int.random(in: 0..<sizes.count, using: &random)]
        let value = Double.random(in: -size...size, using: &random)
        return Bool.random(using: &random) ? value : value.rounded()
    }

    @Test(arguments: 0..<300)
    func `whatever the numbers, the verdict is a sentence with a confidence`(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let (a, b) = (oddNumber(&random), oddNumber(&random))
        let zone = [nil, 47, 48, 0, 99][seed % 5]
        let point: PointText =
            seed % 2 == 0
            ? .geographic(Angle(degrees: a), Angle(degrees: b))
            : .grid(easting: a, northing: b, zone: zone)
        var school = CourtCase(
            point: point, declared: fourTambon.declared(tambon: "โคกม่วง", amphoe: nil))
        school.kilometresToArea = abs(oddNumber(&random))
        var court = TestCourt(others: Array(rightSchools.prefix(8)))
        court.offices.area = Coordinate(longitude: 100.1, latitude: 7.6)
        let verdict = court.verdict(school, sharing: seed % 3 == 0 ? [school] : [])
        #expect((0...1).contains(verdict.confidence))
        #expect(!verdict.sentence.thai.isEmpty && !verdict.sentence.english.isEmpty)
        #expect(verdict.proposed?.isFinite ?? true)
    }
}
