import Geo

/// What a row of a legend shows beside its words.
enum LegendMark {
    case none
    case symbol(SymbolStyle, radius: Double)
    case ring(SymbolStyle, radius: Double)
    case swatch(fill: String)
    /// The tint of a unit, known only when the borders are.
    case tint(unit: Int)
    case line(stroke: String, weight: Double, dashes: String? = nil)
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
    /// Small lines below the rows: how the classes were made, what was measured against.
    var notes: [String] = []

    /// The section without what a picture to be seen for a moment need not explain: borders, and
    /// where it is shown with a link, how classes were made.
    func brief(_ format: PageFormat) -> LegendSection {
        var section = self
        section.rows.removeAll { if case .line = $0.mark { true } else { false } }
        if format == .share { section.notes = [] }
        return section
    }

    /// A heading over nothing is nothing.
    var isEmpty: Bool { rows.isEmpty && circles.isEmpty && notes.isEmpty }
}
