import ArgumentParser
import Workspace

struct PlanMergersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mergers",
        abstract: "Small schools, and those nearby that could take their pupils.",
        discussion: """
            A school could take the pupils where it teaches all their stages, has places for all of \
            them (rooms × pupils per room − pupils) and is near enough; by road too, where roads \
            are loaded. Limits are those of the office (schoolmap tables). Exempt schools, schools \
            without a position and schools that nobody can take are listed with the reason.
            """)

    @OptionGroup var options: PlanOptions

    @Option(help: "Schools with at most so many pupils.")
    var maxPupils: Int?

    @Option(help: "Straight distance at most, as 6km or 800m.")
    var within: GroundDistance?

    @Option(help: "Travel by road at most, in minutes.")
    var minutes: Double?

    @Option(help: "At most so many schools are named for each small one.")
    var most = 5

    func validate() throws {
        if let maxPupils, !(0...1_000_000).contains(maxPupils) {
            throw ValidationError(
                thai: "--max-pupils เป็นจำนวนนักเรียน เช่น 120",
                english: "--max-pupils is a number of pupils such as 120")
        }
        if let minutes, !(minutes > 0 && minutes <= 1_440) {
            throw ValidationError(
                thai: "--minutes ต้องมากกว่า 0 และไม่เกิน 1440",
                english: "--minutes is more than 0 and at most 1440")
        }
        guard (1...1_000).contains(most) else {
            throw ValidationError(
                thai: "--most เป็น 1 ถึง 1000", english: "--most is between 1 and 1000")
        }
    }

    func run() throws {
        try options.answer { source in
            try source.mergers(
                MergerRequest(
                    maxPupils: maxPupils, metres: within?.metres, minutes: minutes,
                    mostNamed: most))
        }
    }
}
