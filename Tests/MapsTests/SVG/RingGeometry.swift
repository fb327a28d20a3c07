import Foundation
import Geo

@testable import Maps

// What the tests of rings need to know of circles; the maps do without angles.
extension Disc {
    /// How far outside the circle the point lies.
    func gap(to point: Coordinate) -> Double {
        hypot(point.x - centre.x, point.y - centre.y) - radius
    }

    /// The point at a part of a turn.
    func point(_ turn: Double) -> Coordinate {
        Coordinate(
            x: centre.x + radius * cos(2 * .pi * turn), y: centre.y + radius * sin(2 * .pi * turn))
    }
}

extension RingUnion.Arc {
    /// How much of a turn it is.
    var turn: Double {
        guard let ends else { return 1 }
        let turn = (angle(ends.end) - angle(ends.start)) / (2 * .pi)
        return turn < 0 ? turn + 1 : turn
    }

    var middle: Coordinate {
        circle.point(ends.map { angle($0.start) / (2 * .pi) + turn / 2 } ?? 0)
    }

    private func angle(_ point: Coordinate) -> Double {
        atan2(point.y - circle.centre.y, point.x - circle.centre.x)
    }
}

extension RingUnion {
    var length: Double { arcs.reduce(0) { $0 + 2 * .pi * $1.circle.radius * $1.turn } }
}
