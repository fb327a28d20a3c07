import Geo

/// The parts of a plane that belong to each of some places where the nearness of some is lessened:
/// those where the square of the distance and the place's weight are the least together.
///
/// Convex, as Voronoi cells are, and those themselves where all weights are equal.
///
/// Source: F. Aurenhammer, "Power diagrams: properties, algorithms and applications", SIAM Journal
/// on Computing 16 (1987).
enum PowerCells {
    /// - Parameters:
    ///   - weights: of the places, in squares of the plane's unit.
    ///   - frame: a closed ring around all cells.
    /// - Returns: a closed ring for each place, empty where nothing belongs to it.
    static func rings(
        _ places: [Coordinate], weights: [Double], within frame: [Coordinate]
    ) -> [[Coordinate]] {
        // Squares of distances from far away would lose the digits that matter.
        let origin = Envelope(frame)?.centre ?? Coordinate(x: 0, y: 0)
        let own = places.map { Coordinate(x: $0.x - origin.x, y: $0.y - origin.y) }
        let corners = frame.dropLast().map {
            Coordinate(x: $0.x - origin.x, y: $0.y - origin.y)
        }
        return own.indices.map { place in
            var ring = corners
            for other in own.indices where other != place && !ring.isEmpty {
                ring = left(of: own, weights, place, other, ring)
            }
            guard ring.count > 2 else { return [] }
            let moved = ring.map { Coordinate(x: $0.x + origin.x, y: $0.y + origin.y) }
            return moved + [moved[0]]
        }
    }

    /// What of an open ring belongs rather to one place than to another.
    private static func left(
        of places: [Coordinate], _ weights: [Double], _ place: Int, _ other: Int,
        _ ring: [Coordinate]
    ) -> [Coordinate] {
        let (a, b) = (places[place], places[other])
        let (dx, dy) = (2 * (b.x - a.x), 2 * (b.y - a.y))
        let limit =
            b.x * b.x + b.y * b.y - a.x * a.x - a.y * a.y + weights[other] - weights[place]
        func excess(_ point: Coordinate) -> Double { point.x * dx + point.y * dy - limit }
        guard var before = ring.last else { return [] }
        var excessBefore = excess(before)
        var kept: [Coordinate] = []
        for point in ring {
            let own = excess(point)
            if (own <= 0) != (excessBefore <= 0) {
                let share = excessBefore / (excessBefore - own)
                kept.append(
                    Coordinate(
                        x: before.x + share * (point.x - before.x),
                        y: before.y + share * (point.y - before.y)))
            }
            if own <= 0 { kept.append(point) }
            (before, excessBefore) = (point, own)
        }
        return kept
    }
}
