/// Where a Thai name may be broken, and how text is fitted into a width.
///
/// Words of a proper name are not separated by blanks and a dictionary splits them wrongly, so a
/// name breaks only at a blank, before an opening parenthesis and after a closing one. A number
/// and the signs ๆ and ฯ stay on the line of what they follow.
enum LineBreaking {
    private struct Piece {
        var text: String
        /// Whether a blank parts it from the piece before.
        let followsBlank: Bool
    }

    /// The pieces of a name between which it may break, without the blanks.
    static func pieces(of text: String) -> [String] { parts(of: text).map(\.text) }

    private static func parts(of text: String) -> [Piece] {
        var parts: [Piece] = []
        var current = ""
        var followsBlank = false
        func end(blank: Bool) {
            if !current.isEmpty {
                append(Piece(text: current, followsBlank: followsBlank), to: &parts)
            }
            followsBlank = blank || (followsBlank && current.isEmpty)
            current = ""
        }
        for character in text {
            switch character {
            case " ", "\u{00A0}": end(blank: true)
            case "(":
                end(blank: false)
                current = "("
            default:
                if current.last == ")", !isClosing(character) { end(blank: false) }
                current.append(character)
            }
        }
        end(blank: false)
        return parts
    }

    private static func append(_ piece: Piece, to parts: inout [Piece]) {
        let bare = piece.text.filter { !isClosing($0) }
        let isNumber = bare.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
        let staysWithLast = isNumber || piece.text.first.map(isClosing) ?? false
        guard staysWithLast, let last = parts.indices.last else {
            parts.append(piece)
            return
        }
        parts[last].text += (piece.followsBlank ? " " : "") + piece.text
    }

    /// What never begins a line.
    private static func isClosing(_ character: Character) -> Bool {
        ")ๆฯ.,:;!?".contains(character)
    }

    private static func joined(_ parts: ArraySlice<Piece>) -> String {
        var text = ""
        for part in parts {
            if part.followsBlank, !text.isEmpty { text += " " }
            text += part.text
        }
        return text
    }

    /// The name in two lines of most equal length, or nil where it may not break.
    static func halves(
        of text: String, style: TextStyle, measure: any TextMeasuring
    ) -> [String]? {
        even(text, lines: 2) { measure.size(of: $0, style: style).width }
    }

    /// The name in so many lines, the widest as narrow as can be; nil where it has not the breaks.
    static func even(
        _ text: String, lines count: Int, measure: (String) -> Double
    ) -> [String]? {
        let parts = parts(of: text)
        guard count > 1, parts.count >= count, parts.count <= 24 else { return nil }
        func split(_ rest: ArraySlice<Piece>, _ count: Int) -> (lines: [String], width: Double) {
            guard count > 1 else {
                let line = joined(rest)
                return ([line], measure(line))
            }
            var best: (lines: [String], width: Double) = ([], .infinity)
            for cut in (rest.startIndex + 1)...(rest.endIndex - count + 1) {
                let first = joined(rest[..<cut])
                let width = measure(first)
                guard width < best.width else { break }
                let others = split(rest[cut...], count - 1)
                if max(width, others.width) < best.width {
                    best = ([first] + others.lines, max(width, others.width))
                }
            }
            return best
        }
        return split(parts[...], count).lines
    }

    /// The text in as many lines as it needs, each no wider than the width.
    static func wrap(
        _ text: String, width: Double, style: TextStyle, measure: any TextMeasuring
    ) -> [String] {
        let size = { (text: String) in measure.size(of: text, style: style).width }
        return wrapped(text, width: width, measure: size)
            .map { shortened($0, width: width, measure: size) }
    }

    /// The text in as many lines as it needs; a line is wider than the width where nothing parts it.
    static func wrapped(_ text: String, width: Double, measure: (String) -> Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for part in parts(of: text) {
            let longer =
                line.isEmpty ? part.text : line + (part.followsBlank ? " " : "") + part.text
            if line.isEmpty || measure(longer) <= width {
                line = longer
            } else {
                lines.append(line)
                line = part.text
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// The text, cut with an ellipsis between characters where it is wider than the width.
    static func shortened(
        _ text: String, width: Double, style: TextStyle, measure: any TextMeasuring
    ) -> String {
        shortened(text, width: width) { measure.size(of: $0, style: style).width }
    }

    static func shortened(
        _ text: String, width: Double, measure: (String) -> Double
    ) -> String {
        guard measure(text) > width else { return text }
        let characters = Array(text.prefix(400))
        var fits = 0
        var tooMany = characters.count + 1
        while tooMany - fits > 1 {
            let middle = (fits + tooMany) / 2
            if measure(String(characters.prefix(middle)) + "…") <= width {
                fits = middle
            } else {
                tooMany = middle
            }
        }
        return String(characters.prefix(fits)) + "…"
    }
}
