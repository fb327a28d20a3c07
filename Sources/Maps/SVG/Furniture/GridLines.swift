import Geo

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the lines of a grid meet the frame of a map and each other.
struct GridLines {
    /// A line meeting an edge of the frame.
    struct Tick {
        let number: Int
        /// Along the edge, in points.
        let place: Double
    }

    /// Two lines meeting inside, with the ends of the arms drawn there.
    struct Cross {
        let arms: [(from: Coordinate, to: Coordinate)]
    }

    let grid: GroundGrid
    private(set) var step = 0
    private(set) var bottom: [Tick] = []
    private(set) var top: [Tick] = []
    private(set) var left: [Tick] = []
    private(set) var right: [Tick] = []
    private(set) var crosses: [Cross] = []

    private let projection: SinusoidalProjection
    private let transform: PageTransform
    private let frame: PageBox

    init(
        _ grid: GroundGrid, projection: SinusoidalProjection, transform: PageTransform,
        frame: PageBox, tokens: MapTokens
    ) {
        (self.grid, self.projection) = (grid, projection)
        (self.transform, self.frame) = (transform, frame)
        guard let step = step(tokens) else { return }
        self.step = step
        bottom = ticks(step, from: (frame.minX, frame.maxY), to: (frame.maxX, frame.maxY))
        top = ticks(step, from: (frame.minX, frame.minY), to: (frame.maxX, frame.minY))
        left = ticks(step, from: (frame.minX, frame.minY), to: (frame.minX, frame.maxY))
        right = ticks(step, from: (frame.maxX, frame.minY), to: (frame.maxX, frame.maxY))
        crosses = crosses(step, arm: tokens(MapSpace.gridArm))
    }

    private func number(at place: Coordinate) -> Coordinate {
        grid.number(at: projection.unproject(transform.unapply(place)))
    }

    private func place(of number: Coordinate) -> Coordinate {
        transform.apply(projection.project(grid.position(of: number)))
    }

    /// The same both ways, and such that two lines at least cross the shorter side of the frame.
    private func step(_ tokens: MapTokens) -> Int? {
        let centre = frame.centre
        let here = number(at: centre)
        let beside = number(at: Coordinate(x: centre.x + 1, y: centre.y - 1))
        let perPoint = max(abs(beside.x - here.x), abs(beside.y - here.y))
        let spacing = min(tokens(MapSpace.gridStep), min(frame.width, frame.height) / 2.2)
        let limit = perPoint * spacing
        guard limit.isFinite, limit > 0, limit < 1e9 else { return nil }
        return grid.step(atLeast: limit)
    }

    /// The whole multiples of the step along an edge.
    private func ticks(
        _ step: Int, from start: (x: Double, y: Double), to end: (x: Double, y: Double)
    ) -> [Tick] {
        let isAcross = start.y == end.y
        func value(_ share: Double) -> Double {
            let there = number(
                at: Coordinate(
                    x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share))
            return isAcross ? there.x : there.y
        }
        let (first, last) = (value(0), value(1))
        return multiples(of: step, between: min(first, last), and: max(first, last)).compactMap {
            guard let share = root(of: { value($0) }, at: Double($0), first, last) else {
                return nil
            }
            let (a, b) = isAcross ? (start.x, end.x) : (start.y, end.y)
            return Tick(number: $0, place: a + (b - a) * share)
        }
    }

    /// Where the nearly straight function from 0 to 1 takes a value: the secant method.
    private func root(
        of function: (Double) -> Double, at value: Double, _ first: Double, _ last: Double
    ) -> Double? {
        var (a, fa, b, fb) = (0.0, first - value, 1.0, last - value)
        for _ in 0..<8 where fa != fb && fb != 0 {
            let next = b - fb * (b - a) / (fb - fa)
            (a, fa) = (b, fb)
            b = min(max(next, -0.5), 1.5)
            fb = function(b) - value
            if abs(b - a) < 1e-9 { break }
        }
        return b >= -1e-9 && b <= 1 + 1e-9 ? b : nil
    }

    private func multiples(of step: Int, between low: Double, and high: Double) -> [Int] {
        guard low.isFinite, high.isFinite, abs(low) < 1e12, abs(high) < 1e12 else { return [] }
        let first = Int((low / Double(step)).rounded(.up))
        let last = Int((high / Double(step)).rounded(.down))
        guard first <= last, last - first < 200 else { return [] }
        return (first...last).map { $0 * step }
    }

    private func crosses(_ step: Int, arm: Double) -> [Cross] {
        let corners = [
            (frame.minX, frame.minY), (frame.maxX, frame.minY),
            (frame.minX, frame.maxY), (frame.maxX, frame.maxY),
        ]
        let numbers = corners.map { number(at: Coordinate(x: $0.0, y: $0.1)) }
        guard let range = Envelope(numbers) else { return [] }
        let inner = frame.expanded(by: -arm)
        var result: [Cross] = []
        for y in multiples(of: step, between: range.minY, and: range.maxY) {
            for x in multiples(of: step, between: range.minX, and: range.maxX) {
                let here = Coordinate(x: Double(x), y: Double(y))
                let centre = place(of: here)
                guard inner.contains(centre) else { continue }
                let east = Coordinate(x: here.x + Double(step) / 50, y: here.y)
                let north = Coordinate(x: here.x, y: here.y + Double(step) / 50)
                let arms = [east, north].compactMap { self.arm(centre, towards: $0, length: arm) }
                result.append(Cross(arms: arms))
            }
        }
        return result
    }

    private func arm(
        _ centre: Coordinate, towards number: Coordinate, length: Double
    ) -> (from: Coordinate, to: Coordinate)? {
        let other = place(of: number)
        let dx = other.x - centre.x, dy = other.y - centre.y
        let size = (dx * dx + dy * dy).squareRoot()
        guard size > 0 else { return nil }
        let (x, y) = (dx / size * length, dy / size * length)
        return (
            Coordinate(x: centre.x - x, y: centre.y - y),
            Coordinate(x: centre.x + x, y: centre.y + y)
        )
    }
}
