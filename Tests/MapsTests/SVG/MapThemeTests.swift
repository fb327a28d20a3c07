import Geo
import Maps
import Schools
import Testing

@Suite struct MapThemeTests {
    private func parsed(_ theme: MapTheme, _ content: MapContent) -> ParsedSVG {
        ParsedSVG(drawMap(theme, content, measure: PlainMeasure()).svg)
    }

    @Test func `the area of a circle is the number of pupils`() throws {
        let content = District(schools: 50, seed: 9).content
        let circles = parsed(.enrolment, content).elements(in: "enrolment")
            .filter { $0.name == "circle" && $0.attributes["stroke-dasharray"] == nil }
        let pupils = Dictionary(
            content.schools.map { ("school-\($0.code)", Double($0.pupils ?? 0)) },
            uniquingKeysWith: { first, _ in first })
        let largest = try #require(circles.max { $0.number("r") < $1.number("r") })
        let share = try #require(largest.groups.last.flatMap { pupils[$0] })
        #expect(circles.count > 30)
        for circle in circles {
            let expected = try #require(circle.groups.last.flatMap { pupils[$0] })
            let radius = largest.number("r") * (expected / share).squareRoot()
            #expect(abs(circle.number("r") - radius) < 0.011)
        }
        let radii = circles.map { $0.number("r") }
        #expect(radii == radii.sorted(by: >))
    }

    @Test(arguments: [
        (0, "size-no-pupils"), (1, "size-small"), (120, "size-small"), (121, "size-medium"),
        (600, "size-medium"), (601, "size-large"), (1_500, "size-large"),
        (1_501, "size-extra-large"),
    ])
    func `schools fall into the classes of OBEC`(pupils: Int, group: String) {
        var content = District(schools: 1).content
        content.schools[0].pupils = pupils
        let school = parsed(.size, content).element(id: "school-\(content.schools[0].code)")
        #expect(school?.groups.last == group)
    }

    @Test func `a school without a number of pupils is shown as such`() {
        var content = District(schools: 2).content
        content.schools[0].pupils = nil
        content.schools[1].pupils = -3
        let map = parsed(.size, content)
        #expect(map.elements(in: "size-unknown").count { $0.name == "polygon" } == 2)
        #expect(map.elements(in: "legend").contains { $0.text == "ไม่มีข้อมูล" })
    }

    @Test func `tambon without a value are hatched and counted`() throws {
        let content = District().content
        let map = parsed(.pupilsByTambon, content)
        let unknown = content.tambon.filter { $0.value == nil }
        #expect(!unknown.isEmpty)
        for area in unknown {
            #expect(map.element(id: "tambon-\(area.code)")?.attributes["fill"] == "url(#no-data)")
        }
        let texts = map.elements(in: "legend").filter { $0.name == "text" }.map(\.text)
        let place = try #require(texts.firstIndex(of: "ไม่มีข้อมูล"))
        #expect(texts[place + 1] == String(unknown.count))
    }

    @Test func `doubtful positions wear a ring, and the legend says so`() {
        let content = District().content
        let map = parsed(.location, content)
        let rings = map.elements(in: "schools").filter { $0.attributes["stroke-dasharray"] != nil }
        #expect(rings.count == content.schools.count { $0.isDoubtful })
        #expect(map.elements(in: "legend").contains { $0.text == "ตำแหน่งน่าสงสัย" })
    }

    @Test func `neighbouring amphoe have different tints`() throws {
        let map = parsed(.location, District(columns: 8, rows: 8).content)
        let tint = Dictionary(
            map.elements(in: "areas").filter { $0.name == "g" }
                .map { ($0.attributes["data-code"] ?? "", $0.attributes["fill"] ?? "") },
            uniquingKeysWith: { first, _ in first })
        #expect(tint.count == 16)
        for row in 0..<4 {
            for column in 0..<4 {
                let code = { (x: Int, y: Int) in
                    "99" + (y * 4 + x < 9 ? "0" : "") + "\(y * 4 + x + 1)"
                }
                if column < 3 { #expect(tint[code(column, row)] != tint[code(column + 1, row)]) }
                if row < 3 { #expect(tint[code(column, row)] != tint[code(column, row + 1)]) }
            }
        }
    }

    @Test func `themes have titles and a sentence in both languages`() {
        for theme in MapTheme.all {
            for language in Language.allCases {
                #expect(!theme.title[language].isEmpty)
                #expect(theme.summary[language].count > 20)
            }
        }
        #expect(MapTheme.named("pupils-by-tambon") == .pupilsByTambon)
    }
}
