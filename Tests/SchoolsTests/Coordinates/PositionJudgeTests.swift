import Geo
import Testing

@testable import Schools

/// Degrees as they are, and a made-up grid of two zones, 6° apart, of exact numbers.
func planeReference(isStated: Bool = false) -> PointReference {
    PointReference(
        isStated: isStated, geographic: { $0 },
        grid: { point, zone in
            Coordinate(
                x: Double(zone * 6 - 183) + (point.x - 500_000) / 100_000, y: point.y / 100_000)
        })
}

/// Shifts everything, so that a test sees that it has been asked.
private func shifted(_ point: Coordinate) -> Coordinate {
    Coordinate(x: point.x - 0.003, y: point.y + 0.003)
}

@Suite struct PositionJudgeTests {
    static let phatthalung = Envelope(minX: 99.5, minY: 7, maxX: 100.5, maxY: 8)

    private func position(
        _ point: PointText, plausible: Envelope? = phatthalung, isStated: Bool = false
    ) -> SchoolPosition {
        let judge = PositionJudge(
            plausible: plausible, reference: planeReference(isStated: isStated))
        return judge.position(point)
    }

    private func position(_ latitude: String, _ longitude: String) -> SchoolPosition {
        position(PointText(latitude: latitude, longitude: longitude))
    }

    private let place = Coordinate(longitude: 100, latitude: 7.5)

    @Test func `a plain pair is good as given`() {
        let position = position("7.5", "100")
        #expect(position == SchoolPosition(coordinate: place, origin: .asGiven))
        #expect(position.quality == .good)
    }

    @Test func `a table without positions is no flaw of the school`() {
        #expect(position(.notInTable) == SchoolPosition(coordinate: nil))
    }

    @Test func `a point far from the area is kept as given: the boundaries will tell`() {
        #expect(
            position("13.75", "100.5").coordinate == Coordinate(longitude: 100.5, latitude: 13.75))
        #expect(position("13.75", "100.5").flaws.isEmpty)
    }

    @Test(arguments: [
        ("", "", Flaw.coordinateMissing), ("-", "ไม่มี", .coordinateMissing),
        ("รอสำรวจ", "", .coordinateUnreadable), ("7.5", "", .coordinateUnreadable),
        ("0", "0", .coordinateZero), ("0.000", "๐", .coordinateZero), ("0N", "0E", .coordinateZero),
        ("7.5", "0", .coordinateOneZero), ("0", "100", .coordinateOneZero),
        ("0 E", "7.5 N", .coordinateOneZero),
        ("874.5101", "100.1", .coordinateOutOfRange), ("7.5", "1001.3", .coordinateOutOfRange),
        ("745000", "100.1", .coordinateOutOfRange), ("7.5", "-190", .coordinateOutOfRange),
        ("99", "100", .coordinateOutOfRange), ("750 N", "100 E", .coordinateOutOfRange),
        ("100 E", "750.5 N", .coordinateOutOfRange), ("100 E", "101 E", .coordinateOutOfRange),
        ("12", "34567", .coordinateOutOfRange), ("1234", "5678", .coordinateOutOfRange),
    ])
    func `no position comes of it, and the flaw says why`(
        _ latitude: String, _ longitude: String, _ flaw: Flaw
    ) {
        let position = position(latitude, longitude)
        #expect(position == SchoolPosition(coordinate: nil, flaws: [flaw]))
        #expect(position.quality == .missing)
    }

    @Test(arguments: [
        ("100", "7.5"), ("๑๐๐", "๗.๕"), ("100 E", "7.5 N"), ("100", "7.5 N"),
        ("100°0'0\"E", "7 30 00"),
    ])
    func `exchanged columns are exchanged back and doubtful`(
        _ latitude: String, _ longitude: String
    ) {
        let position = position(latitude, longitude)
        let expected = SchoolPosition(
            coordinate: place, origin: .exchanged, flaws: [.coordinateSwapped])
        #expect(position == expected)
        #expect(position.quality == .doubtful)
    }

    @Test func `where both orders are on Earth the plausible area decides`() {
        let point = PointText(latitude: "20", longitude: "40")
        let east = Envelope(minX: 15, minY: 35, maxX: 25, maxY: 45)
        #expect(position(point, plausible: east).origin == .exchanged)
        let west = Envelope(minX: 35, minY: 15, maxX: 45, maxY: 25)
        #expect(position(point, plausible: west).origin == .asGiven)
        let both = Envelope(minX: 15, minY: 15, maxX: 45, maxY: 45)
        #expect(position(point, plausible: both).origin == .asGiven)
        let elsewhere = Envelope(minX: 0, minY: 0, maxX: 1, maxY: 1)
        #expect(position(point, plausible: elsewhere).origin == .asGiven)
    }

    @Test func `without boundaries Thailand is plausible`() {
        let exchanged = PointText(latitude: "100.5", longitude: "13.75")
        #expect(position(exchanged, plausible: nil).origin == .exchanged)
        let abroad = PointText(latitude: "20", longitude: "40")
        #expect(position(abroad, plausible: nil).origin == .asGiven)
    }

    @Test func `letters that contradict each other exchange nothing`() {
        #expect(position("7.5 N", "8 N").coordinate == Coordinate(longitude: 8, latitude: 7.5))
    }

    @Test func `one cell with letters in any order is as given`() {
        #expect(position(PointText(both: "100E 7.5N")) == position("7.5", "100"))
    }

    @Test func `degrees go through the datum of the source`() {
        var reference = planeReference()
        reference.geographic = shifted
        let judge = PositionJudge(plausible: Self.phatthalung, reference: reference)
        for point in [PointText(latitude: "7.5", longitude: "100"), PointText(both: "100,7.5")] {
            #expect(judge.position(point).coordinate == shifted(place))
        }
    }

    @Test(arguments: [false, true])
    func `a point that cannot be projected is out of range`(isExchanged: Bool) {
        var reference = planeReference()
        reference.geographic = { _ in nil }
        let judge = PositionJudge(plausible: Self.phatthalung, reference: reference)
        let point = PointText(both: isExchanged ? "100, 7.5" : "7.5, 100")
        #expect(
            judge.position(point)
                == SchoolPosition(coordinate: nil, flaws: [.coordinateOutOfRange]))
    }
}

