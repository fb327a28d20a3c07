import Geo
import Schools

extension Atlas {
    /// The map of a unit with the first rows of its table below it.
    func map(of chapter: AtlasChapter, _ rows: Range<Int>, _ index: Int) -> AtlasPage {
        var options = options
        options.part = PageSize(width: paper.width, height: chapter.mapBottom + paper.margin)
        var sheet = MapSheet(
            theme: content.theme, content: mapContent(of: chapter), options: options, pen: pen)
        sheet.placeNames()
        let top = chapter.mapBottom + pen.tokens(MapSpace.gap) * 2
        var below: [SVGElement] = []
        var links: [AtlasLink] = []
        if chapter.table.rows.isEmpty {
            below.append(
                pen.text(
                    words.noSchools, x: paper.body.minX, y: top + pen.tokens(MapType.subtitle),
                    pen.tokens.style(MapType.subtitle), fill: MapColour.quietInk))
        } else if !rows.isEmpty {
            let table = chapter.table.drawing(rows, x: paper.body.minX, y: top)
            below.append(table.element)
            links = table.links
        }
        below.append(paper.foot(index + 1, of: countOfPages))
        let drawing = sheet.drawing(onHeight: paper.height, with: below)
        return AtlasPage(
            name: Self.name(ofPage: index), title: chapter.title, svg: drawing.svg, links: links,
            labelsPlaced: drawing.labelsPlaced, labelsWanted: drawing.labelsWanted)
    }

    private func mapContent(of chapter: AtlasChapter) -> MapContent {
        var map = content.map
        map.focus = chapter.unit.focus
        map.title = chapter.title
        let period = map.periodText.map { " · " + $0 } ?? ""
        map.periodText = content.theme.title[options.language] + period
        // These stand in the foot, on the cover and on the last page.
        map.officeName = ""
        map.sources = []
        map.dateText = nil
        map.countOfSchools = chapter.unit.schools.count
        if let box = map.envelope(of: chapter.unit.focus) {
            map.keep(around: box)
            map.nameNeighbours(pages: pages(besides: chapter), words)
        }
        return map
    }

    /// The pages of the other units of the kind by their codes, from 1.
    private func pages(besides chapter: AtlasChapter) -> [String: Int] {
        var pages: [String: Int] = [:]
        for other in chapters
        where other.unit.kind == chapter.unit.kind && other.unit.code != chapter.unit.code {
            pages[other.unit.code] = other.page + 1
        }
        return pages
    }
}

extension MapContent {
    /// Leaves out what lies so far from the box that no page shows it.
    ///
    /// Paper is at most half as long again as wide, and legends can move a map aside; three sides
    /// of the land to each side are more than a frame ever shows.
    mutating func keep(around box: Envelope) {
        let reach = box.expanded(by: 1.5 * max(box.width, box.height, 0.02))
        func isNear(_ area: MapArea) -> Bool { area.envelope?.intersects(reach) ?? false }
        tambon = tambon.filter(isNear)
        amphoe = amphoe.filter(isNear)
        networks = networks.filter(isNear)
        schools = schools.filter { reach.contains($0.position) }
    }

    /// Adds to the names of neighbours where they are to be found: "ดอนทราย → หน้า 12".
    mutating func nameNeighbours(pages: [String: Int], _ words: AtlasWords) {
        func name(_ areas: inout [MapArea]) {
            for index in areas.indices where !areas[index].name.isEmpty {
                guard let page = pages[areas[index].code] else { continue }
                areas[index].name += " → " + words.page(page)
            }
        }
        name(&tambon)
        name(&amphoe)
        name(&networks)
    }
}
