import Geo

/// Everything that may have happened to one school's coordinates, with what speaks for it.
extension Hearing {
    /// That a further school shares a point: one of both copied, they share grounds, or both have
    /// been given the same placeholder.
    private enum Sharing {
        static let copied = Prior.anotherSchool
        static let either = Prior.anotherSchool + Prior.sameGrounds
        /// Once a placeholder is in use the next school gets it too, now and then.
        static let placeholder = 0.3
        /// That the placeholder is where one of the schools really stands.
        static let atOne = 0.2
        /// That it is somewhere in the school's own tambon.
        static let atMiddle = 0.35
        /// More schools at one point say no more.
        static let most = 12
    }

    /// Beside a letter that says so, all other evidence is small.
    private static let lettered = 1e6
    /// Kilometres within which two measurements of a school are of the same spot.
    private static let sameSpot = 0.06
    /// Text without a zone says nothing against the other one.
    private static let zoneUnsaid = 0.3
    /// A decimal point lost or moved, as a share of all slips.
    private static let lostPoint = 0.1

    var candidates: [Candidate] {
        var candidates = misread
        if isContradicted { candidates += slipped }
        if given == nil || !bench.reader.plausible.contains(given ?? Coordinate(x: 0, y: 0)) {
            candidates += pointless
        }
        candidates.append(
            Candidate(
                hypothesis: .doubtful, misreading: nil, position: nil,
                score: Prior.doubtful * mass * stray))
        let shared = power(Sharing.either, min(sharing, Sharing.most))
        for index in candidates.indices {
            candidates[index].score *= shared
            if candidates[index].misreading == Misreading.none, let given {
                candidates[index].score += placeholderAtOne * testimony.weight(at: given)
            }
        }
        return candidates + [copied, placeholder].compactMap { $0 }
    }

    private var mass: Double { bench.mass(of: point) }

    private var stray: Double {
        given.map { bench.ground.strayDensity(at: $0, school.declared) }
            ?? Bench.offEarth * min(1, 5e5 / bench.ground.landArea)
    }

    private var misread: [Candidate] {
        Misreading.allCases.compactMap { misreading in
            var candidate = bench.candidate(misreading, point, given, testimony)
            if misreading == .exchanged, point.isLetteredOtherwise {
                candidate?.score *= Self.lettered
            }
            if misreading == .otherZone, point.isGrid, point.zone == nil {
                candidate?.score *= Self.zoneUnsaid / Prior.of(.otherZone)
            }
            return candidate
        }
    }

    /// Whether the point as given is less likely than one just anywhere in the declared place.
    private var isContradicted: Bool {
        guard let given else { return true }
        guard !bench.ground.units.isEmpty else {
            return bench.ground.extent?.contains(given) == false
        }
        guard let unit = bench.ground.unit(at: given) else { return true }
        guard school.declared.units.contains(unit) else { return true }
        let isElsewhere = testimony.earlier.contains {
            LocalMetres.kilometres($0, given) > Self.sameSpot
        }
        return isElsewhere || testimony.support(at: given) < 0.8
    }

    private var slipped: [Candidate] {
        let reach = point.isGrid ? -2 : 3
        let (x, y) = (point.x, point.y)
        let easts = x.slips(reach: reach).map { slip in
            slipCandidate(slip, x: slip.value, y: y.value, decimals: (slip.decimals, y.decimals))
        }
        let norths = y.slips(reach: reach).map { slip in
            slipCandidate(slip, x: x.value, y: slip.value, decimals: (x.decimals, slip.decimals))
        }
        return (easts + norths).compactMap { $0 }
    }

    private func slipCandidate(
        _ slip: Slip, x: Double, y: Double, decimals: (Int, Int)
    ) -> Candidate? {
        guard let position = bench.reader.position(x: x, y: y, like: point),
            bench.reader.plausible.contains(position)
        else { return nil }
        let mass =
            point.isGrid ? 1 : bench.precision.mass(decimals.0) * bench.precision.mass(decimals.1)
        return Candidate(
            hypothesis: .digit, misreading: nil, position: position,
            score: Prior.digit * slip.probability * mass * testimony.weight(at: position))
    }

    /// The numbers with their decimal points back where they lead into the area.
    private var pointless: [Candidate] {
        let area = bench.reader.plausible
        func meant(_ value: Double, _ range: ClosedRange<Double>) -> [Double] {
            // From two places too far left to nine too far right.
            var power = 0.01
            var found: [Double] = []
            for _ in 0...11 {
                if range.contains(value / power) { found.append(value / power) }
                power *= 10
            }
            return found
        }
        let pairs = meant(point.x.value, area.minX...area.maxX).flatMap { x in
            meant(point.y.value, area.minY...area.maxY).map { Coordinate(x: x, y: $0) }
        }
        return pairs.compactMap { pair in
            guard pair != given, let position = bench.reader.reference.geographic(pair) else {
                return nil
            }
            let score = Prior.digit * Self.lostPoint * mass * testimony.weight(at: position)
            return Candidate(
                hypothesis: .digit, misreading: nil, position: position, score: score)
        }
    }

    /// The point is right for one of the others, and was copied from there.
    private var copied: Candidate? {
        guard !others.isEmpty else { return nil }
        let rest = power(Sharing.either, min(sharing, Sharing.most) - 1)
        return Candidate(
            hypothesis: .anotherSchool, misreading: nil, position: nil,
            score: bench.shares[0] * Sharing.copied * rest * mass * owner)
    }

    /// The likelihood of the point for the one of the others that it suits best.
    private var owner: Double {
        guard let given else { return 0 }
        return others.map {
            bench.testimony(of: $0, given: given).weight(at: given)
        }.max() ?? 0
    }

    /// Middles of the own tambon, and any other spot around.
    private var placeholderDensity: Double {
        guard let given else { return stray }
        let own = bench.ground.density(at: given, school.declared)
        return Sharing.atMiddle * own + (1 - Sharing.atMiddle) * stray
    }

    /// The weight of a placeholder that is where one of its schools stands.
    private var placeholderAtOne: Double {
        guard sharing > 1 else { return 0 }
        return Prior.placeholder * Sharing.atOne * mass
            * power(Sharing.placeholder, min(sharing, Sharing.most))
    }

    /// Round numbers, or one point for several schools.
    private var placeholder: Candidate? {
        var score = 0.0
        if !point.isGrid, given != nil, !bench.precision.isSexagesimal {
            let round =
                Precision.massOfRound(point.x.decimals) * Precision.massOfRound(point.y.decimals)
            score += round * power(Sharing.either, min(sharing, Sharing.most))
        }
        if !others.isEmpty {
            score += mass * power(Sharing.placeholder, min(sharing, Sharing.most))
        }
        guard score > 0 else { return nil }
        return Candidate(
            hypothesis: .placeholder, misreading: nil, position: nil,
            score: Prior.placeholder * placeholderDensity * score + placeholderAtOne * owner)
    }

    private func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<max(0, exponent)).reduce(1.0) { product, _ in product * base }
    }
}
