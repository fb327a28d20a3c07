import ArgumentParser
import Workspace

struct ReachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reach",
        abstract: "How far it is from each tambon or place to the nearest school.",
        discussion: """
            Of each tambon: the school nearest to its middle, the distance, its farthest place, and \
            the parts of its area, of its places and of their people within some distances and, \
            where the store has roads, times. With --of places each village and other place of the \
            store, the worst served first. With a school's code: the land from where that school is \
            reached by road within some minutes.
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case tambon, places
    }

    @OptionGroup var plan: PlanOptions
    @OptionGroup var area: AreaOptions

    @Argument(help: "A school's code: from where it is reached by road.")
    var code: String?

    @Option(help: "From where: tambon or places.")
    var of: Subject = .tambon

    @Option(help: "The distances to count within, in kilometres, with commas between.")
    var within = "1,3,6"

    @Option(help: "The times by road to count within, in minutes, with commas between.")
    var minutes = "15,30"

    func validate() throws {
        _ = try limits
        guard code == nil || of == .tambon else {
            throw ValidationError(
                thai: "--of places เป็นเรื่องของทุกโรงเรียน ไม่ต้องระบุรหัสโรงเรียน",
                english: "--of places is about all schools: leave the school's code out")
        }
    }

    private var limits: ReachLimits {
        get throws {
            ReachLimits(
                kilometres: try Self.numbers(within, "--within"),
                minutes: try Self.numbers(minutes, "--minutes"))
        }
    }

    private static func numbers(_ text: String, _ option: String) throws -> [Double] {
        let numbers = text.split(separator: ",").map { word in
            Double(word.hasSuffix("km") ? word.dropLast(2) : word)
        }
        let known = numbers.compactMap(\.self).filter { $0 > 0 && $0 <= 1_000 }
        guard !known.isEmpty, known.count == numbers.count else {
            throw ValidationError(
                thai: "\(option) เป็นตัวเลข เช่น 1,3,6 ไม่ใช่ “\(text)”",
                english: "\(option) is numbers such as 1,3,6, not “\(text)”")
        }
        return known
    }

    func run() throws {
        try plan.answer { source in
            if let code { return try source.isochrones(ofSchool: code, within: try limits) }
            return try source.reach(
                try area.request(plan.common.language), within: try limits,
                ofPlaces: of == .places)
        }
    }
}
