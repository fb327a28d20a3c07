public import ArgumentParser
public import Maps
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

    @Argument(help: "The theme: location, size, enrolment or pupils-by-tambon.")
    var theme: String

    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String

    @Option(help: "Page: a4, a3, share (1200 × 630 pixels) or slide (16:9).")
    var paper: PageFormat = .a4

    @Option(help: "auto, portrait or landscape.")
    var orientation: PageOrientation = .automatic

    @Option(help: "Dots per inch of a PNG.")
    var dpi: Double?

    @Option(help: "A title in place of the theme's own.")
    var title: String?

    func validate() throws {
        if let dpi, !(dpi > 0 && dpi <= 1200) {
            throw ValidationError("--dpi must be above 0 and at most 1200")
        }
    }

    func run() throws {
        try common.run {
            let request = MapRequest(
                theme: try mapTheme(theme),
                options: MapOptions(
                    format: paper, orientation: orientation,
                    language: common.language),
                dotsPerInch: dpi, title: title, period: moment.period)
            let result = try common.open().draw(request, to: output)
            warn(about: result, common.language)
            if common.json {
                try Console.answer(json: MapAnswer(theme: theme, result))
            } else {
                Console.answer(MapAnswer.line(result, common.language))
            }
        }
    }

}

/// The theme of a name.
///
/// - Throws: `CommandError`, with the nearest name.
func mapTheme(_ name: String) throws -> MapTheme {
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

/// Says what a map lacks, and what to do about it.
func warn(about result: MapResult, _ language: Language) {
    switch result.missing {
    case .positions:
        Console.note(
            language == .thai
                ? "คำเตือน: ไม่มีโรงเรียนใดมีพิกัด แผนที่จึงไม่มีโรงเรียน (ดู schoolmap check)"
                : "warning: no school has a position, so the map shows none (see schoolmap check)")
    case .pupils:
        Console.note(
            language == .thai
                ? "คำเตือน: ไม่มีจำนวนนักเรียน เพิ่มแหล่ง students ใน schoolmap.yaml แล้วสั่ง build"
                : "warning: there are no numbers of pupils; add a students source and build")
    case nil: break
    }
    warn(aboutMissing: result.missingCharacters, language)
}

struct MapAnswer: Encodable {
    let theme: String
    let output: String
    let labels_placed: Int
    let labels_wanted: Int

    init(theme: String, _ result: MapResult) {
        self.theme = theme
        output = result.path
        labels_placed = result.labelsPlaced
        labels_wanted = result.labelsWanted
    }

    static func line(_ result: MapResult, _ language: Language) -> String {
        guard result.labelsWanted > 0 else { return result.path }
        return language == .thai
            ? "\(result.path): วางชื่อได้ \(result.labelsPlaced) จาก \(result.labelsWanted)"
            : "\(result.path): \(result.labelsPlaced) of \(result.labelsWanted) names placed"
    }
}

extension PageFormat: ExpressibleByArgument {}
extension PageOrientation: ExpressibleByArgument {}
