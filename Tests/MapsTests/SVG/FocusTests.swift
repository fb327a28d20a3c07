import Geo
import Support
import Testing

@testable import Maps

/// Maps of a part of a district, with what is around it.
@Suite struct FocusTests {
    private let whole = District(columns: 8, rows: 8, schools: 200).content

    private func content(amphoe: String) -> MapContent {
        var content = whole
        content.focus = MapFocus(name: "อำเภอ", amphoe: [amphoe])
        return content
    }

    @Test func `the focus decides on the scale, and its neighbours are cut at the frame`() throws {
        let all = drawMap(.location, whole, measure: PlainMeasure())
        let part = drawMap(.location, content(amphoe: "9906"), measure: PlainMeasure())
        let scale = { (drawing: MapDrawing) in
            ParsedSVG(drawing.svg).element(id: "scale").map {
                $0.number("data-points") / $0.number("data-metres")
            } ?? 0
        }
        #expect(scale(part) > 2 * scale(all))
        #expect(part.svg.utf8.count < all.svg.utf8.count / 2)
        let parsed = ParsedSVG(part.svg)
        let areas = parsed.elements(in: "areas").compactMap { $0.attributes["data-code"] }
        #expect(areas.allSatisfy { $0.hasPrefix("9906") })
        let around = parsed.elements(in: "around").compactMap { $0.attributes["data-code"] }
        #expect(!around.isEmpty)
        #expect(around.allSatisfy { !$0.hasPrefix("9906") })
    }

    @Test(arguments: ["9901", "9906", "9916"])
    func `schools of the focus are counted, others stand small and grey`(amphoe: String) {
        let parsed = ParsedSVG(drawMap(.size, content(amphoe: amphoe), measure: PlainMeasure()).svg)
        let own = whole.schools.filter { $0.amphoeCode == amphoe }
        let drawn = parsed.elements(in: "schools").compactMap { $0.attributes["data-code"] }
        #expect(Set(drawn) == Set(own.map(\.code)))
        let around = parsed.elements(in: "schools-around").compactMap {
            $0.attributes["data-code"]
        }
        #expect(!around.isEmpty)
        #expect(Set(around).isDisjoint(with: own.map(\.code)))
    }

    @Test func `a focus that nothing has the code of leaves the land as it is`() {
        let areas = { (content: MapContent) in
            ParsedSVG(drawMap(.size, content, measure: PlainMeasure()).svg).elements(in: "areas")
                .compactMap { $0.attributes["d"] }
        }
        #expect(areas(content(amphoe: "1234")).count == areas(whole).count)
    }

    @Test(arguments: UInt64(1)...8)
    func `what is cut stays shared, and lies in the rectangle`(seed: UInt64) {
        var rings = ProjectedRings()
        rings.add(
            District(columns: 5, rows: 5, seed: seed).tambon, layer: .around,
            projection: SinusoidalProjection(meridian: 100))
        let transform = PageTransform(
            pointsPerMetre: 0.02, origin: Coordinate(x: 16_000, y: 826_000),
            centre: Coordinate(x: 250, y: 250))
        let box = PageBox(minX: 100, minY: 120, maxX: 400, maxY: 390)
        var grain = BorderGrain(clip: box)
        grain.tolerance = 0
        let network = BorderNetwork(rings, transform: transform, grain: grain)
        #expect(network.rings.count > 4)
        #expect(network.points.allSatisfy { box.contains($0.position) })
        // All of the rectangle is land, so that what is cut fills it.
        let sum = network.rings.reduce(0.0) { sum, ring in
            sum + (PageArea([network.vertices(of: ring).map(\.position)])?.size ?? 0)
        }
        #expect(abs(sum - box.width * box.height) < 0.01)
    }
}
