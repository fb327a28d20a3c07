import ArgumentParser
import Geo
import Planning
import Schools
import Workspace

struct NearestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nearest",
        abstract: "The schools nearest to a school or a point: straight, and by road.",
        discussion: """
            Straight lines are geodesic metres. Where a layer of roads is loaded, the way by road is \
            beside them and orders the schools; without a road that is said, and no number is made up. \
            With --all every school is answered for: --all --larger gives each its nearest larger one.
            """)

    @OptionGroup var plan: PlanOptions
    @OptionGroup var roads: RoadOptions

    @Argument(help: "The code of the school.")
    var code: String?

    @Option(
        help: ArgumentHelp("A point instead of a school.", valueName: "longitude,latitude"))
    var point: PlanPoint?

    @Flag(help: "For every school its nearest one.")
    var all = false

    @Flag(help: "Only schools with more pupils.")
    var larger = false

    @Option(help: "How many schools.")
    var count = 5

    @Option(
        help: """
            Only schools that teach all of this: kindergarten, primary, lower-secondary, \
            upper-secondary, vocational or words such as ม.ต้น; commas between several.
            """)
    var level: TaughtLevels?

    @Option(help: "Only schools of this size: small, medium, large or extra-large.")
    var size: String?

    @Option(help: "Only schools of this network.")
    var network: String?

    @Option(
        help: ArgumentHelp(
            "Only these schools, as for schoolmap map. Repeatable.", valueName: "key=value"))
    var only: [String] = []

    func validate() throws {
        guard [code != nil, point != nil, all].count(where: { $0 }) == 1 else {
            throw ValidationError(
                thai: "ให้ระบุรหัสโรงเรียน --point หรือ --all อย่างใดอย่างหนึ่ง",
                english: "give one of: a school's code, --point or --all")
        }
        guard count > 0 else {
            throw ValidationError(thai: "--count ต้องมากกว่า 0", english: "--count must be above 0")
        }
        guard !larger || point == nil else {
            throw ValidationError(
                thai: "--larger ต้องเทียบกับโรงเรียน จุดไม่มีนักเรียน",
                english: "--larger needs a school; a point has no pupils")
        }
        if let point, point.coordinate.y.magnitude > 90 {
            throw ValidationError(
                thai: "--point เป็น ลองจิจูด,ละติจูด: “\(point.text)” น่าจะสลับกัน ลอง "
                    + "--point \(point.exchanged)",
                english:
                    "--point is longitude,latitude: “\(point.text)” seems to be exchanged; try "
                    + "--point \(point.exchanged)")
        }
        _ = try filters
    }

    func run() throws {
        try plan.answer { source in
            let schools = try source.schools()
            let network = try source.roads()
            let basis = try source.basis(roads: network, parameters)
            let meant = try meant(schools, source)
            guard !all else {
                var question = NearestForAll()
                (question.onlyLarger, question.measure) = (larger, roads.by)
                question.farthestTie = roads.farthestTie
                return question.answer(for: meant, roads: network, basis: basis)
            }
            var question = NearestSchools(to: try place(schools, source), count: count)
            (question.onlyLarger, question.measure) = (larger, roads.by)
            question.farthestTie = roads.farthestTie
            return question.answer(among: meant, roads: network, basis: basis)
        }
    }

    private func place(_ schools: [PlanSchool], _ source: PlanSource) throws -> PlanPlace {
        if let point { return .point(point.coordinate) }
        return .school(try source.placedSchool(code ?? "", among: schools, orPoint: true))
    }

    private func meant(_ schools: [PlanSchool], _ source: PlanSource) throws -> [PlanSchool] {
        let taught = schools.filter { school in
            level.map { school.stages?.isSuperset(of: $0.stages) ?? false } ?? true
        }
        return try source.schools(taught, meeting: try filters, plan.common.language)
    }

    private var filters: [MapFilter] {
        get throws {
            try only.map(MapFilter.init(written:))
                + [
                    size.map { MapFilter(.size, [$0]) },
                    network.map { MapFilter(.network, [$0]) },
                ].compactMap(\.self)
        }
    }

    private var parameters: [PlanBasis.Parameter] {
        let own: [(String, String?)] = [
            ("school", code), ("point", point?.text), ("all", all ? "yes" : nil),
            ("larger", larger ? "yes" : nil), ("count", all ? nil : String(count)),
            ("level", level?.text), ("size", size), ("network", network),
            ("only", only.isEmpty ? nil : only.joined(separator: " ")),
        ]
        return own.compactMap { name, value in value.map { .init(name, $0) } } + roads.parameters
    }
}

/// A position as it is typed: longitude, then latitude.
///
/// Where these are exchanged the latitude is beyond 90 degrees: that is told when the command is
/// checked, with more words than a value that is none has.
struct PlanPoint: ExpressibleByArgument {
    let text: String
    let coordinate: Coordinate

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Double($0.filter { $0 != " " }) }
        guard numbers.count == 2, parts.count == 2,
            numbers.allSatisfy({ $0.magnitude <= 180 })
        else { return nil }
        let point = Coordinate(longitude: numbers[0], latitude: numbers[1])
        // What is wrong both ways is no position.
        guard point.y.magnitude <= 90 || point.x.magnitude <= 90 else { return nil }
        (text, coordinate) = (argument, point)
    }

    /// The same the other way round.
    var exchanged: String {
        text.split(separator: ",").reversed().joined(separator: ",").filter { $0 != " " }
    }
}

/// Stages of schooling as they are typed.
struct TaughtLevels: ExpressibleByArgument {
    let text: String
    let stages: TaughtStages

    private static let words: [String: TaughtStages] = [
        "kindergarten": .kindergarten, "primary": .primary, "lower-secondary": .lowerSecondary,
        "upper-secondary": .upperSecondary, "vocational": .vocational,
    ]

    init?(argument: String) {
        text = argument
        var stages: TaughtStages = []
        for word in argument.split(separator: ",") {
            let word = word.filter { $0 != " " }.lowercased()
            let own = Self.words[word] ?? TaughtStages(written: word) ?? []
            guard !own.isEmpty else { return nil }
            stages.formUnion(own)
        }
        guard !stages.isEmpty else { return nil }
        self.stages = stages
    }
}
