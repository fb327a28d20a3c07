import Geo

/// The outline around circles that overlap: of each, the arcs that lie in no other.
///
/// It is exact: arcs stay arcs, and where they meet is found with square roots alone, so that the
/// bytes are the same everywhere.
struct RingUnion {
    struct Arc {
        let circle: Disc
        /// nil for a whole circle.
        let ends: (start: Coordinate, end: Coordinate)?
        let isLarge: Bool
    }

    private(set) var arcs: [Arc] = []

    /// Circles that lie within another, or on it, add nothing.
    init(_ circles: [Disc]) {
        guard let frame = PageBox(circles.flatMap { [$0.box.corner, $0.box.opposite] }) else {
            return
        }
        let largest = circles.map(\.radius).max() ?? 1
        // No more cells than circles need, however small they are on a large page.
        let side = max(largest, max(frame.width, frame.height) / 200, 1)
        var grid = PageGrid(box: frame, side: side)
        for (index, circle) in circles.enumerated() {
            grid.insert(Int32(index), touching: circle.box)
        }
        for index in circles.indices {
            var near: Set<Int> = []
            grid.visit(circles[index].box) { near.insert(Int($0)) }
            arcs += Self.free(of: index, circles, near.subtracting([index]).sorted())
        }
    }

    /// The arcs of a circle that none of the others covers.
    private static func free(of index: Int, _ circles: [Disc], _ others: [Int]) -> [Arc] {
        let circle = circles[index]
        var covers: [Cover] = []
        for other in others {
            switch circle.cover(by: circles[other]) {
            case .none: continue
            case .same where other > index: continue
            case .same, .whole: return []
            case .part(let cover): covers.append(cover)
            }
        }
        guard let last = covers.max(by: { $0.end < $1.end }) else {
            return [Arc(circle: circle, ends: nil, isLarge: true)]
        }
        return gaps(in: covers, from: last).map { gap in
            // Half a turn is 2 in these angles.
            Arc(circle: circle, ends: (gap.from.exit, gap.to.entry), isLarge: gap.turn > 2)
        }
    }

    /// What is left between the covers; the one that ends last has a turn less where they begin.
    private static func gaps(
        in covers: [Cover], from last: Cover
    ) -> [(from: Cover, to: Cover, turn: Double)] {
        var reach = (angle: last.end - 4, cover: last)
        var gaps: [(from: Cover, to: Cover, turn: Double)] = []
        for cover in covers.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if cover.start > reach.angle {
                gaps.append((reach.cover, cover, cover.start - reach.angle))
            }
            if cover.end > reach.angle { reach = (cover.end, cover) }
        }
        return gaps
    }
}

/// The part of a circle that another covers, from its entry clockwise on the page to its exit.
private struct Cover {
    let entry: Coordinate
    let exit: Coordinate
    /// From 0 up to 4, as `turn(of:)` has it; the end may lie beyond 4.
    let start: Double
    let end: Double

    init(entry: Coordinate, exit: Coordinate, of centre: Coordinate) {
        self.entry = entry
        self.exit = exit
        start = Self.turn(entry.x - centre.x, entry.y - centre.y)
        let turn = Self.turn(exit.x - centre.x, exit.y - centre.y)
        end = turn < start ? turn + 4 : turn
    }

    /// A measure that grows with the angle, from 0 up to 4 for a whole turn, without trigonometry.
    private static func turn(_ x: Double, _ y: Double) -> Double {
        let share = x / (abs(x) + abs(y))
        return y >= 0 ? 1 - share : 3 + share
    }
}

extension Disc {
    fileprivate enum Covered {
        case none, same, whole
        case part(Cover)
    }

    /// What another circle covers of this one's line.
    fileprivate func cover(by other: Disc) -> Covered {
        let dx = other.centre.x - centre.x, dy = other.centre.y - centre.y
        let distance = (dx * dx + dy * dy).squareRoot()
        // A hundredth of a point is the step of the drawing: nobody sees such a sickle.
        if distance < 0.01, abs(radius - other.radius) < 0.01 { return .same }
        if distance + radius <= other.radius { return .whole }
        if distance >= radius + other.radius || distance + other.radius <= radius { return .none }
        let along =
            (distance * distance + radius * radius - other.radius * other.radius) / (2 * distance)
        let across = max(0, radius * radius - along * along).squareRoot()
        let (ux, uy) = (dx / distance, dy / distance)
        let middle = Coordinate(x: centre.x + along * ux, y: centre.y + along * uy)
        return .part(
            Cover(
                entry: Coordinate(x: middle.x + across * uy, y: middle.y - across * ux),
                exit: Coordinate(x: middle.x - across * uy, y: middle.y + across * ux),
                of: centre))
    }
}

extension Envelope {
    fileprivate var corner: Coordinate { Coordinate(x: minX, y: minY) }
    fileprivate var opposite: Coordinate { Coordinate(x: maxX, y: maxY) }
}
