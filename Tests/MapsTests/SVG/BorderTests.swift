import Geo
import Support
import Testing

@testable import Maps

@Suite struct BorderTests {
    private let transform = PageTransform(
        pointsPerMetre: 0.004, origin: Coordinate(x: 0, y: 0), centre: Coordinate(x: 300, y: 400))

    private func network(_ content: MapContent, tolerance: Double) -> BorderNetwork {
        let projection = SinusoidalProjection(meridian: 100)
        var rings = ProjectedRings()
        rings.add(content.tambon, layer: .tambon, projection: projection)
        rings.add(content.amphoe, layer: .amphoe, projection: projection)
        var grain = BorderGrain()
        grain.tolerance = tolerance
        return BorderNetwork(rings, transform: transform, grain: grain)
    }

    @Test(arguments: UInt64(1)...8)
    func `neighbours share their border however much it is thinned`(seed: UInt64) {
        let content = District(columns: 5, rows: 4, seed: seed).content
        for tolerance in [0.0, 10, 60, 400] {
            let network = network(content, tolerance: tolerance)
            var uses: [Set<PagePoint>: Int] = [:]
            for ring in network.rings where ring.layer == .tambon {
                let vertices = network.vertices(of: ring)
                for (one, other) in zip(vertices, vertices.dropFirst() + vertices.prefix(1)) {
                    uses[[one, other], default: 0] += 1
                }
            }
            let outer = network.lines.indices.filter { network.lines[$0].tambon.1 < 0 }
            let outerEdges = outer.reduce(0) { $0 + network.vertices(of: $1).count - 1 }
            #expect(uses.values.count { $0 == 1 } == outerEdges)
            #expect(uses.values.allSatisfy { $0 <= 2 })
        }
    }

    @Test func `thinning leaves no vertex farther off than the tolerance`() {
        let content = District(seed: 5).content
        let full = network(content, tolerance: 0), thin = network(content, tolerance: 40)
        #expect(thin.points.count < full.points.count * 3 / 4)
        for (before, after) in zip(full.rings, thin.rings) {
            let kept = thin.vertices(of: after).map(\.position)
            for vertex in full.vertices(of: before) {
                let nearest = zip(kept, kept.dropFirst() + kept.prefix(1))
                    .map { Segment(start: $0, end: $1).distance(to: vertex.position) }.min()
                #expect((nearest ?? .infinity) <= 0.4001)
            }
        }
    }

    @Test func `borders of amphoe and the outline are told from those of tambon`() {
        let content = District(columns: 4, rows: 2).content
        let network = network(content, tolerance: 10)
        let units = AreaUnit.units(of: content)
        var unitOf = Array(repeating: 0, count: content.tambon.count)
        for (unit, members) in units.enumerated() {
            for index in members.tambon { unitOf[index] = unit }
        }
        let given = network.strokes(
            BorderUnits(ofTambon: unitOf, ofAmphoe: Array(content.amphoe.indices)))
        let derived = network.strokes(BorderUnits(ofTambon: unitOf, ofAmphoe: []))
        #expect(given.map(\.rank) == derived.map(\.rank))
        for rank in [BorderRank.tambon, .amphoe, .outline] {
            #expect(given.contains { $0.rank == rank })
        }
        let provinces = BorderUnits(ofTambon: unitOf, ofAmphoe: [], provinces: [0, 1])
        #expect(!network.strokes(provinces).contains { $0.rank == .amphoe })
        #expect(network.strokes(provinces).contains { $0.rank == .province })
    }

    @Test(arguments: [("9901", BorderRank.tambon), ("9902", .amphoe)])
    func `neighbours that do not quite meet have a border between them, not a coast`(
        parent: String, expected: BorderRank
    ) {
        func side(_ west: Double, _ east: Double) -> [Polygon] {
            let corners = [(west, 7.0), (east, 7.0), (east, 7.1), (west, 7.1), (west, 7.0)]
            return [Polygon(exterior: corners.map { Coordinate(x: $0.0, y: $0.1) })]
        }
        // A sliver of some ten metres, as in layers that were drawn area by area.
        let content = MapContent(
            officeName: "",
            tambon: [
                MapArea(code: "990101", name: "", parentCode: "9901", geometry: side(100, 100.1)),
                MapArea(
                    code: "990102", name: "", parentCode: parent, geometry: side(100.1001, 100.2)),
            ])
        let network = network(content, tolerance: 0)
        let units = parent == "9901" ? [0, 0] : [0, 1]
        let strokes = network.strokes(BorderUnits(ofTambon: units, ofAmphoe: []))
        // The two facing sides are inner; what is left of each ring is the outline.
        #expect(strokes.count(where: { $0.rank == expected }) == 2)
        let outline = strokes.filter { $0.rank == .outline }
        #expect(outline.map { $0.vertices.count }.reduce(0, +) >= 8)
        #expect(strokes.allSatisfy { $0.rank == expected || $0.rank == .outline })
    }

    @Test func `a hole and the island that fills it are one line`() {
        let ring = [(0.01, 0.01), (0.02, 0.01), (0.02, 0.02), (0.01, 0.02), (0.01, 0.01)]
            .map { Coordinate(x: 100 + $0.0, y: $0.1) }
        let outer = [(0.0, 0.0), (0.03, 0.0), (0.03, 0.03), (0.0, 0.03), (0.0, 0.0)]
            .map { Coordinate(x: 100 + $0.0, y: $0.1) }
        let lake = MapArea(
            code: "1", name: "", geometry: [Polygon(exterior: outer, holes: [ring.reversed()])])
        let shifted = Array(ring[2...] + ring[1...2])
        let island = MapArea(code: "2", name: "", geometry: [Polygon(exterior: shifted)])
        let network = network(
            MapContent(officeName: "", tambon: [lake, island]), tolerance: 0)
        #expect(network.lines.count == 2)
        #expect(network.lines.contains { $0.tambon == (0, 1) })
    }

    @Test func `the visual centre of a bent area lies inside it`() throws {
        let bend = [(0, 0), (100, 0), (100, 20), (20, 20), (20, 100), (0, 100)]
            .map { Coordinate(x: Double($0.0), y: Double($0.1)) }
        let area = try #require(PageArea([bend]))
        let centre = area.visualCentre()
        #expect(area.depth(of: Coordinate(x: 50, y: 50)) < 0)
        // The largest circle in the corner: its centre is r from two sides, r from the inner corner.
        let best = 20 * 2.0.squareRoot() / (1 + 2.0.squareRoot())
        #expect(abs(centre.depth - best) < 0.5)
    }

    @Test(arguments: UInt64(1)...12)
    func `neighbours get different colours`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // A grid with some of its diagonals is planar, as maps are.
        let side = 6
        var borders: [(Int, Int)] = []
        for y in 0..<side {
            for x in 0..<side {
                if x + 1 < side { borders.append((y * side + x, y * side + x + 1)) }
                if y + 1 < side { borders.append((y * side + x, (y + 1) * side + x)) }
                if x + 1 < side, y + 1 < side, random.unit() < 0.7 {
                    borders.append((y * side + x, (y + 1) * side + x + 1))
                }
            }
        }
        let colours = NeighbourColouring(
            countOfAreas: side * side, borders: borders, countOfColours: 5
        ).colours
        for (one, other) in borders { #expect(colours[one] != colours[other]) }
    }
}
