import Geo
import Planning
import Schools
import Support
import Testing

struct RoadDistanceTests {
    /// Each argument is fifty networks.
    @Test(arguments: 0..<40)
    func `distances are those of an engine that tries every segment again and again`(
        batch: Int
    ) {
        for seed in batch * 50..<batch * 50 + 50 {
            let roads = RandomRoads(seed: seed, towns: 1 + seed % 2, size: 2 + seed % 3)
            let plain = PlainRoads(
                roads.lines, places: roads.places, within: RoadNetwork.farthestTie)
            let network = RoadNetwork(lines: roads.lines, tolerance: 0)
            let ties = roads.places.map { network.tie($0) }
            let measure: RoadMeasure = seed % 4 < 2 ? .metres : .minutes
            #expect(ties.map { $0 == nil } == plain.places.map { $0 == nil }, "seed \(seed)")
            let known = ties.compactMap(\.self)
            let matrix = network.matrix(from: known, to: known, by: measure)
            let places = ties.indices.filter { ties[$0] != nil }
            for (row, place) in places.enumerated() {
                let expected = plain.costs(from: place, by: measure)
                for (column, end) in places.enumerated() {
                    #expect(
                        isSame(matrix[row][column], expected[end]),
                        "seed \(seed), \(place) to \(end): \(String(describing: matrix[row][column])) and \(String(describing: expected[end]))"
                    )
                }
            }
        }
    }

    @Test(arguments: 0..<100)
    func `the ways that are asked for are those of the whole matrix`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let roads = RandomRoads(seed: seed)
        let network = RoadNetwork(lines: roads.lines, tolerance: 0)
        let ties = roads.places.map { network.tie($0) }
        let matrix = network.matrix(from: ties, to: ties, by: .minutes)
        let asked = ties.map { _ in ties.indices.filter { _ in Bool.random(using: &random) } }
        let ways = network.ways(from: ties, to: ties, asked: asked, by: .minutes)
        #expect(ways == zip(matrix, asked).map { row, asked in asked.map { row[$0] } })
    }

    @Test(arguments: 0..<30)
    func `a path is as long as the matrix says, and its line as the path`(seed: Int) throws {
        let roads = RandomRoads(seed: seed)
        let network = RoadNetwork(lines: roads.lines, tolerance: 0)
        let ties = roads.places.compactMap { network.tie($0) }
        for measure in RoadMeasure.allCases {
            let matrix = network.matrix(from: ties, to: ties, by: measure)
            for (row, start) in ties.enumerated() {
                for (column, end) in ties.enumerated() {
                    let path = network.path(from: start, to: end, by: measure)
                    let cost = measure == .metres ? path?.metres : path?.minutes
                    #expect(isSame(cost, matrix[row][column]))
                    guard let path else { continue }
                    let drawn = zip(path.line, path.line.dropFirst())
                        .reduce(0) { $0 + Geodesic.metres($1.0, $1.1) }
                    #expect(abs(drawn - path.metres) < 1e-3)
                    #expect(path.line.first == start.coordinate || start.metres == 0)
                }
            }
        }
    }

    @Test(arguments: 0..<30)
    func `the nearest source of a place is the least of its column`(seed: Int) {
        let roads = RandomRoads(seed: seed)
        let network = RoadNetwork(lines: roads.lines, tolerance: 0)
        let ties = roads.places.compactMap { network.tie($0) }
        let sources = Array(ties.prefix(3))
        for heading in [RoadHeading.away, .toward] {
            let costs = network.costs(from: sources, by: .metres, heading: heading)
            let matrix =
                heading == .away
                ? network.matrix(from: sources, to: ties, by: .metres)
                : network.matrix(from: ties, to: sources, by: .metres)
            for (place, tie) in ties.enumerated() {
                let all = sources.indices.map {
                    heading == .away ? matrix[$0][place] : matrix[place][$0]
                }
                let least = all.compactMap(\.self).min()
                let found = costs.nearest(to: tie)
                #expect(isSame(found?.cost, least))
                if let found { #expect(isSame(all[found.source], least)) }
            }
        }
    }

    @Test(arguments: 0..<30)
    func `the stretches of an edge cover it and each belongs to the nearest source`(seed: Int) {
        let roads = RandomRoads(seed: seed)
        let network = RoadNetwork(lines: roads.lines, tolerance: 0)
        let sources = roads.places.compactMap { network.tie($0) }
        let limit = seed % 2 == 0 ? Double.infinity : 400
        let costs = network.costs(from: sources, by: .metres, heading: .toward, limit: limit)
        for (number, edge) in network.edges.enumerated() {
            let stretches = costs.stretches(of: number)
            #expect(stretches.first?.from == 0 && stretches.last?.to == edge.metres)
            for (one, next) in zip(stretches, stretches.dropFirst()) {
                #expect(one.to == next.from && one.source != next.source)
            }
        }
    }

    private func isSame(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) <= 1e-6
    }
}
