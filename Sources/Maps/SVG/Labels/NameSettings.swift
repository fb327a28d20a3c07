/// The ways in which a name can be written: in one line, in several, or shortened.
struct NameSettings {
    let rooms: TextRooms
    /// The widest line, in points.
    let widest: Double

    /// The whole name in one line and, where it may break, in two or three; never empty.
    ///
    /// A name too long for any of these is cut with an ellipsis at the end of its last line.
    func whole(_ name: String, _ style: TextStyle) -> [LabelSetting] {
        let line = text([name], style)
        var settings: [LabelSetting] = []
        if line.width <= widest { settings.append(LabelSetting(text: line, cost: 0)) }
        for count in 2...3 where line.width > Double(count - 2) * widest * 0.8 {
            guard let lines = lines(name, count, style) else { break }
            let broken = text(lines, style)
            if broken.width <= widest {
                settings.append(LabelSetting(text: broken, cost: 0.4 * Double(count - 1)))
            }
        }
        return settings.isEmpty ? [LabelSetting(text: cut(name, style), cost: 1)] : settings
    }

    /// The name without its last parts, for where there is no room for all of it.
    func short(_ name: String, _ style: TextStyle) -> LabelSetting? {
        let pieces = LineBreaking.pieces(of: name)
        guard pieces.count > 1, let first = pieces.first, first.unicodeScalars.count > 3 else {
            return nil
        }
        let short = text([first + "…"], style)
        return short.width <= widest ? LabelSetting(text: short, cost: 4) : nil
    }

    private func text(_ lines: [String], _ style: TextStyle) -> LabelText {
        LabelText(lines, style: style, rooms: rooms)
    }

    private func lines(_ name: String, _ count: Int, _ style: TextStyle) -> [String]? {
        LineBreaking.even(name, lines: count) { rooms.size(of: $0, style: style).width }
    }

    private func cut(_ name: String, _ style: TextStyle) -> LabelText {
        let width = { (text: String) in rooms.size(of: text, style: style).width }
        var lines = LineBreaking.wrapped(name, width: widest, measure: width)
        if lines.count > 3 { lines = lines.prefix(2) + [lines[2...].joined(separator: " ")] }
        return text(
            lines.map { LineBreaking.shortened($0, width: widest, measure: width) }, style)
    }
}

/// A school's name as maps write it: everything with a symbol is a school, so the word goes.
func nameOnMap(_ name: String) -> String {
    let trimmed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for prefix in ["โรงเรียน", "ร.ร.", "รร."] where trimmed.hasPrefix(prefix) {
        let rest = trimmed.dropFirst(prefix.count).drop { $0 == " " }
        if !rest.isEmpty { return String(rest) }
    }
    return trimmed
}
