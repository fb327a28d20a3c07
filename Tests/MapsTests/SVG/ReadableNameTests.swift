import Foundation
import Geo
import Schools
import Testing

@testable import Maps

/// What an editor with a loupe looks for: letters that run into lines, names or each other.
@Suite struct ReadableNameTests {
    private static let district = District(columns: 4, rows: 4, schools: 70, seed: 2)

    private static func page(_ theme: MapTheme, _ options: MapOptions = MapOptions()) -> ParsedSVG {
        ParsedSVG(drawMap(theme, district.figured, options: options, measure: PlainMeasure()).svg)
    }

    @Test(arguments: [MapTheme.location, .pupilsByTambon, .network, .trend])
    func `every halo is opaque, as wide as the tokens say, and below all names`(theme: MapTheme) {
        let page = Self.page(theme)
        let halos = page.elements.filter { $0.name == "use" }
        #expect(!halos.isEmpty)
        for halo in halos {
            let id = halo.attributes["href"]?.dropFirst() ?? ""
            #expect(page.elements(in: String(id)).contains { $0.name == "text" })
            #expect(halo.number("stroke-width") == MapWeight.halo)
            #expect(halo.attributes["stroke-opacity"] == nil)
        }
        #expect(!page.elements.contains { $0.attributes["paint-order"] != nil })
        guard theme != .trend, theme != .network else { return }
        let names = page.elements.indices.filter { index in
            let element = page.elements[index]
            return element.name == "text" && element.groups.contains("map")
        }
        let last = page.elements.lastIndex { $0.name == "use" }
        #expect(last ?? .max < names.first ?? 0)
    }

    @Test func `names keep off the frame, and apart from those beside them`() throws {
        let page = Self.page(.location)
        let frame = try #require(page.element(id: "frame"))
        let left = frame.number("x") + MapSpace.nameToFrame - 0.05
        let right = frame.number("x") + frame.number("width") - MapSpace.nameToFrame + 0.05
        let names = page.rooms(in: "labels")
        for (index, name) in names.enumerated() {
            #expect(name.room.minX >= left && name.room.maxX <= right, "\(name.owner)")
            for other in names[(index + 1)...] where other.owner != name.owner {
                let isLevel =
                    name.room.minY < other.room.maxY - 0.1 && other.room.minY < name.room.maxY - 0.1
                let gap =
                    max(name.room.minX, other.room.minX) - min(name.room.maxX, other.room.maxX)
                #expect(!isLevel || gap >= MapSpace.besideName - 0.1, "\(name.owner)")
            }
        }
    }

    @Test func `few names of schools cross the coast`() throws {
        var content = Self.district.figured
        content.amphoe = []
        let sheet = MapSheet(
            theme: .location, content: content.inOrder, options: MapOptions(),
            pen: Pen(options: MapOptions(), measure: PlainMeasure()))
        let field = BorderField(
            sheet.network.strokes(sheet.borderUnits, findsGaps: false), in: sheet.layout.frame)
        let names = Self.page(.location).rooms(in: "labels")
        let crossing = names.count { field.cost(of: $0.room) > 1 }
        #expect(!names.isEmpty && crossing * 12 <= names.count, "\(crossing) of \(names.count)")
    }

    @Test func `a heading of a legend is broken before its unit, which stays`() {
        let pen = Pen(options: MapOptions(), measure: PlainMeasure())
        let title = "สัดส่วนโรงเรียนที่มีอาคารทรุดโทรมหรือรอรื้อถอนหรือรอซ่อมแซม (ร้อยละ)"
        let section = LegendSection(
            title: title, rows: [LegendRow(mark: .none, text: "1–5", count: "3")])
        let legend = Legend([section], pen: pen)
        let box = PageBox(
            minX: 0, minY: 0, maxX: legend.block.width, maxY: legend.block.height)
        let svg = SVGWriter.document(legend.element(in: box, tints: []))
        #expect(svg.contains(">(ร้อยละ)<") && !svg.contains("…"))
        let plain = Legend(
            [LegendSection(title: "หัวข้อ", rows: section.rows)], pen: pen)
        #expect(legend.block.height > plain.block.height + 9)
    }

    @Test(arguments: [PageFormat.share, .slide])
    func `on a screen all tambon have their values or none has`(format: PageFormat) {
        for schools in [20, 70] {
            var district = Self.district
            district.schools = schools
            let drawing = drawMap(
                .pupilsByTambon, district.figured, options: MapOptions(format: format),
                measure: PlainMeasure())
            let names = ParsedSVG(drawing.svg).elements.filter {
                $0.name == "text" && $0.groups.contains { $0.hasPrefix("tambon-names") }
            }
            #expect(names.isEmpty || drawing.labelsPlaced == drawing.labelsWanted)
        }
    }

    @Test func `the sources of a picture for links are whole, and the others counted`() {
        var content = Self.district.figured
        content.sources = (1...9).map { "แฟ้ม-\($0).csv" }
        let options = MapOptions(format: .share)
        let page = ParsedSVG(
            drawMap(.location, content, options: options, measure: PlainMeasure()).svg)
        let notes = page.elements(in: "notes").filter { $0.name == "text" }.map(\.text)
        #expect(!notes.joined().contains("…"))
        #expect(notes.joined(separator: " ").contains("และอีก "))
    }

    @Test func `a hole smaller than its own line is not drawn`() {
        let hole = [(100.05, 7.4), (100.0502, 7.4), (100.0501, 7.4002), (100.05, 7.4)]
            .map { Coordinate(x: $0.0, y: $0.1) }
        var content = Self.district.content
        content.amphoe = []
        let plain = drawMap(.location, content, measure: PlainMeasure()).svg
        for index in content.tambon.indices {
            content.tambon[index].geometry = content.tambon[index].geometry.map {
                Polygon(exterior: $0.exterior, holes: index == 5 ? [hole] : [])
            }
        }
        #expect(drawMap(.location, content, measure: PlainMeasure()).svg == plain)
    }
}
