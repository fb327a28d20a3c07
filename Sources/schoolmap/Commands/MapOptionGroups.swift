public import ArgumentParser
public import Maps
public import Schools
import Workspace

/// How maps look, whatever they show.
struct MapLookOptions: ParsableArguments {
    @Option(help: "Page: a4, a3, share (1200 × 630 pixels) or slide (16:9).")
    var paper: PageFormat = .a4

    @Option(help: "auto, portrait or landscape.")
    var orientation: PageOrientation = .automatic

    @Option(help: "Dots per inch of a PNG.")
    var dpi: Double?

    @Option(help: "colour, or black for patterns in place of colours.")
    var ink: MapInk = .colour

    @Option(help: "Digits: western or thai.")
    var digits: Digits = .western

    @Option(help: "Grid in the margin: graticule, utm or none.")
    var grid: MapGrid = .graticule

    @Option(help: "Sum schools up by tambon, amphoe or network.")
    var unit: MapUnit?

    @Option(
        help:
            "Classes: natural, quantile, equal, nice, head-tail, deviation or a table's name (see schoolmap tables)."
    )
    var classes: String?

    @Option(help: "How many classes: 2 to 7.")
    var classCount: Int?

    func validate() throws {
        if let dpi, !(dpi > 0 && dpi <= 1200) {
            throw ValidationError(
                thai: "--dpi ต้องมากกว่า 0 และไม่เกิน 1200",
                english: "--dpi must be above 0 and at most 1200")
        }
        if let classCount, !(2...7).contains(classCount) {
            throw ValidationError(
                thai: "--class-count เป็น 2 ถึง 7", english: "--class-count is 2 to 7")
        }
    }

    /// Refuses classes where a theme would ignore them.
    func check(for theme: MapTheme) throws {
        guard unit == nil, !theme.isClassed else { return }
        let classed = MapTheme.all.filter(\.isClassed)
        if classes != nil { throw CommandError.unused("--classes", theme, usedBy: classed) }
        if classCount != nil { throw CommandError.unused("--class-count", theme, usedBy: classed) }
    }

    func options(_ language: Language, _ workspace: Workspace) throws -> MapOptions {
        MapOptions(
            format: paper, orientation: orientation, language: language, digits: digits, ink: ink,
            unit: unit,
            classification: try classes.map(workspace.classification(named:)) ?? .automatic,
            countOfClasses: classCount, grid: grid)
    }
}

/// What maps show.
struct MapContentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only these schools: amphoe=…, tambon=…, network=…, size=…, level=… or school=…; names or codes, commas between several. Repeatable.",
            valueName: "key=value"))
    var only: [String] = []

    @Option(help: "For equipment: an M-OBEC code such as 22033, the beginning of one, or words.")
    var item: String?

    @Option(help: "For indicator: its name.")
    var indicator: String?

    @Option(help: "For projects: one project's code or words of its name.")
    var project: String?

    @Option(help: "For change: the round to compare with, as 2564 or 2564/1.")
    var since: AcademicPeriod?

    var choices: MapChoices {
        MapChoices(item: item, indicator: indicator, project: project, since: since)
    }

    func validate() throws { _ = try filters }

    var filters: [MapFilter] {
        get throws { try only.map(MapFilter.init(written:)) }
    }

    /// Refuses what a theme would ignore: a map that shows something else than asked for misleads.
    func check(for theme: MapTheme) throws {
        let given: [(option: String, isGiven: Bool, need: MapTheme.Need)] = [
            ("--item", item != nil, .equipment), ("--indicator", indicator != nil, .indicator),
            ("--project", project != nil, .projects), ("--since", since != nil, .earlierPupils),
        ]
        for (option, isGiven, need) in given where isGiven && !theme.needs.contains(need) {
            throw CommandError.unused(
                option, theme, usedBy: MapTheme.all.filter { $0.needs.contains(need) })
        }
    }
}

extension MapFilter {
    /// As `--only` has it: KEY=VALUE,VALUE.
    init(written text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1)
        let values = parts.last?.split(separator: ",").map { $0.trimmed } ?? []
        guard parts.count == 2, let key = MapFilter.Key(rawValue: parts[0].trimmed),
            values.contains(where: { !$0.isEmpty })
        else {
            let keys = MapFilter.Key.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                thai: "--only เขียนเป็น KEY=VALUE โดย KEY เป็น \(keys) ไม่ใช่ “\(text)”",
                english: "--only is KEY=VALUE with one of \(keys), not “\(text)”")
        }
        self.init(key, values.filter { !$0.isEmpty })
    }
}

extension CommandError {
    /// An option that the theme does not use.
    static func unused(_ option: String, _ theme: MapTheme, usedBy others: [MapTheme]) -> Self {
        let names = others.map(\.name).joined(separator: ", ")
        return CommandError(
            message: LocalizedText(
                thai: "แผนที่ \(theme.name) ไม่ใช้ \(option)"
                    + (names.isEmpty ? "" : " (ใช้กับ \(names))"),
                english: "the map \(theme.name) does not use \(option)"
                    + (names.isEmpty ? "" : " (it is for \(names))")))
    }
}

extension Substring {
    /// Without spaces around it.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension AcademicPeriod: ExpressibleByArgument {
    /// As in `2564` or `2564/1`.
    public init?(argument: String) {
        let parts = ThaiText.arabicDigits(argument).split(
            separator: "/", omittingEmptySubsequences: false)
        guard let year = parts.first.flatMap({ Int($0) }), (2400...2700).contains(year),
            parts.count <= 2
        else { return nil }
        guard parts.count == 2 else {
            self.init(year: year)
            return
        }
        guard let round = Int(parts[1]), (1...3).contains(round) else { return nil }
        self.init(year: year, round: round)
    }
}

extension PageFormat: ExpressibleByArgument {}
extension PageOrientation: ExpressibleByArgument {}
extension MapGrid: ExpressibleByArgument {}
extension MapInk: ExpressibleByArgument {}
extension MapUnit: ExpressibleByArgument {}
extension Digits: ExpressibleByArgument {}
