import ArgumentParser
import Planning
import Schools
import Workspace

struct MatrixCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix",
        abstract: "Kilometres or minutes by road from each school to each other.",
        discussion: """
            A row and a column for each school; empty where no road leads. For more than a few \
            schools give --output with .csv or .xlsx.
            """)

    @OptionGroup var plan: PlanOptions
    @OptionGroup var roads: RoadOptions

    @Option(
        help: ArgumentHelp(
            "Only these schools, as for schoolmap map. Repeatable.", valueName: "key=value"))
    var only: [String] = []

    func validate() throws { _ = try only.map(MapFilter.init(written:)) }

    func run() throws {
        try plan.answer { source in
            guard let network = try source.roads() else { throw CommandError.noRoads }
            let schools = try source.schools(
                try source.schools(), meeting: try only.map(MapFilter.init(written:)),
                plan.common.language)
            guard schools.count <= Self.most else { throw CommandError.tooManySchools(Self.most) }
            var table = DistanceTable()
            (table.measure, table.farthestTie) = (roads.by, roads.farthestTie)
            let asked =
                only.isEmpty ? [] : [PlanBasis.Parameter("only", only.joined(separator: " "))]
            return table.answer(
                for: schools, roads: network,
                basis: try source.basis(roads: network, asked + roads.parameters))
        }
    }

    /// Four million cells; a spreadsheet has 16,384 columns.
    private static let most = 2_000
}

extension CommandError {
    fileprivate static func tooManySchools(_ most: Int) -> CommandError {
        CommandError(
            message: LocalizedText(
                thai: "ตารางรับได้ไม่เกิน \(most) โรงเรียน เลือกด้วย --only เช่น --only amphoe=…",
                english: "a table has at most \(most) schools; choose some with --only, such as "
                    + "--only amphoe=…"))
    }
}
