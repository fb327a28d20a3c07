/// A round of collection: when its numbers were to be true, when they were due, and since when
/// they stand.
///
/// Days are ISO 8601 in the common era. They are data of the office and not constants: year ends
/// differ from office to office and from year to year (domain facts, 2.2).
public struct CollectionRound: Hashable, Sendable {
    public var period: AcademicPeriod
    /// The day that the numbers stand for.
    public var asOf: String?
    /// The last day on which a school was on time.
    public var due: String?
    /// The moment of freezing in UTC; nil while the round is open.
    public var frozenAt: String?
    public var frozenBy: String?

    public init(
        period: AcademicPeriod, asOf: String? = nil, due: String? = nil, frozenAt: String? = nil,
        frozenBy: String? = nil
    ) {
        self.period = period
        self.asOf = asOf
        self.due = due
        self.frozenAt = frozenAt
        self.frozenBy = frozenBy
    }
}

/// How a file came to the office, as the manifest says it.
public struct Delivery: Hashable, Sendable {
    /// Who is responsible for the file, by order of the office.
    public var owner: String?
    /// The number of the order that appoints the owner.
    public var order: String?
    /// The day it came, ISO 8601 in the common era.
    public var received: String?
    /// The day it was confirmed.
    public var confirmed: String?
    /// The path of the source that it corrects.
    public var replaces: String?
    /// Why it corrects it.
    public var reason: String?

    public init() {}
}
