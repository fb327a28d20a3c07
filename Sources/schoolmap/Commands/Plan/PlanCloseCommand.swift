import ArgumentParser
import Planning
import Schools
import Workspace

struct PlanCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "What would follow if a school closed: counts, ways, rooms, cost.",
        discussion: """
            Pupils are counts by grade, never persons. Where they live is not known: they are taken \
            to live evenly over the land nearer to this school than to others that teach the same. \
            Nothing in the data is changed.
            """)

    @OptionGroup var options: PlanOptions
    @OptionGroup var closing: ClosingOptions

    @Option(
        help:
            "One A4 page for a hearing, in words and maps, and the whole lists behind it: .pdf, .svg or .png."
    )
    var receipt: String?

    @Option(help: "Keep the scenario under this name in the folder scenarios.")
    var save: String?

    @Flag(help: "Replace a scenario of the same name.")
    var replace = false

    func validate() throws {
        try checkEnding(of: receipt, among: PlanSource.receiptEndings, option: "--receipt")
        guard save == nil || !closing.public else {
            throw ValidationError(
                thai: "--save เก็บจำนวนทั้งหมดไว้ให้สำนักงาน ใช้คู่กับ --public ไม่ได้",
                english: "--save keeps all counts, for the office; leave --public away")
        }
        guard !replace || save != nil else {
            throw ValidationError(
                thai: "--replace ต้องใช้คู่กับ --save", english: "--replace needs --save")
        }
    }

    func run() throws {
        let language = options.common.language
        try options.answer { source in
            let result = try source.closure(closing.request, for: closing.audience)
            if let receipt {
                let page = try source.writeReceipt(result, to: receipt, language: language)
                warn(aboutMissing: page.missingCharacters, language)
                page.paths.forEach(Console.note)
            }
            if let save {
                Console.note(
                    try source.keep(result, of: closing.request, as: save, replacing: replace))
            }
            return result.answer
        }
    }
}

struct PlanScenariosCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenarios", abstract: "List the scenarios that are kept.")

    @OptionGroup var options: PlanOptions

    func run() throws { try options.answer { try $0.scenarioList() } }
}

struct PlanCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Scenarios that are kept, side by side.")

    @OptionGroup var options: PlanOptions

    @Argument(help: "The names of two scenarios or more.")
    var names: [String]

    func validate() throws {
        guard names.count > 1 else {
            throw ValidationError(
                thai: "ให้ระบุชื่อแบบจำลองตั้งแต่สองชื่อขึ้นไป", english: "name two scenarios or more")
        }
    }

    func run() throws { try options.answer { try $0.compare(names) } }
}

/// Which school is asked about.
struct ClosingOptions: ParsableArguments {
    @Argument(help: "The school's code, any of the three.")
    var code: String

    @Option(
        help:
            "The codes of the schools that take the pupils, as A,B (default: the nearest with room)."
    )
    var into: String?

    @Option(help: "What if all pupils grow by so many per cent.")
    var growth = 10.0

    @Option(help: "Without --into: straight distance at most, as 6km or 800m.")
    var within: GroundDistance?

    @Flag(help: "Hide small counts, for a paper that the public sees.")
    var `public` = false

    var audience: Audience {
        `public` ? .public(threshold: Suppression.shippedThreshold) : .office
    }

    var request: ClosureRequest {
        ClosureRequest(
            code: code,
            into: (into ?? "").split(separator: ",")
                .map { String($0.filter { !$0.isWhitespace }) }.filter { !$0.isEmpty },
            growth: growth, metres: within?.metres)
    }

    func validate() throws {
        guard (-99...1_000).contains(growth) else {
            throw ValidationError(
                thai: "--growth เป็นร้อยละ ตั้งแต่ -99 ถึง 1000",
                english: "--growth is a number of per cent from -99 to 1000")
        }
        guard within == nil || into == nil else {
            throw ValidationError(
                thai: "--within ใช้ค้นหาเมื่อไม่ได้ระบุ --into",
                english: "--within is for a search without --into")
        }
    }
}
