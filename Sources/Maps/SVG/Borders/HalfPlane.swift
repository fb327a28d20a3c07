/// What lies on one side of an upright or level line, the line itself included.
struct HalfPlane {
    let limit: Int32
    /// Whether the line is upright, so that x decides.
    let isVertical: Bool
    let keepsLarger: Bool
    /// Where an edge crosses the line is rounded to multiples of it.
    var grid: Int32 = 1

    /// Appends what lies in it of a ring whose first vertex is not repeated at the end.
    ///
    /// Source: I. Sutherland and G. Hodgman, "Reentrant polygon clipping", CACM 17 (1974).
    func cut(_ ring: ArraySlice<PagePoint>, into result: inout [PagePoint]) {
        guard var previous = ring.last else { return }
        var wasInside = contains(previous)
        for point in ring {
            let isInside = contains(point)
            if isInside != wasInside { result.append(crossing(previous, point)) }
            if isInside { result.append(point) }
            previous = point
            wasInside = isInside
        }
    }

    func contains(_ point: PagePoint) -> Bool {
        let value = isVertical ? point.x : point.y
        return keepsLarger ? value >= limit : value <= limit
    }

    /// Where an edge crosses the limit, the same whichever way the edge runs.
    private func crossing(_ one: PagePoint, _ other: PagePoint) -> PagePoint {
        let (a, b) = one.key < other.key ? (one, other) : (other, one)
        if isVertical {
            let share = (Double(limit) - Double(a.x)) / (Double(b.x) - Double(a.x))
            let y = Double(a.y) + share * (Double(b.y) - Double(a.y))
            return PagePoint(x: limit, y: Int32((y / Double(grid)).rounded()) * grid)
        }
        let share = (Double(limit) - Double(a.y)) / (Double(b.y) - Double(a.y))
        let x = Double(a.x) + share * (Double(b.x) - Double(a.x))
        return PagePoint(x: Int32((x / Double(grid)).rounded()) * grid, y: limit)
    }
}
