import Geo
import Schools
import Support
import Testing

@testable import Maps

@Suite struct OverlayTests {
    /// A theme that draws nothing but what it is told to.
    private func theme(_ change: @escaping @Sendable (ThemeInput, inout ThemePlan) -> Void)
        -> MapTheme
    {
        let words = LocalizedText(thai: "ทดสอบ", english: "Test")
        return MapTheme(name: "test", title: words, summary: words, needs: []) { input in
            var plan = MapTheme.location.plan(input)
            change(input, &plan)
            return plan
        }
    }

    private func rings(_ radius: Double = 6_000) -> MapTheme {
        theme { input, plan in
            plan.rings = input.schools.map { GroundRing(school: $0, radiusInMetres: radius) }
        }
    }

    private func stars(of count: Int, named name: String = "เครือข่าย", detail: String? = "12 โรง")
        -> MapTheme
    {
        theme { input, plan in
            plan.stars = (0..<count).map { star in
                NetworkStar(
                    name: "\(name) \(star)", schools: input.schools.filter { $0 % count == star },
                    detail: detail, fill: MapColour.ramp(5)[star % 5])
            }
        }
    }

    private func parsed(_ theme: MapTheme, _ content: MapContent, _ options: MapOptions = .init())
        -> ParsedSVG
    {
        ParsedSVG(drawMap(theme, content, options: options, measure: PlainMeasure()).svg)
    }

    @Test(arguments: PageFormat.allCases)
    func `a ring is as large on the page as on the ground`(format: PageFormat) throws {
        let content = District(schools: 4, side: 0.2).content
        let map = parsed(rings(), content, MapOptions(format: format))
        let scale = try #require(map.element(id: "scale"))
        let pointsPerMetre = scale.number("data-points") / scale.number("data-metres")
        let circles = map.elements(in: "rings").filter { $0.name == "circle" }
        #expect(circles.count == 4)
        for circle in circles {
            #expect(circle.number("data-metres") == 6_000)
            // The length of the bar is rounded to a hundredth of a point.
            #expect(abs(circle.number("r") / (6_000 * pointsPerMetre) - 1) < 0.001)
            let school = map.element(id: "school-\(circle.attributes["data-code"] ?? "")")
            #expect(school != nil)
        }
    }

    @Test func `where rings are many only their union is outlined`() {
        let content = District(schools: 200).content
        let map = parsed(rings(), content)
        #expect(map.element(id: "rings") == nil)
        #expect(map.element(id: "ring-outline")?.attributes["d"]?.isEmpty == false)
        #expect(map.element(id: "ring-area")?.attributes["fill-rule"] == "nonzero")
        let texts = map.elements(in: "legend").map(\.text)
        #expect(texts.contains("รัศมี 6 กม. วัดเป็นเส้นตรง"))
        #expect(texts.contains("200"))
    }

    @Test func `in black a ring is dashed and has no tint`() {
        let map = parsed(rings(), District().content, MapOptions(ink: .black))
        #expect(map.element(id: "ring-area") == nil)
        #expect(map.element(id: "ring-outline")?.attributes["stroke-dasharray"] != nil)
    }

    @Test(arguments: [0, -5, Double.nan, .infinity, 1e300])
    func `a ring without a size is not drawn`(radius: Double) {
        let map = parsed(rings(radius), District(schools: 3).content)
        #expect(map.isWellFormed)
        #expect(map.element(id: "ground-rings") == nil)
    }

