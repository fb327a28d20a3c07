/// How much strangers may send.
public struct FeedbackLimits: Hashable, Sendable {
    /// How long a report may be, in Unicode scalars: a page and a half of Thai.
    public static let characters = 2000
    public static let contactCharacters = 200
    /// A letter of Thai is three bytes of UTF-8; no scalar has more than four.
    static let bytesPerCharacter = 4

    /// By one sender.
    public var perMinute: Int
    public var perDay: Int
    /// By all senders: what an office can read, and what keeps its disk from filling up.
    public var perDayOfAll: Int

    public init(perMinute: Int, perDay: Int, perDayOfAll: Int) {
        self.perMinute = perMinute
        self.perDay = perDay
        self.perDayOfAll = perDayOfAll
    }

    /// An office behind one address may report some schools in a row.
    public static let shipped = FeedbackLimits(perMinute: 5, perDay: 50, perDayOfAll: 500)
}
