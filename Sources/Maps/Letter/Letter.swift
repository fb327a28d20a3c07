import Geo
import Schools

/// What is sent with a letter: a map of the schools that it concerns, and a table of them.
public struct LetterContent: Sendable {
    /// What the letter is about; the heading of the first page.
    public var subject: String
    /// What stands below it behind the office: the letter's number and day, in words.
    public var reference: String?
    public var theme: MapTheme
    /// The district around the schools, with its office.
    public var map: MapContent
    /// Which schools they are, in words; the heading of the table.
    public var heading: String
    public var schools: [LetterSchool]
    /// What stands first at the foot of each page, such as that it is not for the public.
    public var mark: String?
    /// What is said of each school in place of its amphoe and network; empty for those.
    public var facts: [LetterFact] = []

    public init(
        subject: String, reference: String?, theme: MapTheme, map: MapContent, heading: String,
        schools: [LetterSchool]
    ) {
        self.subject = subject
        self.reference = reference
        self.theme = theme
        self.map = map
        self.heading = heading
        self.schools = schools
    }
}

/// A row of the table, in the order given.
public struct LetterSchool: Hashable, Sendable {
    public var code: String
    public var name: String
    public var tambon: String?
    public var amphoe: String?
    public var network: String?
    public var isPlaced: Bool
    /// What the letter says of it, in the order of the letter's titles.
    public var facts: [String] = []

    public init(
        code: String, name: String, tambon: String?, amphoe: String?, network: String?,
        isPlaced: Bool
    ) {
        self.code = code
        self.name = name
        self.tambon = tambon
        self.amphoe = amphoe
        self.network = network
        self.isPlaced = isPlaced
    }
}

/// A column of what a letter says of each school, in place of its amphoe and network.
public struct LetterFact: Hashable, Sendable {
    public var title: String
    public var isNumber: Bool
    /// At the most, in points on A4.
    public var width: Double

    public init(_ title: String, isNumber: Bool = false, width: Double) {
        (self.title, self.isNumber, self.width) = (title, isNumber, width)
    }
}

/// The pages that go with a letter: upright A4, the map with the first rows, then the others.
///
/// The same content, options and measures always give the same pages.
public struct Letter: Sendable {
    private let content: LetterContent
    private let options: MapOptions
    private let pen: Pen
    private let paper: AtlasPaper
    private let table: AtlasTable
    /// Where the map ends and the table begins, in points.
    private let mapBottom: Double
    /// The rows of each page.
    private let leaves: [Range<Int>]

    /// The share of the first page that a map takes: at least, and where the table goes on anyway,
    /// as much as its land asks for up to the most.
    private static let mapShare = 0.45...0.66
    /// Title and notes above and below the land, in points on A4.
    private static let furniture = 110.0

    public init(_ content: LetterContent, options: MapOptions, measure: any TextMeasuring) {
        var content = content
        content.map = content.map.inOrder
        content.map.title = content.subject
        content.map.periodText = content.reference
        self.content = content
        self.options = options
        pen = Pen(options: options, measure: measure)
        let footline = [content.mark ?? "", content.subject, content.map.officeName].filter {
            !$0.isEmpty
        }
        paper = AtlasPaper(format: .a4, pen: pen, footline: footline.joined(separator: " · "))
        table = AtlasTable.recipients(
            content.schools, title: content.heading, facts: content.facts, width: paper.body.width,
            pen: pen)
        let room = paper.body.height
        let gap = pen.tokens(MapSpace.gap) * 2
        let left = room - gap - table.height(of: 0..<table.rows.count)
        let wanted = paper.body.width * content.map.shape + pen.tokens(Self.furniture)
        let (least, most) = (room * Self.mapShare.lowerBound, room * Self.mapShare.upperBound)
        let mapHeight = left >= least ? left : min(max(wanted, least), most)
        mapBottom = paper.body.minY + mapHeight
        leaves = table.pages(first: room - mapHeight - gap, others: room)
    }

    public var countOfPages: Int { leaves.count }

    /// Draws a page, counted from 0.
    public func page(_ index: Int) -> AtlasPage { index == 0 ? first : following(index) }

    private var first: AtlasPage {
        var options = options
        options.part = PageSize(width: paper.width, height: mapBottom + paper.margin)
        var sheet = MapSheet(
            theme: content.theme, content: content.map, options: options, pen: pen)
        sheet.placeNames()
        let rows = table.drawing(
            leaves[0], x: paper.body.minX, y: mapBottom + pen.tokens(MapSpace.gap) * 2)
        let drawing = sheet.drawing(
            onHeight: paper.height,
            with: (leaves[0].isEmpty ? [] : [rows.element]) + [paper.foot(1, of: countOfPages)])
        return AtlasPage(
            name: Atlas.name(ofPage: 0), title: content.subject, svg: drawing.svg, links: [],
            labelsPlaced: drawing.labelsPlaced, labelsWanted: drawing.labelsWanted)
    }

    private func following(_ index: Int) -> AtlasPage {
        let rows = table.drawing(leaves[index], x: paper.body.minX, y: paper.body.minY)
        return AtlasPage(
            name: Atlas.name(ofPage: index), title: content.heading,
            svg: paper.document(
                title: content.heading, [rows.element], number: index + 1, of: countOfPages),
            links: [], labelsPlaced: 0, labelsWanted: 0)
    }
}

extension MapContent {
    /// The height of the land that the map is about for a width of 1.
    fileprivate var shape: Double {
        guard let focus, let box = areaEnvelope(of: focus), box.width > 0 else { return 1 }
        // On Thailand's 6 to 20 degrees north a degree of longitude is about this much shorter.
        return box.height / (box.width * 0.98)
    }

    /// The box around the areas, as the map shows them whole around its schools.
    private func areaEnvelope(of focus: MapFocus) -> Envelope? {
        var areas = focus
        areas.schools = nil
        return envelope(of: areas) ?? envelope(of: focus)
    }
}

extension AtlasTable {
    /// The schools that a letter concerns.
    fileprivate static func recipients(
        _ schools: [LetterSchool], title: String, facts: [LetterFact], width: Double, pen: Pen
    ) -> AtlasTable {
        let words = AtlasWords(language: pen.words.language)
        let columns =
            [
                Column(title: words.number, isNumber: true, limit: 24),
                Column(title: words.code, limit: 70),
                Column(title: words.school),
                Column(title: words.tambon, limit: 90),
            ]
            + (facts.isEmpty
                ? [
                    Column(title: words.pick("อำเภอ", "Amphoe"), limit: 90),
                    Column(title: words.pick("เครือข่าย", "Network"), limit: 110),
                    Column(title: words.note, limit: 60),
                ]
                : facts.map { Column(title: $0.title, isNumber: $0.isNumber, limit: $0.width) })
        let rows = schools.enumerated().map { index, school in
            let known = [
                "\(index + 1)", school.code, nameOnMap(school.name), school.tambon ?? "–",
            ]
            let others = [
                school.amphoe ?? "–", school.network ?? "–", school.isPlaced ? "" : words.unplaced,
            ]
            return Row(cells: known + (facts.isEmpty ? others : school.facts))
        }
        return AtlasTable(title: title, columns: columns, rows: rows, width: width, pen: pen)
    }
}
