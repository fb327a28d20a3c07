import Geo
import Testing

@testable import Schools

@Suite struct FileVerdictTests {
    private let court = TestCourt()
    private let corners = [
        ("ป่าบอน", "ป่าบอน", 100.1, 7.4), ("หนองธง", "ป่าบอน", 100.2, 7.4),
        ("โคกม่วง", "เขาชัยสน", 100.1, 7.5), ("จองถนน", "เขาชัยสน", 100.2, 7.5),
    ]

    /// Sixty schools along the borders of each tambon, each written the way that a mistake makes it.
    private func file(_ write: (Coordinate) -> Coordinate) -> [CourtCase] {
        corners.flatMap { tambon, amphoe, x, y in
            rim(60, of: (x, y)).map { spot in
                let point = write(spot)
                return courtCase(
                    sixDecimals(point.y), sixDecimals(point.x), tambon: tambon, amphoe: amphoe)
            }
        }
    }

    @Test func `a right file is innocent`() {
        let verdict = court.file(file { $0 })
        #expect(verdict.hypothesis == .asGiven)
        #expect(verdict.sentence == nil && verdict.flaw == nil && verdict.shift == nil)
    }

    /// What can befall a whole file.
    enum Mistake: CaseIterable {
        case exchanged, zone, indianGrid, movedWrongly, seconds

        var hypothesis: Hypothesis {
            switch self {
            case .exchanged: .exchanged
            case .zone: .zone
            case .indianGrid: .indian1975
            case .movedWrongly: .movedWrongly
            case .seconds: .minutesAsDecimal
            }
        }

        func write(_ point: Coordinate) -> Coordinate {
            switch self {
            case .exchanged: Coordinate(x: point.y, y: point.x)
            case .zone: Coordinate(x: point.x + 6, y: point.y)
            case .indianGrid: Coordinate(x: point.x + 0.0030, y: point.y - 0.0027)
            case .movedWrongly: Coordinate(x: point.x - 0.0016, y: point.y + 0.0005)
            case .seconds: sexagesimal(point)
            }
        }
    }

    @Test(arguments: Mistake.allCases)
    func `a file that is wrong as a whole is convicted, and its schools with it`(
        _ mistake: Mistake
    ) throws {
        let cases = file(mistake.write)
        let file = court.file(cases)
        #expect(file.hypothesis == mistake.hypothesis)
        #expect(file.confidence > 0.99)
        #expect(file.flaw?.kind == "coordinate-file-shifted")
        let words = try #require(file.sentence)
        #expect(words.english.hasPrefix("the file as a whole: "))
        #expect(words.thai.hasPrefix("ทั้งแฟ้ม: "))
        // Deep in its tambon, where nothing of its own speaks against it.
        let middle = mistake.write(Coordinate(longitude: 100.150123, latitude: 7.450123))
        let school = courtCase(middle.y, middle.x, tambon: "ป่าบอน", amphoe: "ป่าบอน")
        let verdict = file.verdict(on: school)
        #expect(verdict.hypothesis == mistake.hypothesis, "\(verdict.sentence.english)")
        #expect(verdict.proposed != nil)
    }

    @Test func `the shift of a file is said in metres`() throws {
        let verdict = court.file(file { Coordinate(x: $0.x + 0.0030, y: $0.y - 0.0027) })
        let shift = try #require(verdict.shift)
        #expect(abs(shift.east - 331) < 2 && abs(shift.north + 299) < 2)
        #expect(verdict.sentence?.english.contains("m too far east") == true)
        #expect(verdict.sentence?.thai.contains("ทางใต้") == true)
    }

    @Test func `one school that is shifted convicts no file`() {
        let cases = file { $0 } + [courtCase(7.499123, 100.153123)]
        #expect(court.file(cases).hypothesis == .asGiven)
    }

    @Test func `a drift from earlier rounds that nothing explains is said of the file`() throws {
        let cases = file { $0 }.prefix(40).map { school in
            var school = school
            guard case .geographic(let latitude, let longitude) = school.point else {
                return school
            }
            school.earlier = [
                Coordinate(
                    longitude: longitude.degrees + 0.004, latitude: latitude.degrees + 0.003)
            ]
            return school
        }
        let verdict = court.file(Array(cases))
        #expect(verdict.hypothesis == .doubtful)
        let shift = try #require(verdict.shift)
        #expect(abs(shift.east + 441) < 3 && abs(shift.north + 332) < 3)
        #expect(verdict.sentence?.english.contains("40 of the 40 schools") == true)
    }

    @Test func `an empty file is no one's fault`() {
        #expect(court.file([]).hypothesis == .asGiven)
    }

    @Test func `products of thousands of small numbers are still compared`() {
        var small = ScaledProduct()
        var smaller = ScaledProduct()
        for _ in 0..<5000 {
            small.multiply(by: 1e-9)
            smaller.multiply(by: 0.99e-9)
        }
        let greatest = max(small.exponent, smaller.exponent)
        #expect(small.value(relativeTo: greatest) > smaller.value(relativeTo: greatest))
        #expect(small.value(relativeTo: greatest).isFinite)
        smaller.multiply(by: 0)
        #expect(smaller.value(relativeTo: greatest) < small.value(relativeTo: greatest))
    }
}

/// 7°27'30" as 7.2730.
private func sexagesimal(_ point: Coordinate) -> Coordinate {
    func written(_ value: Double) -> Double {
        let degrees = value.rounded(.down)
        let minutes = ((value - degrees) * 60).rounded(.down)
        let seconds = min(59, ((value - degrees) * 3600 - minutes * 60).rounded())
        return ((degrees + minutes / 100 + seconds / 10_000) * 1e4).rounded() / 1e4
    }
    return Coordinate(x: written(point.x), y: written(point.y))
}
