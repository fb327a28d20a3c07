import Geo
import Support

@testable import Schools
@testable import Workspace

/// Measures the court on planted errors.
enum CourtMeasurement {
    /// Plants errors in whole provinces until there are so many schools, once for each seed.
    static func run(
        _ ground: PlantingGround, seeds: ClosedRange<UInt64>, atLeast count: Int,
        errorRate: Double = Planter.usualErrorRate
    ) -> CourtReport {
        var report = CourtReport()
        for seed in seeds {
            let planter = Planter(ground, seed: seed, errorRate: errorRate)
            measure(ground, planter, seed, count, &report)
        }
        return report
    }

    private static func measure(
        _ ground: PlantingGround, _ planter: Planter, _ seed: UInt64, _ count: Int,
        _ report: inout CourtReport
    ) {
        var planter = planter
        var court = ground.court
        var plants: [Plant] = []
        var systematic: [Hypothesis] = []
        let provinces = Dictionary(grouping: ground.schools, by: \.province)
        var random = SplitMix64(seed: seed &+ 1)
        for name in provinces.keys.sorted().shuffled(using: &random) where plants.count < count {
            let register = planter.register(provinces[name] ?? [])
            let file = court.open(PointProjection(stated: nil).reference)
            for school in register.cases { court.add(school, file: file) }
            plants += register.plants
            systematic.append(register.systematic)
        }
        let start = ContinuousClock.now
        let outcome = court.judge()
        report.seconds += (ContinuousClock.now - start) / .seconds(1)
        for (plant, verdict) in zip(plants, outcome.verdicts) { report.count(plant, verdict) }
        for (kind, verdict) in zip(systematic, outcome.files) { report.count(kind, verdict) }
    }
}
