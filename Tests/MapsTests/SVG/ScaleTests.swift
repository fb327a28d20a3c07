import Foundation
import Geo
import Maps
import Testing

@Suite struct ScaleTests {
    /// The distance along the ellipsoid's best sphere; another formula than the map's.
    private func metres(_ one: Coordinate, _ other: Coordinate) -> Double {
        let radians = Double.pi / 180
        let (lat1, lat2) = (one.y * radians, other.y * radians)
        let a =
            pow(sin((lat2 - lat1) / 2), 2)
            + cos(lat1) * cos(lat2) * pow(sin((other.x - one.x) * radians / 2), 2)
        return 2 * 6_371_008.8 * asin(a.squareRoot())
    }

    @Test(arguments: [(100.0, 7.0, 0.06), (98.5, 19.8, 0.02), (101.0, 15.0, 0.9)])
    func `the scale bar is as long as it says`(west: Double, south: Double, side: Double) throws {
        let district = District(schools: 40, west: west, south: south, side: side)
        let content = district.content
        let parsed = ParsedSVG(drawMap(.location, content, measure: PlainMeasure()).svg)
        let bar = try #require(parsed.element(id: "scale"))
        let pointsPerMetre = bar.number("data-points") / bar.number("data-metres")
        let stretches = parsed.elements(in: "scale").filter { $0.name == "rect" }
        let drawn = stretches.reduce(0) { $0 + $1.number("width") }
        #expect(abs(drawn - bar.number("data-points")) < 0.05)
        let circles = Dictionary(
            parsed.schoolCircles.map { ($0.code, $0.centre) }, uniquingKeysWith: { a, _ in a })
        var compared = 0
        for (one, other) in zip(content.schools, content.schools.dropFirst()) {
            let ground = metres(try #require(one.position), try #require(other.position))
            guard ground > 5_000, let a = circles["school-\(one.code)"],
                let b = circles["school-\(other.code)"]
            else { continue }
            let page = hypot(a.x - b.x, a.y - b.y)
            #expect(abs(page / (ground * pointsPerMetre) - 1) < 0.01)
            compared += 1
        }
        #expect(compared > 0)
    }

    @Test func `north is up and east is right`() throws {
        var content = District(schools: 3).content
        content.schools[0].position = Coordinate(x: 100.1, y: 7.4)
        content.schools[1].position = Coordinate(x: 100.1, y: 7.45)
        content.schools[2].position = Coordinate(x: 100.15, y: 7.4)
        let circles = ParsedSVG(drawMap(.location, content, measure: PlainMeasure()).svg)
            .schoolCircles.filter { $0.radius < 2.5 }.map(\.centre)
        try #require(circles.count == 3)
        #expect(circles[1].y < circles[0].y - 5)
        #expect(circles[2].x > circles[0].x + 5)
    }
}
