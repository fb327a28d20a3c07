/// What a raw probability of the court has proved to be worth.
///
/// Measured on planted errors, not derived: 272,000 schools of Thailand's real tambon, seeds 1 to 8
/// of `CourtMeasurement` in the tests; the tests hold it against other seeds. Where the court is
/// too modest (beyond 0.999) it is left so.
enum Calibration {
    /// Raw probabilities of a verdict being wrong, and how many such verdicts were.
    private static let table: [(raw: Double, observed: Double)] = [
        (0, 0.0001), (0.000_01, 0.0002), (0.001, 0.0006), (0.005, 0.003), (0.0075, 0.011),
        (0.016, 0.045), (0.05, 0.06), (0.073, 0.094), (0.14, 0.235), (0.24, 0.285), (0.34, 0.387),
        (0.48, 0.478), (1, 1),
    ]

    /// The share of right verdicts among those with such a raw probability.
    static func confidence(_ raw: Double) -> Double {
        let wrong = min(1, max(0, 1 - raw))
        for (low, high) in zip(table, table.dropFirst()) where wrong <= high.raw {
            let part = (wrong - low.raw) / (high.raw - low.raw)
            return 1 - (low.observed + part * (high.observed - low.observed))
        }
        return 0
    }

    /// The class of a calibrated confidence.
    static func certainty(_ confidence: Double) -> Certainty {
        switch confidence {
        case 0.999...: .certain
        case 0.9...: .likely
        case 0.5...: .possible
        default: .undecided
        }
    }
}
