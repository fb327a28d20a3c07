import Maps
import Schools
import Testing

/// What another program may count on in a page.
@Suite struct MachineReadingTests {
    private static let content = District(columns: 3, rows: 2, schools: 14).figured

    /// Themes whose schools stand for what they are, or that show areas in place of schools.
    private static let withoutValues: Set<String> = [
        "location", "network", "level", "quality", "trend",
    ]

    private static func page(_ theme: MapTheme) -> (svg: String, parsed: ParsedSVG) {
        let svg = drawMap(theme, content, measure: PlainMeasure()).svg
        return (svg, ParsedSVG(svg))
    }

    @Test(arguments: MapTheme.all)
    func `a page is plain, titled and told in a sentence`(theme: MapTheme) throws {
        let (svg, page) = Self.page(theme)
        #expect(page.isWellFormed)
        #expect(page.element(id: "map-title")?.text.isEmpty == false)
        let sentence = try #require(page.element(id: "map-description")).text
        #expect(sentence.count > 20 && sentence.contains { $0.isNumber })
        for banned in ["<script", "style=", "<style", "<image", "<foreignObject"] {
            #expect(!svg.contains(banned), "\(banned)")
        }
        for element in page.elements {
            for (name, value) in element.attributes where name.hasSuffix("href") {
                #expect(value.hasPrefix("#"))
            }
        }
        let ids = page.elements.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count)
    }

    @Test(arguments: MapTheme.all)
    func `coordinates have two decimals at most`(theme: MapTheme) {
        let places = [
            "x", "y", "cx", "cy", "r", "x1", "x2", "y1", "y2", "d", "points", "transform",
        ]
        for element in Self.page(theme).parsed.elements {
            for name in places {
                guard let text = element.attributes[name] else { continue }
                #expect(text.firstMatch(of: /\.[0-9]{3}/) == nil, "\(element.name) \(name)")
            }
        }
    }

    @Test(arguments: MapTheme.all)
    func `every school has its code, and its value where one is shown`(theme: MapTheme) {
        let schools = Self.page(theme).parsed.elements.filter {
            $0.attributes["id"]?.hasPrefix("school-") == true
        }
        let codes = Set(schools.compactMap { $0.attributes["data-code"] })
        if theme != .trend && !schools.isEmpty {
            #expect(codes == Set(Self.content.schools.map(\.code)))
        }
        guard !Self.withoutValues.contains(theme.name), !schools.isEmpty else { return }
        #expect(schools.contains { $0.attributes["data-value"] != nil })
    }
}
