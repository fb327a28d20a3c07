import ArgumentParser
import Workspace

struct ReachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reach",
        abstract: "How far it is from each tambon or place to the nearest school.",
        discussion: """
            Of each tambon: the school nearest to its middle, the distance, its farthest place, and \
            the parts of its area, of its places and of their people within some distances. With \
            --of places each village and other place of the store, the worst served first.
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case tambon, places
    }

    @OptionGroup var plan: PlanOptions
    @OptionGroup var area: AreaOptions

    @Option(help: "From where: tambon or places.")
    var of: Subject = .tambon

    @Option(help: "The distances to count within, in kilometres, with commas between.")
    var within = "1,3,6"

    func validate() throws { _ = try kilometres }

    private var kilometres: [Double] {
        get throws {
            let numbers = within.split(separator: ",").map { Double($0) }
            let known = numbers.compactMap(\.self).filter { $0 > 0 && $0 <= 1_000 }
            guard !known.isEmpty, known.count == numbers.count else {
                throw ValidationError("--within is kilometres such as 1,3,6, not “\(within)”")
            }
            return known
        }
    }

    func run() throws {
        try plan.answer { source in
            try source.reach(
                try area.request(plan.common.language), kilometres: try kilometres,
                ofPlaces: of == .places)
        }
    }
}
