import Geo
import Support
import Testing

@testable import Maps

/// An atlas of the made-up district, by tambon within amphoe.
private struct Book {
    var district = District()
    var schoolsOfPart = 3
    var others = 0
    var theme = MapTheme.location
    var options = MapOptions(orientation: .portrait)

    var content: AtlasContent {
        let map = district.content
        let units = map.amphoe.map { amphoe in
            let parts = map.tambon.filter { $0.parentCode == amphoe.code }.map { tambon in
                AtlasUnit(
                    kind: .tambon, code: tambon.code, name: tambon.name,
                    focus: MapFocus(name: tambon.name, tambon: [tambon.code]),
                    schools: schools(schoolsOfPart, of: tambon.code))
            }
            return AtlasUnit(
                kind: .amphoe, code: amphoe.code, name: amphoe.name,
                focus: MapFocus(
                    name: amphoe.name, tambon: Set(parts.map(\.code)), amphoe: [amphoe.code]),
                schools: parts.flatMap(\.schools), parts: parts)
        }
        return AtlasContent(
            title: "สมุดแผนที่", theme: theme, map: map, units: units,
            others: schools(others, of: "none"),
            quality: [AtlasNote(title: "แหล่งข้อมูล", lines: ["ทะเบียน.csv"])])
    }

    func schools(_ count: Int, of code: String) -> [AtlasSchool] {
        (0..<count).map { index in
            AtlasSchool(
                code: "\(code)-\(index)", name: "โรงเรียนบ้านทุ่งที่ \(index)",
                level: "อนุบาล-ประถมศึกษา", pupils: index.isMultiple(of: 5) ? nil : 40 + index,
                teachers: 4, rooms: 8, isPlaced: !index.isMultiple(of: 7))
        }
    }

    var atlas: Atlas { Atlas(content, options: options, measure: PlainMeasure()) }
}

@Suite struct AtlasTests {
    @Test func `cover, contents and index come first, then each amphoe before its tambon`() {
        let atlas = Book().atlas
        let titles = (0..<atlas.countOfPages).map { atlas.page($0).title }
        #expect(titles.prefix(3) == ["สมุดแผนที่", "สารบัญ", "แผนที่ดัชนี"])
        #expect(titles.last == "คุณภาพข้อมูลและแหล่งที่มา")
        // 4 amphoe and 16 tambon.
        #expect(titles.count == 4 + 20)
        #expect(titles[3].hasPrefix("อำเภอ") && titles[4].hasPrefix("ตำบล"))
    }

    @Test func `each page says its number and the atlas's title`() {
        let atlas = Book().atlas
        for index in 0..<atlas.countOfPages {
            let svg = atlas.page(index).svg
            #expect(svg.contains("หน้า \(index + 1) / \(atlas.countOfPages)"))
            #expect(svg.contains("สมุดแผนที่ · "))
            #expect(!svg.contains("nan") && !svg.contains("inf\""))
        }
    }

    @Test func `a page is the same whenever it is drawn`() {
        let atlas = Book().atlas
        let backwards = (0..<atlas.countOfPages).reversed().map { atlas.page($0).svg }
        #expect(backwards.reversed() == (0..<atlas.countOfPages).map { Book().atlas.page($0).svg })
    }

    @Test func `the outline has an entry an amphoe, and below it its tambon`() {
        let outline = Book().atlas.outline
        #expect(outline.map(\.children.count) == [0, 0, 0, 4, 4, 4, 4, 0])
        #expect(outline[3].target == "page-4" && outline[3].children[0].target == "page-5")
        #expect(outline[4].target == "page-9")
    }

    @Test func `every link leads to a page that is there, the index to each tambon`() {
        let atlas = Book().atlas
        let names = Set((0..<atlas.countOfPages).map(Atlas.name(ofPage:)))
        for index in 0..<atlas.countOfPages {
            for link in atlas.page(index).links {
                #expect(names.contains(link.target))
                #expect(link.box.width > 0 && link.box.height > 0)
            }
        }
        #expect(Set(atlas.page(2).links.map(\.target)).count == 16)
        #expect(atlas.page(1).links.count == 20)
        // Four tambon in the table, and the three amphoe around.
        #expect(atlas.page(3).links.count == 4 + 3)
    }

