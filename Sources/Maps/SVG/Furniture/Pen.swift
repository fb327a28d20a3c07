/// What every part of a map is drawn with: tokens, words and the fonts' measures.
struct Pen: Sendable {
    let tokens: MapTokens
    let words: MapWords
    let measure: any TextMeasuring
    let ink: MapInk

    init(options: MapOptions, measure: any TextMeasuring) {
        tokens = MapTokens(format: options.format)
        words = MapWords(language: options.language)
        self.measure = measure
        ink = options.ink
    }

    func width(of text: String, _ style: TextStyle) -> Double {
        measure.size(of: text, style: style).width
    }

    /// One line of text with its baseline at the position.
    func text(
        _ text: String, x: Double, y: Double, _ style: TextStyle, fill: String? = nil,
        anchor: TextAnchor = .start
    ) -> SVGElement {
        SVGElement("text")
            .with("x", x).with("y", y)
            .with("font-size", style.sizeInPoints)
            .with("font-weight", style.isBold ? "bold" : nil)
            .with("fill", fill)
            .with("text-anchor", anchor == .start ? nil : anchor.rawValue)
            .adding(text: text)
    }
}
