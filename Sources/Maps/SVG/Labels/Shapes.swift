import Geo

/// A symbol as names see it: a circle that none may cover.
struct Disc: Hashable, Sendable {
    let centre: Coordinate
    let radius: Double

    var box: PageBox {
        PageBox(
            minX: centre.x - radius, minY: centre.y - radius,
            maxX: centre.x + radius, maxY: centre.y + radius)
    }

    /// The room between the disc and a rectangle; negative where they overlap.
    func gap(to box: PageBox) -> Double {
        let dx = max(box.minX - centre.x, 0, centre.x - box.maxX)
        let dy = max(box.minY - centre.y, 0, centre.y - box.maxY)
        return (dx * dx + dy * dy).squareRoot() - radius
    }

    /// From centre to centre.
    func distance(to other: Disc) -> Double {
        let dx = other.centre.x - centre.x, dy = other.centre.y - centre.y
        return (dx * dx + dy * dy).squareRoot()
    }

    func gap(to line: Segment) -> Double { line.distance(to: centre) - radius }
}

/// What is kept free around a name, in points.
struct NameGap: Sendable {
    let above: Double
    let beside: Double

    init(_ tokens: MapTokens) {
        above = tokens(MapSpace.aroundName)
        beside = tokens(MapSpace.besideName)
    }
}

extension Envelope {
    /// The room of a name with what is kept free around it.
    func expanded(by gap: NameGap) -> Envelope {
        Envelope(
            minX: minX - gap.beside, minY: minY - gap.above, maxX: maxX + gap.beside,
            maxY: maxY + gap.above)
    }
}

/// A straight line between two positions: the leader from a symbol to its name.
struct Segment: Hashable, Sendable {
    let start: Coordinate
    let end: Coordinate

    var box: PageBox {
        PageBox(
            minX: min(start.x, end.x), minY: min(start.y, end.y),
            maxX: max(start.x, end.x), maxY: max(start.y, end.y))
    }

    func distance(to point: Coordinate) -> Double {
        let dx = end.x - start.x, dy = end.y - start.y
        let length = dx * dx + dy * dy
        let px = point.x - start.x, py = point.y - start.y
        let along = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
        let ox = px - along * dx, oy = py - along * dy
        return (ox * ox + oy * oy).squareRoot()
    }

    func crosses(_ other: Segment) -> Bool {
        func side(_ a: Coordinate, _ b: Coordinate, _ p: Coordinate) -> Double {
            (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
        }
        let d1 = side(start, end, other.start), d2 = side(start, end, other.end)
        let d3 = side(other.start, other.end, start), d4 = side(other.start, other.end, end)
        return d1 * d2 <= 0 && d3 * d4 <= 0 && box.intersects(other.box)
    }

    /// Whether it passes through the rectangle (Liang and Barsky's clipping, 1984).
    func crosses(_ box: PageBox) -> Bool {
        let dx = end.x - start.x, dy = end.y - start.y
        var from = 0.0, to = 1.0
        return Self.clip(-dx, start.x - box.minX, &from, &to)
            && Self.clip(dx, box.maxX - start.x, &from, &to)
            && Self.clip(-dy, start.y - box.minY, &from, &to)
            && Self.clip(dy, box.maxY - start.y, &from, &to)
    }

    @inline(__always)
    private static func clip(
        _ step: Double, _ room: Double, _ from: inout Double, _ to: inout Double
    ) -> Bool {
        if step == 0 { return room >= 0 }
        if step < 0 { from = max(from, room / step) } else { to = min(to, room / step) }
        return from <= to
    }
}
