import ArgumentParser
import Planning
import Schools
import Workspace

struct PlanForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Pupils of each school in one to five years, with the method tried on the past.",
        discussion: """
            Cohort survival over the same round of past years; there must be three that follow one \
            another. The back-test foretells the newest year from those before it.
            """)

    @OptionGroup var plan: PlanOptions

    @Option(help: "How many years ahead, 1 to 5.")
    var years = Forecast.mostYears

    @Option(help: "Sum up by amphoe, tambon or network.")
    var by: PlanUnit.Level?

    func validate() throws {
        guard (1...Forecast.mostYears).contains(years) else {
            throw ValidationError(
                thai: "--years เป็น 1 ถึง \(Forecast.mostYears)",
                english: "--years is 1 to \(Forecast.mostYears)")
        }
    }

    func run() throws {
        try plan.answer { source in
            let forecast = try source.forecast(ahead: years)
            let parameters =
                [PlanBasis.Parameter("years", "\(years)")]
                + (by.map { [PlanBasis.Parameter("by", $0.rawValue)] } ?? [])
            let basis = try source.forecastBasis(forecast, parameters)
            guard let by else { return forecast.answer(basis) }
            return forecast.answer(
                by: try source.units(by), by, try source.basis(basis, by: by))
        }
    }
}
