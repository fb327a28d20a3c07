import Geo

/// A table of a receipt: as wide as the page, its first column taking what the others leave.
struct ReceiptTableDrawing {
    let table: ReceiptTable
    let pen: Pen
    private let width: Double
    private let widths: [Double]
    /// The lines of each cell by row.
    private let lines: [[[String]]]
    /// Whether the last of all rows is among them.
    let isWhole: Bool
    private let source: TextBlock

    static let size = 9.0
    private static let leading = 1.24
    private static let padding = 4.0

    /// The first rows; where there are more, it says how many.
    init(_ table: ReceiptTable, atMost limit: Int, width: Double, pen: Pen) {
        let rows = 0..<min(table.rows.count, max(0, limit))
        self.init(table, rows: rows, sizedBy: rows, width: width, pen: pen)
    }

    /// Some of the rows.
    ///
    /// - Parameter sized: The rows that the columns are as wide as.
    init(
        _ table: ReceiptTable, rows: Range<Int>, sizedBy sized: Range<Int>, width: Double, pen: Pen
    ) {
        self.table = table
        self.pen = pen
        self.width = width
        isWhole = rows.upperBound == table.rows.count
        let style = pen.tokens.style(Self.size)
        let bold = pen.tokens.style(Self.size, bold: true)
        let padding = pen.tokens(Self.padding)
        let shown = table.rows[rows]
        var widths = table.columns.enumerated().map { index, column in
            let cells = table.rows[sized].map {
                index < $0.count ? pen.width(of: $0[index], style) : 0
            }
            return max(pen.width(of: column.title, bold), cells.max() ?? 0) + 2 * padding
        }
        // Names are broken where numbers need the room.
        let open = table.columns.indices.filter { !table.columns[$0].isNumber }
        let numbers = widths.indices.filter { table.columns[$0].isNumber }
            .reduce(0) { $0 + widths[$1] }
        let wanted = open.reduce(0) { $0 + widths[$1] }
        let room = max(width - numbers, width * 0.25)
        for index in open { widths[index] *= room / max(wanted, 1) }
        self.widths = widths
        lines = shown.map { row in
            table.columns.indices.map { index in
                let text = index < row.count ? row[index] : ""
                return LineBreaking.wrap(
                    text, width: widths[index] - 2 * padding + 0.1, style: style,
                    measure: pen.measure)
            }
        }
        var source = TextBlock(width: width, pen: pen)
        let rest = table.rows.count - rows.upperBound
        let more =
            rest > 0 && !table.more.isEmpty
            ? table.more.split(separator: "#", omittingEmptySubsequences: false)
                .joined(separator: "\(rest)") + " · " : ""
        source.add(
            more + table.source, pen.tokens.style(MapType.legend), fill: MapColour.quietInk)
        self.source = source
    }

    private var lineHeight: Double { pen.tokens(Self.size) * Self.leading }
    private var titleHeight: Double { pen.tokens(11) * 1.3 }
    private var headerHeight: Double { lineHeight + pen.tokens(3) }

    /// A row is counted from the first that is shown.
    func height(ofRow row: Int) -> Double {
        Double(lines[row].map(\.count).max() ?? 1) * lineHeight + pen.tokens(2.5)
    }

    var height: Double {
        furniture + lines.indices.reduce(0) { $0 + height(ofRow: $1) }
    }

    /// What stands above and below the rows.
    var furniture: Double { titleHeight + headerHeight + source.height + pen.tokens(2) }

    func element(id: String, x: Double, y: Double) -> SVGElement {
        let titleStyle = pen.tokens.style(11, bold: true)
        var group = SVGElement.group(id: id)
            .adding(pen.text(table.title, x: x, y: y + pen.tokens(11), titleStyle))
        var top = y + titleHeight
        group = group.adding(
            row(table.columns.map { [$0.title] }, x: x, y: top, isBold: true)
        ).adding(rule(x: x, y: top + headerHeight - pen.tokens(1.5), MapColour.ink, 0.6))
        top += headerHeight
        for index in lines.indices {
            group = group.adding(
                row(lines[index], x: x, y: top, isBold: index == 0 && table.stressesFirst))
            top += height(ofRow: index)
            group = group.adding(rule(x: x, y: top - pen.tokens(1), MapColour.rule, 0.4))
        }
        return group.adding(source.element(id: "\(id)-source", x: x, y: top))
    }

    private func rule(x: Double, y: Double, _ colour: String, _ weight: Double) -> SVGElement {
        SVGElement.line(from: (x, y), to: (x + width, y)).with("stroke", colour)
            .with("stroke-width", pen.tokens(weight))
    }

    private func row(_ cells: [[String]], x: Double, y: Double, isBold: Bool) -> SVGElement {
        let padding = pen.tokens(Self.padding)
        var group = SVGElement.group().with("font-size", pen.tokens(Self.size))
            .with("font-weight", isBold ? "bold" : nil)
        var left = x
        for (index, column) in table.columns.enumerated() {
            let end = left + widths[index]
            for (line, text) in (index < cells.count ? cells[index] : []).enumerated()
            where !text.isEmpty {
                group = group.adding(
                    pen.text(
                        text,
                        x: column.isNumber ? end - padding : left + (index == 0 ? 0 : padding),
                        y: y + lineHeight * Double(line + 1) - pen.tokens(1.6),
                        anchor: column.isNumber ? .end : .start))
            }
            left = end
        }
        return group
    }
}
