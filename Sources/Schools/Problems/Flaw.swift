/// What can be wrong with a register or a table, with the facts that its wording needs.
///
/// Metres are on the ground; names and numbers are as the office wrote them.
public enum Flaw: Hashable, Sendable {
    // Codes
    case codeMissing
    case codeLength(actual: Int, expected: Int, likely: String?)
    case codeCharacters
    case codeLeadingZeroLost(repaired: String)
    case codeScientific
    case codeDecimal(repaired: String)
    case codeDuplicate(firstRow: Int)
    case codeConflict(obec: String, expected: String)
    case codeUnknown
    case codeScheme(length: Int, share: Int)
    case rowUnrecognised
    /// A column that the table should have; the headers that meant nothing are where to look.
    case columnMissing(nearest: String?, unknown: [String])
    // Names and places
    case nameMissing
    case personalNumber
    case tambonUnknown(nearest: String?)
    // Coordinates
    case coordinateMissing
    case coordinateUnreadable
    case coordinateZero
    case coordinateOneZero
    case coordinateOutOfRange
    case coordinateSwapped
    case coordinateShared(with: [String])
    case coordinateOutsideArea(metres: Int?)
    case coordinateOutsideTambon(declared: String, found: String, metres: Int)
    case coordinateDatumUnknown(zone: Int)
    // Numbers and rows
    case cellMissing
    case numberUnreadable
    case numberNegative
    case totalMismatch(parts: Int, total: Int)
    case subtotalMismatch(parts: Int, total: Int)
    case rowDuplicate(firstRow: Int)
    case gradeUnknown
    case conditionUnknown
    case yearImplausible(likely: Int?)
    // What is not there
    case pupilsMissing
    case staffMissing
    case buildingMissing
    // Boundaries
    case boundaryCodeMissing
    case boundaryCodeDuplicate(firstRow: Int)

    /// The stable word that `check --json` reports.
    public var kind: String { wording.kind }
    public var severity: Severity { wording.severity }
    public var message: LocalizedText { wording.message }
    public var suggestion: LocalizedText { wording.suggestion }
}

/// A flaw in words.
struct FlawWording {
    let kind: String
    let severity: Severity
    let message: LocalizedText
    let suggestion: LocalizedText

    init(
        _ kind: String, _ severity: Severity, thai: String, english: String, tryThai: String,
        tryEnglish: String
    ) {
        self.kind = kind
        self.severity = severity
        message = LocalizedText(thai: thai, english: english)
        suggestion = LocalizedText(thai: tryThai, english: tryEnglish)
    }
}
