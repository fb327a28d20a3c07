import Geo

/// Cuts rings at the edges of a rectangle on the page.
///
/// Source: I. Sutherland and G. Hodgman, "Reentrant polygon clipping", CACM 17 (1974). Where an
/// edge is cut does not depend on its direction, so that neighbours stay neighbours. Parts that the
/// rectangle divides stay joined along its edge, which lies outside the frame.
struct RingClipper {
    private let minX, minY, maxX, maxY: Int32
    private let grid: Int32
    private var other: [PagePoint] = []

    init(_ box: PageBox, grid: Int32) {
        let low = PagePoint(Coordinate(x: box.minX, y: box.minY), grid: grid)
        let high = PagePoint(Coordinate(x: box.maxX, y: box.maxY), grid: grid)
        (minX, minY, maxX, maxY) = (low.x, low.y, high.x, high.y)
        self.grid = grid
    }

    /// Leaves of the ring what lies in the rectangle, perhaps nothing.
    mutating func clip(_ ring: inout [PagePoint]) {
        var low = PagePoint(x: .max, y: .max), high = PagePoint(x: .min, y: .min)
        for point in ring {
            low = PagePoint(x: min(low.x, point.x), y: min(low.y, point.y))
            high = PagePoint(x: max(high.x, point.x), y: max(high.y, point.y))
        }
        if high.x < minX || low.x > maxX || high.y < minY || low.y > maxY { return ring = [] }
        if low.x < minX { cut(&ring, at: minX, isVertical: true, keepsLarger: true) }
        if high.x > maxX { cut(&ring, at: maxX, isVertical: true, keepsLarger: false) }
        if low.y < minY { cut(&ring, at: minY, isVertical: false, keepsLarger: true) }
        if high.y > maxY { cut(&ring, at: maxY, isVertical: false, keepsLarger: false) }
    }

    private mutating func cut(
        _ ring: inout [PagePoint], at limit: Int32, isVertical: Bool, keepsLarger: Bool
    ) {
        guard var previous = ring.last else { return }
        func isInside(_ point: PagePoint) -> Bool {
            let value = isVertical ? point.x : point.y
            return keepsLarger ? value >= limit : value <= limit
        }
        other.removeAll(keepingCapacity: true)
        for point in ring {
            if isInside(point) != isInside(previous) {
                other.append(crossing(previous, point, limit, isVertical: isVertical))
            }
            if isInside(point) { other.append(point) }
            previous = point
        }
        swap(&ring, &other)
    }

    /// Where an edge crosses a limit, the same whichever way the edge runs.
    private func crossing(
        _ one: PagePoint, _ other: PagePoint, _ limit: Int32, isVertical: Bool
    ) -> PagePoint {
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
