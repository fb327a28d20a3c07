import Geo

/// What has befallen a file as a whole.
///
/// Not Sendable: it holds the projections that its schools are then weighed with.
public struct FileVerdict {
    /// What has befallen most of its schools: `asGiven` where nothing has, `doubtful` where all are
    /// off alike and nothing known explains it.
    public let hypothesis: Hypothesis
    /// The probability of that, from 0 to 1.
    public let confidence: Double
    /// Metres east and north by which the points are off in the middle of the file; nil where the
    /// mistake is no shift.
    public let shift: (east: Double, north: Double)?
    /// The verdict with its evidence, one sentence in each language; nil where nothing has befallen.
    public let sentence: LocalizedText?
    let bench: Bench
    let misreading: Misreading

    /// Below this a file is not accused: its schools are weighed one by one all the same.
    private static let accused = 0.9

    init(_ trial: FileTrial, _ schools: [(point: WrittenPoint, school: CourtCase)], bench: Bench) {
        self.bench = bench
        if let worst = trial.worst, worst.probability >= Self.accused {
            misreading = worst.misreading
            hypothesis = worst.misreading.hypothesis
            confidence = worst.probability
            shift = Self.shift(worst.misreading, schools, bench)
            sentence = VerdictWords.file(
                worst.misreading, confidence: worst.probability, shift: shift,
                witnesses: trial.witnesses[worst.misreading.rawValue])
        } else if let drift = Drift(schools, reader: bench.reader) {
            misreading = .none
            hypothesis = .doubtful
            confidence = Double(drift.agreeing) / Double(drift.known)
            shift = (drift.east, drift.north)
            sentence = VerdictWords.file(drift)
        } else {
            misreading = .none
            hypothesis = .asGiven
            confidence = 1 - (trial.worst?.probability ?? 0)
            shift = nil
            sentence = nil
        }
    }

    /// The flaw to report about the file; nil where nothing has befallen it.
    public var flaw: Flaw? { sentence.map { .coordinateFileShifted($0) } }

    /// The median of the movements, for those misreadings that are a movement of less than a kilometre.
    private static func shift(
        _ misreading: Misreading, _ schools: [(point: WrittenPoint, school: CourtCase)],
        _ bench: Bench
    ) -> (east: Double, north: Double)? {
        let pairs = schools.compactMap { point, _ -> (Double, Double)? in
            guard let given = bench.reader.given(point),
                let meant = bench.position(misreading, point, given)
            else { return nil }
            let metres = LocalMetres(latitude: meant.y)
            return (
                (given.x - meant.x) * metres.perDegreeOfLongitude,
                (given.y - meant.y) * metres.perDegreeOfLatitude
            )
        }
        guard !pairs.isEmpty else { return nil }
        let east = pairs.map(\.0).sorted()[pairs.count / 2]
        let north = pairs.map(\.1).sorted()[pairs.count / 2]
        return abs(east) < 1000 && abs(north) < 1000 ? (east, north) : nil
    }
}
