/// How well the newest year would have been foretold from the years before it.
public struct BackTest: Hashable, Sendable {
    /// How many years ahead.
    public var horizon: Int
    /// The years that were known to the forecast.
    public var from: ClosedRange<Int>
    public var foretold: Int
    /// The schools that both the forecast and the newest year have, those without pupils left out.
    public var schools: Int
    /// Of all pupils of those schools.
    public var predicted: Int
    public var actual: Int
    /// The mean of the schools' absolute errors, in percent of their pupils.
    public var meanError: Double
    /// The same had every school simply kept its pupils.
    public var meanErrorUnchanged: Double
    /// How many schools were foretold to within 10 %.
    public var withinTenth: Int

    /// The error of all pupils together, in percent; above zero where too many were foretold.
    public var bias: Double { actual > 0 ? 100 * Double(predicted - actual) / Double(actual) : 0 }

    /// - Returns: nil where there are no two years before, or no school to compare.
    init?(_ series: CohortSeries, horizon: Int) {
        let base = series.years.count - 1 - horizon
        guard base >= 1, let first = series.years.first else { return nil }
        let past = series.upTo(base)
        let model = CohortModel(past)
        self.horizon = horizon
        from = max(first, past.years[base] - CohortModel.yearsBack)...past.years[base]
        foretold = past.years[base] + horizon
        (schools, predicted, actual, withinTenth) = (0, 0, 0, 0)
        var (errors, unchanged) = (0.0, 0.0)
        for school in series.schools.keys.sorted() {
            guard let counts = series.schools[school], let truth = counts.last??.total, truth > 0,
                let before = counts[base]?.total,
                let told = model.forecast(school, years: horizon)?.last
            else { continue }
            let whole = Int(told.rounded())
            let error = Double(abs(whole - truth)) / Double(truth)
            schools += 1
            predicted += whole
            actual += truth
            errors += error
            unchanged += Double(abs(before - truth)) / Double(truth)
            // In whole numbers: a tenth of 30 pupils is 3.
            if abs(whole - truth) * 10 <= truth { withinTenth += 1 }
        }
        guard schools > 0 else { return nil }
        meanError = 100 * errors / Double(schools)
        meanErrorUnchanged = 100 * unchanged / Double(schools)
    }
}
