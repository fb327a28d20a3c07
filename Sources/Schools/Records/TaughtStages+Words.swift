extension TaughtStages {
    /// The single stages from the lowest up, as commands call them.
    public static let words: [(word: String, stage: TaughtStages)] = [
        ("kindergarten", .kindergarten), ("primary", .primary),
        ("lower-secondary", .lowerSecondary), ("upper-secondary", .upperSecondary),
        ("vocational", .vocational),
    ]

    /// The stage of a word such as `primary`, or of a register's words such as "ประถม".
    ///
    /// nil where the text names none.
    public init?(named text: String) {
        let key = ThaiText.key(text)
        if let known = Self.words.first(where: { ThaiText.key($0.word) == key }) {
            self = known.stage
        } else if let stages = TaughtStages(written: text), !stages.isEmpty {
            self = stages
        } else {
            return nil
        }
    }

    /// What commands call the stages, with commas between.
    public var word: String {
        Self.words.filter { contains($0.stage) }.map(\.word).joined(separator: ",")
    }

    /// What the stages are called, with commas between.
    public var wording: LocalizedText {
        let own = Self.names.filter { contains($0.stage) }
        return LocalizedText(
            thai: own.map(\.thai).joined(separator: ", "),
            english: own.map(\.english).joined(separator: ", "))
    }

    private static let names: [(stage: TaughtStages, thai: String, english: String)] = [
        (.kindergarten, "อนุบาล", "kindergarten"), (.primary, "ประถมศึกษา", "primary"),
        (.lowerSecondary, "มัธยมศึกษาตอนต้น", "lower secondary"),
        (.upperSecondary, "มัธยมศึกษาตอนปลาย", "upper secondary"),
        (.vocational, "อาชีวศึกษา", "vocational"),
    ]
}
