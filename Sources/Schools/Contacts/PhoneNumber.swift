/// A telephone number of Thailand.
public struct PhoneNumber: Hashable, Sendable {
    /// As it is dialled inside the country: `0812345678`, `074612345`.
    public let national: String

    /// As networks abroad and gateways have it (ITU-T E.164): `+66812345678`.
    public var e164: String { "+66" + national.dropFirst() }

    /// Whether a short message can reach it: mobile numbers begin with 06, 08 or 09.
    ///
    /// Source: the numbering plan of the National Broadcasting and Telecommunications Commission
    /// (ITU-T E.164 national numbering plan of Thailand, 2012): fixed lines have nine digits and
    /// begin with 02, 03, 04, 05 or 07, mobile ones ten.
    public var isMobile: Bool { national.utf8.count == 10 }

    /// The number that its digits say, with a leading zero or the country's code.
    ///
    /// - Throws: `PhoneFault`.
    public init(_ text: String) throws(PhoneFault) {
        var digits = String(
            String.UnicodeScalarView(
                ThaiText.arabicDigits(text).unicodeScalars.filter { ("0"..."9").contains($0) }))
        if digits.hasPrefix("66"), digits.utf8.count >= 10 { digits = "0" + digits.dropFirst(2) }
        // +66 (0) 81 234 5678
        if digits.hasPrefix("00") { digits = String(digits.dropFirst()) }
        guard !digits.isEmpty else { throw .noDigits }
        guard digits.hasPrefix("0") else { throw .noLeadingZero }
        let length: Int
        switch digits.dropFirst().first {
        case "2", "3", "4", "5", "7": length = 9
        case "6", "8", "9": length = 10
        default: throw .notThai
        }
        guard digits.utf8.count == length else {
            throw .digits(count: digits.utf8.count, expected: length)
        }
        national = digits
    }
}

/// Why a text is no telephone number.
public enum PhoneFault: Error, Hashable, Sendable {
    case noDigits
    /// A spreadsheet may have taken it.
    case noLeadingZero
    case digits(count: Int, expected: Int)
    case notThai
    /// The register has none.
    case missing
    /// It ends where a range should, as in `0-7461-2345-x`.
    case rangeUnclear

    public var words: LocalizedText {
        switch self {
        case .noDigits: LocalizedText(thai: "ไม่มีตัวเลข", english: "there are no digits")
        case .noLeadingZero:
            LocalizedText(
                thai: "ไม่ขึ้นต้นด้วย 0 อาจหายไปใน Excel",
                english: "it does not begin with 0, which Excel may have taken")
        case .digits(let count, let expected):
            LocalizedText(
                thai: "มี \(count) หลัก ควรมี \(expected) หลัก",
                english: "it has \(count) digits, not \(expected)")
        case .notThai:
            LocalizedText(
                thai: "ไม่ใช่เลขหมายของประเทศไทย", english: "it is no number of Thailand")
        case .missing:
            LocalizedText(
                thai: "ทะเบียนไม่มีหมายเลขโทรศัพท์", english: "the register has no number")
        case .rangeUnclear:
            LocalizedText(
                thai: "ช่วงหมายเลขไม่ชัดเจน", english: "the range of numbers is not clear")
        }
    }
}