    @Test(arguments: [0, 1, 2, 17, 33, 34, 35, 60, 211])
    func `every school has one row, whole and on the page, wherever its table ends`(
        count: Int
    ) {
        var book = Book(schoolsOfPart: count)
        book.district = District(columns: 1, rows: 1, schools: 5)
        let atlas = book.atlas
        var rows: [String: Int] = [:]
        for index in 0..<atlas.countOfPages {
            let page = ParsedSVG(atlas.page(index).svg)
            #expect(page.isWellFormed)
            for text in page.elements where text.name == "text" {
                let baseline = text.number("y")
                #expect(baseline > 0 && baseline < atlas.paper.height - 1, "\(text.text)")
                rows[text.text, default: 0] += 1
            }
        }
        for school in book.content.units.flatMap(\.schools) { #expect(rows[school.code] == 1) }
        #expect(rows["รวม \(count) แห่ง"] == (count == 0 ? nil : 1))
        if count == 0 { #expect(rows["ไม่มีโรงเรียน"] == 1) }
    }

    @Test func `schools of no unit have a table of their own at the end`() {
        let atlas = Book(others: 90).atlas
        let titles = (0..<atlas.countOfPages).map { atlas.page($0).title }
        #expect(titles.filter { $0 == "โรงเรียนที่ไม่อยู่ในหน่วยใด" }.count == 2)
        #expect(atlas.outline.contains { $0.title == "โรงเรียนที่ไม่อยู่ในหน่วยใด" })
    }

    @Test func `a school without a position is marked, sums leave out what is unknown`() {
        let svg = Book(schoolsOfPart: 8).atlas.page(4).svg
        #expect(svg.contains("ไม่มีพิกัด"))
        // 41 + 42 + 43 + 44 + 46 + 47; the first and the sixth are unknown.
        #expect(svg.contains(">263<"))
        #expect(svg.contains("ไม่ทราบนักเรียน 2 แห่ง"))
    }

    @Test func `neighbours are named with their pages, and lead there`() throws {
        let atlas = Book(district: District(columns: 6, rows: 6)).atlas
        var count = 0
        for index in 3..<(atlas.countOfPages - 1) {
            let page = atlas.page(index)
            let links = Set(page.links.map(\.target))
            let texts = ParsedSVG(page.svg).elements(in: "neighbour-names").map(\.text)
            for text in texts {
                guard let number = text.split(separator: " ").last.flatMap({ Int($0) }) else {
                    continue
                }
                #expect(text.contains("→ หน้า"))
                #expect(number != index + 1 && links.contains("page-\(number)"))
                count += 1
            }
        }
        #expect(count > 20)
    }

    @Test func `the classes of all pages are those of all tambon`() {
        var book = Book(district: District(columns: 6, rows: 6))
        book.theme = .pupilsByTambon
        var content = book.content
        for index in content.map.tambon.indices {
            content.map.tambon[index].value = Double(100 + 37 * index)
        }
        let atlas = Atlas(content, options: book.options, measure: PlainMeasure())
        let maps = (3..<(atlas.countOfPages - 1)).map { atlas.page($0).svg }
            .filter { $0.contains("id=\"legend\"") }
        let classes = maps.map { svg in
            ParsedSVG(svg).elements(in: "legend").map(\.text).filter { $0.contains("–") }
        }
        #expect(classes.count > 9)
        #expect(classes[0].count > 2 && Set(classes).count == 1)
    }

    @Test func `an atlas of nothing is a few pages, no trap`() {
        let content = AtlasContent(
            title: "", theme: .location, map: MapContent(officeName: ""), units: [])
        let atlas = Atlas(content, options: MapOptions(), measure: PlainMeasure())
        for index in 0..<atlas.countOfPages { _ = atlas.page(index) }
        #expect(atlas.countOfPages == 4)
    }

    @Test func `names of 110 letters are broken or cut, never wider than their column`() {
        let long = AtlasSchool(
            code: "1099000001", name: String(repeating: "ก", count: 110), level: nil)
        let broken = AtlasSchool(
            code: "1099000002", name: String(repeating: "บ้านนา ", count: 16), level: nil)
        let pen = Pen(options: MapOptions(), measure: PlainMeasure())
        let table = AtlasTable.schools([long, broken], title: "", width: 500, pen: pen)
        #expect(table.widths.reduce(0, +) <= 500.01)
        let style = pen.tokens.style(AtlasTable.size)
        for row in table.rows.prefix(2) {
            #expect(row.lines[2].allSatisfy { pen.width(of: $0, style) <= table.widths[2] })
        }
        #expect(table.rows[1].lines[2].count == 2)
    }
}

@Suite struct NetworkAtlasTests {
    /// Every other school of the same tambon is in the other network.
    private var content: AtlasContent {
        let map = District(schools: 40).content
        let units = (0..<2).map { number in
            let own = map.schools.enumerated().filter { $0.offset % 2 == number }.map(\.element)
            return AtlasUnit(
                kind: .network, code: "network-\(number + 1)", name: "เครือข่ายที่ \(number + 1)",
                focus: MapFocus(
                    name: "", tambon: Set(own.compactMap(\.tambonCode)),
                    schools: Set(own.map(\.code))),
                schools: own.map { AtlasSchool(code: $0.code, name: $0.name) })
        }
        return AtlasContent(title: "", theme: .location, map: map, units: units)
    }

    private var atlas: Atlas {
        Atlas(content, options: MapOptions(orientation: .portrait), measure: PlainMeasure())
    }

    @Test func `a page is about the schools of its network, others in the tambon are quiet`() {
        for (number, unit) in content.units.enumerated() {
            let page = ParsedSVG(atlas.page(3 + number).svg)
            func codes(_ id: String) -> Set<String> {
                Set(page.elements(in: id).compactMap { $0.attributes["data-code"] })
            }
            let own = Set(unit.schools.map(\.code))
            #expect(!codes("schools").isEmpty && codes("schools").isSubset(of: own))
            #expect(codes("schools-around").isDisjoint(with: own))
            #expect(!codes("schools-around").isEmpty)
        }
    }

    @Test func `the index has a hub a network with the number of its page`() {
        let index = atlas.page(2)
        let page = ParsedSVG(index.svg)
        for (number, unit) in content.units.enumerated() {
            let hub = page.elements(in: "hub-\(number + 1)").map(\.text)
            #expect(hub.contains(unit.name) && hub.contains("\(4 + number)"))
            #expect(index.links.contains { $0.target == "page-\(4 + number)" })
        }
    }

    @Test func `the quality line counts the schools of the focus, placed or not`() {
        var map = content.map
        map.countOfSchools = 33_998
        map.focus = content.units[0].focus
        let words = { (map: MapContent) in
            ParsedSVG(drawMap(.location, map, measure: PlainMeasure()).svg).elements
                .map(\.text).first { $0.contains("วางตำแหน่งได้") } ?? ""
        }
        #expect(words(map).contains("20 จาก 20"))
        map.focus?.countOfSchools = 23
        #expect(words(map).contains("20 จาก 23"))
    }
}
