import Geo
import GeoSource
import Support
import Testing

@testable import Schools
@testable import Workspace

@Suite struct CoordinateCourtTests {
    private let moves = CoordinateCourtMoves().moves
    private let slipway = Slipway()
    private let phatthalung = Coordinate(longitude: 100.13, latitude: 7.45)

    private func metres(_ a: Coordinate, _ b: Coordinate) -> Double {
        LocalMetres(latitude: a.y).distance(a, b)
    }

    /// Domain facts, 4.2: 448 m and about 185 m at Phatthalung.
    @Test func `the mistakes between datums are as great as published`() throws {
        let grid = try #require(moves.indianGrid(phatthalung))
        #expect(abs(metres(phatthalung, grid) - 448) < 2)
        let wrong = try #require(moves.movedWrongly(phatthalung))
        #expect(abs(metres(phatthalung, wrong) - 186) < 3)
        let back = try #require(moves.movedBackWrongly(phatthalung))
        #expect(abs(metres(wrong, back) - 2 * 186) < 6, "as far to the other side")
        let zone = try #require(moves.otherZone(phatthalung))
        #expect(abs(zone.x - phatthalung.x - 6) < 1e-6)
    }

    @Test(arguments: [Hypothesis.indian1975, .movedWrongly, .zone], [true, false])
    func `each movement undoes its mistake anywhere in Thailand`(
        _ kind: Hypothesis, _ isFirstWay: Bool
    ) throws {
        var random = SplitMix64(seed: 11)
        for _ in 0..<50 {
            let truth = Coordinate(
                x: .random(in: 97.5...105.5, using: &random),
                y: .random(in: 5.7...20.4, using: &random))
            let written = try #require(slipway.shift(truth, kind, isFirstWay))
            let undone =
                switch kind {
                case .zone: moves.otherZone(written)
                case .movedWrongly:
                    isFirstWay ? moves.movedWrongly(written) : moves.movedBackWrongly(written)
                default: isFirstWay ? moves.indianGrid(written) : moves.indianDegrees(written)
                }
            #expect(metres(truth, try #require(undone)) < 1, "\(truth)")
        }
    }

    @Test func `verdicts come in the order of the schools, each by its own file`() {
        let square = Polygon(exterior: [
            Coordinate(x: 100, y: 7), Coordinate(x: 100.2, y: 7), Coordinate(x: 100.2, y: 7.2),
            Coordinate(x: 100, y: 7.2), Coordinate(x: 100, y: 7),
        ])
        let land = Boundary(
            level: .tambon, code: "930307", name: "โคกม่วง", parentName: "เขาชัยสน",
            polygons: [square])
        var court = CoordinateCourt(gazetteer: Gazetteer(tambon: [land], amphoe: []))
        let reference = PointProjection(stated: nil).reference
        let files = [court.open(reference), court.open(reference)]
        for number in 0..<60 {
            let x = Double(100_021_357 + number * 2345) / 1e6
            let y = Double(7_031_357 + number * 7 % 60 * 2345) / 1e6
            var school = SchoolRecord(row: number, code: "\(number)")
            // The second file has all of its columns exchanged.
            school.point = PointText(
                latitude: "\(number % 2 == 0 ? y : x)", longitude: "\(number % 2 == 0 ? x : y)")
            school.tambon = "โคกม่วง"
            school.amphoe = "เขาชัยสน"
            court.add(school, file: files[number % 2])
        }
        #expect(court.count == 60)
        let outcome = court.judge()
        #expect(outcome.files.map(\.hypothesis) == [.asGiven, .exchanged])
        for (number, verdict) in outcome.verdicts.enumerated() {
            #expect(verdict.hypothesis == (number % 2 == 0 ? .asGiven : .exchanged))
            #expect((verdict.correction != nil) == (number % 2 == 1))
        }
    }

    @Test func `a school may have its point from a school of another file`() {
        var court = CoordinateCourt(gazetteer: Gazetteer(tambon: [], amphoe: []))
        let reference = PointProjection(stated: nil).reference
        for number in 0..<2 {
            let file = court.open(reference)
            var school = SchoolRecord(row: number, code: "\(number)")
            school.point = PointText(latitude: "7.451234", longitude: "100.131234")
            court.add(school, file: file)
        }
        let verdicts = court.judge().verdicts
        #expect(verdicts.allSatisfy { $0.evidence.contains { $0.english.contains("1 other") } })
    }
}
