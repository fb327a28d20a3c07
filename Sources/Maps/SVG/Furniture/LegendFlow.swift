import Geo
import Schools

/// What stands in a legend, one thing below the other.
enum LegendItem {
    /// A heading, broken where it is wider than its column.
    case title([String])
    case circles([(radius: Double, text: String)], SymbolStyle)
    case row(LegendRow)
    case note(String)
    /// The room between two sections; none at the head of a column.
    case gap
    /// The room of a title where a section goes on in another column: its rows stand level.
    case continued
}

/// The type and the distances of a legend, at their usual size or smaller.
struct LegendType {
    let pen: Pen
    let style: TextStyle
    let titleStyle: TextStyle
    let noteStyle: TextStyle
    let padding: Double
    let markWidth: Double
    /// 1 for the usual size.
    let size: Double

    /// Symbols keep their size, as those on the map do.
    init(pen: Pen, size: Double) {
        self.pen = pen
        self.size = size
        style = pen.tokens.style(MapType.legend * size)
        titleStyle = pen.tokens.style(MapType.legendTitle * size, bold: true)
        noteStyle = pen.tokens.style(MapType.legendNote * size)
        padding = pen.tokens(MapSpace.padding) * size
        markWidth = pen.tokens(MapSpace.legendMark) + padding * 0.7
    }

    /// A heading in lines no wider than the width, where it may be broken so.
    func lines(of title: String, width: Double) -> [String] {
        LineBreaking.wrapped(pen.written(title), width: width) {
            pen.measure.size(of: $0, style: titleStyle).width
        }
    }

    /// How far below the head of nested circles the middles of their numbers stand: level with
    /// the tops of the circles, or as far below as the number above needs.
    func middles(of circles: [(radius: Double, text: String)]) -> [Double] {
        let largest = circles.first?.radius ?? 0
        var last = -Double.infinity
        return circles.map { circle in
            last = max(
                pen.tokens(2) + 2 * (largest - circle.radius), last + style.sizeInPoints * 1.05)
            return last
        }
    }

    func height(of item: LegendItem) -> Double {
        switch item {
        case .title(let lines):
            let more = Double(max(lines.count, 1) - 1) * MapType.leading
            return titleStyle.sizeInPoints * (1.6 + more)
        case .continued: return titleStyle.sizeInPoints * 1.6
        case .circles(let circles, _):
            let numbers = (middles(of: circles).last ?? 0) + style.sizeInPoints * 0.6
            return max(2 * (circles.first?.radius ?? 0) + pen.tokens(6), numbers + pen.tokens(3))
        case .note: return noteStyle.sizeInPoints * MapType.leading
        case .gap: return padding * 0.8
        case .row(let row):
            let usual = style.sizeInPoints * 1.45
            switch row.mark {
            case .symbol(_, let radius), .ring(_, let radius):
                return max(usual, 2 * radius + pen.tokens(3))
            default: return usual
            }
        }
    }
}

/// The things of a legend in one or more columns, measured before they are placed.
struct LegendFlow {
    let type: LegendType
    let columns: [[LegendItem]]
    /// The width of one column, and of the words in its rows.
    let columnWidth: Double
    let textWidth: Double

    /// No words are wider than this, in points on A4; but for headings that nothing breaks.
    private static let widest = 190.0
    private static let widestTitle = 230.0
    /// Notes are at least allowed this.
    private static let narrowest = 84.0

    init(_ sections: [LegendSection], count: Int, size: Double, pen: Pen) {
        let type = LegendType(pen: pen, size: size)
        self.type = type
        let rows = sections.flatMap(\.rows)
        textWidth = min(
            rows.map { pen.width(of: $0.text, type.style) }.max() ?? 0, pen.tokens(Self.widest))
        columnWidth = Self.width(sections, rows, textWidth, type)
        let pieces = Self.pieces(sections, width: columnWidth, type)
        columns = Self.columns(pieces, count: count, type)
    }

    private init(_ other: LegendFlow, columns: [[LegendItem]]) {
        (type, columnWidth, textWidth) = (other.type, other.columnWidth, other.textWidth)
        self.columns = columns
    }

    var gutter: Double { type.padding * 1.8 }

    var block: LayoutDemand.Block {
        let count = Double(max(columns.count, 1))
        let height = columns.map { $0.reduce(0) { $0 + type.height(of: $1) } }.max() ?? 0
        return .init(
            width: count * columnWidth + (count - 1) * gutter + 2 * type.padding,
            height: height + 2 * type.padding)
    }

    private static func width(
        _ sections: [LegendSection], _ rows: [LegendRow], _ textWidth: Double, _ type: LegendType
    ) -> Double {
        let pen = type.pen
        let counts = rows.compactMap(\.count).map { pen.width(of: $0, type.style) }.max() ?? 0
        let titles = sections.compactMap(\.title).flatMap { title in
            type.lines(of: title, width: pen.tokens(widest)).map {
                pen.width(of: $0, type.titleStyle)
            }
        }
        let circles = sections.flatMap { section in
            section.circles.map { circle in
                2 * (section.circles.first?.radius ?? 0) + 3 * type.padding
                    + pen.width(of: circle.text, type.style)
            }
        }
        let bare = max(
            rows.isEmpty ? 0 : type.markWidth + textWidth,
            min(titles.max() ?? 0, pen.tokens(widestTitle)), circles.max() ?? 0)
        let whole = max(
            bare, counts > 0 ? type.markWidth + textWidth + counts + type.padding * 1.4 : 0)
        let notes = sections.flatMap(\.notes).map { pen.width(of: $0, type.noteStyle) }.max() ?? 0
        return max(whole, min(notes, pen.tokens(narrowest)))
    }

    /// The flow without the rows that stand below a height, and with a row that counts them.
    func cut(to limit: Double) -> LegendFlow {
        let row = type.style.sizeInPoints * 1.45
        let room = limit - 2 * type.padding - row
        var left = 0
        var kept = columns.map { column -> [LegendItem] in
            var height = 0.0
            let fitting = column.prefix { item in
                height += type.height(of: item)
                return height <= room
            }
            left += column.dropFirst(fitting.count).count {
                if case .row = $0 { true } else { false }
            }
            return Array(fitting)
        }
        guard left > 0, !kept.isEmpty else { return LegendFlow(self, columns: kept) }
        let more = type.pen.words.moreRows(ReadableNumber.grouped(left))
        kept[kept.count - 1].append(.note(type.pen.written(more)))
        return LegendFlow(self, columns: kept)
    }
}
