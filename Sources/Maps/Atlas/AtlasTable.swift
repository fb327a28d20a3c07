import Geo

/// A table of an atlas: columns measured over all rows, rows that are never split.
struct AtlasTable: Sendable {
    struct Column: Sendable {
        let title: String
        var isNumber = false
        /// The width that it may take at most; the one without shares what the others leave.
        var limit: Double?
    }

    struct Row: Sendable {
        let cells: [String]
        /// The page that the row leads to.
        var target: String?
        var isTotal = false
    }

    /// A row broken into lines.
    struct SetRow: Sendable {
        let lines: [[String]]
        let height: Double
        let source: Row
    }

    let title: String
    let columns: [Column]
    let widths: [Double]
    let rows: [SetRow]
    let headerHeight: Double
    let pen: Pen

    /// Points on A4.
    static let size = 8.0
    private static let leading = 1.22
    private static let padding = 3.2
    private static let linesOfCell = 2

    init(title: String, columns: [Column], rows: [Row], width: Double, pen: Pen) {
        self.title = title
        self.columns = columns
        self.pen = pen
        let style = pen.tokens.style(Self.size)
        let bold = pen.tokens.style(Self.size, bold: true)
        let padding = pen.tokens(Self.padding)
        let widths = Self.widths(columns, rows, width: width, pen: pen, style, bold)
        let lineHeight = style.sizeInPoints * Self.leading
        self.widths = widths
        self.rows = rows.map { row in
            let lines = row.cells.enumerated().map { index, cell in
                Self.lines(
                    cell, width: widths[index] - 2 * padding, row.isTotal ? bold : style, pen)
            }
            let count = lines.map(\.count).max() ?? 1
            return SetRow(
                lines: lines, height: Double(max(1, count)) * lineHeight + 1.4 * padding,
                source: row)
        }
        headerHeight = pen.tokens(MapType.subtitle) * 1.7 + lineHeight + 1.6 * padding
    }

    private static func lines(
        _ text: String, width: Double, _ style: TextStyle, _ pen: Pen
    ) -> [String] {
        guard pen.width(of: text, style) > width else { return [text] }
        let lines = LineBreaking.wrap(text, width: width, style: style, measure: pen.measure)
        guard lines.count > linesOfCell else { return lines }
        let rest = lines[(linesOfCell - 1)...].joined(separator: " ")
        return lines.prefix(linesOfCell - 1) + [
            LineBreaking.shortened(rest, width: width, style: style, measure: pen.measure)
        ]
    }

    /// As wide as the widest cell, within the limit; the column without one takes the rest.
    private static func widths(
        _ columns: [Column], _ rows: [Row], width: Double, pen: Pen, _ style: TextStyle,
        _ bold: TextStyle
    ) -> [Double] {
        let padding = pen.tokens(Self.padding)
        var widths = columns.enumerated().map { index, column -> Double in
            guard let limit = column.limit else { return 0 }
            let cells = rows.map { row in
                index < row.cells.count
                    ? pen.width(of: row.cells[index], row.isTotal ? bold : style) : 0
            }
            let title = pen.width(of: column.title, bold)
            return max(title, min(cells.max() ?? 0, pen.tokens(limit))) + 2 * padding + 0.1
        }
        let open = columns.indices.filter { columns[$0].limit == nil }
        let rest = max(width * 0.2, width - widths.reduce(0, +)) / Double(max(1, open.count))
        for index in open { widths[index] = rest }
        return widths
    }

    /// The height of header and rows together.
    func height(of range: Range<Int>) -> Double {
        rows[range].reduce(headerHeight) { $0 + $1.height }
    }

    /// The rows from the first on that fit into the height; the totals never stand alone.
    func rows(from first: Int, fitting height: Double) -> Range<Int> {
        // What was measured as a whole fits, however its parts round.
        var room = height - headerHeight + 0.01
        var end = first
        while end < rows.count, rows[end].height <= room {
            room -= rows[end].height
            end += 1
        }
        let leavesTotalAlone =
            end == rows.count - 1 && rows[end].source.isTotal && end > first
        return first..<(leavesTotalAlone ? end - 1 : end)
    }

