import ArgumentParser
import Workspace

struct CatchmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catchments",
        abstract: "Divide the land among schools: each place belongs to the nearest.",
        discussion: """
            Catchments cover the boundaries of tambon (or amphoe) exactly: no gap, no overlap. Each \
            has its area, its schools' pupils and its share of every tambon. Schools on one spot \
            share one. By road, a place belongs to the school that its nearest road reaches first. \
            With --output .geojson it becomes a layer.
            """)

    enum Way: String, CaseIterable, ExpressibleByArgument {
        case line, road
    }

    @OptionGroup var plan: PlanOptions
    @OptionGroup var area: AreaOptions

    @Option(help: "What is near: line (a straight line) or road (minutes by road).")
    var by: Way = .line

    @Flag(
        help: """
            Let no school get more pupils than it has places (rooms × pupils per room of the table \
            of limits): full schools count as farther.
            """)
    var capacity = false

    func run() throws {
        try plan.answer { source in
            try source.catchments(
                try area.request(plan.common.language), byRoad: by == .road,
                keepsPlaces: capacity)
        }
    }
}
