public import ArgumentParser
public import Planning
import Schools
import Workspace

struct PlanTransfersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfers",
        abstract: "The transfers of teachers that remove most shortages and make no new ones.",
        discussion: """
            Numbers only, never persons. A school gives no more than it has beyond the staffing \
            norm and gets no more than it lacks. First as many shortages are removed as can be; \
            then fewest moves the fewest teachers over the fewest pairs of schools, and \
            least-travel the fewest kilometres of all teachers together: by road where a layer \
            of roads is loaded, else along straight lines.
            """)

    @OptionGroup var plan: PlanOptions

    @Option(help: "What to keep small: fewest (transfers) or least-travel.")
    var aim: TransferPlan.Aim = .fewest

    @Option(help: "No farther than so many kilometres.")
    var within: Double?

    @Option(
        parsing: .upToNextOption,
        help: "Only among the schools of these amphoe, each by its name or code.")
    var between: [String] = []

    func validate() throws {
        if let within, !(within > 0 && within <= 2_000) {
            throw ValidationError(
                thai: "--within เป็นกิโลเมตร มากกว่า 0 และไม่เกิน 2000",
                english: "--within is a number of kilometres above 0, 2000 at most")
        }
    }

    func run() throws {
        try plan.answer { source in
            let limits = TransferPlan.Limits(
                aim: aim, withinMetres: within.map { Int(($0 * 1_000).rounded()) },
                schools: between.isEmpty ? nil : try source.schools(inAmphoe: between))
            let roads = try source.roads()
            var basis = try source.staffBasis(withRoads: roads != nil, parameters)
            if !between.isEmpty { basis = try source.basis(basis, by: .amphoe) }
            return try TransferPlan(try source.staffPlan(), limits, roads: roads).answer(basis)
        }
    }

    private var parameters: [PlanBasis.Parameter] {
        [PlanBasis.Parameter("aim", aim.rawValue)]
            + (within.map { [PlanBasis.Parameter("within", $0)] } ?? [])
            + (between.isEmpty
                ? [] : [PlanBasis.Parameter("between", between.joined(separator: " "))])
    }
}

extension TransferPlan.Aim: ExpressibleByArgument {}
