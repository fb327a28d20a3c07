/// Finds pupils who are listed more than once, and tells how many, never which.
///
/// A pupil's number is kept only as a keyed hash (SipHash, with 128 bits of salt that are made anew
/// for each ledger and never leave it), in memory, until the ledger goes or is told to forget. The
/// readers of one round share a ledger, so that pupils are found across its files too.
public final class PupilLedger {
    private let salt: (UInt64, UInt64)
    /// By hash: the first school, or its complement once another school has had the pupil too.
    private var schools: [UInt64: Int32] = [:]
    private var inTwoSchools: [Int: Int] = [:]
    private var twiceInOne: [Int: Int] = [:]

    public init() {
        var generator = SystemRandomNumberGenerator()
        salt = (generator.next(), generator.next())
    }

    /// Forgets every pupil; the counts that were not taken too.
    public func forget() {
        schools = [:]
        inTwoSchools = [:]
        twiceInOne = [:]
    }

    /// Notes that a school lists the pupil of a number.
    ///
    /// Only numbers of 13 digits tell pupils apart: others are a school's own, or begin with G and
    /// hold for one school and year. A third school of one pupil is not told from the second.
    func note(_ cell: String, school: Int) {
        guard let number = Self.number(cell) else { return }
        let hash = hash(number)
        let school = Int32(school)
        guard let first = schools[hash] else {
            schools[hash] = school
            return
        }
        if first == school || first == ~school {
            twiceInOne[Int(school), default: 0] += 1
        } else if first >= 0 {
            inTwoSchools[Int(first), default: 0] += 1
            inTwoSchools[Int(school), default: 0] += 1
            schools[hash] = ~first
        }
    }

    /// What was found since the last time, by school in their order.
    func takeCounts() -> [(school: Int, inTwoSchools: Int, twiceInOne: Int)] {
        defer {
            inTwoSchools = [:]
            twiceInOne = [:]
        }
        return Set(inTwoSchools.keys).union(twiceInOne.keys).sorted().map { school in
            (school, inTwoSchools[school] ?? 0, twiceInOne[school] ?? 0)
        }
    }

    private func hash(_ number: UInt64) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(salt.0)
        hasher.combine(salt.1)
        hasher.combine(number)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    /// The 13 digits of a cell; nil for less, for more, and for one digit all along.
    private static func number(_ cell: String) -> UInt64? {
        if let plain = digits(cell) { return plain }
        guard cell.utf8.count > 13 else { return nil }
        let kept = ThaiText.arabicDigits(cell).unicodeScalars.filter {
            $0 != " " && $0 != "-" && $0 != "\u{A0}"
        }
        return digits(String(String.UnicodeScalarView(kept)))
    }

    private static func digits(_ text: String) -> UInt64? {
        guard text.utf8.count == 13 else { return nil }
        var number: UInt64 = 0
        for byte in text.utf8 {
            guard isASCIIDigit(byte) else { return nil }
            number = number * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        return number.isMultiple(of: 1_111_111_111_111) ? nil : number
    }
}
