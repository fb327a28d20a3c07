/// The outlines that symbols have; they can be told apart without colour.
enum SymbolShape: Sendable {
    case circle, square, diamond, triangle, triangleDown, crossedCircle

    /// The shape around a centre; all shapes of one radius look about equally large.
    func element(x: Double, y: Double, radius: Double) -> SVGElement {
        switch self {
        case .circle: return .circle(x: x, y: y, radius: radius)
        case .square: return polygon(x, y, radius * 0.89, [(-1, -1), (1, -1), (1, 1), (-1, 1)])
        case .diamond: return polygon(x, y, radius * 1.2, [(0, -1), (1, 0), (0, 1), (-1, 0)])
        case .triangle: return polygon(x, y, radius * 1.15, [(0, -1), (0.95, 0.75), (-0.95, 0.75)])
        case .triangleDown:
            return polygon(x, y, radius * 1.15, [(0, 1), (0.95, -0.75), (-0.95, -0.75)])
        case .crossedCircle:
            let arm = radius * 0.71
            return SVGElement.group()
                .adding(.circle(x: x, y: y, radius: radius))
                .adding(.line(from: (x - arm, y - arm), to: (x + arm, y + arm)))
        }
    }

    /// How far the shape reaches from its centre, for a radius of 1.
    var reach: Double {
        switch self {
        case .circle, .crossedCircle: 1
        case .square: 1.1
        case .diamond, .triangle, .triangleDown: 1.2
        }
    }

    private func polygon(
        _ x: Double, _ y: Double, _ radius: Double, _ corners: [(x: Double, y: Double)]
    ) -> SVGElement {
        let points = corners.map { corner in
            let px = NumberText.rounded(x + corner.x * radius)
            let py = NumberText.rounded(y + corner.y * radius)
            return "\(px),\(py)"
        }
        return SVGElement("polygon").with("points", points.joined(separator: " "))
    }
}

/// How a class of schools is drawn.
struct SymbolStyle: Sendable {
    var shape: SymbolShape
    let fill: String
    var stroke = MapColour.paper
    var weight = MapWeight.symbol
    var opacity: Double?

    func painted(_ element: SVGElement) -> SVGElement {
        var result = element.with("fill", fill).with("stroke", stroke).with("stroke-width", weight)
        if let opacity { result = result.with("fill-opacity", opacity) }
        return result
    }

    /// The ring that tells a doubtful position, around a symbol of the radius.
    static func doubtfulRing(x: Double, y: Double, radius: Double, _ tokens: MapTokens)
        -> SVGElement
    {
        SVGElement.circle(x: x, y: y, radius: radius + tokens(MapSpace.ring))
            .with("fill", "none").with("stroke", MapColour.doubtful)
            .with("stroke-width", MapWeight.ring)
            .with("stroke-dasharray", "1.6 0.9")
    }
}

/// Schools that are drawn alike, in the order in which they are drawn.
struct SymbolGroup {
    let id: String
    let style: SymbolStyle
    /// What its schools have in common, as the legend says it.
    var words: String?
    var members: [(school: Int, radius: Double)] = []
    /// Whether the map is about others: on a map of a country its schools are places, no more.
    var isAside = false
}
