/// The stages of schooling that a school teaches.
public struct TaughtStages: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let kindergarten = TaughtStages(rawValue: 1)
    public static let primary = TaughtStages(rawValue: 2)
    public static let lowerSecondary = TaughtStages(rawValue: 4)
    public static let upperSecondary = TaughtStages(rawValue: 8)
    public static let vocational = TaughtStages(rawValue: 16)

    /// Reads a register's words such as "อนุบาล-มัธยมศึกษาตอนต้น", "ปฐมวัย-ประถม-ม.ต้น" or "อ.1–ป.6".
    ///
    /// Empty where they name no stage; nil where there are no words.
    public init?(written text: String?) {
        let key = ThaiText.key(text ?? "")
        guard !key.isEmpty, key != "undefined" else { return nil }
        self = Self.stages(in: key)
    }

    private static func stages(in key: String) -> TaughtStages {
        func has(_ words: [String]) -> Bool { words.contains { key.holds($0) } }
        var stages: TaughtStages = []
        if has(["ปวช", "ปวส", "ปริญญา"]) { stages.insert(.vocational) }
        if has(["อนุบาล", "ปฐมวัย", "อบ1", "อบ2", "อบ3", "อ1", "อ2", "อ3"]) {
            stages.insert(.kindergarten)
        }
        if has(["ประถม", "ป1", "ป6"]) { stages.insert(.primary) }
        // "มัทยม" stands in real registers.
        let isSecondary = has(["มัธยม", "มัทยม"])
        let saysLower =
            has(["ตอนต้น", "มต้น", "ม3", "ขยายโอกาส"])
            && (isSecondary || has(["มต้น", "ม3", "ขยายโอกาส"]))
        let saysUpper = (isSecondary && has(["ตอนปลาย"])) || has(["มปลาย", "ม6"])
        if saysLower || (isSecondary && !saysUpper) { stages.insert(.lowerSecondary) }
        // Secondary without a word on how far goes all the way.
        if saysUpper || (isSecondary && !saysLower) { stages.insert(.upperSecondary) }
        return stages.filled
    }

    /// With what lies between the lowest and the highest stage of general schooling: registers write
    /// "อนุบาล-มัธยมศึกษาตอนต้น" for a school that teaches primary too, and none leaves a stage out.
    private var filled: TaughtStages {
        let general: [TaughtStages] = [.kindergarten, .primary, .lowerSecondary, .upperSecondary]
        guard let first = general.firstIndex(where: contains),
            let last = general.lastIndex(where: contains)
        else { return self }
        return union(TaughtStages(general[first...last]))
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