    /// The rows page by page: on the first page within its height, on others within theirs.
    func pages(first: Double, others: Double) -> [Range<Int>] {
        var pages = [rows(from: 0, fitting: first)]
        while let last = pages.last, last.upperBound < rows.count {
            let next = rows(from: last.upperBound, fitting: others)
            // A row higher than a page cannot be; should it, it stands alone.
            pages.append(next.isEmpty ? next.lowerBound..<next.lowerBound + 1 : next)
        }
        return pages
    }
}

extension AtlasTable {
    /// The table's rows with their top left at the position, and the rows' links.
    func drawing(
        _ range: Range<Int>, x: Double, y: Double
    ) -> (element: SVGElement, links: [AtlasLink]) {
        let width = widths.reduce(0, +)
        var group = SVGElement.group(id: "table").with("font-size", pen.tokens(Self.size))
            .adding(header(isContinued: range.lowerBound > 0, x: x, y: y, width: width))
        var links: [AtlasLink] = []
        var top = y + headerHeight
        for row in rows[range] {
            group = group.adding(element(row, x: x, y: top, width: width))
            let box = PageBox(minX: x, minY: top, maxX: x + width, maxY: top + row.height)
            if let target = row.source.target { links.append(AtlasLink(box: box, target: target)) }
            top += row.height
        }
        return (group, links)
    }

    private func header(isContinued: Bool, x: Double, y: Double, width: Double) -> SVGElement {
        let words = AtlasWords(language: pen.words.language)
        let style = pen.tokens.style(MapType.subtitle, bold: true)
        let heading = LineBreaking.shortened(
            isContinued ? words.continued(title) : title, width: width, style: style,
            measure: pen.measure)
        let ground = y + headerHeight
        let titles = SVGElement.group().with("font-weight", "bold")
            .with("fill", MapColour.quietInk)
            .adding(
                cells(
                    columns.map { [$0.title] }, x: x,
                    baseline: ground - pen.tokens(Self.padding) * 1.1))
        return SVGElement.group()
            .adding(pen.text(heading, x: x, y: y + style.sizeInPoints, style))
            .adding(titles)
            .adding(rule(x: x, y: ground, width: width, MapColour.ink, MapWeight.frame))
    }

    private func element(_ row: SetRow, x: Double, y: Double, width: Double) -> SVGElement {
        let size = pen.tokens(Self.size)
        let baseline = y + pen.tokens(Self.padding) * 0.6 + size
        let weight = row.source.isTotal ? MapWeight.frame : MapWeight.tambon
        let colour = row.source.isTotal ? MapColour.ink : MapColour.rule
        return SVGElement.group().with("font-weight", row.source.isTotal ? "bold" : nil)
            .adding(cells(row.lines, x: x, baseline: baseline))
            .adding(rule(x: x, y: y + row.height, width: width, colour, weight))
    }

    private func cells(_ lines: [[String]], x: Double, baseline: Double) -> [SVGElement] {
        let padding = pen.tokens(Self.padding)
        var left = x
        var elements: [SVGElement] = []
        for (index, column) in columns.enumerated() {
            let end = left + widths[index]
            for (number, text) in (index < lines.count ? lines[index] : []).enumerated()
            where !text.isEmpty {
                elements.append(
                    pen.text(
                        text, x: column.isNumber ? end - padding : left + padding,
                        y: baseline + Double(number) * pen.tokens(Self.size) * Self.leading,
                        anchor: column.isNumber ? .end : .start))
            }
            left = end
        }
        return elements
    }

    private func rule(
        x: Double, y: Double, width: Double, _ colour: String, _ weight: Double
    ) -> SVGElement {
        SVGElement.line(from: (x, y), to: (x + width, y))
            .with("stroke", colour).with("stroke-width", pen.tokens(weight))
    }
}
