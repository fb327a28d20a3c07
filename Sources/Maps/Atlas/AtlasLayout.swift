import Geo

/// What stands on a page.
enum AtlasLeaf: Sendable {
    case cover
    /// Some of the entries of the contents.
    case contents(Range<Int>)
    case index
    /// The map of a chapter with the first rows of its table.
    case map(chapter: Int, rows: Range<Int>)
    case table(chapter: Int, rows: Range<Int>)
    /// Schools in none of the units.
    case rest(Range<Int>)
    case quality(Range<Int>)
}

/// A unit with its table and the place of its page, counted from 0.
struct AtlasChapter: Sendable {
    let unit: AtlasUnit
    /// The unit that it is a part of.
    let parent: AtlasUnit?
    let title: String
    var table: AtlasTable
    var page: Int
    /// Where the map ends and its table begins, in points.
    var mapBottom: Double
}

/// Lays an atlas out: every table is measured, so that every page has its number before it is drawn.
struct AtlasLayout {
    let content: AtlasContent
    let pen: Pen
    let paper: AtlasPaper
    let words: AtlasWords
    private(set) var chapters: [AtlasChapter] = []
    private(set) var rest: AtlasTable?
    private(set) var leaves: [AtlasLeaf] = []

    /// Of the page a map takes at least this share where there is a table below it.
    private static let leastMap = 0.5
    /// Fewer rows than this are not worth a place below a map that has more.
    private static let fewestRows = 5

    init(content: AtlasContent, pen: Pen, paper: AtlasPaper, words: AtlasWords) {
        self.content = content
        self.pen = pen
        self.paper = paper
        self.words = words
        addChapters()
        addFront()
        for index in chapters.indices { add(index) }
        nameParts()
        addBack()
    }

    private mutating func addChapters() {
        for unit in content.units {
            addChapter(unit, parent: nil)
            for part in unit.parts { addChapter(part, parent: unit) }
        }
    }

    private mutating func addChapter(_ unit: AtlasUnit, parent: AtlasUnit?) {
        let own = unit.title(words)
        let title = parent.map { own + " " + $0.title(words) } ?? own
        let table =
            unit.parts.isEmpty
            ? AtlasTable.schools(
                unit.schools, title: words.schoolsOf(own), width: paper.body.width, pen: pen)
            : AtlasTable.parts(of: unit, pages: { _ in nil }, width: paper.body.width, pen: pen)
        chapters.append(
            AtlasChapter(
                unit: unit, parent: parent, title: title, table: table, page: 0, mapBottom: 0))
    }

    private mutating func addFront() {
        leaves.append(.cover)
        let entries = chapters.count
        let perPage = AtlasContents(paper: paper, pen: pen).entriesOfPage
        for start in stride(from: 0, to: max(entries, 1), by: perPage) {
            leaves.append(.contents(start..<min(entries, start + perPage)))
        }
        leaves.append(.index)
    }

    private mutating func add(_ index: Int) {
        let table = chapters[index].table
        let room = paper.body.height
        let gap = pen.tokens(MapSpace.gap) * 2
        chapters[index].page = leaves.count
        let mapHeight = mapHeight(of: chapters[index], room: room, gap: gap)
        chapters[index].mapBottom = paper.body.minY + mapHeight
        let below = room - mapHeight - gap
        let pages = table.pages(first: below, others: room)
        for (number, rows) in pages.enumerated() {
            if number == 0 {
                leaves.append(.map(chapter: index, rows: rows))
            } else {
                leaves.append(.table(chapter: index, rows: rows))
            }
        }
    }

    /// The table stands whole below the map where it leaves that half of the page; else the map
    /// takes what its land asks for, and the table what is left.
    private func mapHeight(of chapter: AtlasChapter, room: Double, gap: Double) -> Double {
        let table = chapter.table
        guard !table.rows.isEmpty else { return room - pen.tokens(MapType.subtitle) * 3 }
        let whole = table.height(of: 0..<table.rows.count)
        if whole + gap <= room * (1 - Self.leastMap) { return room - gap - whole }
        let wanted = paper.body.width * shape(of: chapter.unit.focus) + pen.tokens(80)
        let height = min(max(wanted, room * Self.leastMap), room)
        let rows = table.rows(from: 0, fitting: room - height - gap)
        return rows.count < Self.fewestRows ? room : height
    }

    /// The height of the land for a width of 1.
    private func shape(of focus: MapFocus) -> Double {
        guard let box = content.map.envelope(of: focus), box.width > 0 else { return 1 }
        // On Thailand's 6 to 20 degrees north a degree of longitude is about this much shorter.
        return box.height / (box.width * 0.98)
    }

    /// The tables of parts name their pages, which are known only now.
    private mutating func nameParts() {
        for index in chapters.indices where !chapters[index].unit.parts.isEmpty {
            let unit = chapters[index].unit
            var pages: [String: (name: String, number: Int)] = [:]
            for chapter in chapters[(index + 1)...].prefix(unit.parts.count) {
                pages[chapter.unit.code] = (
                    Atlas.name(ofPage: chapter.page), chapter.page + 1
                )
            }
            chapters[index].table = AtlasTable.parts(
                of: unit, pages: { pages[$0.code] }, width: paper.body.width, pen: pen)
        }
    }

    private mutating func addBack() {
        if !content.others.isEmpty {
            let table = AtlasTable.schools(
                content.others, title: words.otherSchools, width: paper.body.width, pen: pen)
            rest = table
            leaves += table.pages(first: paper.body.height, others: paper.body.height)
                .map(AtlasLeaf.rest)
        }
        leaves += AtlasNotes(content.quality, paper: paper, pen: pen).pages.map(AtlasLeaf.quality)
    }
}

extension MapContent {
    /// The box around the areas of a focus, or around its schools where it names them, in degrees.
    func envelope(of focus: MapFocus) -> Envelope? {
        if let codes = focus.schools {
            return Envelope(
                schools.lazy.filter { codes.contains($0.code) }.compactMap(\.place))
        }
        let areas =
            tambon.filter { focus.tambon.contains($0.code) }
            + amphoe.filter { focus.amphoe.contains($0.code) }
        var box: Envelope?
        for area in areas {
            guard let own = area.envelope else { continue }
            box = box?.union(own) ?? own
        }
        return box
    }
}

extension MapArea {
    /// The box around it, in degrees; nil where it has no shape.
    var envelope: Envelope? {
        Envelope(geometry.lazy.flatMap(\.exterior).filter(isOnGlobe))
    }
}
