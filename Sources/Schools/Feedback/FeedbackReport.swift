public import Geo

/// How a report has reached the office; the raw values stand in files and in the office database.
public enum FeedbackChannel: String, CaseIterable, Sendable {
    case website
    case eOffice = "e-office"
    case facebook, telephone, other
}

/// What a report is about.
public enum FeedbackKind: String, CaseIterable, Sendable {
    case position, data, other
}

/// How far a report has come.
public enum FeedbackStatus: String, CaseIterable, Sendable {
    /// Nobody has looked at it yet.
    case new
    /// The office agrees; what a report about a position says is proposed to the corrections.
    case accepted
    /// It has got its answer.
    case answered
    case rejected
    /// Held back without anybody having to read it.
    case spam
}

/// What somebody reports, looked through and fit to be kept.
public struct FeedbackContent: Hashable, Sendable {
    public var kind: FeedbackKind
    public var text: String
    /// The code of the school that it is about.
    public var school: String?
    /// Where the school is said to be: WGS 84 in degrees, inside Thailand.
    public var pin: Coordinate?
    /// How the person wants to be answered; for the office only.
    public var contact: String?

    public init(
        kind: FeedbackKind, text: String, school: String? = nil, pin: Coordinate? = nil,
        contact: String? = nil
    ) {
        self.kind = kind
        self.text = text
        self.school = school
        self.pin = pin
        self.contact = contact
    }
}

/// A report in the register, with what has become of it.
public struct FeedbackReport: Hashable, Sendable {
    public var number: FeedbackNumber
    /// ISO 8601, UTC.
    public var receivedAt: String
    public var channel: FeedbackChannel
    public var content: FeedbackContent
    public var status: FeedbackStatus
    /// Since when the office agrees; it still does where the report has been answered.
    public var acceptedAt: String?
    public var answer: String?
    /// When it got its first answer; ISO 8601, UTC.
    public var answeredAt: String?
    /// What has been changed because of it.
    public var changed: String?
    /// Who dealt with it last, and when.
    public var handledBy: String?
    public var handledAt: String?

    public init(
        number: FeedbackNumber, receivedAt: String, channel: FeedbackChannel,
        content: FeedbackContent, status: FeedbackStatus = .new
    ) {
        self.number = number
        self.receivedAt = receivedAt
        self.channel = channel
        self.content = content
        self.status = status
    }
}

/// What the office does with a report.
public struct FeedbackDecision: Hashable, Sendable {
    public var status: FeedbackStatus
    public var answer: String?
    public var changed: String?

    public init(status: FeedbackStatus, answer: String? = nil, changed: String? = nil) {
        self.status = status
        self.answer = answer
        self.changed = changed
    }
}
