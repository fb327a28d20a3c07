import Geo

/// A polygon on the page, in points: where names of areas are placed.
struct PageArea: Sendable {
    /// The exterior, then the holes; the first vertex is not repeated.
    let rings: [[Coordinate]]
    let box: PageBox

    /// nil where nothing with an inside is left.
    init?(_ rings: [[Coordinate]]) {
        guard let exterior = rings.first, exterior.count > 2, let box = PageBox(exterior) else {
            return nil
        }
        self.rings = rings
        self.box = box
    }

    /// The area enclosed by the exterior, in square points (the shoelace formula).
    var size: Double {
        guard let exterior = rings.first, var previous = exterior.last else { return 0 }
        var sum = 0.0
        for vertex in exterior {
            sum += previous.x * vertex.y - vertex.x * previous.y
            previous = vertex
        }
        return abs(sum) / 2
    }

    /// How far inside the point lies; negative outside.
    func depth(of point: Coordinate) -> Double {
        var isInside = false
        var nearest = Double.infinity
        for ring in rings {
            guard var previous = ring.last else { continue }
            for vertex in ring {
                if (vertex.y > point.y) != (previous.y > point.y) {
                    let share = (point.y - vertex.y) / (previous.y - vertex.y)
                    if point.x < vertex.x + share * (previous.x - vertex.x) { isInside.toggle() }
                }
                nearest = min(nearest, squaredDistance(from: point, to: previous, vertex))
                previous = vertex
            }
        }
        return isInside ? nearest.squareRoot() : -nearest.squareRoot()
    }

    private func squaredDistance(
        from point: Coordinate, to start: Coordinate, _ end: Coordinate
    ) -> Double {
        let dx = end.x - start.x, dy = end.y - start.y
        let px = point.x - start.x, py = point.y - start.y
        let length = dx * dx + dy * dy
        let along = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
        let ox = px - along * dx, oy = py - along * dy
        return ox * ox + oy * oy
    }
}
