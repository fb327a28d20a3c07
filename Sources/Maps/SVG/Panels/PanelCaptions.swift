/// The titles of panels with what stands below them, as short as the width asks for.
///
/// All panels are treated alike: where one title is too wide, all are short.
struct PanelCaptions {
    /// The lines of each panel with the width of the widest.
    private struct Setting {
        let lines: [[String]]
        let width: Double
    }

    /// The fullest first.
    private let titles: [Setting]
    private let details: [Setting]
    private let pen: Pen

    init(_ panels: [ThemePanel], pen: Pen) {
        self.pen = pen
        func setting(_ lines: [[String]], _ style: TextStyle) -> Setting {
            Setting(lines: lines, width: lines.joined().map { pen.width(of: $0, style) }.max() ?? 0)
        }
        let full = panels.map(\.title)
        titles = [full, Self.withoutCommonWords(full)].map { titles in
            setting(titles.map { [$0] }, Self.titleStyle(pen))
        }
        details = Self.details.map { lines in setting(panels.map(lines), Self.style(pen)) }
    }

    /// Total and change in one line and in two, then as numbers alone.
    private static let details: [@Sendable (ThemePanel) -> [String]] = [
        { [$0.total.long + ($0.change.map { " · " + $0.long } ?? "")] },
        { [$0.total.long] + ($0.change.map { [$0.long] } ?? []) },
        { [$0.total.short + ($0.change.map { " (" + $0.short + ")" } ?? "")] },
        { [$0.total.short] + ($0.change.map { [$0.short] } ?? []) },
    ]

    private static func titleStyle(_ pen: Pen) -> TextStyle {
        pen.tokens.style(MapType.legendTitle, bold: true)
    }

    private static func style(_ pen: Pen) -> TextStyle { pen.tokens.style(MapType.legend) }

    /// The height of the tallest.
    func height(width: Double) -> Double {
        let panels = titles.first?.lines.indices ?? 0..<0
        return panels.map { block($0, width: width).height }.max() ?? 0
    }

    func block(_ index: Int, width: Double) -> TextBlock {
        var block = TextBlock(width: width, pen: pen)
        for line in Self.fitting(titles, width)?.lines[index] ?? [] {
            block.add(line, Self.titleStyle(pen), fill: MapColour.ink)
        }
        for line in Self.fitting(details, width)?.lines[index] ?? [] {
            block.add(line, Self.style(pen), fill: MapColour.ink, atMost: 1)
        }
        return block
    }

    private static func fitting(_ settings: [Setting], _ width: Double) -> Setting? {
        settings.first { $0.width <= width } ?? settings.last
    }

    /// What is left of titles without the words that all begin or end with: "2565" of
    /// "ปีการศึกษา 2565 รอบที่ 1".
    private static func withoutCommonWords(_ titles: [String]) -> [String] {
        var words = titles.map { $0.split(separator: " ").map(String.init) }
        func isCommon(_ word: ([String]) -> String?) -> Bool {
            let found = Set(words.map(word))
            return found.count == 1 && words.allSatisfy { $0.count > 1 }
        }
        guard Set(titles).count > 1 else { return titles }
        while isCommon(\.first) { words = words.map { Array($0.dropFirst()) } }
        while isCommon(\.last) { words = words.map { Array($0.dropLast()) } }
        return words.map { $0.joined(separator: " ") }
    }
}

extension TextBlock {
    /// What is to be said of all panels before they are looked at.
    static func notice(_ text: String, width: Double, pen: Pen) -> TextBlock {
        var block = TextBlock(width: width, pen: pen)
        block.add(text, pen.tokens.style(MapType.legendTitle), fill: MapColour.ink)
        return block
    }
}
