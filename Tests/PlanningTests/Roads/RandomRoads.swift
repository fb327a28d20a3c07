import Geo
import Planning
import Schools
import Support

/// A made-up road layer with all that real ones have: one-way streets, dead ends, islands, parallel
/// roads, loops, bends, lines twice and lines without a length.
struct RandomRoads {
    var lines: [RoadLine] = []
    var places: [Coordinate] = []

    init(seed: Int, towns: Int = 2, size: Int = 4) {
        var random = SplitMix64(seed: UInt64(seed))
        for town in 0..<towns { addTown(town, size, &random) }
        for line in lines where Int.random(in: 0..<12, using: &random) == 0 {
            lines.append(line)
            lines.append(RoadLine([line.coordinates[0], line.coordinates[0]]))
        }
        places = (0..<8).map { _ in Self.place(towns, size, &random) }
    }

    private static func place(_ towns: Int, _ size: Int, _ random: inout SplitMix64) -> Coordinate {
        let town = Double(Int.random(in: 0..<towns, using: &random))
        let x = Double.random(in: -0.5...Double(size), using: &random)
        let y = Double.random(in: -0.5...Double(size), using: &random)
        return Coordinate(longitude: 100 + 0.05 * town + 0.002 * x, latitude: 7 + 0.002 * y)
    }

    /// Crossings on a bent lattice, with some of the streets between them.
    private mutating func addTown(_ town: Int, _ size: Int, _ random: inout SplitMix64) {
        var crossings: [Coordinate] = []
        for number in 0..<size * size {
            let x = Double(number % size) + Double.random(in: -0.3...0.3, using: &random)
            let y = Double(number / size) + Double.random(in: -0.3...0.3, using: &random)
            crossings.append(
                Coordinate(
                    longitude: 100 + 0.05 * Double(town) + 0.002 * x, latitude: 7 + 0.002 * y))
        }
        for number in crossings.indices {
            let (x, y) = (number % size, number / size)
            if x + 1 < size { addStreet(crossings[number], crossings[number + 1], &random) }
            if y + 1 < size { addStreet(crossings[number], crossings[number + size], &random) }
        }
        addLoop(crossings[0], &random)
    }

    private mutating func addStreet(
        _ start: Coordinate, _ end: Coordinate, _ random: inout SplitMix64
    ) {
        let chance = Int.random(in: 0..<10, using: &random)
        guard chance > 1 else { return }
        append([start, Self.between(start, end, &random), end], &random)
        if chance > 7 { append([end, Self.between(start, end, &random), start], &random) }
        if chance == 3 { append([end, Self.between(start, end, &random)], &random) }
    }

    private mutating func addLoop(_ start: Coordinate, _ random: inout SplitMix64) {
        let far = Coordinate(x: start.x - 0.001, y: start.y - 0.001)
        append([start, far, Coordinate(x: far.x, y: start.y), start], &random)
    }

    private mutating func append(_ coordinates: [Coordinate], _ random: inout SplitMix64) {
        let directions: [RoadDirection] = [.both, .both, .both, .forward, .backward]
        lines.append(
            RoadLine(
                coordinates,
                class: ["secondary", "residential", "ซอย", nil].randomElement(using: &random)
                    ?? nil,
                direction: directions.randomElement(using: &random) ?? .both,
                kmPerHour: Int.random(in: 0..<5, using: &random) == 0 ? 48 : nil))
    }

    private static func between(
        _ a: Coordinate, _ b: Coordinate, _ random: inout SplitMix64
    ) -> Coordinate {
        Coordinate(
            x: (a.x + b.x) / 2 + .random(in: -0.0004...0.0004, using: &random),
            y: (a.y + b.y) / 2 + .random(in: -0.0004...0.0004, using: &random))
    }
}
