import ArgumentParser
import SchoolStore
import Schools
import Workspace

struct SchoolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "school",
        abstract: "The profile of one school, by any of its codes, with its past.",
        discussion: """
            Every number is followed by where it came from: ← file:row (day). Schools that have \
            closed or were merged are found too, and so are codes that a school used to have.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: PeriodOptions

    @Argument(help: "The 10-digit code, the SMIS code or the OBEC code.")
    var code: String

    func run() throws {
        try common.run {
            let store = try common.open().store(asOf: moment.period)
            guard let profile = try store.profile(code: ThaiText.arabicDigits(code)) else {
                throw try notFound(store)
            }
            if common.json {
                try Console.answer(json: ProfileAnswer(profile, common.language))
            } else {
                ProfileText(profile, common.language).lines.forEach(Console.answer)
            }
        }
    }

    private func notFound(_ store: SchoolStore) throws -> CommandError {
        let near = try store.search(code, limit: 3).hits
            .map { "\($0.school.code) \($0.school.name ?? "")" }
        let list = near.joined(separator: ", ")
        return CommandError(
            message: LocalizedText(
                thai: "ไม่มีโรงเรียนรหัส \(code)"
                    + (near.isEmpty ? " ลอง schoolmap search" : " ใกล้เคียง: \(list)"),
                english: "no school has the code \(code)"
                    + (near.isEmpty ? "; try schoolmap search" : "; near it: \(list)")))
    }
}
