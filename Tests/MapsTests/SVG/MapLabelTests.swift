import Geo
import Maps
import Testing

@Suite struct MapLabelTests {
    /// How far names may run into each other before anybody could see it, in points.
    private let tolerance = 0.05

    @Test(arguments: [MapTheme.location, .enrolment], UInt64(1)...3)
    func `no name covers another name or a symbol`(theme: MapTheme, seed: UInt64) {
        let content = District(schools: 30 + Int(seed) * 24, seed: seed).content
        var round = content
        // Only circles on the map, so that the test can tell what covers what.
        for index in round.schools.indices where (round.schools[index].pupils ?? 0) == 0 {
            round.schools[index].pupils = 5
        }
        let parsed = ParsedSVG(drawMap(theme, round, measure: PlainMeasure()).svg)
        let names = parsed.rooms(in: "labels") + parsed.rooms(in: "amphoe-names", bold: true)
        for (index, name) in names.enumerated() {
            let room = name.room.shrunk(by: tolerance)
            for other in names[(index + 1)...] where other.owner != name.owner {
                #expect(!room.intersects(other.room), "\(name.owner) and \(other.owner)")
            }
            for circle in parsed.schoolCircles {
                let dx = max(room.minX - circle.centre.x, 0, circle.centre.x - room.maxX)
                let dy = max(room.minY - circle.centre.y, 0, circle.centre.y - room.maxY)
                #expect(
                    (dx * dx + dy * dy).squareRoot() >= circle.radius - tolerance,
                    "\(name.owner) covers \(circle.code)")
            }
        }
    }

    @Test(arguments: MapTheme.all, UInt64(1)...2)
    func `legend and scale bar cover no school and no name`(theme: MapTheme, seed: UInt64) throws {
        let district = District(
            columns: 2 + Int(seed % 4), rows: 3, schools: 40, seed: seed)
        let drawing = drawMap(theme, district.content, measure: PlainMeasure())
        let parsed = ParsedSVG(drawing.svg)
        let panels = parsed.elements(in: "furniture").filter {
            $0.name == "rect" && $0.groups.last == "furniture" && $0.attributes["id"] != "frame"
        }
        let names = parsed.rooms(in: "labels").map(\.room)
        for panel in panels {
            let box = Envelope(
                minX: panel.number("x"), minY: panel.number("y"),
                maxX: panel.number("x") + panel.number("width"),
                maxY: panel.number("y") + panel.number("height"))
            for circle in parsed.schoolCircles { #expect(!box.contains(circle.centre)) }
            for name in names { #expect(!box.shrunk(by: tolerance).intersects(name)) }
        }
    }

    @Test func `names stay inside the frame`() throws {
        let parsed = ParsedSVG(
            drawMap(.location, District(schools: 90).content, measure: PlainMeasure()).svg)
        let frame = try #require(parsed.element(id: "frame"))
        for (owner, room) in parsed.rooms(in: "labels") {
            #expect(room.minX >= frame.number("x"), "\(owner)")
            #expect(room.maxX <= frame.number("x") + frame.number("width"), "\(owner)")
            #expect(room.minY >= frame.number("y"), "\(owner)")
            #expect(room.maxY <= frame.number("y") + frame.number("height"), "\(owner)")
        }
    }

    @Test func `nearly every school of a district of 114 has its name on A4`() {
        let district = District(columns: 6, rows: 6, schools: 114, seed: 3)
        let drawing = drawMap(.location, district.content, measure: PlainMeasure())
        #expect(Double(drawing.labelsPlaced) >= 0.97 * Double(drawing.labelsWanted))
    }

    @Test func `names that found no place are counted in the notes`() {
        let drawing = drawMap(
            .location, District(columns: 2, rows: 2, schools: 900).content, measure: PlainMeasure())
        #expect(drawing.labelsPlaced < drawing.labelsWanted)
        #expect(drawing.svg.contains("แสดงชื่อได้ \(drawing.labelsPlaced) จาก "))
    }

    @Test func `the word school is not repeated in every name`() {
        let svg = drawMap(
            .location, District(schools: 5).content, measure: PlainMeasure()
        ).svg
        let names = ParsedSVG(svg).elements(in: "labels").filter { $0.name == "text" }
        #expect(!names.isEmpty)
        #expect(names.allSatisfy { !$0.text.hasPrefix("โรงเรียน") })
    }
}
