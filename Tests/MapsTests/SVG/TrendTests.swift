import Geo
import Schools
import Support
import Testing

@testable import Maps

@Suite struct TrendTests {
    /// A district with so many periods; every fifth school opens in the second.
    private func content(
        _ periods: Int, schools: Int = 30, columns: Int = 4, rows: Int = 4
    ) -> MapContent {
        var content = District(columns: columns, rows: rows, schools: schools).content
        content.periods = (0..<periods).map { "ปีการศึกษา \(2560 + $0) รอบที่ 1 (10 มิถุนายน)" }
        for index in content.schools.indices {
            content.schools[index].figures.series = (0..<periods).map { period in
                index % 5 == 4 && period == 0 ? nil : 20 + index * 7 + period * (index - 10)
            }
            content.schools[index].tambonCode = content.tambon[index % 7].code
        }
        return content
    }

    private func parsed(_ content: MapContent, _ options: MapOptions = MapOptions()) -> ParsedSVG {
        ParsedSVG(drawMap(.trend, content, options: options, measure: PlainMeasure()).svg)
    }

    private func panels(_ map: ParsedSVG) -> [ParsedSVG.Element] {
        map.elements.filter { $0.name == "g" && $0.attributes["data-period"] != nil }
    }

    @Test(arguments: [2, 7, 12], PageFormat.allCases)
    func `every period has a panel of its own, all of one size`(count: Int, format: PageFormat) {
        let map = parsed(content(count), MapOptions(format: format))
        #expect(map.isWellFormed)
        #expect(panels(map).count == count)
        let frames = (1...count).compactMap { map.element(id: "frame-\($0)")?.box }
        let paper = map.element(id: "paper")?.box
        #expect(frames.count == count)
        for (index, frame) in frames.enumerated() {
            #expect(abs(frame.width - frames[0].width) < 0.001)
            #expect(abs(frame.height - frames[0].height) < 0.001)
            #expect(paper?.containsWhole(frame) == true)
            for other in frames.dropFirst(index + 1) { #expect(!frame.intersects(other)) }
        }
        let ids = map.elements.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count)
    }

    @Test(arguments: [2, 5, 12], [PageFormat.a4, .share])
    func `captions are no wider than their panels`(count: Int, format: PageFormat) throws {
        let map = parsed(content(count), MapOptions(format: format))
        let frame = try #require(map.element(id: "frame-1")?.box)
        for panel in 1...count {
            let texts = map.elements(in: "caption-\(panel)").filter { $0.name == "text" }
            #expect(texts.contains { $0.text.contains("\(2559 + panel)") })
            for text in texts {
                let style = TextStyle(
                    family: "", sizeInPoints: text.number("font-size"),
                    isBold: text.attributes["font-weight"] == "bold")
                let width = PlainMeasure().size(of: text.text, style: style).width
                #expect(width <= frame.width, "\(text.text)")
                #expect(!text.text.hasSuffix("…"))
            }
        }
    }

    @Test func `nothing of a panel leaves its frame, and a school stands at one place in all`() {
        let content = content(6), map = parsed(content)
        let frames = (1...6).compactMap { map.element(id: "frame-\($0)")?.box }
        var places: [String: Set<String>] = [:]
        for (index, frame) in frames.enumerated() {
            for circle in map.elements(in: "schools-\(index + 1)") where circle.name == "circle" {
                let centre = Coordinate(x: circle.number("cx"), y: circle.number("cy"))
                let disc = Disc(centre: centre, radius: circle.number("r"))
                #expect(frame.expanded(by: 0.01).containsWhole(disc.box))
                let code = String(circle.groups.last?.suffix(10) ?? "")
                let place =
                    NumberText.rounded(centre.x - frame.minX) + " "
                    + NumberText.rounded(centre.y - frame.minY)
                places[code, default: []].insert(place)
            }
        }
        #expect(places.count == content.schools.count)
        #expect(places.values.allSatisfy { $0.count == 1 })
    }

    @Test func `circles have one scale in all panels, and their numbers beside them`() throws {
        let map = parsed(content(4))
        var shares: [Double] = []
        for group in map.elements where group.attributes["data-value"] != nil {
            let id = try #require(group.attributes["id"])
            let circle = map.elements(in: id).first { $0.name == "circle" }
            guard let radius = circle?.number("r"), group.number("data-value") > 50 else {
                continue
            }
            shares.append(radius * radius / group.number("data-value"))
        }
        let least = try #require(shares.min()), most = try #require(shares.max())
        #expect(shares.count > 60)
        #expect(most / least < 1.02)
    }

    @Test func `a school that was not there is absent, left out of the total and not compared`() {
        let content = content(3), map = parsed(content)
        let first = map.elements(in: "schools-1").count { $0.attributes["data-code"] != nil }
        let second = map.elements(in: "schools-2").count { $0.attributes["data-code"] != nil }
        #expect((first, second) == (24, 30))
        let totals = (0..<3).map { period in
            content.schools.reduce(0) { $0 + max(0, $1.figures.series[period] ?? 0) }
        }
        for (index, total) in totals.enumerated() {
            let texts = map.elements(in: "caption-\(index + 1)").map(\.text).joined(separator: " ")
            #expect(texts.contains("รวม \(ReadableNumber.grouped(total)) คน"))
            guard index > 0 else { continue }
            let change = content.schools.map(\.figures.series).reduce(0) { sum, series in
                guard let before = series[index - 1], let after = series[index] else { return sum }
                return sum + max(0, after) - max(0, before)
            }
            #expect(texts.contains((change > 0 ? "+" : "") + ReadableNumber.grouped(change)))
        }
    }

