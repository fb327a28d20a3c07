import Geo
import Maps
import Schools
import Support
import Testing

@Suite struct MapDrawingTests {
    private func draw(
        _ theme: MapTheme, _ content: MapContent, _ options: MapOptions = MapOptions()
    ) -> MapDrawing {
        drawMap(theme, content, options: options, measure: PlainMeasure())
    }

    @Test(arguments: MapTheme.all)
    func `a small district looks as it did`(theme: MapTheme) throws {
        let district = District(columns: 3, rows: 2, schools: 12)
        try expectGolden(draw(theme, district.figured).svg, "\(theme.name).svg")
    }

    @Test(arguments: MapTheme.all)
    func `the same content gives the same bytes, in whatever order it comes`(theme: MapTheme) {
        let content = District().figured
        var shuffled = content
        shuffled.schools.reverse()
        shuffled.tambon.reverse()
        #expect(draw(theme, content).svg == draw(theme, shuffled).svg)
    }

    @Test(arguments: MapTheme.all, [PageFormat.a4, .a3])
    func `every school has its id, its code and its name`(theme: MapTheme, format: PageFormat) {
        let content = District(seed: 4).figured
        let parsed = ParsedSVG(draw(theme, content, MapOptions(format: format)).svg)
        #expect(parsed.isWellFormed)
        for school in content.schools {
            let group = parsed.element(id: "school-\(school.code)")
            #expect(group?.attributes["data-code"] == school.code)
            let titles = parsed.elements(in: "school-\(school.code)").filter { $0.name == "title" }
            #expect(titles.first?.text.hasPrefix(school.name) == true)
        }
        let ids = parsed.elements.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count)
    }

    @Test func `the page is as large as the paper, and lies as the land does`() {
        let tall = District(columns: 2, rows: 6).content
        let wide = District(columns: 6, rows: 2).content
        let portrait = draw(.location, tall), landscape = draw(.location, wide)
        #expect(portrait.svg.contains("width=\"210mm\" height=\"297mm\""))
        #expect(landscape.svg.contains("width=\"297mm\" height=\"210mm\""))
        #expect(abs(portrait.widthInPoints - 595.28) < 0.01)
        let forced = draw(.location, wide, MapOptions(format: .a3, orientation: .portrait))
        #expect(forced.svg.contains("width=\"297mm\" height=\"420mm\""))
    }

    @Test func `the description is a sentence made from the data`() {
        let thai = draw(.location, District().content).svg
        #expect(thai.contains("แผนที่แสดงโรงเรียน 30 แห่ง อำเภอ"))
        let english = draw(.size, District().content, MapOptions(language: .english)).svg
        #expect(english.contains("The map shows 30 schools."))
        #expect(english.contains("xml:lang=\"en\""))
    }

    @Test func `what the data is worth stands below the map`() {
        var content = District().content
        content.schools[0].position = Coordinate(longitude: 7.4, latitude: 100.1)
        content.schools[1].position = Coordinate(longitude: 0, latitude: 0)
        let svg = draw(.location, content).svg
        #expect(svg.contains("วางตำแหน่งได้ 29 จาก 32 โรงเรียน"))
        #expect(svg.contains("ตำแหน่งน่าสงสัย 2 แห่ง"))
        #expect(svg.contains("อยู่นอกกรอบแผนที่ 1 แห่ง"))
    }

    @Test func `one school at the other end of the world leaves the map as it is`() throws {
        let content = District().content
        var strayed = content
        strayed.schools.append(
            MapSchool(
                code: "1", name: "ไกล", position: Coordinate(longitude: -70, latitude: -33)))
        let before = ParsedSVG(draw(.location, content).svg)
        let after = ParsedSVG(draw(.location, strayed).svg)
        let metres = try #require(before.element(id: "scale")).number("data-metres")
        #expect(after.element(id: "scale")?.number("data-metres") == metres)
        #expect(after.element(id: "school-1") == nil)
    }
}
