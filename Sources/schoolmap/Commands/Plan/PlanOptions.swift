import ArgumentParser
import Planning
import Schools
import Workspace

/// What every planning question takes.
struct PlanOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: PeriodOptions

    @Option(
        help: "Write the answer to this file: .csv .xlsx .geojson .json, or a map .svg .pdf .png.")
    var output: String?

    func validate() throws { try checkEnding(of: output, among: AnswerFile.endings) }

    /// Opens the workspace, has the question answered and shows or writes the answer.
    func answer(_ body: (PlanSource) throws -> PlanAnswer) throws {
        try common.run {
            let source = try PlanSource(try common.open(), asOf: moment.period)
            let answer = try body(source)
            if let output {
                try AnswerFile.write(answer, from: source, to: output, in: common.language)
                Console.note(output)
            }
            if common.json {
                Console.answer(String(decoding: answer.jsonBytes, as: UTF8.self))
            } else if output != nil {
                Console.answer(answer.sentence[common.language])
            } else {
                AnswerLines(text: AnswerText(answer, common.language)).lines
                    .forEach(Console.answer)
            }
        }
    }
}
