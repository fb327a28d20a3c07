import Geo

/// A pattern for prints in black and white, known by its kind and by how much ink covers it.
struct MapTexture: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case lines, backlines, cross
        /// Lines close enough for symbols.
        case fine
        /// Level lines, as engravers drew water.
        case water
        /// Small crosses far apart, where nothing is known.
        case unknown

        /// The side of the tile in points on A4: whole dots of a printer with 300 to the inch.
        fileprivate var side: Double {
            switch self {
            case .lines, .backlines, .cross: 4.32
            case .fine: 1.92
            case .water: 3.84
            case .unknown: 7.2
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
    static let most = 52
    /// The lowest class is not as white as areas with nothing to measure.
    static let least = 5

    /// Textures for classes from few to many: lines, lines the other way, crossed lines, close lines.
    ///
    /// No dots: among them a name seems to have other marks, and a school cannot be found.
    static func ramp(_ count: Int) -> [MapTexture] {
        (0..<max(count, 0)).map { index in
            let percent = count > 1 ? least + (most - least) * index / (count - 1) : most / 2
            let kind: Kind =
                percent < 20 ? .lines : percent < 33 ? .backlines : percent < 45 ? .cross : .fine
            return MapTexture(kind, percent: percent)
        }
    }

    /// Lines falling below the middle and rising above it.
    static func diverging(step: Int, outermost: Int) -> MapTexture {
        let level = step == 0 ? 0 : MapColour.divergingLevel(step: step, outermost: outermost)
        return MapTexture(step < 0 ? .lines : .backlines, percent: level * 14)
    }

    /// For the tints of neighbours, in the same order: all light, none like another.
    static let tints = [
        MapTexture(.lines, percent: 0), MapTexture(.lines, percent: 6),
        MapTexture(.backlines, percent: 10), MapTexture(.cross, percent: 14),
        MapTexture(.fine, percent: 18),
    ]
    static let water = MapTexture(.water, percent: 5)
    static let unknown = MapTexture(.unknown, percent: 6)

    /// For a symbol of so bright a colour: white, hatched in four steps, or black.
    static func symbol(brightness: Double) -> MapTexture {
        let step = ((0.7 - min(max(brightness, 0.18), 0.7)) / 0.52 * 5).rounded()
        return MapTexture(.fine, percent: Int(step) * 20)
    }
}

extension MapTexture {
    /// The definition: one tile, repeated over the page.
    ///
    /// The tile is never turned, the marks in it are: programs that draw PDF keep level tiles
    /// sharp, and blur turned ones.
    func pattern(_ tokens: MapTokens, id: String? = nil) -> SVGElement {
        let side = (tokens(kind.side) / 0.24).rounded() * 0.24
        return SVGElement("pattern").with("id", id ?? self.id)
            .with("width", side).with("height", side)
            .with("patternUnits", "userSpaceOnUse")
            .adding(
                SVGElement.rectangle(PageBox(minX: 0, minY: 0, maxX: side, maxY: side))
                    .with("fill", MapColour.paper)
            )
            .adding(marks(side))
    }

    private func marks(_ side: Double) -> SVGElement {
        let share = Double(percent) / 100, middle = side / 2
        // Two slanting lines cross each side of the tile.
        let spacing = side / 2.0.squareRoot()
        switch kind {
        case .lines, .fine: return inked(falling(side), share * spacing)
        case .backlines: return inked(rising(side), share * spacing)
        case .cross:
            // Where two lines cross, ink lies on ink.
            let weight = spacing * (1 - (1 - share).squareRoot())
            return inked(falling(side) + rising(side), weight)
        case .water: return inked([(0, middle, side, middle)], share * side)
        case .unknown:
            // Two arms of a third of the side, with ink on ink where they meet.
            let (from, to) = (side / 3, side * 2 / 3)
            let weight = side * (1.0 / 3 - max(0, 1.0 / 9 - share).squareRoot())
            return inked([(from, middle, to, middle), (middle, from, middle, to)], weight)
        }
    }

    private typealias Line = (x1: Double, y1: Double, x2: Double, y2: Double)

    /// The diagonal, and the ends of those of the next tiles, all a little longer than the tile.
    private func falling(_ side: Double) -> [Line] {
        [
            (-side, -side, 2 * side, 2 * side), (0, -side, 2 * side, side),
            (-side, 0, side, 2 * side),
        ]
    }

    private func rising(_ side: Double) -> [Line] {
        falling(side).map { ($0.x1, side - $0.y1, $0.x2, side - $0.y2) }
    }

    private func inked(_ lines: [Line], _ weight: Double) -> SVGElement {
        SVGElement.group().with("stroke", MapColour.black).with("stroke-width", weight)
            .adding(lines.map { .line(from: ($0.x1, $0.y1), to: ($0.x2, $0.y2)) })
    }
}
