import Geo
import Schools

extension Atlas {
    /// The district with the number of its page in each unit; each number leads there.
    func indexMap(_ index: Int) -> AtlasPage {
        var options = options
        options.part = PageSize(width: paper.width, height: paper.body.maxY + paper.margin)
        options.unit = content.map.networks.isEmpty ? nil : chapters.last?.unit.kind
        let leaves = chapters.filter { $0.unit.parts.isEmpty }
        var pages: [String: Int] = [:]
        for chapter in leaves { pages[chapter.unit.code] = chapter.page }
        var sheet = MapSheet(
            theme: indexTheme(pages), content: indexContent, options: options, pen: pen)
        sheet.placeNames()
        let drawing = sheet.drawing(
            onHeight: paper.height, with: [paper.foot(index + 1, of: countOfPages)])
        return AtlasPage(
            name: Self.name(ofPage: index), title: words.indexMap, svg: drawing.svg,
            links: indexLinks(sheet, pages),
            labelsPlaced: drawing.labelsPlaced, labelsWanted: drawing.labelsWanted)
    }

    private func indexLinks(_ sheet: MapSheet, _ pages: [String: Int]) -> [AtlasLink] {
        func link(_ code: String, _ box: PageBox) -> AtlasLink? {
            pages[code].map { AtlasLink(box: box, target: Self.name(ofPage: $0)) }
        }
        let stars = starChapters
        return sheet.tambonNames.compactMap { link(sheet.content.tambon[$0.area].code, $0.box) }
            + sheet.remoteTambonNames.compactMap {
                link(sheet.content.tambon[$0.subject].code, $0.candidate.box)
            }
            + sheet.amphoeNames.compactMap { link(sheet.units[$0.area].code, $0.box) }
            + sheet.hubs.flatMap { hub in
                hub.boxes.compactMap { link(stars[hub.star].unit.code, $0) }
            }
    }

    /// The units stand in the place of the amphoe, unless they are tambon.
    private var indexContent: MapContent {
        var map = content.map
        map.title = words.indexMap
        map.periodText = words.indexHint
        map.officeName = ""
        map.sources = []
        map.dateText = nil
        for index in map.schools.indices { map.schools[index].isDoubtful = false }
        switch chapters.last?.unit.kind {
        case .amphoe where !map.amphoe.isEmpty: map.tambon = []
        case .network: map = map.drawn(by: .network)
        case .amphoe, .tambon, nil: break
        }
        return map
    }

    private func indexTheme(_ pages: [String: Int]) -> MapTheme {
        let words = words, isOfTambon = chapters.last?.unit.kind == .tambon
        let stars = stars
        return MapTheme(
            name: "index",
            title: LocalizedText(thai: words.indexMap, english: words.indexMap),
            summary: LocalizedText(thai: words.indexHint, english: words.indexHint), needs: [],
            plan: { input in
                func numbers(_ codes: [String]) -> [String?] {
                    codes.map { code in pages[code].map { "\($0 + 1)" } }
                }
                return ThemePlan(
                    fill: .tints, symbols: stars.isEmpty ? [] : [Self.dots(input)],
                    legend: [input.borderSection],
                    naming: isOfTambon
                        ? .tambon(details: numbers(input.content.tambon.map(\.code)))
                        : .amphoe(details: numbers(input.units.map(\.code))),
                    sentence: words.indexHint, stars: stars)
            })
    }

    /// Small dots for the ends of stars.
    private static func dots(_ input: ThemeInput) -> SymbolGroup {
        let radius = input.tokens(MapSpace.dot) * 1.4
        return SymbolGroup(
            id: "schools-all", style: SymbolStyle(shape: .circle, fill: MapColour.school),
            members: input.schools.map { ($0, radius) })
    }

    /// Networks that nobody has drawn are stars of their schools.
    private var starChapters: [AtlasChapter] {
        content.map.networks.isEmpty ? chapters.filter { $0.unit.kind == .network } : []
    }

    private var stars: [NetworkStar] {
        var places: [String: Int] = [:]
        for (place, school) in content.map.schools.enumerated() { places[school.code] = place }
        return starChapters.enumerated().map { number, chapter in
            NetworkStar(
                name: chapter.unit.name,
                schools: chapter.unit.schools.compactMap { places[$0.code] },
                detail: "\(chapter.page + 1)",
                fill: SchoolKinds.style(ofKind: number, of: starChapters.count).fill)
        }
    }
}
