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
    init(_ position: Coordinate) {
        let limit = 2e7
        x = Int32((min(max(position.x, -limit), limit) * 100).rounded())
        y = Int32((min(max(position.y, -limit), limit) * 100).rounded())
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
