import Geo

/// A vertex on the page in whole hundredths of a point, x to the right and y down.
///
/// All borders are rounded to it once, before anything else is done with them, so that neighbours
/// stay neighbours.
struct PagePoint: Hashable, Sendable {
    var x: Int32
    var y: Int32

    init(x: Int32, y: Int32) {
        self.x = x
        self.y = y
    }

    /// The nearest vertex to a position in points; a page is far smaller than the limit.
    ///
    /// - Parameter grid: both parts become multiples of it, in hundredths of a point.
    init(_ position: Coordinate, grid: Int32 = 1) {
        let limit = 2e7, steps = 100 / Double(grid)
        x = Int32((min(max(position.x, -limit), limit) * steps).rounded()) * grid
        y = Int32((min(max(position.y, -limit), limit) * steps).rounded()) * grid
    }

    /// The position in points.
    var position: Coordinate { Coordinate(x: Double(x) / 100, y: Double(y) / 100) }

    /// One number for both, for hashing and for a fixed order.
    var key: UInt64 {
        UInt64(UInt32(bitPattern: x ^ .min)) << 32 | UInt64(UInt32(bitPattern: y ^ .min))
    }
}

/// A rectangle on the page, in points, y down.
typealias PageBox = Envelope
