/// The four sizes of OBEC for schools by number of pupils.
///
/// Source: OBEC's classes for primary schools as published by Udon Thani's education office
/// (udonpeo.go.th, page 3325): 1–120, 121–600, 601–1,500, over 1,500.
public enum SizeClass: String, CaseIterable, Sendable {
    case small, medium, large
    case extraLarge = "extra-large"

    /// The numbers of pupils in the class.
    public var limits: ClosedRange<Int> {
        switch self {
        case .small: 1...120
        case .medium: 121...600
        case .large: 601...1500
        case .extraLarge: 1501...Int.max
        }
    }

    /// The class of a number of pupils; nil for a school without pupils.
    public init?(pupils: Int) {
        guard let size = Self.allCases.first(where: { $0.limits.contains(pupils) }) else {
            return nil
        }
        self = size
    }

    public var wording: LocalizedText {
        switch self {
        case .small: LocalizedText(thai: "เล็ก", english: "small")
        case .medium: LocalizedText(thai: "กลาง", english: "medium")
        case .large: LocalizedText(thai: "ใหญ่", english: "large")
        case .extraLarge: LocalizedText(thai: "ใหญ่พิเศษ", english: "extra large")
        }
    }
}
