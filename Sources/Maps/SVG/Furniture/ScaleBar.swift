import Geo
import Schools

/// The scale bar, the ratio and the arrow to the north.
///
/// The projection is true to scale along every parallel, so a bar drawn along one holds for the
/// whole map: its length in points is its length on the ground times the scale.
struct ScaleBar {
    /// The length on the ground, a round number of metres.
    let lengthInMetres: Double
    /// The length on the page, in points.
    let length: Double
    /// Clockwise from the page's up to true north, in degrees.
    var bearing = 0.0
    private let ratio: Double
    private let pen: Pen

    private static let barHeight = 3.2

    init(pointsPerMetre: Double, pen: Pen) {
        self.pen = pen
        lengthInMetres = NiceNumber.atMost(pen.tokens(pen.tokens.scaleBar) / pointsPerMetre)
        length = lengthInMetres * pointsPerMetre
        // One metre is 72 / 0.0254 points.
        ratio = NiceNumber.rounded(72 / 0.0254 / pointsPerMetre, digits: 3)
    }

    /// The room that any scale bar takes, whatever its length.
    static func block(pen: Pen) -> LayoutDemand.Block {
        let tokens = pen.tokens
        return .init(
            width: tokens(NorthArrow.width + tokens.scaleBar + 3 * MapSpace.padding + 22),
            height: tokens(2 * MapSpace.padding + 31))
    }

    /// The room that it takes of the room kept for it, in the same corner.
    func room(in box: PageBox, keepingRight: Bool) -> PageBox {
        let unused = pen.tokens(pen.tokens.scaleBar) - max(length, textWidth)
        return PageBox(
            minX: keepingRight ? box.minX + max(0, unused) : box.minX, minY: box.minY,
            maxX: keepingRight ? box.maxX : box.maxX - max(0, unused), maxY: box.maxY)
    }

    private var ratioText: String { pen.words.scale(ReadableNumber.grouped(Int(ratio))) }
    private var textWidth: Double {
        pen.tokens.isPaper
            ? pen.width(of: ratioText, pen.tokens.style(MapType.scale)) - pen.tokens(18) : 0
    }

    func element(in box: PageBox) -> SVGElement {
        let tokens = pen.tokens
        let padding = tokens(MapSpace.padding)
        let left = box.minX + 2 * padding + tokens(NorthArrow.width)
        return SVGElement.group(id: "scale")
            .with("data-metres", lengthInMetres)
            .with("data-points", length)
            .adding(
                NorthArrow(bearing: bearing, pen: pen).element(
                    x: box.minX + padding + tokens(NorthArrow.width) / 2, y: box.minY + padding)
            )
            .adding(bar(x: left, y: box.minY + padding + tokens(12)))
            .adding(labels(x: left, y: box.minY + padding + tokens(8)))
            .adding(tokens.isPaper ? ratio(x: left, y: box.minY + padding + tokens(27)) : nil)
    }

    /// How large a picture is on a screen nobody knows.
    private func ratio(x: Double, y: Double) -> SVGElement {
        pen.text(
            ratioText, x: x, y: y, pen.tokens.style(MapType.scale), fill: MapColour.quietInk)
    }

    /// Four stretches, dark and light in turn.
    private func bar(x: Double, y: Double) -> SVGElement {
        let height = pen.tokens(Self.barHeight)
        var group = SVGElement.group()
            .with("stroke", MapColour.ink).with("stroke-width", MapWeight.symbol)
        for part in 0..<4 {
            let start = x + length * Double(part) / 4
            let box = PageBox(minX: start, minY: y, maxX: start + length / 4, maxY: y + height)
            group = group.adding(
                SVGElement.rectangle(box)
                    .with("fill", part.isMultiple(of: 2) ? MapColour.ink : MapColour.paper))
        }
        return group
    }

    private func labels(x: Double, y: Double) -> SVGElement {
        let style = pen.tokens.style(MapType.scale)
        let isLong = lengthInMetres >= 1_000
        func text(_ metres: Double) -> String {
            NumberText.quantity(isLong ? metres / 1_000 : metres)
        }
        let last = text(lengthInMetres)
        let unit = isLong ? pen.words.kilometres(last) : pen.words.metres(last)
        let start = x + length - pen.width(of: last, style) / 2
        return SVGElement.group()
            .adding(pen.text("0", x: x, y: y, style, anchor: .middle))
            .adding(
                pen.text(text(lengthInMetres / 2), x: x + length / 2, y: y, style, anchor: .middle)
            )
            .adding(pen.text(unit, x: start, y: y, style))
    }
}
