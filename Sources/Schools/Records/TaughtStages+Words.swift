extension TaughtStages {
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
