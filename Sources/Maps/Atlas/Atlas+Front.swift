import Geo
import Schools

extension Atlas {
    /// Title, office and period, a small map of all, and the numbers.
    func cover(_ index: Int) -> AtlasPage {
        let body = paper.body
        let tokens = pen.tokens
        var block = TextBlock(width: body.width, pen: pen)
        block.add(
            content.title, tokens.style(30, bold: true), fill: MapColour.ink, atMost: 3)
        block.add(
            content.map.officeName, tokens.style(16), fill: MapColour.amphoeName,
            space: tokens(10))
        if let period = content.map.periodText {
            block.add(period, tokens.style(12), fill: MapColour.quietInk, space: tokens(4))
        }
        let top = body.minY + tokens(30)
        var figures = TextBlock(width: body.width, pen: pen)
        figures.add(numbers, tokens.style(14, bold: true), fill: MapColour.ink)
        if let date = content.map.dateText {
            figures.add(
                pen.words.responsible(content.map.officeName, date), tokens.style(10),
                fill: MapColour.quietInk, space: tokens(6))
        }
        let bottom = body.maxY - tokens(24) - figures.height
        let box = PageBox(
            minX: body.minX + tokens(20), minY: top + block.height + tokens(26),
            maxX: body.maxX - tokens(20), maxY: bottom - tokens(26))
        return page(
            index, title: content.title,
            [
                block.element(id: "cover-title", x: body.minX, y: top),
                AtlasOverview(content: content.map, box: box, pen: pen).element,
                figures.element(id: "cover-numbers", x: body.minX, y: bottom),
            ])
    }

    /// "323 โรงเรียน · นักเรียน 45,000 คน · 11 อำเภอ 65 ตำบล".
    private var numbers: String {
        let schools = content.map.schools
        var parts = [words.schools(max(content.map.countOfSchools, schools.count))]
        if let pupils = AtlasTable.sum(content.schools, \.pupils) {
            parts.append(words.pupils(pupils))
        }
        return parts.joined(separator: " · ")
    }

    func contents(_ range: Range<Int>, _ index: Int) -> AtlasPage {
        let title = range.lowerBound == 0 ? words.contents : words.continued(words.contents)
        let (elements, links) = AtlasContents(paper: paper, pen: pen)
            .drawing(chapters[range], title: title)
        return page(index, title: title, elements, links: links)
    }

    func quality(_ range: Range<Int>, _ index: Int) -> AtlasPage {
        let title = range.lowerBound == 0 ? words.quality : words.continued(words.quality)
        let notes = AtlasNotes(content.quality, paper: paper, pen: pen)
        return page(index, title: title, notes.elements(range, title: title))
    }
}
