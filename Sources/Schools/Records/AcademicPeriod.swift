/// One collection of data in an academic year.
public struct AcademicPeriod: Hashable, Comparable, Sendable {
    /// The academic year in the Buddhist era.
    public let year: Int
    /// 1 = 10 June, 2 = 10 November, 3 = end of the year; nil where a source has one a year.
    public let round: Int?

    public init(year: Int, round: Int? = nil) {
        self.year = year
        self.round = round
    }

    public static func < (a: AcademicPeriod, b: AcademicPeriod) -> Bool {
        (a.year, a.round ?? 0) < (b.year, b.round ?? 0)
    }

    /// Whether it belongs to what another names: the same round, or any of a year.
    ///
    /// What a year has once stands for each of its rounds.
    public func isWithin(_ other: AcademicPeriod) -> Bool {
        year == other.year && (round == other.round || round == nil || other.round == nil)
    }

    /// As in `2565/1`, or the year alone.
    public var shortWord: String { round.map { "\(year)/\($0)" } ?? "\(year)" }

    /// The period in words, with the day that its numbers stand for where that day is fixed.
    public var wording: LocalizedText {
        let thaiDays = [1: " (10 มิถุนายน \(year))", 2: " (10 พฤศจิกายน \(year))", 3: " (สิ้นปีการศึกษา)"]
        let englishDays = [
            1: " (10 June B.E. \(year))", 2: " (10 November B.E. \(year))", 3: " (end of year)",
        ]
        guard let round else {
            return LocalizedText(thai: "ปีการศึกษา \(year)", english: "academic year B.E. \(year)")
        }
        return LocalizedText(
            thai: "ปีการศึกษา \(year) รอบที่ \(round)\(thaiDays[round] ?? "")",
            english: "academic year B.E. \(year), round \(round)\(englishDays[round] ?? "")")
    }
}
