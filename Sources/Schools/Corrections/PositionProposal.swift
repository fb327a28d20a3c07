public import Geo

/// Where a school probably is, as a verdict on its position proposes.
public struct PositionProposal: Hashable, Sendable {
    /// The word of `certainty` for a verdict that needs no second look.
    public static let certain = "certain"
    /// The word of `kind` and `certainty` for what somebody has reported, not a verdict.
    public static let reported = "reported"

    public var school: String
    public var name: String?
    public var tambon: String?
    public var amphoe: String?
    /// The cells of the register.
    public var asWritten: String?
    /// WGS 84 in degrees, as the cells say; nil where they say nothing.
    public var given: Coordinate?
    /// WGS 84 in degrees; nil where the verdict knows no better place.
    public var proposed: Coordinate?
    /// The verdict with its evidence.
    public var sentence: LocalizedText
    /// The stable word of the verdict.
    public var kind: String
    /// 0…1, calibrated; nil for what people report.
    public var confidence: Double?
    public var certainty: String

    public init(
        school: String, name: String? = nil, tambon: String? = nil, amphoe: String? = nil,
        asWritten: String? = nil, given: Coordinate? = nil, proposed: Coordinate? = nil,
        sentence: LocalizedText, kind: String, confidence: Double?, certainty: String
    ) {
        self.school = school
        self.name = name
        self.tambon = tambon
        self.amphoe = amphoe
        self.asWritten = asWritten
        self.given = given
        self.proposed = proposed
        self.sentence = sentence
        self.kind = kind
        self.confidence = confidence
        self.certainty = certainty
    }

    /// Whether it may be accepted without a second look.
    public var isCertain: Bool { certainty == Self.certain && proposed != nil }

    /// The proposed place to seven decimals, as files have it.
    var position: Coordinate? {
        proposed.map {
            Coordinate(
                longitude: rounded($0.x, places: 7), latitude: rounded($0.y, places: 7))
        }
    }

    /// How far the school moves, in metres on the ground; nil where one of the places is unknown.
    public var metresMoved: Double? {
        guard let given, let proposed else { return nil }
        return LocalMetres.kilometres(given, proposed) * 1000
    }
}
