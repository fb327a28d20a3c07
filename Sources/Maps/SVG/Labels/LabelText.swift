import Geo

/// A name in one or more lines, measured.
struct LabelText: Sendable {
    struct Line: Sendable {
        let text: String
        let size: TextSize
    }

    let lines: [Line]
    let style: TextStyle

    init(_ texts: [String], style: TextStyle, rooms: TextRooms) {
        lines = texts.map { Line(text: $0, size: rooms.size(of: $0, style: style)) }
        self.style = style
    }

    init(_ texts: [String], style: TextStyle, measure: any TextMeasuring) {
        self.init(texts, style: style, rooms: TextRooms(measure: measure))
    }

    var width: Double { lines.map(\.size.width).max() ?? 0 }
    /// From the top of the first line's ink to the bottom of the last one's.
    var height: Double {
        guard let first = lines.first, let last = lines.last else { return 0 }
        return first.size.ascent + Double(lines.count - 1) * leading + last.size.descent
    }
    /// From one baseline to the next.
    var leading: Double { style.sizeInPoints * 1.12 }
    /// From the top to the first baseline.
    var firstBaseline: Double { lines.first?.size.ascent ?? 0 }
    /// From the top to the middle of the letters without their marks, over all lines.
    var opticalMiddle: Double {
        firstBaseline + Double(lines.count - 1) * leading / 2 - style.sizeInPoints * 0.27
    }
}

/// Which end of a text stays where it is when a viewer has another font.
enum TextAnchor: String, Sendable {
    case start, middle, end
}

extension LabelText {
    /// The text elements with the top left of their room at the position.
    func elements(x: Double, y: Double, anchor: TextAnchor) -> [SVGElement] {
        let left: Double
        switch anchor {
        case .start: left = x
        case .middle: left = x + width / 2
        case .end: left = x + width
        }
        return lines.enumerated().map { index, line in
            SVGElement("text")
                .with("x", left).with("y", y + firstBaseline + Double(index) * leading)
                .adding(text: line.text)
        }
    }
}
