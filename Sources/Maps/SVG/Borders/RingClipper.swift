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
        other.removeAll(keepingCapacity: true)
        HalfPlane(limit: limit, isVertical: isVertical, keepsLarger: keepsLarger, grid: grid)
            .cut(ring[...], into: &other)
        swap(&ring, &other)
    }
}
