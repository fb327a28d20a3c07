/// Finds a school by any of its three codes, the way tables name it.
public struct Crosswalk: Sendable {
    /// How a cell was matched.
    public enum Match: Hashable, Sendable {
        /// The code is there as written.
        case exact(Int)
        /// The code is there once the damage is mended; the text is the mended code.
        case repaired(Int, CodeDamage, String)
        /// Well-formed or at least readable, and no school has it.
        case unknown(String)
        /// Nothing that could be matched; `nil` damage means an empty cell.
        case unusable(CodeDamage?)
    }

    private var schools: [String: Int] = [:]

    public init() {}

    /// How many codes lead to a school.
    public var count: Int { schools.count }

    public mutating func reserveCapacity(_ count: Int) { schools.reserveCapacity(count) }

    /// Enters a code; the first school to have it keeps it. Returns that school.
    @discardableResult
    public mutating func enter(_ code: String, school: Int) -> Int {
        if let first = schools[code] { return first }
        schools[code] = school
        return school
    }

    /// The school that has exactly this code.
    public func school(code: String) -> Int? { schools[code] }

    /// The school that a table's cell means.
    public func match(_ cell: String) -> Match {
        if let school = schools[cell] { return .exact(school) }
        let reading = CodeReading(cell, length: MinistryCode.length)
        if reading.text.isEmpty { return .unusable(nil) }
        if reading.damage == .scientificNotation { return .unusable(.scientificNotation) }
        if let school = schools[reading.text] {
            guard cell.contains(".") else { return .exact(school) }
            return .repaired(school, .decimalPoint, reading.text)
        }
        let padded = "0" + reading.text
        if [OBECCode.length, SMISCode.length, MinistryCode.length].contains(padded.utf8.count),
            let school = schools[padded]
        {
            return .repaired(school, .leadingZeroLost, padded)
        }
        return .unknown(reading.text)
    }
}
