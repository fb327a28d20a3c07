import Geo

extension Verdict {
    /// The flaws to report about the school, worst first; none where nothing is wrong.
    ///
    /// Exchanged and missing coordinates have flaws of their own, which `PositionJudge` gives.
    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if isWorthSaying {
            flaws += [Flaw.court(hypothesis, sentence, proposed.map(Self.text))].compactMap { $0 }
        }
        if contradictsDistances {
            flaws.append(.coordinateDistanceContradicts(VerdictWords.distanceContradicts))
        }
        return flaws
    }

    /// A point of 0, 0 has been reported as such.
    private var isWorthSaying: Bool { given != nil || proposed != nil }

    /// `7.450000, 100.130000`: as an office types it, a tenth of a metre exact.
    private static func text(_ point: Coordinate) -> LocalizedText {
        let text = "\(sixDecimals(point.y)), \(sixDecimals(point.x))"
        return LocalizedText(thai: text, english: text)
    }

    private static func sixDecimals(_ degrees: Double) -> String {
        let millionths = Int((abs(degrees) * 1e6).rounded())
        let fraction = String(millionths % 1_000_000)
        let zeros = String(repeating: "0", count: 6 - fraction.count)
        return "\(degrees < 0 ? "-" : "")\(millionths / 1_000_000).\(zeros)\(fraction)"
    }
}
