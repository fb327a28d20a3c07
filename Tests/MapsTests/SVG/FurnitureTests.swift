import Geo
import Schools
import Support
import Testing

@testable import Maps

@Suite struct FurnitureTests {
    private func parsed(_ content: MapContent, _ options: MapOptions = MapOptions()) -> ParsedSVG {
        ParsedSVG(drawMap(.location, content, options: options, measure: PlainMeasure()).svg)
    }

    private func pen(_ options: MapOptions = MapOptions()) -> Pen {
        Pen(options: options, measure: PlainMeasure())
    }

    /// Whether a point lies in a ring: crossings to its right, counted.
    private func holds(_ ring: [Coordinate], _ point: Coordinate) -> Bool {
        zip(ring, ring.dropFirst()).count { a, b in
            (a.y > point.y) != (b.y > point.y)
                && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
        }.isMultiple(of: 2) == false
    }

    @Test func `the country's outline is one closed ring of few vertices`() throws {
        let ring = CountryOutline.thailand
        #expect(ring.first == ring.last && ring.count <= 61)
        // Chiang Mai, Bangkok, Ubon Ratchathani, Phatthalung; Vientiane and Penang are elsewhere.
        let inside = [(98.99, 18.79), (100.5, 13.75), (104.86, 15.24), (100.08, 7.62)]
        #expect(inside.allSatisfy { holds(ring, Coordinate(x: $0.0, y: $0.1)) })
        let outside = [(102.6, 18.2), (100.33, 5.41), (104.92, 11.57)]
        #expect(!outside.contains { holds(ring, Coordinate(x: $0.0, y: $0.1)) })
        #expect(CountryOutline.reach.containsWhole(try #require(Envelope(ring))))
    }

    @Test(arguments: [(98.9, 18.7), (100.0, 7.4), (102.5, 15), (104.5, 15.2)])
    func `the mark in the inset stands inside the country`(west: Double, south: Double) throws {
        let parsed = parsed(District(columns: 2, rows: 2, west: west, south: south).content)
        let parts = parsed.elements(in: "inset-country")
        let outline = try #require(parts.first { $0.name == "path" }?.attributes["d"])
        let mark = try #require(parts.first { $0.name == "circle" })
        let ring = points(outline)
        #expect(ring.count > 30)
        #expect(holds(ring, Coordinate(x: mark.number("cx"), y: mark.number("cy"))))
    }

    /// The vertices of a closed path of one move and relative lines.
    private func points(_ path: String) -> [Coordinate] {
        let spaced = path.replacing("-", with: " -")
        var numbers: [Double] = []
        for word in spaced.split(whereSeparator: { "Mlz ".contains($0) }) {
            // ".5.25" is two numbers.
            var rest = Substring(word)
            while let point = rest.firstIndex(of: "."),
                let next = rest[rest.index(after: point)...].firstIndex(of: ".")
            {
                numbers.append(Double(rest[..<next]) ?? .nan)
                rest = rest[next...]
            }
            numbers.append(Double(rest) ?? .nan)
        }
        var here = Coordinate(x: 0, y: 0)
        let ring = stride(from: 0, to: numbers.count - 1, by: 2).map { index in
            here = Coordinate(x: here.x + numbers[index], y: here.y + numbers[index + 1])
            return here
        }
        return ring + ring.prefix(1)
    }

    @Test func `a map abroad and one of the country have no country beside them`() {
        let abroad = District(west: 115, south: -8).content
        #expect(parsed(abroad).element(id: "inset") == nil)
        let whole = District(west: 97.5, south: 5.8, side: 3.6).content
        #expect(parsed(whole).element(id: "inset-country") == nil)
        #expect(parsed(District().content, MapOptions(format: .share)).element(id: "inset") == nil)
    }

    @Test func `a province is shown where it is known, a district around its focus`() {
        var content = District(columns: 2, rows: 2).content
        let around = District(columns: 2, rows: 2, side: 0.12).tambon.flatMap(\.geometry)
        content.provinces = [MapArea(code: "99", name: "สมมติ", geometry: around)]
        let province = parsed(content)
        #expect(province.elements(in: "inset-province").contains { $0.text == "สมมติ" })
        var focused = District().content
        focused.focus = MapFocus(
            name: focused.amphoe[0].name, amphoe: [focused.amphoe[0].code])
        let parts = InsetPart.surroundings(
            focused, Envelope(minX: 100, minY: 7.3, maxX: 100.1, maxY: 7.4), pen: pen())
        #expect(parts != nil)
    }

