import Geo

/// Weighs what may have befallen a file as a whole, by how its schools fare under each misreading.
///
/// A shift of 448 m leaves most schools in their tambon and convicts nobody; but of a file so
/// shifted a tenth lies just across a border, all on the same side, and that convicts the file.
struct FileTrial {
    /// A share of the schools of a file that a misreading has befallen.
    private struct Charge {
        let misreading: Misreading
        let share: Double
        var probability: Double
    }

    /// How many schools are heard: enough to tell, and quick for any file.
    static let sampleSize = 400
    /// The chance that a file as a whole has suffered one misreading in one of the shares.
    private static let priorOfCharge = 0.001
    /// Metres without a datum are as likely as not those of the old maps (domain facts, 3.1, 4.3).
    private static let priorOfOldMetres = 0.05
    private static let sharesCharged = [0.15, 0.3, 0.5, 0.7, 0.9, 0.99]
    /// From this share on one speaks of the file, not of its schools.
    private static let shareOfFile = 0.5

    private var charges: [Charge]
    /// The expected share of each misreading, in the order of `Misreading`.
    private(set) var shares = Prior.ofMisreadings
    /// How many schools speak clearly for the misreading against the point as given, and against it.
    private(set) var witnesses = [(pro: Int, con: Int)](
        repeating: (0, 0), count: Misreading.allCases.count)

    init(_ schools: [(point: WrittenPoint, school: CourtCase)], bench: Bench) {
        let kinds = Misreading.allCases.dropFirst()
        let isUndated =
            !bench.reader.reference.isStated
            && schools.count { $0.point.isGrid } * 2 > schools.count
        charges = kinds.flatMap { misreading in
            let isOldMetres = isUndated && misreading == .indianGrid
            let prior = isOldMetres ? Self.priorOfOldMetres : Self.priorOfCharge
            return Self.sharesCharged.map {
                Charge(misreading: misreading, share: $0, probability: prior)
            }
        }
        var products = [ScaledProduct](repeating: ScaledProduct(), count: charges.count + 1)
        for (point, school) in schools {
            let likelihoods = Self.likelihoods(point, school, bench)
            count(likelihoods)
            products[0].multiply(by: Self.total(likelihoods, Prior.ofMisreadings))
            for (index, charge) in charges.enumerated() {
                products[index + 1].multiply(
                    by: Self.total(likelihoods, Self.shares(under: charge)))
            }
        }
        judge(products)
    }

    /// The likelihood of a school's numbers under each misreading, then under none of them.
    private static func likelihoods(
        _ point: WrittenPoint, _ school: CourtCase, _ bench: Bench
    ) -> [Double] {
        let given = bench.reader.given(point)
        let testimony = bench.testimony(of: school, given: given)
        var likelihoods = Misreading.allCases.map { misreading in
            let share = bench.shares[misreading.rawValue]
            let candidate = bench.candidate(misreading, point, given, testimony)
            return (candidate?.score ?? 0) / share
        }
        // A digit, a copy and the unknown lead anywhere around.
        let stray =
            given.map { bench.ground.strayDensity(at: $0, school.declared) } ?? Bench.offEarth
        likelihoods.append(stray * bench.mass(of: point))
        return likelihoods
    }

    private mutating func count(_ likelihoods: [Double]) {
        for index in witnesses.indices {
            if likelihoods[index] > 5 * likelihoods[0] { witnesses[index].pro += 1 }
            if likelihoods[0] > 5 * likelihoods[index] { witnesses[index].con += 1 }
        }
    }

    private static func shares(under charge: Charge) -> [Double] {
        // Only schools that would have been right suffer; other mistakes stay as common as ever.
        var shares = Prior.ofMisreadings
        shares[charge.misreading.rawValue] += shares[0] * charge.share
        shares[0] *= 1 - charge.share
        return shares
    }

    private static func total(_ likelihoods: [Double], _ shares: [Double]) -> Double {
        var total = likelihoods[shares.count] * (Prior.digit + Prior.doubtful)
        for index in shares.indices { total += shares[index] * likelihoods[index] }
        return total
    }

    /// Bayes' rule over the charges, and the shares that then are to be expected.
    private mutating func judge(_ products: [ScaledProduct]) {
        let innocence = 1 - charges.reduce(0) { $0 + $1.probability }
        let greatest = products.map(\.exponent).max() ?? 0
        var weights = products.map { $0.value(relativeTo: greatest) }
        weights[0] *= innocence
        for index in charges.indices { weights[index + 1] *= charges[index].probability }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return }
        shares = Prior.ofMisreadings.map { $0 * weights[0] / sum }
        for index in charges.indices {
            charges[index].probability = weights[index + 1] / sum
            let own = Self.shares(under: charges[index])
            for kind in shares.indices { shares[kind] += own[kind] * weights[index + 1] / sum }
        }
    }

    /// The misreading that has most probably befallen the file as a whole, and how probably.
    var worst: (misreading: Misreading, probability: Double)? {
        Misreading.allCases.dropFirst().map { misreading in
            let own = charges.filter {
                $0.misreading == misreading && $0.share >= Self.shareOfFile
            }
            return (misreading, own.reduce(0) { $0 + $1.probability })
        }.max { $0.1 < $1.1 }
    }
}

/// A product of many small numbers that does not vanish.
struct ScaledProduct {
    private var significand = 1.0
    private(set) var exponent = 0

    mutating func multiply(by factor: Double) {
        // Nothing is quite impossible, and nothing may decide alone.
        let product = significand * max(factor, 1e-300)
        exponent += Int(product.exponent)
        significand = product.significand
    }

    /// The product over two to the power of an exponent; zero where that is much greater.
    func value(relativeTo exponent: Int) -> Double {
        let difference = self.exponent - exponent
        return difference < -1000
            ? 0 : Double(sign: .plus, exponent: difference, significand: significand)
    }
}
