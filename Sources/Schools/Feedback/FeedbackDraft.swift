import Geo

/// A report as somebody has sent it, with nothing checked yet.
///
/// The keys of its JSON are those of the form of the viewer.
public struct FeedbackDraft: Hashable, Decodable, Sendable {
    public var school: String?
    public var longitude: Double?
    public var latitude: Double?
    public var kind: String?
    public var text: String?
    public var contact: String?
    /// A field that people do not see: what fills it in is a machine.
    public var website: String?

    public init(
        school: String? = nil, longitude: Double? = nil, latitude: Double? = nil,
        kind: String? = nil, text: String? = nil, contact: String? = nil, website: String? = nil
    ) {
        self.school = school
        self.longitude = longitude
        self.latitude = latitude
        self.kind = kind
        self.text = text
        self.contact = contact
        self.website = website
    }

    /// Whether a machine has filled it in.
    public var isFromMachine: Bool { website?.contains { !$0.isWhitespace } ?? false }

    /// What it says, without control characters and looked through.
    ///
    /// - Parameter isSchool: whether a school has the code.
    public func content(
        isSchool: (_ code: String) throws -> Bool = { _ in true }
    ) throws -> FeedbackContent {
        let text = try Self.cleaned(self.text, limit: FeedbackLimits.characters, .textTooLong)
        guard let text else { throw FeedbackFault.textMissing }
        let contact = try Self.cleaned(
            self.contact, limit: FeedbackLimits.contactCharacters, .contactTooLong)
        guard ![text, contact ?? ""].contains(where: PersonalNumber.mayOccur) else {
            throw FeedbackFault.personalNumber
        }
        return FeedbackContent(
            kind: try kindMeant(), text: text, school: try schoolMeant(isSchool),
            pin: try pinMeant(), contact: contact)
    }

    private func kindMeant() throws(FeedbackFault) -> FeedbackKind {
        guard let kind, !kind.isEmpty else { return .other }
        guard let known = FeedbackKind(rawValue: kind) else { throw .kindUnknown }
        return known
    }

    private func schoolMeant(_ isSchool: (String) throws -> Bool) throws -> String? {
        guard let school = try Self.cleaned(school, limit: 20, .schoolUnknown) else { return nil }
        guard try isSchool(school) else { throw FeedbackFault.schoolUnknown }
        return school
    }

    private func pinMeant() throws(FeedbackFault) -> Coordinate? {
        guard longitude != nil || latitude != nil else { return nil }
        guard let longitude, let latitude else { throw .pinIncomplete }
        let pin = Coordinate(longitude: longitude, latitude: latitude)
        guard pin.isFinite, PositionJudge.thailand.contains(pin) else { throw .pinOutside }
        // About a centimetre (RFC 7946, section 11.2).
        return Coordinate(
            longitude: rounded(longitude, places: 7), latitude: rounded(latitude, places: 7))
    }

    /// The text without control characters and spaces at its ends; nil where nothing is left.
    private static func cleaned(
        _ text: String?, limit: Int, _ tooLong: FeedbackFault
    ) throws(FeedbackFault) -> String? {
        guard let text else { return nil }
        // Before anything is looked at: a character may consist of any number of bytes.
        guard text.utf8.count <= limit * FeedbackLimits.bytesPerCharacter else { throw tooLong }
        let scalars = text.unicodeScalars.compactMap { $0 == "\t" ? " " : isShown($0) ? $0 : nil }
        let shown = String(String.UnicodeScalarView(scalars))
        let trimmed = PointText.trimmed(shown)
        guard trimmed.unicodeScalars.count <= limit else { throw tooLong }
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Line breaks stay; marks that turn the direction of the text do not (Unicode TR 36, 2.5).
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: true
        case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
        default: true
        }
    }
}
