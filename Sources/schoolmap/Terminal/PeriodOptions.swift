import ArgumentParser
import Schools

/// Which moment of the past a command answers as of; now where nothing is given.
struct PeriodOptions: ParsableArguments {
    @Option(help: "Answer as of this academic year (Buddhist era).")
    var year: Int?

    @Option(help: "Answer as of this round of the year: 1, 2 or 3.")
    var round: Int?

    var period: AcademicPeriod? {
        year.map { AcademicPeriod(year: $0, round: round) }
    }

    func validate() throws {
        if let year, !(2400...2700).contains(year) {
            let buddhist = year &+ ThaiDate.eraOffset
            let likely =
                (2400...2700).contains(buddhist)
                ? LocalizedText(
                    thai: " (ค.ศ. \(year) คือ พ.ศ. \(buddhist))",
                    english: " (\(year) C.E. is \(buddhist))")
                : LocalizedText(thai: "", english: "")
            throw ValidationError(
                thai: "--year เป็นปี พ.ศ. เช่น 2565\(likely.thai)",
                english: "--year is a year of the Buddhist era such as 2565\(likely.english)")
        }
        if let round, !(1...3).contains(round) {
            throw ValidationError(thai: "--round เป็น 1, 2 หรือ 3", english: "--round is 1, 2 or 3")
        }
        if round != nil, year == nil {
            throw ValidationError(thai: "--round ต้องใช้คู่กับ --year", english: "--round needs --year")
        }
    }
}
