import Geo
import Maps
import Testing

@Suite struct MapContentTests {
    private static let square = Polygon(
        exterior: [(100, 7), (100.1, 7), (100.1, 7.1), (100, 7.1), (100, 7)]
            .map { Coordinate(x: $0.0, y: $0.1) })

    private static func school(_ code: String, _ x: Double = 100.05, _ y: Double = 7.05)
        -> MapSchool
    {
        MapSchool(code: code, name: "บ้าน\(code)", position: Coordinate(x: x, y: y), pupils: 10)
    }

    /// Content that no office would send on purpose.
    private static let odd: [(name: String, content: MapContent)] = [
        ("nothing", MapContent(officeName: "")),
        ("one school", MapContent(officeName: "ก", schools: [school("1")])),
        (
            "all schools at one point",
            MapContent(officeName: "ก", schools: (0..<40).map { school("\($0)") })
        ),
        (
            "areas without schools",
            MapContent(
                officeName: "ก", tambon: [MapArea(code: "1", name: "ก", geometry: [square])])
        ),
        (
            "a school outside all areas",
            MapContent(
                officeName: "ก", amphoe: [MapArea(code: "1", name: "ก", geometry: [square])],
                schools: [school("1"), school("2", 100.105), school("3", 120)])
        ),
        (
            "areas without geometry, or with broken rings",
            MapContent(
                officeName: "ก",
                tambon: [
                    MapArea(code: "1", name: "ก", geometry: []),
                    MapArea(code: "2", name: "ข", geometry: [Polygon(exterior: [])]),
                    MapArea(
                        code: "3", name: "ค",
                        geometry: [
                            Polygon(exterior: [Coordinate(x: .nan, y: 7), Coordinate(x: 100, y: 7)])
                        ]),
                ], schools: [school("1", .infinity)])
        ),
        (
            "codes twice, codes that are no ids, and numbers that are none",
            MapContent(
                officeName: "ก",
                tambon: [
                    MapArea(code: "9 <1>", name: "ก", geometry: [square], value: .nan),
                    MapArea(code: "9 <1>", name: "ก", geometry: [square], value: 1e300),
                ],
                schools: [
                    school("ก ข"), school("ก ข"), school(""),
                    MapSchool(
                        code: "4", name: "", position: Coordinate(x: 100.01, y: 7.01), pupils: -5),
                    MapSchool(
                        code: "5", name: "ก", position: Coordinate(x: 100.02, y: 7.02),
                        pupils: .max),
                ], countOfSchools: -1)
        ),
        (
            "the whole world",
            MapContent(
                officeName: "ก", schools: [school("1", -180, -90), school("2", 180, 90)])
        ),
    ]

    @Test(arguments: MapTheme.all, odd.indices)
    func `odd content still gives a map`(theme: MapTheme, index: Int) {
        let (name, content) = Self.odd[index]
        let drawing = drawMap(theme, content, measure: PlainMeasure())
        let parsed = ParsedSVG(drawing.svg)
        #expect(parsed.isWellFormed, "\(name)")
        let ids = parsed.elements.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count, "\(name)")
        let drawn = parsed.elements.filter { $0.name != "title" && $0.name != "desc" }
        for value in drawn.flatMap(\.attributes.values) {
            #expect(!value.contains("nan") && !value.contains("inf"), "\(name): \(value)")
        }
    }

    @Test(arguments: MapTheme.all)
    func `names with any characters are shown as they are`(theme: MapTheme) {
        let name = "ก<b>&amp;\"'</svg> \u{1}\u{FFFE}]]>"
        var content = District(columns: 2, rows: 2, schools: 3).content
        content.officeName = name
        content.title = name
        content.sources = [name]
        content.schools[0].name = name
        content.schools[0].code = name
        content.tambon[0].name = name
        content.amphoe[0].name = name
        let parsed = ParsedSVG(drawMap(theme, content, measure: PlainMeasure()).svg)
        #expect(parsed.isWellFormed)
        let shown = "ก<b>&amp;\"'</svg> \u{FFFD}\u{FFFD}]]>"
        #expect(parsed.elements.contains { $0.name == "title" && $0.text.hasPrefix(shown) })
        #expect(parsed.elements.contains { $0.attributes["data-code"] == shown })
    }

    @Test(arguments: MapTheme.all)
    func `very long names are cut, and nothing leaves the page`(theme: MapTheme) {
        var content = District(columns: 2, rows: 2, schools: 6).content
        let long = String(repeating: "ยาวมาก", count: 40)
        content.title = long
        content.officeName = long
        content.periodText = long + " " + long
        content.sources = [long, long]
        for index in content.schools.indices { content.schools[index].name = long }
        for index in content.amphoe.indices { content.amphoe[index].name = long }
        let drawing = drawMap(theme, content, measure: PlainMeasure())
        let parsed = ParsedSVG(drawing.svg)
        for group in ["header", "notes", "legend"] {
            for text in parsed.elements(in: group) where text.name == "text" {
                let style = TextStyle(
                    family: "",
                    sizeInPoints: text.number("font-size").isNaN
                        ? 8 : text.number("font-size"),
                    isBold: text.attributes["font-weight"] == "bold")
                let width = PlainMeasure().size(of: text.text, style: style).width
                let isAtEnd = text.attributes["text-anchor"] == "end"
                let right = text.number("x") + (isAtEnd ? 0 : width)
                #expect(right <= drawing.widthInPoints, "\(group): \(text.text.prefix(20))")
                #expect(text.number("y") <= drawing.heightInPoints)
            }
        }
    }
}
