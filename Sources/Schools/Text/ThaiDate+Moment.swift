extension ThaiDate {
    /// The day in Thailand at a moment of ISO 8601, UTC; nil where the text is none.
    ///
    /// Thailand is seven hours ahead all year (tz database, Asia/Bangkok).
    public init?(moment: String) {
        let parts = moment.split(separator: "T", maxSplits: 1)
        let numbers = parts.first?.split(separator: "-").compactMap { Int($0) } ?? []
        guard parts.count == 2, numbers.count == 3, let hour = Int(parts[1].prefix(2)),
            let day = ThaiDate(year: numbers[0], month: numbers[1], day: numbers[2])
        else { return nil }
        self = hour + 7 < 24 ? day : day.next
    }

    /// The first moment of the day in Thailand, in ISO 8601, UTC.
    public var firstMoment: String { "\(previous.iso)T17:00:00Z" }

    /// The first moment after the day in Thailand, in ISO 8601, UTC.
    public var endMoment: String { "\(iso)T17:00:00Z" }

    /// The last day there is has no next one.
    private var next: ThaiDate {
        ThaiDate(year: year, month: month, day: day + 1)
            ?? ThaiDate(year: year, month: month + 1, day: 1)
            ?? ThaiDate(year: year + 1, month: 1, day: 1) ?? self
    }

    /// The first day there is has none before it.
    private var previous: ThaiDate {
        ThaiDate(year: year, month: month, day: day - 1)
            ?? (month > 1
                ? ThaiDate(
                    year: year, month: month - 1, day: Self.days(inMonth: month - 1, of: year))
                : ThaiDate(year: year - 1, month: 12, day: 31)) ?? self
    }

    /// Days since the beginning of the common era, to count days between two.
    public var dayNumber: Int {
        (1..<month).reduce(Self.daysBefore(year: year) + day) {
            $0 + Self.days(inMonth: $1, of: year)
        }
    }
}
