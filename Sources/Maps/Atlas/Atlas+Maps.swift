import Geo
import Schools

extension Atlas {
    /// The map of a unit with the first rows of its table below it.
    func map(of chapter: AtlasChapter, _ rows: Range<Int>, _ index: Int) -> AtlasPage {
        var options = options
        options.part = PageSize(width: paper.width, height: chapter.mapBottom + paper.margin)
        var sheet = MapSheet(
            theme: content.theme, content: mapContent(of: chapter), options: options, pen: pen)
        sheet.neighbours = neighbours(of: chapter, in: sheet.whole)
        sheet.placeNames()
        let top = chapter.mapBottom + pen.tokens(MapSpace.gap) * 2
        var below: [SVGElement] = []
        var links = links(toNeighboursOn: sheet, of: chapter)
        if chapter.table.rows.isEmpty {
            below.append(
                pen.text(
                    words.noSchools, x: paper.body.minX, y: top + pen.tokens(MapType.subtitle),
                    pen.tokens.style(MapType.subtitle), fill: MapColour.quietInk))
        } else if !rows.isEmpty {
            let table = chapter.table.drawing(rows, x: paper.body.minX, y: top)
            below.append(table.element)
            links += table.links
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
        map.focus?.countOfSchools = chapter.unit.schools.count
        map.title = chapter.title
        let period = map.periodText.map { " · " + $0 } ?? ""
        map.periodText = content.theme.title[options.language] + period
        // These stand in the foot, on the cover and on the last page.
        map.officeName = ""
        map.sources = []
        map.dateText = nil
        return map
    }
}
