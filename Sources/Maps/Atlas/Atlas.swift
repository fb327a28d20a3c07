public import Geo
import Schools

/// A page of an atlas, drawn.
public struct AtlasPage: Sendable {
    /// What links lead to it by: "page-12".
    public let name: String
    /// What it shows, in words.
    public let title: String
    /// A document like that of a map.
    public let svg: String
    public let links: [AtlasLink]
    /// How many names stand on its map, of those that were to.
    public let labelsPlaced: Int
    public let labelsWanted: Int
}

/// A rectangle of a page, in points from its top left, that leads to another.
public struct AtlasLink: Sendable {
    public let box: Envelope
    public let target: String
}

/// An entry of the outline, with those below it.
public struct AtlasBookmark: Sendable {
    public let title: String
    public let target: String
    public let children: [AtlasBookmark]
}

/// An atlas, laid out: how many pages it has and what stands on each; they are drawn one by one.
///
/// The same content, options and measures always give the same pages, in whatever order and on
/// whatever thread they are drawn.
public struct Atlas: Sendable {
    let content: AtlasContent
    let options: MapOptions
    let pen: Pen
    let words: AtlasWords
    let paper: AtlasPaper
    /// Units and their parts in the order of their pages.
    let chapters: [AtlasChapter]
    /// The tables that follow the units: schools in none of them.
    let rest: AtlasTable?
    /// The classes and sizes of all maps are made of the numbers of all, so that pages compare.
    let scaleValues: [Double]
    private(set) var leaves: [AtlasLeaf] = []

    public init(_ content: AtlasContent, options: MapOptions, measure: any TextMeasuring) {
        var content = content
        content.map = content.map.inOrder
        self.content = content
        self.options = options
        pen = Pen(options: options, measure: measure)
        words = AtlasWords(language: options.language)
        let footline = [content.title, content.map.officeName].filter { !$0.isEmpty }
        paper = AtlasPaper(
            format: options.format, pen: pen, footline: footline.joined(separator: " · "))
        let layout = AtlasLayout(content: content, pen: pen, paper: paper, words: words)
        (chapters, rest) = (layout.chapters, layout.rest)
        leaves = layout.leaves
        let whole = ThemeInput(
            content: content.map, options: options,
            schools: MapExtent(content.map).schools.map(\.index),
            units: AreaUnit.units(of: content.map), pen: pen,
            room: options.format.areaInSquarePoints)
        scaleValues = content.theme.plan(whole).scaleValues
    }

    public var countOfPages: Int { leaves.count }

    /// The name of a page, counted from 0.
    public static func name(ofPage index: Int) -> String { "page-\(index + 1)" }

    /// Draws a page, counted from 0.
    public func page(_ index: Int) -> AtlasPage {
        switch leaves[index] {
        case .cover: cover(index)
        case .contents(let range): contents(range, index)
        case .index: indexMap(index)
        case .map(let chapter, let rows): map(of: chapters[chapter], rows, index)
        case .table(let chapter, let rows): table(chapters[chapter].table, rows, index)
        case .rest(let rows): restTable(rows, index)
        case .quality(let range): quality(range, index)
        }
    }

    func page(
        _ index: Int, title: String, _ elements: [SVGElement], links: [AtlasLink] = []
    ) -> AtlasPage {
        AtlasPage(
            name: Self.name(ofPage: index), title: title,
            svg: paper.document(title: title, elements, number: index + 1, of: countOfPages),
            links: links, labelsPlaced: 0, labelsWanted: 0)
    }

    private func table(_ table: AtlasTable, _ rows: Range<Int>, _ index: Int) -> AtlasPage {
        let (element, links) = table.drawing(rows, x: paper.body.minX, y: paper.body.minY)
        return page(index, title: table.title, [element], links: links)
    }

    private func restTable(_ rows: Range<Int>, _ index: Int) -> AtlasPage {
        guard let rest else { return page(index, title: words.otherSchools, []) }
        return table(rest, rows, index)
    }
}

extension Atlas {
    /// The entries that programs show beside the pages: amphoe, and below each its tambon.
    public var outline: [AtlasBookmark] {
        var entries: [AtlasBookmark] = []
        var chapter = 0
        for (index, leaf) in leaves.enumerated() {
            let target = Self.name(ofPage: index)
            func add(_ title: String, _ children: [AtlasBookmark] = []) {
                entries.append(AtlasBookmark(title: title, target: target, children: children))
            }
            switch leaf {
            case .cover: add(words.cover)
            case .contents(let range) where range.lowerBound == 0: add(words.contents)
            case .index: add(words.indexMap)
            case .map(let number, _) where number == chapter:
                let parts = chapters[number].unit.parts.count
                add(
                    chapters[number].title,
                    chapters[(number + 1)..<(number + 1 + parts)].map {
                        AtlasBookmark(
                            title: $0.title, target: Self.name(ofPage: $0.page), children: [])
                    })
                chapter += 1 + parts
            case .rest(let range) where range.lowerBound == 0: add(words.otherSchools)
            case .quality(let range) where range.lowerBound == 0: add(words.quality)
            default: break
            }
        }
        return entries
    }
}
