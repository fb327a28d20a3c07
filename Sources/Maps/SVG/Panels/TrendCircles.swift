import Schools

/// Schools as circles by their pupils, at the same scale in all periods.
struct TrendCircles {
    private let input: ThemeInput
    private let series: PupilSeries
    private let scale: CircleScale

    init(_ input: ThemeInput, _ series: PupilSeries) {
        self.input = input
        self.series = series
        // The circles of one panel are sized for its part of the page, by the largest numbers; as no
        // names stand between them, they may take more of it than on a map of schools.
        scale = CircleScale(
            series.largest.compactMap { $0.map(Double.init) }.filter { $0 > 0 },
            ThemeInput(
                content: input.content, options: input.options, schools: input.schools,
                units: input.units, pen: input.pen,
                room: Self.room(input, panels: series.periods.count)))
    }

    /// About the part of a page, in square points, that a panel has for its circles.
    private static func room(_ input: ThemeInput, panels: Int) -> Double {
        let square = input.room / Double(panels)
        // Titles take a few lines of each; and of wide slides and pictures, land that is not wide
        // takes a smaller part.
        let captions = min(input.tokens(36) * square.squareRoot(), square / 2)
        return (square - captions) * (input.options.format.isPaper ? 1.5 : 0.7)
    }

    private var style: SymbolStyle {
        let isBlack = input.options.ink == .black
        return SymbolStyle(
            shape: .circle, fill: isBlack ? MapColour.paper : MapColour.circle,
            stroke: isBlack ? MapColour.ink : MapColour.paper,
            weight: MapWeight.circle * (isBlack ? 1 : 0.6),
            opacity: 0.82)
    }

    private func style(of size: SchoolSize) -> SymbolStyle {
        var style = size.style
        style.weight *= 0.6
        return style
    }

    /// The radius of a school without pupils, or without a number where it is shown at all.
    private var small: Double { input.tokens(MapSpace.dot) * 1.3 * min(1, input.crowding) }

    /// Schools that are not there in the period are left out.
    func symbols(_ period: Int) -> [SymbolGroup] {
        var circles = SymbolGroup(id: "enrolment", style: style)
        var empty = SymbolGroup(id: "size-no-pupils", style: style(of: .none))
        var unknown = SymbolGroup(id: "size-unknown", style: style(of: .unknown))
        for school in series.schools {
            switch series[school, period] {
            case .some(1...):
                let pupils = Double(series[school, period] ?? 0)
                circles.members.append((school, scale.radius(of: pupils)))
            case .some: empty.members.append((school, small))
            case nil where !series.isComparison: unknown.members.append((school, small))
            case nil: continue
            }
        }
        circles.members.sort { (-$0.radius, $0.school) < (-$1.radius, $1.school) }
        return [circles, empty, unknown].filter { !$0.members.isEmpty }
    }

    var legend: LegendSection {
        var section = LegendSection(title: Measure.pupils.title[input.words.language])
        let values = scale.legendValues()
        let largest = values.first.map(scale.radius) ?? 0
        if largest >= input.tokens(Self.readableInside) {
            section.circles = values.map { (scale.radius(of: $0), NumberText.quantity($0)) }
            section.circleStyle = style
        } else {
            section.rows = sizes.map { row(style, scale.radius(of: $0), NumberText.quantity($0)) }
        }
        section.rows += kinds.map { row(style(of: $0), small, $0.text[input.words.language]) }
        return section
    }

    /// Circles smaller than this, in points on A4, stand below each other instead of inside.
    private static let readableInside = 8.0

    private func row(_ style: SymbolStyle, _ radius: Double, _ text: String) -> LegendRow {
        LegendRow(mark: .symbol(style, radius: radius), text: text)
    }

    /// Up to three round numbers, each with a circle about half as wide as the one before.
    private var sizes: [Double] {
        let most = series.largest.compactMap { $0 }.max() ?? 0
        var sizes: [Double] = []
        var next = NiceNumber.atMost(Double(most))
        while sizes.count < 3, next >= 1, scale.radius(of: next) >= 0.4 {
            sizes.append(next)
            next = NiceNumber.atMost(next / 4)
        }
        return sizes
    }

    /// The other symbols that stand on any panel.
    private var kinds: [SchoolSize] {
        let ids = Set(series.periods.indices.flatMap { symbols($0).map(\.id) })
        return [.none, .unknown].filter { ids.contains("size-\($0.rawValue)") }
    }
}
