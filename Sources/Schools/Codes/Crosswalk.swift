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
    /// By school: the code that it is known by.
    private var primaryCodes: [String] = []

    public init() {}

    /// Enters the next school under its own code and its others; returns its number, from 0.
    ///
    /// A code that another school has already stays with that one.
    @discardableResult
    public mutating func add(code: String, others: String?...) -> Int {
        let school = primaryCodes.count
        primaryCodes.append(code)
        for code in [code] + others.compactMap({ $0 }) where schools[code] == nil {
            schools[code] = school
        }
        return school
    }

    /// Makes a school known by a code that it used to have too.
    public mutating func add(former code: String, of school: Int) {
        if schools[code] == nil { schools[code] = school }
    }

    /// The code that a school is known by.
    public func code(of school: Int) -> String { primaryCodes[school] }

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
