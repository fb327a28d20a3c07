import Geo
import Support
import Testing

@Suite struct AreaIndexTests {
    @Test func `a point is found in the area that holds it`() {
        let index = AreaIndex([[square(0, 0, side: 1)], [square(1, 0, side: 1)]])
        #expect(index.area(at: Coordinate(x: 0.5, y: 0.5)) == 0)
        #expect(index.area(at: Coordinate(x: 1.5, y: 0.5)) == 1)
        #expect(index.area(at: Coordinate(x: 2.5, y: 0.5)) == nil)
    }

    @Test func `a point in a hole is outside, one on an island in the hole inside`() {
        let lake = square(2, 2, side: 6).exterior
        let index = AreaIndex([[square(0, 0, side: 10, hole: lake), square(4, 4, side: 1)]])
        #expect(index.area(at: Coordinate(x: 3, y: 3)) == nil)
        #expect(index.area(at: Coordinate(x: 4.5, y: 4.5)) == 0)
        #expect(index.area(at: Coordinate(x: 1, y: 1)) == 0)
    }

    @Test func `no areas, no answer`() {
        #expect(AreaIndex([]).area(at: Coordinate(x: 0, y: 0)) == nil)
        #expect(AreaIndex([[]]).envelope == nil)
    }

    @Test(arguments: 0..<50)
    func `the banded test agrees with a plain even-odd test`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let ring = randomStar(corners: 200, using: &generator)
        let index = AreaIndex([[Polygon(exterior: ring)]])
        for _ in 0..<200 {
            let point = Coordinate(
                x: .random(in: -2...2, using: &generator), y: .random(in: -2...2, using: &generator)
            )
            #expect((index.area(at: point) == 0) == plainEvenOdd(ring, point))
        }
    }
}

@Suite struct RingTests {
    @Test func `a square's area leaves out its hole`() {
        #expect(square(0, 0, side: 4, hole: square(1, 1, side: 2).exterior).area == 12)
    }

    @Test func `right-handed turns the exterior counter-clockwise and holes clockwise`() {
        let wrong = Polygon(
            exterior: square(0, 0, side: 4).exterior.reversed(),
            holes: [square(1, 1, side: 1).exterior])
        let right = wrong.rightHanded
        #expect(right.exterior.doubledSignedArea > 0)
        #expect(right.holes[0].doubledSignedArea < 0)
        #expect(right.rightHanded == right)
    }
}

@Suite struct LocalMetresTests {
    @Test(arguments: [(0.0, 111_319.491, 110_574.276), (45.0, 78_846.8, 111_131.8)])
    func `a degree is as long as the ellipsoid says`(
        latitude: Double, longitudeMetres: Double, latitudeMetres: Double
    ) {
        let metres = LocalMetres(latitude: latitude)
        #expect(abs(metres.perDegreeOfLongitude - longitudeMetres) < 5)
        #expect(abs(metres.perDegreeOfLatitude - latitudeMetres) < 5)
    }

    @Test func `the distance to a border is the distance to its nearest segment`() {
        let metres = LocalMetres(latitude: 0)
        let distance = metres.distance(
            from: Coordinate(x: 0.5, y: -0.01), toBordersOf: [square(0, 0, side: 1)])
        #expect(abs(distance - 0.01 * metres.perDegreeOfLatitude) < 1e-6)
    }
}

private func randomStar(corners: Int, using generator: inout SplitMix64) -> [Coordinate] {
    var ring = (0..<corners).map { corner in
        // A diamond-shaped walk around the origin: no trigonometry needed for a star shape.
        let t = Double(corner) / Double(corners) * 4
        let side = Int(t)
        let part = t - Double(side)
        let (dx, dy) = corner4(part)[side]
        let radius = Double.random(in: 0.3...1.9, using: &generator)
        return Coordinate(x: dx * radius, y: dy * radius)
    }
    ring.append(ring[0])
    return ring
}

private func plainEvenOdd(_ ring: [Coordinate], _ point: Coordinate) -> Bool {
    var isInside = false
    for index in 1..<ring.count {
        let (a, b) = (ring[index - 1], ring[index])
        guard (a.y > point.y) != (b.y > point.y) else { continue }
        let t = (point.y - a.y) / (b.y - a.y)
        if point.x < a.x + t * (b.x - a.x) { isInside.toggle() }
    }
    return isInside
}

/// A point on each side of the unit diamond, `part` of the way along.
private func corner4(_ part: Double) -> [(Double, Double)] {
    [(1 - part, part), (-part, 1 - part), (part - 1, -part), (part, part - 1)]
}
