import Geo

/// What a row of a legend shows beside its words.
enum LegendMark {
    case none
    case symbol(SymbolStyle, radius: Double)
    case ring(SymbolStyle, radius: Double)
    case swatch(fill: String)
    /// The tint of a unit, known only when the borders are.
    case tint(unit: Int)
    case line(stroke: String, weight: Double)
    case groundRing(isBlack: Bool)
}

/// One row of a legend: mark, words and count.
struct LegendRow {
    let mark: LegendMark
    let text: String
    var count: String?
}

/// Rows under a heading, or circles inside each other.
struct LegendSection {
    var title: String?
    var rows: [LegendRow] = []
    /// Radii in points with the value that each stands for, the largest first.
    var circles: [(radius: Double, text: String)] = []
    var circleStyle: SymbolStyle?
}

/// The legend, measured before it is placed.
struct Legend {
    private let sections: [LegendSection]
    private let pen: Pen
    private let style: TextStyle
    private let titleStyle: TextStyle
    private let padding: Double
    private let markWidth: Double
    private let widestText: Double
    private let widestCount: Double

    /// No legend is wider than this share of the paper's short side allows.
    private static let widest = 190.0

    init(_ sections: [LegendSection], pen: Pen) {
        self.sections = sections
        self.pen = pen
        let tokens = pen.tokens
        style = tokens.style(MapType.legend)
        titleStyle = tokens.style(MapType.legendTitle, bold: true)
        padding = tokens(MapSpace.padding)
        markWidth = tokens(MapSpace.legendMark) + padding * 0.7
        let rows = sections.flatMap(\.rows)
        let style = style
        widestText = min(
            rows.map { pen.width(of: $0.text, style) }.max() ?? 0, tokens(Self.widest))
        widestCount = rows.compactMap(\.count).map { pen.width(of: $0, style) }.max() ?? 0
    }

    var block: LayoutDemand.Block {
        let heights = sections.map(height)
        let gaps = Double(max(0, sections.count - 1)) * padding * 0.8
        return .init(
            width: innerWidth + 2 * padding, height: heights.reduce(0, +) + gaps + 2 * padding)
    }

    private var innerWidth: Double {
        let titles = sections.compactMap(\.title).map { pen.width(of: $0, titleStyle) }
        let circles = sections.flatMap { section in
            section.circles.map { circle in
                2 * (section.circles.first?.radius ?? 0) + 3 * padding
                    + pen.width(of: circle.text, style)
            }
        }
        let counts = widestCount > 0 ? widestCount + padding * 1.4 : 0
        return max(
            markWidth + widestText + counts,
            min(titles.max() ?? 0, pen.tokens(Self.widest)), circles.max() ?? 0)
    }

    private func height(of row: LegendRow) -> Double {
        let usual = style.sizeInPoints * 1.45
        guard case .symbol(_, let radius) = row.mark else { return usual }
        return max(usual, 2 * radius + pen.tokens(3))
    }

    private func height(of section: LegendSection) -> Double {
        let title = section.title == nil ? 0 : titleStyle.sizeInPoints * 1.6
        let circles = section.circles.first.map { 2 * $0.radius + pen.tokens(6) } ?? 0
        return title + circles + section.rows.map(height).reduce(0, +)
    }
}

extension Legend {
    /// The legend with its top left in the corner of the box.
    func element(in box: PageBox, tints: [String]) -> SVGElement {
        var group = SVGElement.group(id: "legend").with("font-size", style.sizeInPoints)
        var y = box.minY + padding
        for section in sections {
            group = group.adding(element(section, x: box.minX + padding, y: y, tints))
            y += height(of: section) + padding * 0.8
        }
        return group
    }

