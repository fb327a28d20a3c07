/// A way to write an angle, as found in tables that many hands have filled.
enum Notation {
    case dashes
    case letterBefore
    case thaiWords
    case degreeLetter
    case thaiLetterAfter
    case colons
    case minutesOnly
    case typographicMarks
    case thaiWordsAndDigits
    case thaiDigits
    case decimalComma
    case straySpaces

    enum Axis {
        case latitude, longitude
    }

    /// The schools, by number, that do not write plain decimal degrees.
    static let styles: [Int: Notation] = [
        3: .dashes, 11: .letterBefore, 17: .thaiWords, 32: .degreeLetter, 41: .thaiLetterAfter,
        50: .colons, 63: .minutesOnly, 70: .typographicMarks, 83: .thaiWordsAndDigits,
        89: .thaiWords, 97: .degreeLetter, 108: .dashes,
        6: .thaiDigits, 36: .thaiDigits, 59: .thaiDigits, 76: .thaiDigits, 110: .thaiDigits,
        12: .decimalComma, 43: .decimalComma, 64: .decimalComma, 85: .decimalComma,
        104: .decimalComma,
        9: .straySpaces, 31: .straySpaces, 57: .straySpaces, 69: .straySpaces, 94: .straySpaces,
    ]

    /// The angle in this notation, to about 0.3 m.
    func text(_ degrees: Double, axis: Axis) -> String {
        let (d, m, s) = Self.sexagesimal(degrees)
        let english = axis == .latitude ? "N" : "E"
        let thai = axis == .latitude ? "เหนือ" : "ตะวันออก"
        switch self {
        case .dashes: return "\(d)-\(m)-\(s) \(english)"
        case .letterBefore: return "\(english) \(d) \(m) \(s)"
        case .thaiWords: return "\(d) องศา \(m) ลิปดา \(s) พิลิปดา \(thai)"
        case .degreeLetter: return "\(d)d\(m)'\(s)\"\(english)"
        case .thaiLetterAfter: return "\(d) \(m) \(s) \(axis == .latitude ? "น." : "อ.")"
        case .colons: return "\(d):\(m):\(s)"
        case .minutesOnly:
            return "\(d) \(decimal((degrees - degrees.rounded(.down)) * 60, 4)) \(english)"
        case .typographicMarks: return "\(d) \(m)’\(s)”\(english)"
        case .thaiWordsAndDigits: return withThaiDigits("\(d) องศา \(m) ลิปดา \(s) พิลิปดา")
        case .thaiDigits: return withThaiDigits(decimal(degrees, 6))
        case .decimalComma: return decimal(degrees, 6).map { $0 == "." ? "," : "\($0)" }.joined()
        case .straySpaces: return "  \(decimal(degrees, 6))\u{A0} "
        }
    }

    /// Degrees, minutes and seconds, the seconds with two decimals.
    private static func sexagesimal(_ degrees: Double) -> (String, String, String) {
        let hundredths = Int((degrees * 360_000).rounded())
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 360_000)
        let (minutes, left) = rest.quotientAndRemainder(dividingBy: 6_000)
        return (
            "\(whole)", padded(minutes, to: 2),
            padded(left / 100, to: 2) + "." + padded(left % 100, to: 2)
        )
    }
}
