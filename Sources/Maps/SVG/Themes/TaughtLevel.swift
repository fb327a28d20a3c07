import Schools

/// What a school teaches, as far as its register's words tell.
enum TaughtLevel: String, CaseIterable, Sendable {
    case kindergarten
    case kindergartenToPrimary = "kindergarten-primary"
    case primary
    /// Schools of primary level that go on to lower secondary: ขยายโอกาส.
    case expanded
    /// From kindergarten or primary up to upper secondary.
    case whole
    case secondary
    case vocational
    /// Words that tell none of these.
    case other
    case unknown

    /// Reads words such as "อนุบาล-มัธยมศึกษาตอนต้น", "ปฐมวัย-ประถม-ม.ต้น" or "อ.1–ป.6".
    init(written text: String?) {
        self = TaughtStages(written: text).map(Self.level) ?? .unknown
    }

    private static func level(_ stages: TaughtStages) -> TaughtLevel {
        if stages.contains(.vocational) { return .vocational }
        let isBelowSecondary = !stages.isDisjoint(with: [.kindergarten, .primary])
        if stages.contains(.upperSecondary) { return isBelowSecondary ? .whole : .secondary }
        if stages.contains(.lowerSecondary) { return isBelowSecondary ? .expanded : .secondary }
        if stages.contains(.primary) {
            return stages.contains(.kindergarten) ? .kindergartenToPrimary : .primary
        }
        return stages.contains(.kindergarten) ? .kindergarten : .other
    }

    var text: LocalizedText {
        switch self {
        case .kindergarten: LocalizedText(thai: "อนุบาล", english: "Kindergarten")
        case .kindergartenToPrimary:
            LocalizedText(thai: "อนุบาล–ประถม", english: "Kindergarten to primary")
        case .primary: LocalizedText(thai: "ประถม", english: "Primary")
        case .expanded:
            LocalizedText(
                thai: "ขยายโอกาส (ถึง ม.ต้น)", english: "Expanded (to lower secondary)")
        case .whole: LocalizedText(thai: "ถึง ม.ปลาย", english: "To upper secondary")
        case .secondary: LocalizedText(thai: "มัธยม", english: "Secondary")
        case .vocational: LocalizedText(thai: "อาชีวศึกษา", english: "Vocational")
        case .other: LocalizedText(thai: "อื่น ๆ", english: "Other")
        case .unknown: LocalizedText(thai: "ไม่มีข้อมูล", english: "No data")
        }
    }
}
