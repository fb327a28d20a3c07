import Geo

/// A coarse closed line drawn by hand, in kilometres from the corner of the drawing.
struct Outline {
    let points: [Coordinate]

    init(_ kilometres: [(Double, Double)]) {
        points = kilometres.map { Coordinate(x: $0.0 * 1000, y: $0.1 * 1000) }
    }

    /// The distance in metres to the line, positive inside.
    func depth(at place: Coordinate) -> Double {
        signedDistance(from: place, toRing: points)
    }
}

/// A round thing drawn by hand: an island or a pond.
struct Disc {
    let centre: Coordinate
    let radius: Double

    init(_ x: Double, _ y: Double, radius: Double) {
        centre = Coordinate(x: x * 1000, y: y * 1000)
        self.radius = radius * 1000
    }

    /// The distance in metres to the edge, positive inside.
    func depth(at place: Coordinate) -> Double {
        radius - distance(place, centre)
    }
}

/// The distance between two places of the plane.
func distance(_ a: Coordinate, _ b: Coordinate) -> Double {
    let (dx, dy) = (a.x - b.x, a.y - b.y)
    return (dx * dx + dy * dy).squareRoot()
}

/// The distance from a place to a ring, positive inside; the ring may repeat its first point.
func signedDistance(from place: Coordinate, toRing ring: [Coordinate]) -> Double {
    guard var previous = ring.last else { return -.infinity }
    var nearest = Double.infinity
    var isInside = false
    for point in ring {
        nearest = min(nearest, squaredDistance(from: place, toSegment: previous, point))
        if (point.y > place.y) != (previous.y > place.y) {
            let share = (place.y - point.y) / (previous.y - point.y)
            if place.x < point.x + share * (previous.x - point.x) { isInside.toggle() }
        }
        previous = point
    }
    return isInside ? nearest.squareRoot() : -nearest.squareRoot()
}

private func squaredDistance(
    from place: Coordinate, toSegment start: Coordinate, _ end: Coordinate
) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let along = (place.x - start.x) * dx + (place.y - start.y) * dy
    let share = length == 0 ? 0 : max(0, min(1, along / length))
    let (ex, ey) = (place.x - start.x - share * dx, place.y - start.y - share * dy)
    return ex * ex + ey * ey
}
