/// The state of a building, from good to bad.
public enum BuildingCondition: String, CaseIterable, Comparable, Sendable {
    case good, fair, poor
    /// To be taken down.
    case condemned

    /// The state that B-OBEC and OBEC-Asset write so; nil for other words.
    public init?(written text: String) {
        switch text {
        case "ดีมาก", "ดี": self = .good
        case "พอใช้": self = .fair
        case "ทรุดโทรม", "ชำรุด": self = .poor
        case "รื้อถอน": self = .condemned
        default: return nil
        }
    }

    public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public var wording: LocalizedText {
        switch self {
        case .good: LocalizedText(thai: "ดี", english: "good")
        case .fair: LocalizedText(thai: "พอใช้", english: "fair")
        case .poor: LocalizedText(thai: "ทรุดโทรม", english: "poor")
        case .condemned: LocalizedText(thai: "รอรื้อถอน", english: "to be taken down")
        }
    }
}
