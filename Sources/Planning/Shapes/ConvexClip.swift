import Geo

/// Cuts rings by a convex one, by Sutherland and Hodgman's way.
///
/// What is left of a ring is one ring again: parts that fall asunder hang together by seams along
/// the cut that go to and fro and have no area, so that its signed area is right, though as a shape
/// it is not valid. Holes are cut as rings of their own.
///
/// Source: I. Sutherland and G. Hodgman, "Reentrant polygon clipping", CACM 17 (1974).
struct ConvexClip {
    /// Corners counter-clockwise, the last not the first again.
    let corners: [Coordinate]
    let envelope: Envelope

    /// nil where the ring has no area.
    init?(_ ring: [Coordinate]) {
        guard let envelope = Envelope(ring), ring.count > 3 else { return nil }
        let turned = ring.doubledSignedArea < 0 ? ring.reversed() : ring
        corners = Array(turned.dropLast())
        self.envelope = envelope
    }

    /// The mean of the corners, which lies inside.
    var middle: Coordinate {
        let sum = corners.reduce(Coordinate(x: 0, y: 0)) {
            Coordinate(x: $0.x + $1.x, y: $0.y + $1.y)
        }
        let count = Double(corners.count)
        return Coordinate(x: sum.x / count, y: sum.y / count)
    }

    /// The part of a closed ring that lies inside, closed; empty where there is none.
    func inside(_ ring: [Coordinate]) -> [Coordinate] {
        var left = Array(ring.dropLast())
        for (place, corner) in corners.enumerated() {
            let next = corners[place + 1 == corners.count ? 0 : place + 1]
            left = Self.left(of: corner, next, left)
            if left.count < 3 { return [] }
        }
        left.append(left[0])
        return left
    }

    /// The parts of a polygon's rings that lie inside; its holes stay holes.
    func inside(_ polygon: Polygon) -> Polygon {
        guard let own = Envelope(polygon.exterior), own.intersects(envelope) else {
            return Polygon(exterior: [])
        }
        return Polygon(
            exterior: inside(polygon.exterior), holes: polygon.holes.map { inside($0) })
    }

    /// How far beside the ring a segment still counts as touching it: about a hundred metres.
    ///
    /// A ring that is convex in another projection may not quite be so in degrees.
    private static let margin = 1e-3

    /// Where segments that touch it may be.
    var near: Envelope { envelope.expanded(by: Self.margin) }

    /// Whether any of a segment in degrees comes into the ring or near it.
    ///
    /// Source: M. Cyrus and J. Beck, "Generalized two- and three-dimensional clipping", Computers
    /// and Graphics 3 (1978).
    func touches(_ a: Coordinate, _ b: Coordinate) -> Bool {
        var (enters, leaves) = (0.0, 1.0)
        for (place, corner) in corners.enumerated() {
            let next = corners[place + 1 == corners.count ? 0 : place + 1]
            let (dx, dy) = (next.x - corner.x, next.y - corner.y)
            let slack = Self.margin * (dx * dx + dy * dy).squareRoot()
            let sideOfA = dx * (a.y - corner.y) - dy * (a.x - corner.x) + slack
            let sideOfB = dx * (b.y - corner.y) - dy * (b.x - corner.x) + slack
            if sideOfA < 0, sideOfB < 0 { return false }
            if sideOfA < 0 { enters = max(enters, sideOfA / (sideOfA - sideOfB)) }
            if sideOfB < 0 { leaves = min(leaves, sideOfA / (sideOfA - sideOfB)) }
            if enters > leaves { return false }
        }
        return true
    }

    /// The part of an open ring to the left of a line.
    private static func left(
        of start: Coordinate, _ end: Coordinate, _ ring: [Coordinate]
    ) -> [Coordinate] {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        func side(_ point: Coordinate) -> Double {
            dx * (point.y - start.y) - dy * (point.x - start.x)
        }
        guard var before = ring.last else { return [] }
        var sideBefore = side(before)
        var kept: [Coordinate] = []
        kept.reserveCapacity(ring.count + 4)
        for point in ring {
            let own = side(point)
            if (own >= 0) != (sideBefore >= 0) {
                kept.append(crossing(before, sideBefore, point, own))
            }
            if own >= 0 { kept.append(point) }
            (before, sideBefore) = (point, own)
        }
        return kept
    }

    /// Where a segment meets the line that its ends lie on both sides of; the same for a segment
    /// and its reverse.
    private static func crossing(
        _ a: Coordinate, _ sideOfA: Double, _ b: Coordinate, _ sideOfB: Double
    ) -> Coordinate {
        if (b.x, b.y) < (a.x, a.y) { return crossing(b, sideOfB, a, sideOfA) }
        let share = sideOfA / (sideOfA - sideOfB)
        return Coordinate(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
    }
}
