import Schools

/// What every part of a map is drawn with: tokens, words, digits and the fonts' measures.
struct Pen: Sendable {
    let tokens: MapTokens
    let words: MapWords
    let digits: Digits
    let measure: any TextMeasuring

    init(options: MapOptions, measure: any TextMeasuring) {
        tokens = MapTokens(format: options.format)
        words = MapWords(language: options.language)
        digits = options.digits
        self.measure = measure
    }

    /// The text with the map's digits.
    ///
    /// Words with Latin letters keep theirs: they are names of files, addresses and codes.
    func written(_ text: String) -> String {
        guard digits == .thai else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let isLatin = word.utf8.contains { (0x41...0x5A).contains($0 & 0xDF) }
            return isLatin ? String(word) : digits.written(String(word))
        }.joined(separator: " ")
    }

    func width(of text: String, _ style: TextStyle) -> Double {
        measure.size(of: written(text), style: style).width
    }

    /// One line of text with its baseline at the position.
    func text(
        _ text: String, x: Double, y: Double, _ style: TextStyle, fill: String? = nil,
        anchor: TextAnchor = .start
    ) -> SVGElement {
        self.text(text, x: x, y: y, fill: fill, anchor: anchor)
            .with("font-size", style.sizeInPoints)
            .with("font-weight", style.isBold ? "bold" : nil)
    }

    /// One line of text in the type of the group around it.
    func text(
        _ text: String, x: Double, y: Double, fill: String? = nil, anchor: TextAnchor = .start
    ) -> SVGElement {
        SVGElement("text")
            .with("x", x).with("y", y)
            .with("fill", fill)
            .with("text-anchor", anchor == .start ? nil : anchor.rawValue)
            .adding(text: written(text))
    }
}