    @Test(arguments: [MapUnit.tambon, .amphoe])
    func `areas have the same classes in all panels`(unit: MapUnit) throws {
        let content = content(4), map = parsed(content, MapOptions(unit: unit))
        var fills: [String: Set<String>] = [:]
        for panel in 1...4 {
            let areas = map.elements(in: "panel-\(panel)").filter {
                $0.name == "path" && $0.attributes["data-code"] != nil
            }
            #expect(areas.count == (unit == .tambon ? content.tambon : content.amphoe).count)
            for area in areas {
                let value = area.attributes["data-value"] ?? "none"
                fills[value, default: []].insert(area.attributes["fill"] ?? "")
            }
        }
        #expect(fills.values.allSatisfy { $0.count == 1 })
        #expect(Set(fills.values).count > 2)
    }

    @Test func `of more than twelve periods the newest are shown, and the page says so`() {
        let map = parsed(content(15))
        let periods = panels(map).compactMap { $0.attributes["data-period"] }
        #expect(periods.count == 12)
        #expect(periods.first?.contains("2563") == true)
        #expect(map.elements(in: "notice").contains { $0.text.contains("12 ช่วงเวลาล่าสุด") })
    }

    @Test(arguments: [0, 1])
    func `too few periods are told in a sentence`(count: Int) {
        for language in Language.allCases {
            let map = parsed(content(count), MapOptions(language: language))
            let notice = map.elements(in: "notice").map(\.text).joined()
            #expect(notice.contains(language == .thai ? "แนวโน้ม" : "trend"))
            #expect(panels(map).count == 1)
        }
    }

    @Test func `the sentence tells the ends and who changed most`() throws {
        let map = parsed(content(3))
        let sentence = try #require(map.element(id: "map-description")).text
        let content = content(3)
        let both = content.schools.map(\.figures.series).filter { $0[0] != nil && $0[2] != nil }
        let totals = [0, 2].map { period in
            both.reduce(0) { $0 + max(0, $1[period] ?? 0) }
        }
        #expect(sentence.contains("เทียบเฉพาะ \(both.count) แห่ง"))
        for total in totals { #expect(sentence.contains("\(ReadableNumber.grouped(total)) คน")) }
        #expect(sentence.contains("ที่ลดลงมากที่สุดคือ \(content.schools[0].name) 20 คน"))
        #expect(sentence.contains("ที่เพิ่มขึ้นมากที่สุดคือ \(content.schools[28].name) 36 คน"))
        let english = parsed(content, MapOptions(language: .english))
        #expect(english.element(id: "map-description")?.text.contains("lost most: 20.") == true)
    }

    @Test(arguments: [MapUnit?.none, .tambon, .amphoe, .network])
    func `odd series give a page`(unit: MapUnit?) {
        var odd = [content(4, schools: 1), content(4, schools: 0), content(3)]
        for index in odd[2].schools.indices {
            odd[2].schools[index].position = odd[2].schools[0].position
            odd[2].schools[index].figures.series = [[], [nil, -4, 0], [.max, 5, .max]][index % 3]
        }
        odd.append(content(5))
        for index in odd[3].schools.indices { odd[3].schools[index].figures.series[2] = nil }
        odd.append(content(3))
        odd[4].tambon = []
        odd[4].amphoe = []
        odd.append(MapContent(officeName: ""))
        odd[5].periods = ["ก", "ก", ""]
        for (index, content) in odd.enumerated() {
            for ink in MapInk.allCases {
                let map = parsed(content, MapOptions(ink: ink, unit: unit))
                #expect(map.isWellFormed, "\(index)")
                let drawn = map.elements.flatMap(\.attributes.values)
                #expect(!drawn.contains { $0.contains("nan") || $0.contains("inf") }, "\(index)")
            }
        }
        let texts = parsed(odd[3]).elements(in: "caption-3").map(\.text)
        #expect(texts.contains("ไม่มีข้อมูล"))
    }

    @Test func `the same series gives the same bytes, in whatever order schools come`() {
        let content = content(5)
        var shuffled = content
        shuffled.schools.reverse()
        shuffled.tambon.reverse()
        let options = MapOptions(unit: .tambon)
        for options in [MapOptions(), options] {
            #expect(
                drawMap(.trend, content, options: options, measure: PlainMeasure()).svg
                    == drawMap(.trend, shuffled, options: options, measure: PlainMeasure()).svg)
        }
    }

    @Test func `paper lies as lets the land be drawn larger`() {
        let square = parsed(content(2, columns: 4, rows: 4)).element(id: "paper")?.box
        let flat = parsed(content(2, columns: 6, rows: 2)).element(id: "paper")?.box
        #expect(square.map { $0.width > $0.height } == true)
        #expect(flat.map { $0.width < $0.height } == true)
    }
}
