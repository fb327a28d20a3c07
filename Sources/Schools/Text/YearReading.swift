/// A year as a cell has it: `2556`, `พ.ศ. 2556`, `ปี ๒๕๕๖`, `12/05/2531`, `56` or `2013`.
public struct YearReading: Hashable, Sendable {
    /// Why a year may be another than the one that was read.
    public enum Doubt: Hashable, Sendable {
        /// A year of the common era stood there; 543 was added.
        case commonEra
        /// Two digits stood there; they were read as 25xx.
        case twoDigits
        /// It is no year that data can be of, or there are two that differ.
        case implausible
    }

    /// The year of the Buddhist era; nil where none can be told.
    public let year: Int?
    public let doubt: Doubt?

    /// Years of the Buddhist era that data can be of: the first modern schools of Thailand are of
    /// 2414, and plans do not reach beyond a century from now.
    static let buddhistYears = 2400...2650
    /// The same years in the common era; no year is in both.
    static let commonYears = 1857...2107

    /// Reads a year, or nil where the cell holds no number at all.
    ///
    /// 0 is the offices' "not known": no year, and nothing wrong.
    public init?(_ text: String) {
        let digits = ThaiText.arabicDigits(text).utf8.split { !isASCIIDigit($0) }
        let fours = digits.filter { $0.count == 4 }.compactMap { Int(String($0) ?? "") }
        if !fours.isEmpty {
            self.init(fours: fours)
            return
        }
        if digits.count > 1, let reading = ThaiDateReading(text) {
            self.init(reading.date.buddhistYear, .twoDigits)
            return
        }
        guard let first = digits.first, let number = Int(String(first) ?? "") else { return nil }
        switch (number, first.count) {
        case (0, _): self.init(nil)
        case (let short, 2) where digits.count == 1: self.init(2500 + short, .twoDigits)
        default: self.init(nil, .implausible)
        }
    }

    /// Several years, such as `2556 (2013)`, are one where they mean the same.
    private init(fours: [Int]) {
        let years = Set(
            fours.map { Self.commonYears.contains($0) ? $0 + ThaiDate.eraOffset : $0 })
        guard let year = years.first, years.count == 1, Self.buddhistYears.contains(year) else {
            self.init(nil, fours == [0] ? nil : .implausible)
            return
        }
        self.init(year, fours.contains(year) ? nil : .commonEra)
    }

    private init(_ year: Int?, _ doubt: Doubt? = nil) {
        (self.year, self.doubt) = (year, doubt)
    }
}
