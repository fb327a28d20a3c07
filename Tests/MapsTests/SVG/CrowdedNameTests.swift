import Foundation
import Geo
import Support
import Testing

@testable import Maps

@Suite struct CrowdedNameTests {
    /// The names of a real office's schools; made-up ones where they are absent.
    private static let realNames: [String] = {
        let path = SharedData.path("phatthalung/schools_9302.csv")
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { row in
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            return fields.count > 4 ? "โรงเรียน" + fields[4] : nil
        }
    }()

    @Test(.enabled(if: SharedData.isPresent), arguments: UInt64(1)...3)
    func `nearly all of the 114 real names of a district stand on A4`(seed: UInt64) throws {
        var content = District(columns: 6, rows: 5, schools: 114, seed: seed).content
        try #require(Self.realNames.count == 114)
        for index in content.schools.indices { content.schools[index].name = Self.realNames[index] }
        let drawing = drawMap(.location, content, measure: PlainMeasure())
        let parsed = ParsedSVG(drawing.svg)
        let named = Set(
            parsed.elements(in: "labels").compactMap { $0.attributes["data-for"] })
        #expect(Double(named.count) >= 0.97 * 114)
        #expect(try #require(parsed.element(id: "labels")).number("font-size") >= 5.5)
        #expect(drawing.labelsWanted - drawing.labelsPlaced == drawing.unnamed.count)
    }

    @Test(arguments: UInt64(1)...3)
    func `leaders cross no name, no other leader and no symbol but their own`(seed: UInt64) {
        var content = District(columns: 3, rows: 3, schools: 260, seed: seed).content
        for index in content.schools.indices { content.schools[index].isDoubtful = false }
        let parsed = ParsedSVG(drawMap(.location, content, measure: PlainMeasure()).svg)
        let lines = parsed.elements(in: "leaders").filter { $0.name == "line" }.map(Line.init)
        #expect(!lines.isEmpty, "a map without leaders would prove nothing")
        let names = parsed.rooms(in: "labels").map { $0.room.shrunk(by: 0.05) }
        for (index, line) in lines.enumerated() {
            for point in line.points { #expect(!names.contains { $0.contains(point) }) }
            for other in lines[(index + 1)...] { #expect(!line.crosses(other)) }
            let byDistance = parsed.schoolCircles
                .map { ($0.centre.distance(to: line.start), $0.radius) }
                .sorted { $0.0 < $1.0 }
            // It starts at the edge of the symbol that is nearest.
            #expect(abs(byDistance[0].0 - byDistance[0].1) < 0.05)
            for circle in parsed.schoolCircles where circle.centre.distance(to: line.start) > 2.2 {
                for point in line.points {
                    #expect(circle.centre.distance(to: point) > circle.radius)
                }
            }
        }
    }

    @Test func `names of schools at one point stand around it`() {
        var content = District(schools: 24).content
        for index in content.schools.indices {
            content.schools[index].position = content.schools[0].position
        }
        let parsed = ParsedSVG(drawMap(.location, content, measure: PlainMeasure()).svg)
        let names = parsed.rooms(in: "labels")
        #expect(Set(names.map(\.owner)).count >= 12)
        for (index, name) in names.enumerated() {
            for other in names[(index + 1)...] where other.owner != name.owner {
                #expect(!name.room.shrunk(by: 0.05).intersects(other.room))
            }
        }
    }

    @Test func `too many schools for names have none`() {
        let drawing = drawMap(
            .location, District(schools: 14_000).content, measure: PlainMeasure())
        #expect(ParsedSVG(drawing.svg).elements(in: "labels").isEmpty)
        #expect(drawing.unnamed.count == drawing.labelsWanted - drawing.labelsPlaced)
    }

    @Test func `a name of 110 characters is broken, cut with an ellipsis, and whole in the title`()
    {
        let long = "วัดเขา" + String(repeating: "ราษฎร์บำรุงวิทยา", count: 6) + " (มิตรภาพที่ 150)"
        var content = District(schools: 3).content
        content.schools[0].name = long
        let svg = drawMap(.location, content, measure: PlainMeasure()).svg
        let lines = ParsedSVG(svg).elements(in: "labels")
            .filter { $0.attributes["data-for"] == content.schools[0].code }.map(\.text)
        #expect(lines.contains { $0.hasSuffix("…") })
        #expect(lines.last == "(มิตรภาพที่ 150)")
        #expect(svg.contains("<title>\(long)"))
    }

    @Test(arguments: ["", " ", "😀 🏫", "مدرسة", "\u{0E48}", "((()))", "ๆ ฯ 2", "A\u{0}B"])
    func `odd names do no harm`(name: String) {
        var content = District(schools: 4).content
        for index in content.schools.indices { content.schools[index].name = name }
        #expect(ParsedSVG(drawMap(.location, content, measure: PlainMeasure()).svg).isWellFormed)
    }

    @Test func `neighbours are named inside themselves along the frame`() throws {
        let frame = PageBox(minX: 0, minY: 0, maxX: 400, maxY: 300)
        func ring(_ minX: Double, _ maxX: Double) -> [Coordinate] {
            [(minX, -900), (maxX, -900), (maxX, 900), (minX, 900)]
                .map { Coordinate(x: $0.0, y: $0.1) }
        }
        let text = LabelText(
            ["อ.ปากพะยูน"], style: TextStyle(family: "", sizeInPoints: 7.5), measure: PlainMeasure())
        let neighbours = [ring(-900, 120), ring(390, 900), ring(500, 900)].map {
            NeighbourNamePlacer.Neighbour(polygons: [[$0]], settings: [text])
        }
        var obstacles = ObstacleField(frame: frame)
        obstacles.add(PageBox(minX: 0, minY: 0, maxX: 200, maxY: 200))
        let placed = NeighbourNamePlacer(frame: frame, inset: 2).place(
            neighbours, around: &obstacles)
        #expect(placed.map(\.area) == [0])
        let box = try #require(placed.first).box
        #expect(frame.expanded(by: -1.9).containsWhole(box))
        #expect(box.minY > 200 && box.maxX < 120)
        #expect(box.minX < 3 || box.maxY > 297)
    }
}

/// A leader as the document has it.
private struct Line {
    let start: Coordinate
    let end: Coordinate

    init(_ element: ParsedSVG.Element) {
        start = Coordinate(x: element.number("x1"), y: element.number("y1"))
        end = Coordinate(x: element.number("x2"), y: element.number("y2"))
    }

    /// Points along it, close enough together that no name slips through.
    var points: [Coordinate] {
        (0...60).map { step in
            let share = Double(step) / 60
            return Coordinate(
                x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
        }
    }

    func crosses(_ other: Line) -> Bool {
        func side(_ a: Coordinate, _ b: Coordinate, _ p: Coordinate) -> Double {
            (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
        }
        return side(start, end, other.start) * side(start, end, other.end) < 0
            && side(other.start, other.end, start) * side(other.start, other.end, end) < 0
    }
}

extension Coordinate {
    fileprivate func distance(to other: Coordinate) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}