    @Test(arguments: UInt64(0)..<60)
    func `the outline of a union lies on its circles and in none of them`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let circles = (0..<Int(2 + random.unit() * 40)).map { index in
            Disc(
                centre: Coordinate(x: random.unit() * 200, y: random.unit() * 200),
                radius: seed.isMultiple(of: 2) ? 30 : 5 + random.unit() * 60)
        }
        let union = RingUnion(circles)
        #expect(!union.arcs.isEmpty)
        for arc in union.arcs {
            let points = arc.ends.map { [$0.start, $0.end, arc.middle] } ?? []
            for point in points {
                #expect(abs(arc.circle.gap(to: point)) < 1e-6)
                #expect(circles.allSatisfy { $0.gap(to: point) > -1e-6 })
            }
        }
        // Every point on a circle that lies in no other belongs to an arc.
        #expect(abs(union.length - sampledLength(circles)) < 0.02 * sampledLength(circles) + 3)
    }

    /// The length of the outline, by looking at many points of each circle.
    private func sampledLength(_ circles: [Disc]) -> Double {
        let steps = 720
        return circles.enumerated().reduce(0) { sum, entry in
            let free = (0..<steps).count { step in
                let point = entry.element.point(Double(step) / Double(steps))
                return circles.enumerated().allSatisfy {
                    $0.offset == entry.offset || $0.element.gap(to: point) >= 0
                }
            }
            return sum + 2 * .pi * entry.element.radius * Double(free) / Double(steps)
        }
    }

    @Test func `circles on each other count once, and those inside others not at all`() {
        let one = Disc(centre: Coordinate(x: 5, y: 5), radius: 4)
        let inner = Disc(centre: Coordinate(x: 5, y: 6), radius: 2)
        let union = RingUnion([one, inner, one, one])
        #expect(union.arcs.count == 1)
        #expect(union.arcs.first?.ends == nil)
        #expect(RingUnion([]).arcs.isEmpty)
    }

    @Test(arguments: [1, 3, 7], PageFormat.allCases)
    func `a star reaches every school of its network once`(count: Int, format: PageFormat) throws {
        let content = District(schools: 42, seed: 8).content
        let map = parsed(stars(of: count), content, MapOptions(format: format))
        let circles = map.schoolCircles
        var reached: [String] = []
        for star in 1...count {
            let path = try #require(map.element(id: "hub-lines-\(star)"))
            let lines = (path.attributes["d"] ?? "").split(separator: "M")
            #expect(lines.count == Int(path.number("data-count")))
            reached += lines.compactMap { $0.split(separator: "L").last.map(String.init) }
        }
        let ends = circles.map { "\(text($0.centre.x)) \(text($0.centre.y))" }
        #expect(reached.sorted() == Set(ends).sorted())
    }

    private func text(_ value: Double) -> String { NumberText.rounded(value) }

    @Test(arguments: UInt64(1)...4)
    func `a hub lies between the schools of its network, and on none of them`(seed: UInt64) throws {
        let content = District(schools: 36, seed: seed).content
        let map = parsed(stars(of: 4), content)
        for star in 1...4 {
            let path = map.element(id: "hub-lines-\(star)")?.attributes["d"] ?? ""
            let lines = path.split(separator: "M").map { line in
                line.split(separator: "L").compactMap(point)
            }
            let ends = lines.compactMap(\.last)
            let hub = try #require(lines.first?.first), hull = try #require(Envelope(ends))
            #expect(hull.expanded(by: 0.02).contains(hub))
        }
        for badge in map.elements(in: "network-hubs") where badge.name == "rect" {
            let box = badge.box
            for school in map.schoolCircles {
                #expect(Disc(centre: school.centre, radius: school.radius).gap(to: box) > 0)
            }
        }
    }

    private func point(_ text: Substring) -> Coordinate? {
        let parts = text.split(separator: " ").compactMap { Double($0) }
        return parts.count == 2 ? Coordinate(x: parts[0], y: parts[1]) : nil
    }

    @Test(arguments: UInt64(1)...3)
    func `hubs cover neither each other nor the names of schools`(seed: UInt64) {
        let map = parsed(stars(of: 6), District(schools: 40, seed: seed).content)
        let badges = map.elements(in: "network-hubs").filter { $0.name == "rect" }.map(\.box)
        #expect(!badges.isEmpty)
        for (index, badge) in badges.enumerated() {
            for other in badges.dropFirst(index + 1) { #expect(!badge.intersects(other)) }
            for name in map.rooms(in: "labels") {
                #expect(!badge.shrunk(by: 0.02).intersects(name.room), "\(name.owner)")
            }
        }
    }

    @Test func `neighbouring stars differ in their dashes`() {
        let map = parsed(stars(of: 4), District(schools: 40).content)
        let dashes = map.elements(in: "network-lines").map {
            $0.attributes["stroke-dasharray"] ?? "none"
        }
        #expect(Set(dashes).count == 4)
    }

    @Test(arguments: [PageFormat.a4, .share], [MapInk.colour, .black])
    func `odd networks are drawn or left out`(format: PageFormat, ink: MapInk) {
        let long = String(repeating: "เครือข่าย", count: 13)
        let theme = theme { input, plan in
            plan.stars = [
                NetworkStar(name: "", schools: [], fill: MapColour.ramp(5)[0]),
                NetworkStar(name: long, schools: [0, 0, 1], detail: long, fill: "url(#no-data)"),
                NetworkStar(name: "ก", schools: [9_999, -1], fill: "nonsense"),
                NetworkStar(name: "ข", schools: [2], fill: MapColour.ramp(5)[4]),
            ]
        }
        var content = District(schools: 3).content
        let options = MapOptions(format: format, ink: ink)
        #expect(parsed(theme, content, options).elements(in: "network-lines").count == 2)
        for index in content.schools.indices {
            content.schools[index].position = content.schools[0].position
        }
        #expect(parsed(theme, content, options).isWellFormed)
        content.schools = []
        #expect(parsed(theme, content, options).element(id: "network-lines") == nil)
    }

    @Test func `the same networks give the same bytes`() {
        let content = District(schools: 40).content
        #expect(
            drawMap(stars(of: 5), content, measure: PlainMeasure()).svg
                == drawMap(stars(of: 5), content, measure: PlainMeasure()).svg)
    }
}

extension ParsedSVG.Element {
    /// The room of a rectangle.
    var box: Envelope {
        Envelope(
            minX: number("x"), minY: number("y"), maxX: number("x") + number("width"),
            maxY: number("y") + number("height"))
    }
}