@Suite struct GridPositionTests {
    static let west = Envelope(minX: 99.5, minY: 7, maxX: 100.5, maxY: 8)
    static let east = Envelope(minX: 104, minY: 14, maxX: 106, maxY: 16)

    private func position(
        _ point: PointText, plausible: Envelope? = west, isStated: Bool = false
    ) -> SchoolPosition {
        let judge = PositionJudge(
            plausible: plausible, reference: planeReference(isStated: isStated))
        return judge.position(point)
    }

    @Test func `metres are projected, and their datum is doubtful`() {
        let position = position(PointText(easting: "600000", northing: "750000"))
        #expect(
            position
                == SchoolPosition(
                    coordinate: Coordinate(x: 100, y: 7.5), origin: .grid,
                    flaws: [.coordinateDatumUnknown(zone: 47)]))
        #expect(position.quality == .doubtful)
    }

    @Test func `a stated CRS leaves no doubt`() {
        let position = position(PointText(easting: "600000", northing: "750000"), isStated: true)
        #expect(position.flaws.isEmpty)
        #expect(position.quality == .good)
    }

    @Test func `easting and northing are known apart by where they lead`() {
        let inOrder = PointText.grid(easting: 600_000, northing: 750_000, zone: nil)
        let exchanged = PointText.grid(easting: 750_000, northing: 600_000, zone: nil)
        #expect(position(exchanged) == position(inOrder))
    }

    @Test func `the zone that leads into the area is taken`() {
        let point = PointText.grid(easting: 500_000, northing: 1_500_000, zone: nil)
        let east = position(point, plausible: Self.east)
        #expect(east.coordinate == Coordinate(x: 105, y: 15))
        #expect(east.flaws == [.coordinateDatumUnknown(zone: 48)])
        let thailand = position(point, plausible: nil)
        #expect(thailand.flaws == [.coordinateDatumUnknown(zone: 47)])
    }

    @Test func `a zone in the text is kept to`() {
        let named = PointText(both: "48P 500000 1500000")
        #expect(position(named, plausible: nil).coordinate == Coordinate(x: 105, y: 15))
        #expect(position(PointText(both: "48N 600000 750000")).flaws == [.coordinateOutOfRange])
    }

    @Test(arguments: [
        ("600000", "1750000"), ("60000", "750000"), ("600000", "7500000"), ("6000000", "7500000"),
        ("-600000", "750000"),
    ])
    func `metres that lead elsewhere or nowhere are out of range`(
        _ easting: String, _ northing: String
    ) {
        let position = position(PointText(easting: easting, northing: northing))
        #expect(position == SchoolPosition(coordinate: nil, flaws: [.coordinateOutOfRange]))
    }
}
