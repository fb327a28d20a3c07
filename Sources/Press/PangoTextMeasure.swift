/// How much room a line of text takes, in points.
public struct TextExtent: Hashable, Sendable {
    /// From the start of the line to where the next text would begin.
    public let width: Double
    /// The ink above the baseline, tone marks included.
    public let ascent: Double
    /// The ink below the baseline, vowels below included.
    public let descent: Double
}

/// Measures text with the fonts that `renderPDF` and `renderPNG` will draw it in.
///
/// It holds nothing: each call asks Pango anew on its own thread, which takes microseconds.
public struct PangoTextMeasure: Sendable {
    public init() {}

    /// The room that a line of text takes; `family` is a CSS-like list, first choice first.
    public func extent(
        of text: String, family: String, sizeInPoints: Double, isBold: Bool
    ) -> TextExtent {
        TextLine(text, family: family, sizeInPoints: sizeInPoints, isBold: isBold).extent()
    }

    /// Whether the installed fonts have a shape for every character, so that no box is drawn.
    public func hasGlyphs(for text: String, family: String) -> Bool {
        let line = TextLine(text, family: family, sizeInPoints: 10, isBold: false)
        return line.countOfMissingGlyphs == 0
    }

    /// The characters that no installed font has a shape for, each once, in the text's order.
    public func missingCharacters(in text: String, family: String) -> [Character] {
        guard !hasGlyphs(for: text, family: family) else { return [] }
        var seen: Set<Character> = []
        return text.compactMap { character in
            guard seen.insert(character).inserted, !character.isWhitespace,
                !hasGlyphs(for: String(character), family: family)
            else { return nil }
            return character
        }
    }
}
