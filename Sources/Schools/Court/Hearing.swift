import Geo

extension FileVerdict {
    /// Weighs one school of the file.
    ///
    /// - Parameters:
    ///   - others: schools with the very same coordinates, from whatever file.
    ///   - count: how many there are of those, where not all are handed over.
    public func verdict(
        on school: CourtCase, sharing others: [CourtCase] = [], of count: Int? = nil
    ) -> Verdict {
        guard let point = WrittenPoint(school.point), !point.hasZero || point.isZero else {
            return .missing
        }
        guard !point.isZero else { return .zero }
        let given = bench.reader.given(point)
        if others.isEmpty, let given, bench.isPlainlyRight(school, point, given) {
            return .plainlyRight(given, isInTambon: !school.declared.units.isEmpty)
        }
        return Hearing(
            school: school, point: point, given: given, others: others,
            sharing: count ?? others.count, file: self,
            testimony: bench.testimony(of: school, given: given)
        ).verdict
    }
}

extension Bench {
    /// A file under suspicion makes each of its schools odd.
    private static let innocent = 0.85

    /// Whether nothing at all is odd, so that no weighing could say anything else.
    fileprivate func isPlainlyRight(
        _ school: CourtCase, _ point: WrittenPoint, _ given: Coordinate
    ) -> Bool {
        guard shares[0] > Self.innocent, !point.isLetteredOtherwise,
            point.isGrid || isUsual(point.x) && isUsual(point.y)
        else { return false }
        if ground.units.isEmpty {
            guard ground.extent?.contains(given) ?? true else { return false }
        } else {
            guard let unit = ground.unit(at: given) else { return false }
            let isDeclared =
                school.declared.units.isEmpty
                ? school.declared.districts.contains(ground.districtOfUnit[unit])
                : school.declared.units.contains(unit)
            guard isDeclared else { return false }
        }
        // Most schools have no other witness: then there is nothing to ask.
        guard
            school.kilometresToArea != nil || school.kilometresToAmphoe != nil
                || !school.earlier.isEmpty || places != nil || roadDistance != nil
        else { return true }
        return testimony(of: school, given: given).support(at: given) > 0.8
    }

    private func isUsual(_ number: WrittenNumber) -> Bool {
        precision.isSexagesimal
            || number.decimals >= 4 && precision.share(atLeast: number.decimals) > 0.03
    }
}

/// The weighing of one school that is not plainly right.
struct Hearing {
    let school: CourtCase
    let point: WrittenPoint
    let given: Coordinate?
    let others: [CourtCase]
    /// How many share the point, of whom `others` are some.
    let sharing: Int
    let file: FileVerdict
    let testimony: Testimony

    var bench: Bench { file.bench }

    /// What makes a hypothesis the verdict on its own, and a position the one of its hypothesis.
    private static let majority = 0.5

    /// What is so much less likely than the best changes nothing.
    private static let negligible = 1e-7

    var verdict: Verdict {
        let candidates = merged(candidates)
        let sum = candidates.reduce(0) { $0 + $1.score }
        guard sum > 0 else { return undecided(among: []) }
        var ofKind: [Hypothesis: Double] = [:]
        for candidate in candidates {
            ofKind[candidate.hypothesis, default: 0] += candidate.score / sum
        }
        let ranked = Hypothesis.allCases
            .compactMap { kind in ofKind[kind].map { (kind: kind, probability: $0) } }
            .sorted { $0.probability > $1.probability }
        guard let best = ranked.first, best.probability >= Self.majority, best.kind != .doubtful
        else { return undecided(among: ranked) }
        let own = candidates.filter { $0.hypothesis == best.kind }
        guard let candidate = own.max(by: { $0.score < $1.score }) else {
            return undecided(among: ranked)
        }
        let probability = candidate.score / sum
        let isPlaced = probability >= Self.majority
        return verdict(
            candidate, isPlaced: isPlaced,
            probability: isPlaced ? probability : best.probability)
    }

    /// Candidates of one hypothesis within some metres are one.
    private func merged(_ candidates: [Candidate]) -> [Candidate] {
        let greatest = candidates.map(\.score).max() ?? 0
        let telling = candidates.filter { $0.score > greatest * Self.negligible }
        var merged: [Candidate] = []
        for candidate in telling.sorted(by: { $0.score > $1.score }) {
            let twin = merged.firstIndex { other in
                guard other.hypothesis == candidate.hypothesis, let a = other.position,
                    let b = candidate.position, abs(a.y - b.y) < 0.0003, abs(a.x - b.x) < 0.0003
                else { return false }
                return true
            }
            if let twin { merged[twin].score += candidate.score } else { merged.append(candidate) }
        }
        return merged
    }

    private func verdict(_ candidate: Candidate, isPlaced: Bool, probability: Double) -> Verdict {
        var confidence = Calibration.confidence(probability)
        var certainty = Calibration.certainty(confidence)
        let isElsewhere = candidate.hypothesis != .asGiven && isPlaced
        if !isPlaced, candidate.position != nil {
            // The mistake is known and the place is not.
            confidence = min(confidence, 0.89)
            certainty = max(certainty, .possible)
        }
        let words = VerdictWords(hearing: self, candidate: candidate, isPlaced: isPlaced)
        let evidence = words.evidence
        let stands = isElsewhere ? candidate.position : given
        return Verdict(
            hypothesis: candidate.hypothesis, given: given,
            proposed: isElsewhere ? candidate.position : nil, confidence: confidence,
            certainty: certainty, evidence: evidence,
            sentence: VerdictWords.sentence(words.claim, evidence, confidence),
            contradictsDistances: contradictsDistances(at: stands))
    }

    private func undecided(among ranked: [(kind: Hypothesis, probability: Double)]) -> Verdict {
        let words = VerdictWords(hearing: self, candidate: nil, isPlaced: false)
        let suspects = ranked.filter { $0.probability > 0.1 && $0.kind != .doubtful }.prefix(2)
        let evidence = words.evidence + suspects.map { VerdictWords.suspicion($0.kind) }
        let doubt = ranked.first { $0.kind == .doubtful }?.probability ?? 1
        return Verdict(
            hypothesis: .doubtful, given: given, proposed: nil,
            confidence: min(0.5, doubt), certainty: .undecided, evidence: evidence,
            sentence: VerdictWords.sentence(VerdictWords.doubt, evidence, nil),
            contradictsDistances: contradictsDistances(at: given))
    }

    private func contradictsDistances(at point: Coordinate?) -> Bool {
        guard let point else { return false }
        return testimony.distances.contains {
            $0.office.contradicts(declared: $0.kilometres, at: point)
        }
    }
}

extension Verdict {
    static let missing = Verdict(
        hypothesis: .missing, given: nil, proposed: nil, confidence: 1, certainty: .certain,
        evidence: [], sentence: VerdictWords.missing)

    static let zero = Verdict(
        hypothesis: .placeholder, given: nil, proposed: nil, confidence: 1, certainty: .certain,
        evidence: [], sentence: VerdictWords.zero)

    /// How often a school about which nothing is odd is where it says: the measurement of
    /// `Calibration` gives it.
    static let plainConfidence = 0.966

    static func plainlyRight(_ given: Coordinate, isInTambon: Bool) -> Verdict {
        Verdict(
            hypothesis: .asGiven, given: given, proposed: nil, confidence: plainConfidence,
            certainty: Calibration.certainty(plainConfidence), evidence: [],
            sentence: isInTambon ? VerdictWords.plainInTambon : VerdictWords.plain)
    }
}
