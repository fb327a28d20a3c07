import ArgumentParser
import Workspace

struct CatchmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catchments",
        abstract: "Divide the land among schools: each place belongs to the nearest.",
        discussion: """
            Catchments cover the boundaries of tambon (or amphoe) exactly: no gap, no overlap. Each \
            has its area, its schools' pupils and its share of every tambon. Schools on one spot \
            share one. With --output .geojson it becomes a layer.
            """)

    @OptionGroup var plan: PlanOptions
    @OptionGroup var area: AreaOptions

    func run() throws {
        try plan.answer { source in
            try source.catchments(try area.request(plan.common.language))
        }
    }
}
