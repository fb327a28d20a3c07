/// The titles of panels with what stands below them, as short as the width asks for.
///
/// All panels are treated alike: where one title is too wide, all are short.
struct PanelCaptions {
    private let panels: [ThemePanel]
    private let shortTitles: [String]
    private let pen: Pen

    init(_ panels: [ThemePanel], pen: Pen) {
        self.panels = panels
        self.pen = pen
        shortTitles = Self.withoutCommonWords(panels.map(\.title))
    }

    /// The height of the tallest.
    func height(width: Double) -> Double {
        panels.indices.map { block($0, width: width).height }.max() ?? 0
    }

    func block(_ index: Int, width: Double) -> TextBlock {
        var block = TextBlock(width: width, pen: pen)
        let isTitleWide = panels.contains { pen.width(of: $0.title, titleStyle) > width }
        block.add(
            isTitleWide ? shortTitles[index] : panels[index].title, titleStyle,
            fill: MapColour.ink)
        for line in details(width: width)[index] {
            block.add(line, style, fill: MapColour.ink, atMost: 1)
        }
        return block
    }

    /// The lines below the titles: of the settings that leave nothing out, or less, the first
    /// that is nowhere wider than the width.
    private func details(width: Double) -> [[String]] {
        let settings: [(ThemePanel) -> [String]] = [
            { [$0.total.long + ($0.change.map { " · " + $0.long } ?? "")] },
            { [$0.total.long] + ($0.change.map { [$0.long] } ?? []) },
            { [$0.total.short + ($0.change.map { " (" + $0.short + ")" } ?? "")] },
            { [$0.total.short] + ($0.change.map { [$0.short] } ?? []) },
        ]
        let texts = settings.map(panels.map)
        let fitting = texts.first {
            $0.joined().allSatisfy { pen.width(of: $0, style) <= width }
        }
        return fitting ?? texts[texts.count - 1]
    }

    private var titleStyle: TextStyle { pen.tokens.style(MapType.legendTitle, bold: true) }
    private var style: TextStyle { pen.tokens.style(MapType.legend) }

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
