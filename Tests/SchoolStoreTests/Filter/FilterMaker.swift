import Geo
import Support

@testable import SchoolStore

/// Makes random filters from a seed.
struct FilterMaker {
    var random: SplitMix64
    /// Whether only what `Sample` has columns for and SQL can answer is made.
    var isAnswerable = true

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func condition(depth: Int = 0) -> FilterExpression {
        let kind = depth > 3 ? Int.random(in: 3..<11, using: &random) : number(11)
        switch kind {
        case 0: return .call(.and, many(2...4) { $0.condition(depth: depth + 1) })
        case 1: return .call(.or, many(2...3) { $0.condition(depth: depth + 1) })
        case 2: return .call(.not, [condition(depth: depth + 1)])
        case 3: return .boolean(number(2) == 0)
        case 4: return .call(.isNull, [number(3) == 0 ? condition(depth: depth + 1) : property()])
        case 5: return comparison { $0.numeric() }
        case 6: return comparison { $0.textual() }
        case 7: return .call(.between, [numeric(), numeric(), numeric()])
        case 8: return .call(.like, [textual(), pattern()])
        case 9: return membership()
        default: return isAnswerable ? place() : other()
        }
    }

    private mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func many(
        _ counts: ClosedRange<Int>, _ make: (inout Self) -> FilterExpression
    ) -> [FilterExpression] {
        (0..<Int.random(in: counts, using: &random)).map { _ in make(&self) }
    }

    private mutating func comparison(
        _ side: (inout Self) -> FilterExpression
    ) -> FilterExpression {
        let call = FilterOperator.comparisons[number(6)]
        return .call(call, [side(&self), side(&self)])
    }

    private mutating func membership() -> FilterExpression {
        number(2) == 0
            ? .call(.in, [numeric(), .list(many(1...4) { $0.numeric() })])
            : .call(.in, [textual(), .list(many(1...4) { $0.textual() })])
    }

    private mutating func property() -> FilterExpression {
        .property(["a", "b", "n", "m", "ที่", "place"][number(6)])
    }

    private mutating func numeric(depth: Int = 0) -> FilterExpression {
        switch number(depth > 1 ? 4 : 6) {
        case 0, 1: return .property(number(2) == 0 ? "n" : "m")
        case 2: return .number(Double(number(21) - 10) / 2)
        case 3: return .number(Double(number(7) - 3))
        default:
            let calls = (FilterOperator.sums + [.times])
            return .call(calls[number(3)], [numeric(depth: depth + 1), numeric(depth: depth + 1)])
        }
    }

    static let words = [
        "", "ก", "กข", "ขก", "Ab", "aB", "ab", "a%", "a_", "บ้าน", "it's", "\\", "*?[", "\"", "é",
        "É",
        "--", "'; DROP TABLE sample; --",
    ]

    private mutating func textual() -> FilterExpression {
        switch number(4) {
        case 0: .property("a")
        case 1: .property(number(2) == 0 ? "b" : "ที่")
        case 2: .text(Self.words[number(Self.words.count)])
        default: .call(.casei, [.property("a")])
        }
    }

    private mutating func pattern() -> FilterExpression {
        let pieces = ["%", "_", "\\%", "\\_", "\\\\", "a", "B", "ก", "้", "'", "*", "[", "é"]
        let text = (0..<number(5)).map { _ in pieces[number(pieces.count)] }.joined()
        return number(3) == 0 ? .call(.casei, [.text(text)]) : .text(text)
    }

    private mutating func place() -> FilterExpression {
        let call = number(4) == 0 ? FilterOperator.disjoint : .intersects
        let shape = self.shape()
        return .call(
            call, number(2) == 0 ? [.property("place"), shape] : [shape, .property("place")])
    }

    private mutating func coordinate() -> Coordinate {
        Coordinate(x: Double(number(9) - 4), y: Double(number(9) - 4))
    }

    mutating func shape() -> FilterExpression {
        switch number(8) {
        case 0:
            let (one, two) = (coordinate(), coordinate())
            // Across the 180th meridian where the first is the greater.
            return .box(
                Envelope(minX: one.x, minY: min(one.y, two.y), maxX: two.x, maxY: max(one.y, two.y))
            )
        case 1: return .geometry(.collection([simple(), simple()]))
        default: return .geometry(simple())
        }
    }

    private mutating func simple() -> Geometry {
        switch number(6) {
        case 0: .point(coordinate())
        case 1: .multiPoint([coordinate(), coordinate()])
        case 2: .lineString(line())
        case 3: .multiLineString([line(), line()])
        case 4: .polygon(polygon())
        default: .multiPolygon([polygon(at: -4), polygon(at: 1)])
        }
    }

    private mutating func line() -> [Coordinate] {
        let start = coordinate()
        var end = coordinate()
        if end == start { end.x += 1 }
        return [start, end]
    }

    /// A square, a triangle, or a square with a hole.
    private mutating func polygon(at x: Double? = nil) -> Polygon {
        let corner = Coordinate(x: x ?? Double(number(5) - 4), y: Double(number(5) - 4))
        let side = Double(number(x == nil ? 4 : 2) + 1)
        if number(3) == 0 {
            return Polygon(exterior: [
                corner, Coordinate(x: corner.x + side, y: corner.y),
                Coordinate(x: corner.x, y: corner.y + side), corner,
            ])
        }
        var polygon = square(corner.x, corner.y, side: side)
        if side >= 3 { polygon.holes = [square(corner.x + 1, corner.y + 1, side: 1).exterior] }
        return polygon
    }

    /// What the readers know and the store has no answer to.
    private mutating func other() -> FilterExpression {
        let interval = FilterExpression.interval(
            [.date("2026-05-16"), .property("from"), .open][number(3)],
            [.timestamp("2026-10-31T16:30:00.5Z"), .open][number(2)])
        switch number(7) {
        case 0: return .call(FilterOperator.temporal[number(15)], [interval, .property("built")])
        case 1: return .call(.equal, [.property("date"), .date("2024-02-29")])
        case 2:
            return .call(
                FilterOperator.arrays[number(4)],
                [.property("tags"), .list(many(1...3) { _ in .text("x") })])
        case 3: return .call(FilterOperator.spatial[number(8)], [shape(), .property("a b\"c")])
        case 4: return .call(.equal, [.call(.accenti, [.text("é")]), .property("select")])
        case 5:
            let divided = FilterExpression.call(
                FilterOperator.products[number(4)], [numeric(), numeric()])
            return .call(.equal, [.call(.power, [divided, .number(-2)]), .number(1e300)])
        default:
            guard let function = FilterOperator.function("near") else { return .boolean(true) }
            return .call(function, [.property("n"), .number(-0.25), condition(depth: 4), shape()])
        }
    }
}
