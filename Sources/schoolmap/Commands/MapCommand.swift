import ArgumentParser
import Maps
import Schools
import Workspace

struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Draw one map; the output's ending says the format (.svg, .pdf or .png).",
        discussion: MapTheme.all.map { "\($0.name): \($0.summary.english)" }
            .joined(separator: "\n"))

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: PeriodOptions
    @OptionGroup var content: MapContentOptions
    @OptionGroup var look: MapLookOptions

    @Argument(help: "The theme; --list shows them all.")
    var theme: String?

    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String?

    @Option(help: "A title in place of the theme's own.")
    var title: String?

    @Flag(help: "List all themes; what the store has not for one stands behind it.")
    var list = false

    func validate() throws {
        guard !list else { return }
        guard theme != nil else {
            throw ValidationError(
                thai: "ให้ระบุชื่อแผนที่ (theme) ดูทั้งหมดด้วย --list",
                english: "name a theme; --list shows them all")
        }
        guard output != nil else {
            throw ValidationError(
                thai: "ให้ระบุ --output ว่าจะเขียนแผนที่ลงแฟ้มใด",
                english: "--output says where the map goes")
        }
    }

    func run() throws {
        try common.run { if list { try listThemes() } else { try draw() } }
    }

    private func draw() throws {
        let theme = try MapTheme.called(theme ?? "")
        try content.check(for: theme)
        let workspace = try common.open()
        var request = MapRequest(
            theme: theme, options: try look.options(common.language, workspace),
            dotsPerInch: look.dpi, title: title, period: moment.period)
        try look.check(for: theme)
        request.choices = content.choices
        request.filters = try content.filters
        let result = try workspace.draw(request, to: output ?? "")
        warn(about: result, common.language)
        if common.json {
            try Console.answer(json: MapAnswer(theme: theme.name, result))
        } else {
            Console.answer(MapAnswer.line(result, common.language))
        }
    }

    /// Without a store, the themes alone.
    private func listThemes() throws {
        let known = try? common.open().knownNeeds(asOf: moment.period)
        let themes = MapTheme.all.map { ThemeAnswer($0, known: known, common.language) }
        if common.json { return try Console.answer(json: themes) }
        let width = themes.map(\.name.terminalColumns).max() ?? 0
        for theme in themes {
            Console.answer("\(theme.name.padded(to: width))  \(theme.line(common.language))")
        }
    }
}

extension MapTheme {
    /// The theme of a name.
    ///
    /// - Throws: `CommandError` with the nearest name.
    static func called(_ name: String) throws -> MapTheme {
        if let theme = MapTheme.named(name) { return theme }
        let words = MapTheme.all.map(\.name)
        let nearest = nearestWord(to: name, among: words)
        let list = words.joined(separator: ", ")
        throw CommandError(
            message: LocalizedText(
                thai: "ไม่มีแผนที่ “\(name)” " + (nearest.map { "หมายถึง “\($0)” หรือไม่ " } ?? "")
                    + "(มี \(list))",
                english: "no theme “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
                    + " (there is \(list))"))
    }
}

/// A theme in the list of themes.
private struct ThemeAnswer: Encodable {
    let name: String
    let title: String
    let summary: String
    let needs: [String]
    /// What it needs and the store has nothing of; nil without a store.
    let missing: [String]?

    init(_ theme: MapTheme, known: Set<MapTheme.Need>?, _ language: Language) {
        name = theme.name
        title = theme.title[language]
        summary = theme.summary[language]
        let needs = MapTheme.Need.allCases.filter(theme.needs.contains)
        self.needs = needs.map(\.rawValue)
        missing = known.map { known in needs.filter { !known.contains($0) }.map(\.rawValue) }
    }

    func line(_ language: Language) -> String {
        guard let missing, !missing.isEmpty else { return summary }
        let word = LocalizedText(thai: "ยังไม่มีข้อมูล", english: "no data yet")
        return "\(summary) (\(word[language]): \(missing.joined(separator: ", ")))"
    }
}

struct MapAnswer: Encodable {
    let theme: String
    let output: String
    /// What the map shows, in a sentence computed from the data.
    let description: String
    let labels_placed: Int
    let labels_wanted: Int
    /// The names that found no room on the page.
    let unnamed: [String]

    init(theme: String, _ result: MapResult) {
        self.theme = theme
        output = result.path
        description = result.sentence
        labels_placed = result.labelsPlaced
        labels_wanted = result.labelsWanted
        unnamed = result.unnamed
    }

    static func line(_ result: MapResult, _ language: Language) -> String {
        guard result.labelsWanted > 0 else { return result.path }
        return language == .thai
            ? "\(result.path): วางชื่อได้ \(result.labelsPlaced) จาก \(result.labelsWanted)"
            : "\(result.path): \(result.labelsPlaced) of \(result.labelsWanted) names placed"
    }
}
