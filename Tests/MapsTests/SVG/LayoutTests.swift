import Geo
import Schools
import Support
import Testing

@testable import Maps

@Suite struct LayoutTests {
    private func sheet(
        _ content: MapContent, _ options: MapOptions = MapOptions(), theme: MapTheme = .location
    ) -> MapSheet {
        MapSheet(
            theme: theme, content: content, options: options,
            pen: Pen(options: options, measure: PlainMeasure()))
    }

    /// Districts of many shapes: square, tall, wide, tiny, large, with few and many schools.
    private func district(_ seed: UInt64) -> District {
        var random = SplitMix64(seed: seed &+ 77)
        return District(
            columns: 1 + Int(random.unit() * 7), rows: 1 + Int(random.unit() * 7),
            schools: Int(random.unit() * 50), seed: seed, west: 98 + random.unit() * 6,
            south: 6 + random.unit() * 13, side: 0.02 + random.unit() * 0.2)
    }

    @Test(arguments: UInt64(1)...8)
    func `blocks cover no school, no land and no other block`(seed: UInt64) {
        for format in PageFormat.allCases {
            let sheet = sheet(district(seed).content, MapOptions(format: format))
            let layout = sheet.layout
            let paper = PageBox(minX: 0, minY: 0, maxX: layout.width, maxY: layout.height)
            for (index, block) in layout.blocks.enumerated() {
                #expect(paper.containsWhole(block))
                for other in layout.blocks[..<index] { #expect(!block.overlaps(other)) }
                for position in sheet.positions.values { #expect(!block.contains(position)) }
                for ring in sheet.network.rings.prefix(200) {
                    for vertex in sheet.network.vertices(of: ring) {
                        #expect(!block.contains(vertex.position))
                    }
                }
            }
            #expect(paper.containsWhole(layout.frame))
            for position in sheet.positions.values { #expect(layout.frame.contains(position)) }
        }
    }

    @Test(arguments: PageFormat.allCases)
    func `paper lies as the land does`(format: PageFormat) {
        let tall = sheet(District(columns: 2, rows: 6).content, MapOptions(format: format)).layout
        let wide = sheet(District(columns: 6, rows: 2).content, MapOptions(format: format)).layout
        #expect(wide.width > wide.height)
        #expect(tall.height > tall.width || !format.isPaper)
    }

    @Test(arguments: [("share", "1200px", "630px"), ("slide", "338.67mm", "190.5mm")])
    func `pictures are as large as they say`(name: String, width: String, height: String) throws {
        let format = try #require(PageFormat(rawValue: name))
        let options = MapOptions(format: format)
        let drawing = drawMap(
            .location, District().content, options: options, measure: PlainMeasure())
        let root = try #require(ParsedSVG(drawing.svg).elements.first)
        #expect(root.attributes["width"] == width && root.attributes["height"] == height)
        let pixels = { (points: Double) in (points / 72 * format.usualDotsPerInch).rounded() }
        #expect(pixels(drawing.widthInPoints) == (format == .share ? 1200 : 1920))
        #expect(pixels(drawing.heightInPoints) == (format == .share ? 630 : 1080))
    }

    @Test(arguments: MapTheme.all, PageFormat.allCases)
    func `nothing is written beyond the page, and notes stand below all blocks`(
        theme: MapTheme, format: PageFormat
    ) {
        var content = District(columns: 5, rows: 3).content
        content.title = (1...25).map { "หัวเรื่อง\($0)" }.joined(separator: " ")
        let options = MapOptions(format: format)
        let drawing = drawMap(theme, content, options: options, measure: PlainMeasure())
        let parsed = ParsedSVG(drawing.svg)
        for group in ["header", "notes", "grid-labels", "legend", "inset", "scale"] {
            for (text, room) in parsed.rooms(in: group) {
                #expect(room.minX >= 0 && room.maxX <= drawing.widthInPoints, "\(group): \(text)")
                #expect(room.minY >= 0 && room.maxY <= drawing.heightInPoints, "\(group): \(text)")
            }
        }
    }

    @Test func `two islands far apart, one school and none have their page`() {
        let far = District(columns: 1, rows: 1, schools: 4, west: 99, south: 9, side: 0.03)
        let other = District(columns: 1, rows: 1, schools: 4, west: 99.8, south: 9.5, side: 0.03)
        var islands = far.content
        islands.tambon += other.tambon
        islands.schools += other.placedSchools.map {
            var school = $0
            school.code += "-2"
            return school
        }
        for content in [
            islands, District(schools: 1).content, District(schools: 0).content,
            MapContent(officeName: ""),
        ] {
            for format in PageFormat.allCases {
                let layout = sheet(content, MapOptions(format: format)).layout
                #expect(layout.block(.legend) != nil)
                #expect(layout.frame.width > 0.3 * layout.width)
                #expect(layout.frame.height > 0.3 * layout.height)
            }
        }
    }

    @Test func `places found once are found again`() {
        let content = district(5).content
        let (one, other) = (sheet(content).layout, sheet(content).layout)
        #expect(one.frame == other.frame && one.blocks == other.blocks)
        #expect(one.pointsPerMetre == other.pointsPerMetre)
    }
}
