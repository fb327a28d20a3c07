/// Where a Thai name may be broken, and how text is fitted into a width.
///
/// Words of a proper name are not separated by blanks and a dictionary splits them wrongly, so a
/// name breaks only at a blank or before an opening parenthesis.
enum LineBreaking {
    /// The pieces of a name between which it may break, without the blanks.
    static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        for character in text {
            if character == " " || character == "\u{00A0}" {
                if !current.isEmpty { pieces.append(current) }
                current = ""
            } else if character == "(", !current.isEmpty {
                pieces.append(current)
                current = "("
            } else {
                current.append(character)
            }
        }
        if !current.isEmpty { pieces.append(current) }
        return pieces
    }

    /// The name in two lines of most equal length, or nil where it may not break.
    static func halves(
        of text: String, style: TextStyle, measure: any TextMeasuring
    ) -> [String]? {
        let pieces = pieces(of: text)
        guard pieces.count > 1 else { return nil }
        let splits = (1..<pieces.count).map { cut in
            [pieces[..<cut].joined(separator: " "), pieces[cut...].joined(separator: " ")]
        }
        func width(_ lines: [String]) -> Double {
            lines.map { measure.size(of: $0, style: style).width }.max() ?? 0
        }
        return splits.min { width($0) < width($1) }
    }

    /// The text in as many lines as it needs, each no wider than the width.
    static func wrap(
        _ text: String, width: Double, style: TextStyle, measure: any TextMeasuring
    ) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            let longer = line.isEmpty ? piece : line + " " + piece
            if line.isEmpty || measure.size(of: longer, style: style).width <= width {
                line = longer
            } else {
                lines.append(line)
                line = piece
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map { shortened($0, width: width, style: style, measure: measure) }
    }

    /// The text, cut with an ellipsis between characters where it is wider than the width.
    static func shortened(
        _ text: String, width: Double, style: TextStyle, measure: any TextMeasuring
    ) -> String {
        guard measure.size(of: text, style: style).width > width else { return text }
        let characters = Array(text.prefix(400))
        var fits = 0
        var tooMany = characters.count + 1
        while tooMany - fits > 1 {
            let middle = (fits + tooMany) / 2
            let cut = String(characters.prefix(middle)) + "…"
            if measure.size(of: cut, style: style).width <= width {
                fits = middle
            } else {
                tooMany = middle
            }
        }
        return String(characters.prefix(fits)) + "…"
    }
}
