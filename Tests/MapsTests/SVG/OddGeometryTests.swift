import Geo
import Support
import Testing

@testable import Maps

/// Land as no surveyor drew it: each gives a map, and nothing in it is not a number.
@Suite struct OddGeometryTests {
    private func ring(_ corners: [(Double, Double)]) -> [Coordinate] {
        (corners + corners.prefix(1)).map { Coordinate(x: $0.0, y: $0.1) }
    }

    private func square(_ west: Double, _ south: Double, _ side: Double) -> [Coordinate] {
        ring([
            (west, south), (west + side, south), (west + side, south + side), (west, south + side),
        ])
    }

    private func parsed(_ areas: [Polygon]...) -> ParsedSVG {
        let tambon = areas.enumerated().map { index, geometry in
            MapArea(
                code: "99010\(index + 1)", name: "ตำบล", parentCode: "9901", geometry: geometry,
                value: 10)
        }
        let drawing = drawMap(
            .pupilsByTambon, MapContent(officeName: "", tambon: tambon), measure: PlainMeasure())
        #expect(!drawing.svg.contains("nan") && !drawing.svg.contains("inf"))
        return ParsedSVG(drawing.svg)
    }

    @Test func `a polygon of a great many vertices that goes to and fro`() {
        let teeth = (0..<4_000).flatMap { index -> [(Double, Double)] in
            let x = 100 + Double(index) * 2.5e-4
            return [(x, 7.5), (x + 1e-4, 7.4)]
        }
        let map = parsed([Polygon(exterior: ring(teeth + [(101, 6.5), (100, 6.5)]))])
        #expect(map.element(id: "tambon-990101") != nil)
    }

    @Test func `two islands a hundred kilometres apart`() {
        let map = parsed(
            [Polygon(exterior: square(100, 7, 0.02))], [Polygon(exterior: square(100.9, 7, 0.02))])
        #expect(map.element(id: "tambon-990101") != nil)
        #expect(map.element(id: "tambon-990102") != nil)
    }

    @Test func `an area without a size beside one with`() {
        let line = ring([(100, 7), (100.1, 7.1)]), point = ring([(100.05, 7.02), (100.05, 7.02)])
        let map = parsed(
            [Polygon(exterior: square(100, 7, 0.1))], [Polygon(exterior: point)],
            [Polygon(exterior: line)], [Polygon(exterior: [])], [])
        #expect(map.element(id: "tambon-990101") != nil)
        #expect(map.element(id: "tambon-990102") != nil)
    }

    @Test func `spikes, holes outside, numbers that are none`() {
        let spike = ring([
            (100, 7), (100.1, 7), (100.05, 7.3), (100.1, 7), (100.1, 7.1), (100, 7.1),
        ])
        let hole = Polygon(
            exterior: square(100.2, 7, 0.1), holes: [square(100.4, 7, 0.02), square(100.2, 7, 0.1)])
        let broken = Polygon(
            exterior: ring([
                (100.5, 7), (.nan, 7), (100.6, .infinity), (100.6, 7), (100.6, 7.1), (1e300, 0),
            ]))
        let map = parsed([Polygon(exterior: spike)], [hole], [broken])
        for number in 1...3 { #expect(map.element(id: "tambon-99010\(number)") != nil) }
    }
}
