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
        let key = ThaiText.key(text ?? "")
        guard !key.isEmpty, key != "undefined" else {
            self = .unknown
            return
        }
        self = Self.level(Stages(key))
    }

    private static func level(_ stages: Stages) -> TaughtLevel {
        if stages.isVocational { return .vocational }
        let isBelowSecondary = stages.hasKindergarten || stages.hasPrimary
        if stages.hasUpper { return isBelowSecondary ? .whole : .secondary }
        if stages.hasLower { return isBelowSecondary ? .expanded : .secondary }
        if stages.hasPrimary { return stages.hasKindergarten ? .kindergartenToPrimary : .primary }
        return stages.hasKindergarten ? .kindergarten : .other
    }

    /// Which stages the words name.
    private struct Stages {
        let hasKindergarten: Bool
        let hasPrimary: Bool
        let hasLower: Bool
        let hasUpper: Bool
        let isVocational: Bool

        init(_ key: String) {
            func has(_ words: [String]) -> Bool { words.contains { key.holds($0) } }
            isVocational = has(["ปวช", "ปวส", "ปริญญา"])
            hasKindergarten = has(["อนุบาล", "ปฐมวัย", "อบ1", "อบ2", "อบ3", "อ1", "อ2", "อ3"])
            hasPrimary = has(["ประถม", "ป1", "ป6"])
            // "มัทยม" stands in real registers.
            let isSecondary = has(["มัธยม", "มัทยม"])
            let saysLower =
                has(["ตอนต้น", "มต้น", "ม3", "ขยายโอกาส"])
                && (isSecondary || has(["มต้น", "ม3", "ขยายโอกาส"]))
            let saysUpper = (isSecondary && has(["ตอนปลาย"])) || has(["มปลาย", "ม6"])
            hasLower = saysLower || (isSecondary && !saysUpper)
            // Secondary without a word on how far goes all the way.
            hasUpper = saysUpper || (isSecondary && !saysLower)
        }
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

extension String {
    /// Whether the text stands in it, compared by bytes: a mark behind it hides nothing.
    fileprivate func holds(_ text: String) -> Bool {
        let (own, wanted) = (Array(utf8), Array(text.utf8))
        guard own.count >= wanted.count, !wanted.isEmpty else { return false }
        return (0...(own.count - wanted.count)).contains {
            own[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }
}
