public import Schools

/// What a theme shows, as values: classes, colours and legend, for programs that draw it themselves.
///
/// All of it is what the theme's printed map has; only sizes are those of a screen.
public struct ThemeData: Sendable {
    /// A row of the legend: what a class of schools or areas is called and looks like.
    public struct Entry: Hashable, Sendable {
        public var id: String
        public var label: LocalizedText
        /// As CSS writes it: #RRGGBB.
        public var colour: String
        /// "circle", "square", "diamond", "triangle", "triangle-down", "crossed-circle" or "area".
        public var shape: String
        /// How many schools or areas are of it.
        public var count: Int
        /// In CSS pixels; nil for areas, and where each school has its own.
        public var radius: Double?
    }

    public var title: LocalizedText
    public var sentence: LocalizedText
    public var legend: [Entry]
    /// The place in the legend of each school of the content; −1 for none.
    public var classes: [Int]
    /// The number that each school stands for; nil where none is known, or where it is in words.
    public var values: [Double?]
    /// In CSS pixels; nil where all of a class are alike.
    public var radii: [Double]?
    /// nil where no areas are coloured.
    public var areas: Areas?

    /// How areas of one level are coloured.
    public struct Areas: Sendable {
        public var unit: MapUnit
        public var codes: [String]
        /// Places in the legend; −1 for none.
        public var classes: [Int]
        public var values: [Double?]
    }

    /// What a theme shows of a content.
    ///
    /// - Parameters:
    ///   - thai: the content with its texts in Thai.
    ///   - english: the same in English.
    public init(_ theme: MapTheme, thai: MapContent, english: MapContent) {
        let first = ThemeSheet(theme, thai, .thai)
        let second = ThemeSheet(theme, english, .english)
        title = LocalizedText(thai: first.title, english: second.title)
        sentence = LocalizedText(thai: first.plan.sentence, english: second.plan.sentence)
        let symbols = zip(first.symbols, second.symbols).map { ThemeData.entry($0, $1) }
        let swatches = zip(first.swatches, second.swatches).map { ThemeData.entry($0, $1) }
        legend = swatches + symbols
        (classes, radii) = first.schools(offset: swatches.count)
        values = first.values
        areas = first.areas
    }

    private static func entry(_ thai: ThemeSheet.Row, _ english: ThemeSheet.Row) -> Entry {
        Entry(
            id: thai.id, label: LocalizedText(thai: thai.text, english: english.text),
            colour: thai.colour, shape: thai.shape, count: thai.count, radius: thai.radius)
    }
}
