public import Planning
import SchoolStore
import Schools

extension PlanSource {
    /// The pupils of the schools in some years to come.
    ///
    /// Rests on the same round of the years up to the newest, as far as they follow one another.
    ///
    /// - Throws: `Forecast.Refusal` where there are fewer than three such years; `StoreError`.
    public func forecast(ahead: Int) throws -> Forecast {
        let periods = try sameRounds()
        var counts: [Int: [CohortSeries.Counts?]] = [:]
        let nothing = [CohortSeries.Counts?](repeating: nil, count: periods.count)
        for (place, period) in periods.enumerated() {
            for (school, grades) in try store.pupilsByGrade(of: period) where grades.isComplete {
                counts[school, default: nothing][place] = CohortSeries.Counts(grades: grades.grades)
            }
        }
        let schools = try schools()
        let open = Set(schools.map(\.id))
        return try Forecast(
            CohortSeries(
                years: periods.map(\.year), schools: counts.filter { open.contains($0.key) }),
            of: schools, ahead: ahead, round: period?.round)
    }

    /// The round of the newest numbers in each of the years that follow one another up to it; what
    /// a year has once stands for each of its rounds.
    private func sameRounds() throws -> [AcademicPeriod] {
        guard let newest = period else { return [] }
        let counted = try store.countedPeriods()
        var periods = [newest]
        while let first = periods.first {
            let before = AcademicPeriod(year: first.year - 1, round: newest.round)
            guard counted.contains(where: { $0.isWithin(before) }) else { break }
            periods.insert(before, at: 0)
        }
        return periods
    }

    /// What a forecast is told from: the tables of pupils of the years that it rests on.
    public func forecastBasis(
        _ forecast: Forecast, _ parameters: [PlanBasis.Parameter] = []
    ) throws -> PlanBasis {
        let round = period?.round
        let files = try store.sources().filter { file in
            guard file.kind == .students, let own = file.period else { return false }
            return forecast.years.contains(own.year) && (own.round == round || own.round == nil)
        }
        return PlanBasis(
            period: period, sources: try sources(of: [.schools]) + files.map(Self.words),
            parameters: parameters)
    }
}
