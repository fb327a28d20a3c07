import Geo
import Planning
import Schools
import Support
import Testing

struct RoadCrossingTests {
    private func at(_ east: Double, _ north: Double) -> Coordinate {
        let metres = LocalMetres(latitude: 7.6)
        return Coordinate(
            longitude: 100.1 + east / metres.perDegreeOfLongitude,
            latitude: 7.6 + north / metres.perDegreeOfLatitude)
    }

    private func network(_ lines: [(level: Int?, points: [(Double, Double)])]) -> RoadNetwork {
        RoadNetwork(
            lines: lines.map { line in
                RoadLine(line.points.map { at($0.0, $0.1) }, level: line.level)
            })
    }

    @Test func `lines of one stated level are joined where they cross`() throws {
        let own = network([(0, [(0, 0), (200, 0)]), (0, [(100, -100), (100, 100)])])
        #expect(own.edges.count == 4 && own.nodes.count == 5 && own.componentCount == 1)
        #expect(own.account.crossings == 1 && own.notes.count == 1)
        let (west, north) = (try #require(own.tie(at(10, 0))), try #require(own.tie(at(100, 90))))
        let path = try #require(own.path(from: west, to: north, by: .metres))
        #expect(abs(path.metres - 180) < 0.01)
    }

    @Test(arguments: [(0, 1), (nil, 0), (nil, nil), (-1, 0)] as [(Int?, Int?)])
    func `lines of other levels, and those whose level nothing says, pass each other`(
        levels: (Int?, Int?)
    ) {
        let own = network([
            (levels.0, [(0, 0), (200, 0)]), (levels.1, [(100, -100), (100, 100)]),
        ])
        #expect(own.componentCount == 2 && own.account.crossings == 0)
    }

    @Test func `lines that share a vertex are joined there, whatever their levels`() {
        let own = network([(1, [(0, 0), (100, 0)]), (0, [(100, 0), (100, 100)])])
        #expect(own.componentCount == 1)
    }

    @Test func `a line that ends on another, or crosses itself, is joined there`() {
        let touch = network([(0, [(0, 0), (200, 0)]), (0, [(100, 0), (100, 100)])])
        #expect(touch.componentCount == 1 && touch.edges.count == 3)
        let loop = network([(0, [(0, 0), (200, 0), (200, 100), (100, 100), (100, -100)])])
        #expect(loop.edges.count == 3 && loop.account.crossings == 1)
    }

    @Test func `several lines through one place make one junction`() {
        let own = network([
            (0, [(-100, 0), (100, 0)]), (0, [(0, -100), (0, 100)]), (0, [(-70, -70), (70, 70)]),
        ])
        #expect(own.componentCount == 1)
        let longest = own.edges.map(\.metres).max() ?? 0
        #expect(own.account.metres < 598.1 && longest < 100.1)
    }

    @Test(arguments: 0..<300)
    func `distances are those of an engine that knows every crossing by trying all pairs`(
        seed: Int
    ) {
        let lines = Self.randomLines(seed: seed)
        let places = lines.prefix(6).map { line in
            Coordinate(
                x: (line.coordinates[0].x + line.coordinates[1].x) / 2,
                y: (line.coordinates[0].y + line.coordinates[1].y) / 2)
        }
        let network = RoadNetwork(lines: lines, tolerance: 0)
        let plain = PlainRoads(Self.crossed(lines), places: places, within: 500)
        let ties = places.map { network.tie($0) }
        let matrix = network.matrix(
            from: ties.compactMap(\.self), to: ties.compactMap(\.self), by: .metres)
        for (number, row) in matrix.enumerated() {
            for (own, other) in zip(row, plain.costs(from: number, by: .metres)) {
                #expect((own == nil) == (other == nil))
                #expect(abs((own ?? 0) - (other ?? 0)) < 1e-3)
            }
        }
    }

    /// Long lines across one another, on three levels and on none.
    private static func randomLines(seed: Int) -> [RoadLine] {
        var random = SplitMix64(seed: UInt64(seed))
        func place() -> Coordinate {
            Coordinate(
                longitude: 100 + .random(in: 0...0.02, using: &random),
                latitude: 7 + .random(in: 0...0.02, using: &random))
        }
        return (0..<12).map { _ in
            let count = Int.random(in: 2...4, using: &random)
            let levels: [Int?] = [0, 0, 0, 1, nil]
            return RoadLine(
                (0..<count).map { _ in place() },
                direction: [.both, .both, .forward].randomElement(using: &random) ?? .both,
                level: levels.randomElement(using: &random) ?? nil)
        }
    }

    /// The same lines with a vertex at every crossing of one level, by Cramer's rule for all pairs.
    private static func crossed(_ lines: [RoadLine]) -> [RoadLine] {
        struct Piece { let line: Int, number: Int, a: Coordinate, b: Coordinate }
        let pieces = lines.enumerated().flatMap { number, line in
            zip(line.coordinates, line.coordinates.dropFirst()).enumerated().map {
                Piece(line: number, number: $0, a: $1.0, b: $1.1)
            }
        }
        var stops: [SIMD2<Int>: [(Double, Coordinate)]] = [:]
        for (place, one) in pieces.enumerated() {
            for other in pieces[(place + 1)...] {
                guard let level = lines[one.line].level, level == lines[other.line].level,
                    let (s, t) = shares(one.a, one.b, other.a, other.b)
                else { continue }
                let crossing = Coordinate(
                    x: one.a.x + s * (one.b.x - one.a.x), y: one.a.y + s * (one.b.y - one.a.y))
                stops[SIMD2(one.line, one.number), default: []].append((s, crossing))
                stops[SIMD2(other.line, other.number), default: []].append((t, crossing))
            }
        }
        return lines.enumerated().map { number, line in
            var line = line
            line.coordinates = line.coordinates.enumerated().flatMap { place, start in
                [start]
                    + (stops[SIMD2(number, place)] ?? []).sorted { $0.0 < $1.0 }.map(\.1)
            }
            return line
        }
    }

    /// How far along two segments they cross; nil where they do not, or meet at their ends.
    private static func shares(
        _ a: Coordinate, _ b: Coordinate, _ c: Coordinate, _ d: Coordinate
    ) -> (Double, Double)? {
        guard b != c, a != d, a != c, b != d else { return nil }
        let determinant = (b.x - a.x) * (c.y - d.y) - (c.x - d.x) * (b.y - a.y)
        guard determinant != 0 else { return nil }
        let s = ((c.x - a.x) * (c.y - d.y) - (c.x - d.x) * (c.y - a.y)) / determinant
        let t = ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / determinant
        return (0...1).contains(s) && (0...1).contains(t) ? (s, t) : nil
    }
}
