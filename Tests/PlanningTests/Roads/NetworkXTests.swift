import Planning
import Support
import Testing

@Suite(.enabled(if: NetworkX.isInstalled, "python3-networkx is not installed"))
struct NetworkXTests {
    @Test(arguments: RoadMeasure.allCases)
    func `distances are those of networkx on the segments themselves`(
        measure: RoadMeasure
    ) throws {
        let seeds = 5_000..<5_300
        let all = seeds.map { seed -> (roads: RandomRoads, plain: PlainRoads) in
            let roads = RandomRoads(seed: seed, towns: 1 + seed % 2, size: 2 + seed % 4)
            let limit = RoadNetwork.farthestTie
            return (roads, PlainRoads(roads.lines, places: roads.places, within: limit))
        }
        let networks = all.map { _, plain in
            NetworkX.Network(
                nodes: plain.count,
                arcs: plain.arcs.map { arc in
                    (arc.from, arc.to, measure == .metres ? arc.metres : arc.minutes)
                }, places: plain.places.compactMap(\.self))
        }
        let expected = try NetworkX.costs(of: networks)
        for (place, own) in all.enumerated() {
            let network = RoadNetwork(lines: own.roads.lines, tolerance: 0)
            let ties = own.roads.places.compactMap { network.tie($0) }
            let matrix = network.matrix(from: ties, to: ties, by: measure)
            let pairs = zip(matrix.joined(), expected[place].joined())
            #expect(
                matrix.map(\.count) == expected[place].map(\.count)
                    && pairs.allSatisfy { isSame($0, $1) }, "seed \(seeds.lowerBound + place)")
        }
    }

    private func isSame(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) <= 1e-6
    }
}
