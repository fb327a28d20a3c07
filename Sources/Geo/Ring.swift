/// Measures of a ring or path in the unit of its coordinates.
extension [Coordinate] {
    /// Twice the signed area by the shoelace formula: positive where the ring runs counter-clockwise.
    public var doubledSignedArea: Double {
        guard let origin = first, count > 3 else { return 0 }
        var sum = 0.0
        // Relative to the first vertex: large UTM numbers would otherwise cancel badly.
        for index in 1..<count {
            let a = self[index - 1]
            let b = self[index]
            sum += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
        }
        return sum
    }
}

extension Polygon {
    /// The area without its holes, in the square of the unit.
    public var area: Double {
        abs(exterior.doubledSignedArea) / 2
            - holes.reduce(0) { $0 + abs($1.doubledSignedArea) / 2 }
    }

    /// The same polygon with its exterior counter-clockwise and its holes clockwise (RFC 7946, 3.1.6).
    public var rightHanded: Polygon {
        func turned(_ ring: [Coordinate], counterClockwise: Bool) -> [Coordinate] {
            (ring.doubledSignedArea > 0) == counterClockwise ? ring : ring.reversed()
        }
        return Polygon(
            exterior: turned(exterior, counterClockwise: true),
            holes: holes.map { turned($0, counterClockwise: false) })
    }
}
