import Geo

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The area that a ring has in common with a disc around the origin.
///
/// Each edge adds the signed area between it and the origin, cut off at the circle: a triangle where
/// the edge is inside, a sector where it is outside.
struct DiscArea {
    let radius: Double

    /// The signed area of a closed ring, positive counter-clockwise, in the square of the unit.
    func signed(_ ring: [Coordinate]) -> Double {
        var sum = 0.0
        for (a, b) in zip(ring, ring.dropFirst()) { sum += signed(a, b) }
        return sum
    }

    private func signed(_ a: Coordinate, _ b: Coordinate) -> Double {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let squared = dx * dx + dy * dy
        guard squared > 0 else { return 0 }
        let half = a.x * dx + a.y * dy
        let root = half * half - squared * (a.x * a.x + a.y * a.y - radius * radius)
        guard root > 0 else { return sector(a, b) }
        let (enters, leaves) = (
            (-half - root.squareRoot()) / squared, (-half + root.squareRoot()) / squared
        )
        guard enters < 1, leaves > 0 else { return sector(a, b) }
        func at(_ share: Double) -> Coordinate {
            Coordinate(x: a.x + share * dx, y: a.y + share * dy)
        }
        let (from, to) = (enters > 0 ? at(enters) : a, leaves < 1 ? at(leaves) : b)
        return (enters > 0 ? sector(a, from) : 0) + cross(from, to) / 2
            + (leaves < 1 ? sector(to, b) : 0)
    }

    private func sector(_ a: Coordinate, _ b: Coordinate) -> Double {
        radius * radius * atan2(cross(a, b), a.x * b.x + a.y * b.y) / 2
    }

    private func cross(_ a: Coordinate, _ b: Coordinate) -> Double { a.x * b.y - a.y * b.x }
}