    private func section(_ count: Int) -> LegendSection {
        LegendSection(
            title: "หัวข้อ",
            rows: (1...count).map {
                LegendRow(mark: .swatch(fill: "#000000"), text: "รายการที่ \($0)", count: "\($0)")
            }, notes: ["แบ่งชั้นด้วยวิธีจุดแบ่งธรรมชาติ 5 ชั้น"])
    }

    @Test(arguments: [1, 8, 24, 60, 200, 2_000])
    func `no legend is higher than the room for it`(count: Int) {
        let limit = (width: 370.0, height: 300.0)
        let legend = Legend([section(count)], pen: pen(), limit: limit)
        for (index, shape) in legend.shapes.enumerated() {
            #expect(shape.width <= limit.width && shape.height <= limit.height)
            let box = shape.box(x: 0, y: 0)
            let drawn = SVGWriter.document(legend.element(in: box, shape: index, tints: []))
            let parsed = ParsedSVG(drawn)
            let texts = parsed.elements.filter { $0.name == "text" }
            #expect(texts.allSatisfy { $0.number("y") <= shape.height })
            let rows = texts.count { $0.text.hasPrefix("รายการที่") }
            #expect(rows == count || texts.contains { $0.text.hasPrefix("… และอีก") })
        }
    }

    @Test func `long legends may stand in columns, and no heading stands alone at a foot`() {
        let legend = Legend([section(12), section(12)], pen: pen(), limit: (400, 400))
        #expect(legend.shapes.count >= 2)
        for count in 1...3 {
            let flow = LegendFlow([section(12), section(5)], count: count, size: 1, pen: pen())
            for column in flow.columns {
                if case .title? = column.last { Issue.record("a heading at the foot") }
                if case .gap? = column.first { Issue.record("a gap at the head") }
            }
        }
    }

    @Test func `Thai digits stand everywhere but in codes and names`() throws {
        var content = District(schools: 12).content
        content.schools[0].name = "ไทยรัฐวิทยา 23"
        content.sources = ["แฟ้ม schools_2565.csv (15 กันยายน 2565)"]
        let parsed = parsed(content, MapOptions(digits: .thai))
        for group in ["header", "legend", "scale", "grid-labels", "notes"] {
            for text in parsed.elements(in: group) where text.name == "text" {
                let words = text.text.split(separator: " ").filter { !$0.contains("schools_2565") }
                let digits = words.joined().unicodeScalars.filter { ("0"..."9").contains($0) }
                #expect(digits.isEmpty, "\(group): \(text.text)")
            }
        }
        #expect(parsed.elements(in: "labels").contains { $0.text.contains("23") })
        #expect(parsed.elements(in: "notes").contains { $0.text.contains("schools_2565.csv") })
        #expect(parsed.elements(in: "header").contains { $0.text.contains("๒๕๖๕") })
        let code = content.schools[0].code
        #expect(parsed.element(id: "school-\(code)")?.attributes["data-code"] == code)
    }

    @Test func `a title shrinks before it is cut, and no office leaves no words without a name`() {
        var content = District().content
        content.title = (1...14).map { "คำที่ยาว\($0)" }.joined(separator: " ")
        content.officeName = ""
        content.dateText = nil
        let texts = parsed(content).elements.filter { $0.name == "text" }.map(\.text)
        #expect(texts.contains { $0.contains("คำที่ยาว14") })
        #expect(!texts.contains { $0.contains("หน่วยงานรับผิดชอบ") })
    }

    @Test func `a picture for links names the office shortly and its source`() {
        var content = District().content
        content.officeName = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาสมมติ เขต 1"
        let parsed = parsed(content, MapOptions(format: .share))
        #expect(parsed.elements(in: "header").contains { $0.text == "สพป.สมมติ เขต 1" })
        #expect(parsed.elements(in: "notes").filter { $0.name == "text" }.count <= 2)
    }
}
