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

extension Atlas {
    /// The district with the number of its page in each unit; each number leads there.
    func indexMap(_ index: Int) -> AtlasPage {
        var options = options
        options.part = PageSize(width: paper.width, height: paper.body.maxY + paper.margin)
        let leaves = chapters.filter { $0.unit.parts.isEmpty }
        var pages: [String: Int] = [:]
        for chapter in leaves { pages[chapter.unit.code] = chapter.page }
        var sheet = MapSheet(
            theme: indexTheme(pages), content: indexContent(pages), options: options, pen: pen)
        sheet.placeNames()
        var links: [AtlasLink] = []
        func link(_ area: Int, _ box: PageBox) {
            guard let page = pages[sheet.content.tambon[area].code] else { return }
            links.append(AtlasLink(box: box, target: Self.name(ofPage: page)))
        }
        for name in sheet.tambonNames { link(name.area, name.box) }
        for name in sheet.remoteTambonNames { link(name.subject, name.candidate.box) }
        let drawing = sheet.drawing(
            onHeight: paper.height, with: [paper.foot(index + 1, of: countOfPages)])
        return AtlasPage(
            name: Self.name(ofPage: index), title: words.indexMap, svg: drawing.svg, links: links,
            labelsPlaced: drawing.labelsPlaced, labelsWanted: drawing.labelsWanted)
    }

    /// The units stand in the place of the tambon, whatever they are.
    private func indexContent(_ pages: [String: Int]) -> MapContent {
        var map = content.map
        map.title = words.indexMap
        map.periodText = words.indexHint
        map.officeName = ""
        map.sources = []
        map.dateText = nil
        switch chapters.last?.unit.kind {
        case .amphoe, nil: (map.tambon, map.amphoe) = (map.amphoe.map(\.asOwnUnit), [])
        case .network where !map.networks.isEmpty:
            (map.tambon, map.amphoe) = (map.networks.map(\.asOwnUnit), [])
        case .network, .tambon: break
        }
        return map
    }

    private func indexTheme(_ pages: [String: Int]) -> MapTheme {
        let words = words
        let stars = stars(pages)
        return MapTheme(
            name: "index",
            title: LocalizedText(thai: words.indexMap, english: words.indexMap),
            summary: LocalizedText(thai: words.indexHint, english: words.indexHint), needs: [],
            plan: { input in
                var borders = input.borderSection
                borders.rows.removeAll { if case .ring = $0.mark { true } else { false } }
                return ThemePlan(
                    fill: .tints, symbols: [], legend: [borders],
                    naming: .tambon(
                        details: input.content.tambon.map { area in
                            pages[area.code].map { "\($0 + 1)" }
                        }),
                    sentence: words.indexHint, stars: stars)
            })
    }

    /// Networks that nobody has drawn are stars of their schools.
    private func stars(_ pages: [String: Int]) -> [NetworkStar] {
        guard content.map.networks.isEmpty else { return [] }
        var places: [String: Int] = [:]
        for (place, school) in content.map.schools.enumerated() { places[school.code] = place }
        return chapters.filter { $0.unit.kind == .network }.enumerated().map { number, chapter in
            NetworkStar(
                name: chapter.unit.name,
                schools: chapter.unit.schools.compactMap { places[$0.code] },
                detail: "\(chapter.page + 1)",
                fill: MapColour.tints[number % MapColour.tints.count])
        }
    }
}

extension MapArea {
    /// The area as a tambon that is an amphoe of its own, and so has a tint of its own.
    fileprivate var asOwnUnit: MapArea {
        var area = self
        area.parentCode = code
        return area
    }
}
