import Geo

/// A pattern for prints in black and white, known by its kind and by how much ink covers it.
struct MapTexture: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case dots, lines, backlines, cross
        /// Lines close enough for symbols.
        case fine
        /// Level lines, as engravers drew water.
        case water
        /// Small crosses far apart, where nothing is known.
        case unknown

        /// The side of the tile in points on A4.
        fileprivate var side: Double {
            switch self {
            case .dots, .lines, .backlines, .cross: 3
            case .fine: 1.3
            case .water: 2.6
            case .unknown: 7
            }
        }

        fileprivate var turn: Double {
            switch self {
            case .dots, .lines, .cross, .fine: 45
            case .backlines: -45
            case .water, .unknown: 0
            }
        }
    }

    let kind: Kind
    /// How much of the paper is covered, in percent.
    let percent: Int

    init(_ kind: Kind, percent: Int) {
        self.kind = kind
        self.percent = min(max(percent, 0), 100)
    }

    /// The texture that a fill refers to.
    init?(fill: String) {
        let prefix = "url(#texture-"
        guard fill.hasPrefix(prefix), fill.hasSuffix(")") else { return nil }
        let parts = fill.dropFirst(prefix.count).dropLast().split(separator: "-")
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])),
            let percent = Int(parts[1])
        else { return nil }
        self.init(kind, percent: percent)
    }

    var id: String { "texture-\(kind.rawValue)-\(percent)" }

    /// What to fill with; no pattern is needed where nothing or everything is covered.
    var fill: String {
        switch percent {
        case 0: MapColour.paper
        case 100: MapColour.black
        default: "url(#\(id))"
        }
    }
}

extension MapTexture {
    /// Names stay readable on at most so much ink, in percent.
    static let most = 54

    /// Textures for classes from few to many: dots, then lines, then crossed lines.
    static func ramp(_ count: Int) -> [MapTexture] {
        (0..<max(count, 0)).map { index in
            let percent = count > 1 ? most * index / (count - 1) : most / 2
            let kind: Kind = percent < 19 ? .dots : percent < 37 ? .lines : .cross
            return MapTexture(kind, percent: percent)
        }
    }

    /// Dots below the middle and lines above it.
    static func diverging(step: Int, outermost: Int) -> MapTexture {
        let level = step == 0 ? 0 : MapColour.divergingLevel(step: step, outermost: outermost)
        return MapTexture(step < 0 ? .dots : .lines, percent: level * 14)
    }

    /// For the tints of neighbours, in the same order: all light, none like another.
    static let tints = [
        MapTexture(.dots, percent: 0), MapTexture(.dots, percent: 6),
        MapTexture(.lines, percent: 9), MapTexture(.backlines, percent: 13),
        MapTexture(.dots, percent: 17),
    ]
    static let water = MapTexture(.water, percent: 8)
    static let unknown = MapTexture(.unknown, percent: 6)

    /// For a symbol of so bright a colour: white, hatched in four steps, or black.
    static func symbol(brightness: Double) -> MapTexture {
        let step = ((0.7 - min(max(brightness, 0.18), 0.7)) / 0.52 * 5).rounded()
        return MapTexture(.fine, percent: Int(step) * 20)
    }
}

extension MapTexture {
    /// The definition: one tile, repeated over the page.
    func pattern(_ tokens: MapTokens, id: String? = nil) -> SVGElement {
        let side = tokens(kind.side)
        let tile = PageBox(minX: 0, minY: 0, maxX: side, maxY: side)
        return SVGElement("pattern").with("id", id ?? self.id)
            .with("width", side).with("height", side)
            .with("patternUnits", "userSpaceOnUse")
            .with(
                "patternTransform",
                kind.turn == 0 ? nil : "rotate(\(NumberText.rounded(kind.turn)))"
            )
            .adding(SVGElement.rectangle(tile).with("fill", MapColour.paper))
            .adding(marks(side: side))
    }

    private func marks(side: Double) -> [SVGElement] {
        let share = Double(percent) / 100, middle = side / 2
        let across = SVGElement.line(from: (0, middle), to: (side, middle))
        let along = SVGElement.line(from: (middle, 0), to: (middle, side))
        switch kind {
        case .dots:
            let radius = side * (share / Double.pi).squareRoot()
            return [
                SVGElement.circle(x: middle, y: middle, radius: radius).with(
                    "fill", MapColour.black)
            ]
        case .lines, .backlines, .fine, .water: return [inked(across, share * side)]
        case .cross:
            // Where two lines cross, ink lies on ink.
            let weight = side * (1 - (1 - share).squareRoot())
            return [inked(across, weight), inked(along, weight)]
        case .unknown:
            // Two arms of a third of the side.
            let arm = side / 6, weight = share * side * 1.5
            return [
                inked(.line(from: (middle - arm, middle), to: (middle + arm, middle)), weight),
                inked(.line(from: (middle, middle - arm), to: (middle, middle + arm)), weight),
            ]
        }
    }

    private func inked(_ line: SVGElement, _ weight: Double) -> SVGElement {
        line.with("stroke", MapColour.black).with("stroke-width", weight)
    }
}
