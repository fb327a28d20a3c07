import ArgumentParser
import Planning
import Schools
import Workspace

struct PlanRoomsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rooms",
        abstract: "Classrooms, toilets, desks and computers for the pupils, by school or area.",
        discussion: """
            How many pupils share one is said by facilities of schoolmap.yaml, else by an example \
            that is no official norm; schoolmap tables --write shows how to write your own. Only \
            usable equipment counts.
            """)

    @OptionGroup var plan: PlanOptions

    @Option(help: "Sum up by amphoe, tambon or network.")
    var by: PlanUnit.Level?

    @Option(help: "Only this item of the table, such as toilets; may be given several times.")
    var item: [String] = []

    func run() throws {
        try plan.answer { source in
            let facilities = try source.facilityPlan(items: item)
            let parameters =
                (by.map { [PlanBasis.Parameter("by", $0.rawValue)] } ?? [])
                + item.map { PlanBasis.Parameter("item", $0) }
            let basis = try source.facilityBasis(parameters)
            guard let by else { return facilities.answer(basis) }
            return facilities.answer(
                by: try source.units(by), by, try source.basis(basis, by: by))
        }
    }
}
