public import Geo

/// What an office has put right about a school, and who, when and why.
///
/// It stands beside the originals and never changes them.
public struct Correction: Hashable, Sendable {
    /// What is corrected.
    public enum Subject: String, CaseIterable, Sendable {
        case coordinates, tambon
    }

    /// What it is corrected to.
    public enum Value: Hashable, Sendable {
        /// WGS 84 in degrees, to seven decimals (about a centimetre, RFC 7946, section 11.2).
        case position(Coordinate)
        case tambon(String)

        /// As a cell of the register would have it: latitude and longitude, or the tambon's name.
        public var text: String {
            switch self {
            case .position(let point): "\(point.y), \(point.x)"
            case .tambon(let name): name
            }
        }
    }

    /// The verdict that proposed it.
    public struct Proposal: Hashable, Sendable {
        public var kind: String
        /// 0…1, as the verdict had it.
        public var confidence: Double?

        public init(kind: String, confidence: Double?) {
            self.kind = kind
            self.confidence = confidence
        }
    }

    public var id: CorrectionID
    public var school: String
    /// The cells of the original when it was made; nil where they were empty.
    public var asWritten: String?
    public var value: Value
    public var signature: Signature
    public var proposal: Proposal?

    public var subject: Subject {
        switch value {
        case .position: .coordinates
        case .tambon: .tambon
        }
    }

    public init(
        id: CorrectionID, school: String, asWritten: String?, value: Value, signature: Signature,
        proposal: Proposal? = nil
    ) {
        self.id = id
        self.school = school
        self.asWritten = asWritten
        self.value = value
        self.signature = signature
        self.proposal = proposal
    }
}

/// Who did something, when and why; a clerk's own name, for the office's own files only.
public struct Signature: Hashable, Sendable {
    public var by: String
    /// ISO 8601, UTC, as the program writes it; as written where a person changed it.
    public var at: String
    public var why: String

    public init(by: String, at: String, why: String) {
        self.by = by
        self.at = at
        self.why = why
    }
}

/// The number of a record of the ledger, in words that a spreadsheet leaves alone: `C0001`.
public struct CorrectionID: Hashable, Comparable, Sendable {
    public let number: Int

    public init(_ number: Int) { self.number = number }

    /// Reads `C0001`, and what may be left of it: `c1`, `1`, `๑`.
    public init?(_ text: String) {
        let word = PointText.trimmed(ThaiText.arabicDigits(text))
        let digits = ["C", "c"].contains(word.first) ? word.dropFirst() : word[...]
        guard digits.utf8.allSatisfy(isASCIIDigit), let number = Int(digits),
            (1...999_999).contains(number)
        else { return nil }
        self.number = number
    }

    public var text: String {
        let digits = String(number)
        return "C" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    public static func < (a: CorrectionID, b: CorrectionID) -> Bool { a.number < b.number }
}

/// A correction taken back; the correction itself stays in the ledger.
public struct CorrectionUndo: Hashable, Sendable {
    public var id: CorrectionID
    /// The correction that no longer counts.
    public var undoes: CorrectionID
    public var school: String
    public var signature: Signature

    public init(id: CorrectionID, undoes: CorrectionID, school: String, signature: Signature) {
        self.id = id
        self.undoes = undoes
        self.school = school
        self.signature = signature
    }
}
