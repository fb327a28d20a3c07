import ArgumentParser
import Foundation
import Maps
import Schools
import Workspace

struct AtlasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "atlas",
        abstract: "Draw an atlas as one PDF: a page with map and table for each unit.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: PeriodOptions

    @Option(help: "A page for each: amphoe, tambon or network.")
    var by: MapUnit

    @Option(name: .shortAndLong, help: "The file to write (.pdf).")
    var output: String

    @Option(help: "The theme of the maps (see schoolmap map).")
    var theme = MapTheme.location.name

    @Option(help: "A folder to write each page to as a file of its own too.")
    var pages: String?

    @Option(help: "The format of these files: svg, pdf or png.")
    var format: String?

    @Option(help: "A title in place of the usual one.")
    var title: String?

    @OptionGroup var content: MapContentOptions
    @OptionGroup var look: MapLookOptions

    func validate() throws {
        try checkEnding(of: output, among: ["pdf"])
        guard look.paper.isPaper, look.orientation != .landscape else {
            throw ValidationError(
                thai: "หนังสือแผนที่เป็นแนวตั้งบน a4 หรือ a3", english: "an atlas is upright on a4 or a3")
        }
        guard content.only.isEmpty else {
            throw ValidationError(
                thai: "--only ใช้กับแผนที่ทีละแผ่นเท่านั้น", english: "--only is for single maps")
        }
        guard format == nil || pages != nil else {
            throw ValidationError(
                thai: "--format ต้องใช้คู่กับ --pages", english: "--format needs --pages")
        }
        if let format, !Workspace.mapEndings.contains(format) {
            throw ValidationError(
                thai: "--format เป็น svg, pdf หรือ png", english: "--format is svg, pdf or png")
        }
    }

    func run() throws {
        try common.run {
            let theme = try MapTheme.called(theme)
            try content.check(for: theme)
            try checkSingle(theme)
            let workspace = try common.open()
            var map = MapRequest(
                theme: theme, options: try look.options(common.language, workspace),
                dotsPerInch: look.dpi, title: title, period: moment.period)
            map.options.orientation = .portrait
            map.choices = content.choices
            let request = AtlasRequest(
                map: map, unit: by, pages: pages.map { .init(path: $0, ending: format ?? "svg") })
            let result = try draw(request, workspace)
            warn(about: result.missing, result.chosen, common.language)
            warn(aboutMissing: result.missingCharacters, common.language)
            if common.json {
                try Console.answer(json: AtlasAnswer(result, pages: pages))
            } else {
                Console.answer(AtlasAnswer.line(result, common.language))
            }
        }
    }

    /// Refuses small maps of many years: a page has room for one map and its table.
    private func checkSingle(_ theme: MapTheme) throws {
        guard theme.needs.contains(.series) else { return }
        throw CommandError(
            message: LocalizedText(
                thai:
                    "แผนที่ \(theme.name) เป็นแผนที่ย่อยหลายปี ใช้กับสมุดแผนที่ไม่ได้ ใช้ schoolmap map หรือแผนที่ change",
                english:
                    "the map \(theme.name) is many small maps and has no room in an atlas; use schoolmap map, or the theme change"
            ))
    }

    private func draw(_ request: AtlasRequest, _ workspace: Workspace) throws -> AtlasResult {
        let interruption = Interruption(
            removing: Workspace.unfinishedPaths(of: request, at: output))
        defer { interruption.end() }
        let line = ProgressLine()
        defer { line.finish() }
        let step = common.language == .thai ? "วาดหน้า" : "drawing pages"
        return try workspace.drawAtlas(request, to: output) { done, all in
            line.show(step, detail: "\(done) / \(all)")
        }
    }
}

struct AtlasAnswer: Encodable {
    let output: String
    let pages: Int
    let schools: Int
    let labels_placed: Int
    let labels_wanted: Int
    let folder: String?

    init(_ result: AtlasResult, pages folder: String?) {
        output = result.path
        pages = result.pages
        schools = result.schools
        labels_placed = result.labelsPlaced
        labels_wanted = result.labelsWanted
        self.folder = folder
    }

    static func line(_ result: AtlasResult, _ language: Language) -> String {
        language == .thai
            ? "\(result.path): \(result.pages) หน้า วางชื่อได้ \(result.labelsPlaced) จาก \(result.labelsWanted)"
            : "\(result.path): \(result.pages) pages, \(result.labelsPlaced) of "
                + "\(result.labelsWanted) names placed"
    }
}
