/// What may have happened to a school's coordinates between the ground and the table.
///
/// The raw values are stable; those of errors are the kinds of their flaws.
public enum Hypothesis: String, CaseIterable, Sendable {
    case asGiven = "as-given"
    case exchanged = "coordinate-swapped"
    case sign = "coordinate-sign"
    /// Degrees, minutes and seconds, or degrees and minutes, taken for decimal degrees.
    case minutesAsDecimal = "coordinate-dms-as-decimal"
    case zone = "coordinate-zone"
    case indian1975 = "coordinate-indian1975"
    /// Already taken between Indian 1975 and WGS 84, by the operation that is wrong in Thailand.
    case movedWrongly = "coordinate-moved-wrongly"
    case digit = "coordinate-digit"
    case anotherSchool = "coordinate-of-another-school"
    case placeholder = "coordinate-placeholder"
    /// Wrong, and none of the others explains it.
    case doubtful = "coordinate-doubtful"
    /// No numbers to weigh.
    case missing = "coordinate-missing"
}

/// How sure a verdict is.
public enum Certainty: String, CaseIterable, Comparable, Sendable {
    /// At most one in a thousand is wrong, by the measurement behind `Calibration`.
    case certain
    /// At most one in ten.
    case likely
    /// More probably right than not.
    case possible
    case undecided

    public static func < (a: Certainty, b: Certainty) -> Bool { a.rank < b.rank }

    private var rank: Int { Certainty.allCases.firstIndex(of: self) ?? 0 }
}

/// The misreadings that turn every number the same way, and so can befall a whole file.
enum Misreading: Int, CaseIterable {
    case none, exchanged, latitudeSign, longitudeSign, bothSigns
    case seconds, minutes, otherZone, indianDegrees, indianGrid, movedWrongly, movedBackWrongly

    var hypothesis: Hypothesis {
        switch self {
        case .none: .asGiven
        case .exchanged: .exchanged
        case .latitudeSign, .longitudeSign, .bothSigns: .sign
        case .seconds, .minutes: .minutesAsDecimal
        case .otherZone: .zone
        case .indianDegrees, .indianGrid: .indian1975
        case .movedWrongly, .movedBackWrongly: .movedWrongly
        }
    }
}

/// How common each misfortune is before anything is known of a school.
///
/// Estimates, for want of a count: of 215,372 published Indonesian schools about one in 300 is
/// missing, zero, out of range or outside the country, of Bangkok's 51 schools six lie in another
/// tambon, and the ministry's letter ศธ 04006/1677 calls most coordinates wrong. What a file's
/// own schools say soon outweighs them (`FileTrial`).
enum Prior {
    static let digit = 0.02
    static let anotherSchool = 0.015
    static let placeholder = 0.012
    static let doubtful = 0.025
    /// That two schools stand in the same grounds.
    static let sameGrounds = 0.003

    static func of(_ misreading: Misreading) -> Double {
        switch misreading {
        case .none: 0.885
        case .exchanged: 0.01
        case .latitudeSign, .longitudeSign, .bothSigns: 0.001
        case .seconds: 0.008
        case .minutes: 0.004
        case .otherZone: 0.003
        case .indianDegrees, .indianGrid: 0.005
        case .movedWrongly: 0.004
        case .movedBackWrongly: 0.001
        }
    }

    /// One for each misreading, in the order of their raw values.
    static let ofMisreadings = Misreading.allCases.map(of)
}
