import ArgumentParser
import Planning
import Schools
import Workspace

/// Which schools a question about areas is asked of.
struct AreaOptions: ParsableArguments {
    @Option(
        help: """
            Only schools that teach all of this: kindergarten, primary, lower-secondary, \
            upper-secondary, vocational or words such as ม.ต้น; commas between several.
            """)
    var level: TaughtLevels?

    @Option(
        help: ArgumentHelp(
            "Only these schools, as for schoolmap map; of amphoe and tambon, only their land. Repeatable.",
            valueName: "key=value"))
    var only: [String] = []

    func validate() throws { _ = try filters }

    private var filters: [MapFilter] {
        get throws { try only.map(MapFilter.init(written:)) }
    }

    func request(_ language: Language) throws -> AreaRequest {
        let own: [(String, String?)] = [
            ("level", level?.text), ("only", only.isEmpty ? nil : only.joined(separator: " ")),
        ]
        return AreaRequest(
            level: level?.stages, filters: try filters, language: language,
            parameters: own.compactMap { name, value in value.map { .init(name, $0) } })
    }
}
