import Schools

/// Lines of text below each other: the title of a map, or the notes at its foot.
struct TextBlock {
    struct Line {
        let text: String
        let style: TextStyle
        let fill: String
        /// Room above the line beyond its leading.
        let space: Double
    }

    private(set) var lines: [Line] = []
    private let pen: Pen
    private let width: Double

    init(width: Double, pen: Pen) {
        self.width = width
        self.pen = pen
    }

    /// Adds a paragraph, broken into at most so many lines; the last is cut where there are more.
    mutating func add(
        _ text: String, _ style: TextStyle, fill: String, space: Double = 0, atMost limit: Int = 2
    ) {
        let wrapped = wrap(text, style)
        var kept = Array(wrapped.prefix(limit))
        if wrapped.count > limit {
            let rest = wrapped[(limit - 1)...].joined(separator: " ")
            kept[limit - 1] = LineBreaking.shortened(
                rest + "…", width: width, style: style, measure: pen.measure)
        }
        for (index, line) in kept.enumerated() {
            lines.append(
                Line(text: line, style: style, fill: fill, space: index == 0 ? space : 0))
        }
    }

    /// Adds a paragraph in the first of the styles that it fits in whole, or else in the last.
    mutating func add(_ text: String, _ styles: [TextStyle], fill: String, atMost limit: Int) {
        let fitting = styles.first { style in
            let lines = wrap(text, style)
            return lines.count <= limit && lines.last?.hasSuffix("…") == false
        }
        guard let style = fitting ?? styles.last else { return }
        add(text, style, fill: fill, atMost: limit)
    }

    private func wrap(_ text: String, _ style: TextStyle) -> [String] {
        LineBreaking.wrap(
            pen.written(text), width: width, style: style, measure: pen.measure)
    }

    /// Whether no line is cut.
    var isWhole: Bool { !lines.contains { $0.text.hasSuffix("…") } }

    var height: Double {
        lines.reduce(0) { $0 + $1.space + $1.style.sizeInPoints * MapType.leading }
    }

    /// The block with its top left at the position.
    func element(id: String, x: Double, y: Double) -> SVGElement {
        var group = SVGElement.group(id: id)
        var top = y
        for line in lines {
            let size = line.style.sizeInPoints
            top += line.space + size * MapType.leading
            group = group.adding(
                pen.text(
                    line.text, x: x, y: top - size * (MapType.leading - 1) - size * 0.12,
                    line.style, fill: line.fill))
        }
        return group
    }
}

extension TextBlock {
    /// Title, office and period.
    static func header(
        _ theme: MapTheme, _ content: MapContent, isBrief: Bool = false, width: Double, pen: Pen
    ) -> TextBlock {
        var block = TextBlock(width: width, pen: pen)
        var title = content.title ?? theme.title[pen.words.language]
        // That it is a map anyone sees.
        let prefix = "แผนที่แสดง"
        if isBrief, title.hasPrefix(prefix) { title = String(title.dropFirst(prefix.count)) }
        block.add(
            title, MapType.titles.map { pen.tokens.style($0, bold: true) }, fill: MapColour.ink,
            atMost: isBrief ? 3 : 2)
        let styles = MapType.subtitles.map { pen.tokens.style($0) }
        let subtitles = isBrief ? brief(content) : [subtitle(content)]
        for line in subtitles where !line.isEmpty {
            block.add(line, styles, fill: MapColour.quietInk, atMost: 2)
        }
        return block
    }

    private static func subtitle(_ content: MapContent) -> String {
        [content.officeName, content.periodText ?? ""].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    /// The office by its official abbreviation, and the period without the day in parentheses.
    private static func brief(_ content: MapContent) -> [String] {
        var office = content.officeName
        for (name, short) in [("ประถมศึกษา", "สพป."), ("มัธยมศึกษา", "สพม.")] {
            let whole = "สำนักงานเขตพื้นที่การศึกษา" + name
            if office.hasPrefix(whole) {
                office = short + office.dropFirst(whole.count).drop { $0 == " " }
            }
        }
        let period = content.periodText?.prefix { $0 != "(" } ?? ""
        return [office, period.split(separator: " ").joined(separator: " ")]
    }

    /// What the data is worth, where it comes from and who answers for it.
    ///
    /// A picture that is shown with a link has room for its source only.
    static func footer(
        _ content: MapContent, quality: String, reference: String? = nil, isBrief: Bool = false,
        width: Double, pen: Pen
    ) -> TextBlock {
        var block = TextBlock(width: width, pen: pen)
        let style = pen.tokens.style(MapType.note)
        let sources = pen.words.source(content.sources.joined(separator: " · "))
        guard !isBrief else {
            let responsible = pen.words.responsible(content.officeName, content.dateText)
            let line =
                content.sources.isEmpty
                ? responsible : brief(content.sources, style, width: width, pen: pen)
            if !line.isEmpty { block.add(line, style, fill: MapColour.quietInk) }
            return block
        }
        for warning in content.warnings {
            let bold = pen.tokens.style(MapType.note, bold: true)
            block.add(warning, bold, fill: MapColour.doubtful, atMost: 3)
        }
        block.add(quality, style, fill: MapColour.ink)
        if !content.sources.isEmpty {
            block.add(sources, style, fill: MapColour.quietInk, atMost: 5)
        }
        if let reference { block.add(reference, style, fill: MapColour.quietInk, atMost: 1) }
        let responsible = pen.words.responsible(content.officeName, content.dateText)
        if !responsible.isEmpty {
            block.add(responsible, style, fill: MapColour.quietInk, atMost: 3)
        }
        return block
    }

    /// As many sources as two lines hold, whole, and how many there are besides.
    private static func brief(
        _ sources: [String], _ style: TextStyle, width: Double, pen: Pen
    ) -> String {
        let texts = (1...sources.count).reversed().map { count in
            let rest = sources.count - count
            let more = rest > 0 ? " " + pen.words.more(ReadableNumber.grouped(rest)) : ""
            return pen.words.source(sources.prefix(count).joined(separator: " · ") + more)
        }
        let fitting = texts.first { text in
            var block = TextBlock(width: width, pen: pen)
            block.add(text, style, fill: MapColour.quietInk)
            return block.isWhole
        }
        return fitting ?? pen.words.source(sources[0])
    }
}
