public import ArgumentParser
public import Schools
import Workspace

/// Which schools a question about areas is asked of.
struct AreaOptions: ParsableArguments {
    @Option(
        help: """
            Only schools that teach it: kindergarten, primary, lower-secondary, upper-secondary or \
            vocational.
            """)
    var level: TaughtStages?

    @Option(
        help: ArgumentHelp(
            "Only these schools: amphoe=…, tambon=…, network=…, size=…, level=… or school=…; names or codes, commas between several. Of amphoe and tambon, only their land. Repeatable.",
            valueName: "key=value"))
    var only: [String] = []

    func validate() throws { _ = try MapContentOptions.filters(only) }

    func request(_ language: Language) throws -> AreaRequest {
        AreaRequest(
            level: level, filters: try MapContentOptions.filters(only), language: language)
    }
}

extension TaughtStages: ExpressibleByArgument {
    /// As in `primary`, or ประถม.
    public init?(argument: String) { self.init(named: argument) }
}