    private func element(
        _ section: LegendSection, x: Double, y: Double, _ tints: [String]
    ) -> SVGElement {
        var group = SVGElement.group()
        var top = y
        if let title = section.title {
            let text = LineBreaking.shortened(
                title, width: innerWidth, style: titleStyle, measure: pen.measure)
            let baseline = top + titleStyle.sizeInPoints
            group = group.adding(pen.text(text, x: x, y: baseline, titleStyle))
            top += titleStyle.sizeInPoints * 1.6
        }
        if let largest = section.circles.first {
            group = group.adding(circles(section, x: x, y: top))
            top += 2 * largest.radius + pen.tokens(6)
        }
        for row in section.rows {
            let height = height(of: row)
            group = group.adding(element(row, x: x, middle: top + height / 2, tints))
            top += height
        }
        return group
    }

    private func element(
        _ row: LegendRow, x: Double, middle: Double, _ tints: [String]
    ) -> SVGElement {
        let baseline = middle + style.sizeInPoints * 0.27
        let text = LineBreaking.shortened(
            row.text, width: widestText + 0.01, style: style, measure: pen.measure)
        var group = SVGElement.group()
            .adding(mark(row.mark, x: x, middle: middle, tints))
            .adding(
                SVGElement("text").with("x", x + markWidth).with("y", baseline)
                    .adding(text: text))
        if let count = row.count {
            group = group.adding(
                SVGElement("text").with("x", x + innerWidth).with("y", baseline)
                    .with("text-anchor", "end").with("fill", MapColour.quietInk)
                    .adding(text: count))
        }
        return group
    }

    private func mark(
        _ mark: LegendMark, x: Double, middle: Double, _ tints: [String]
    ) -> SVGElement? {
        let width = pen.tokens(MapSpace.legendMark)
        let centre = x + width / 2
        switch mark {
        case .none: return nil
        case .symbol(let style, let radius):
            return style.painted(style.shape.element(x: centre, y: middle, radius: radius))
        case .ring(let style, let radius):
            let symbol = style.painted(style.shape.element(x: centre, y: middle, radius: radius))
            return SVGElement.group().adding(symbol)
                .adding(SymbolStyle.doubtfulRing(x: centre, y: middle, radius: radius, pen.tokens))
        case .swatch(let fill): return swatch(fill, x: x, middle: middle)
        case .tint(let unit): return swatch(tints[unit], x: x, middle: middle)
        case .line(let stroke, let weight):
            return SVGElement.line(from: (x, middle), to: (x + width, middle))
                .with("stroke", stroke).with("stroke-width", weight)
        case .groundRing(let isBlack):
            return GroundRing.mark(x: centre, y: middle, isBlack: isBlack, tokens: pen.tokens)
        }
    }

    private func swatch(_ fill: String, x: Double, middle: Double) -> SVGElement {
        let half = style.sizeInPoints * 0.45
        let box = PageBox(
            minX: x, minY: middle - half, maxX: x + pen.tokens(MapSpace.legendMark),
            maxY: middle + half)
        return SVGElement.rectangle(box).with("fill", fill)
            .with("stroke", MapColour.tambonBorder).with("stroke-width", MapWeight.tambon)
    }

    /// Circles standing on one ground line, each with a hair line to its number.
    private func circles(_ section: LegendSection, x: Double, y: Double) -> SVGElement {
        guard let largest = section.circles.first, let circleStyle = section.circleStyle else {
            return SVGElement.group()
        }
        let centre = x + largest.radius, ground = y + 2 * largest.radius + pen.tokens(2)
        let textLeft = x + 2 * largest.radius + 2 * padding
        var group = SVGElement.group(id: "circle-sizes")
        for circle in section.circles {
            let top = ground - 2 * circle.radius
            let disc = SVGElement.circle(
                x: centre, y: ground - circle.radius, radius: circle.radius)
            let hair = SVGElement.line(from: (centre, top), to: (textLeft - pen.tokens(2), top))
                .with("stroke", MapColour.quietInk).with("stroke-width", MapWeight.leader)
            group = group.adding(circleStyle.painted(disc)).adding(hair)
                .adding(
                    SVGElement("text").with("x", textLeft)
                        .with("y", top + style.sizeInPoints * 0.27).adding(text: circle.text))
        }
        return group
    }
}
