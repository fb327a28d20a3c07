/// What was reported in a year, and what the office made of it; without texts and contacts.
public struct FeedbackSummary: Hashable, Sendable {
    /// Which twelve months are meant by a year of the Buddhist era.
    public enum Calendar: String, CaseIterable, Sendable {
        /// 1 October of the year before to 30 September: the year of the self-assessment.
        case fiscal
        case calendar
    }

    public struct Line: Hashable, Sendable {
        public var reports: Int
        public var answered: Int
        /// Half of the answers came within so many days; nil where there is none.
        public var medianDays: Double?
    }

    public struct Change: Hashable, Sendable {
        public var number: FeedbackNumber
        public var school: String?
        public var text: String
    }

    public var year: Int
    public var calendar: Calendar
    /// Of all but spam.
    public var total: Line
    public var channels: [(FeedbackChannel, Line)] { channelLines.map { ($0.key, $0.line) } }
    public var kinds: [(FeedbackKind, Line)] { kindLines.map { ($0.key, $0.line) } }
    public var statuses: [(FeedbackStatus, Line)] { statusLines.map { ($0.key, $0.line) } }
    /// What was changed because of a report.
    public var changes: [Change]
    private var channelLines: [Keyed<FeedbackChannel>]
    private var kindLines: [Keyed<FeedbackKind>]
    private var statusLines: [Keyed<FeedbackStatus>]

    private struct Keyed<Key: Hashable & Sendable>: Hashable, Sendable {
        let key: Key
        let line: Line
    }

    /// The summary of a year of the Buddhist era, by the days in Thailand on which reports came.
    public init(_ reports: [FeedbackReport], year: Int, calendar: Calendar = .fiscal) {
        self.year = year
        self.calendar = calendar
        let own = reports.filter { report in
            guard let day = ThaiDate(moment: report.receivedAt) else { return false }
            return (calendar == .fiscal ? day.budgetYear : day.buddhistYear) == year
        }
        let meant = own.filter { $0.status != .spam }
        total = Line(meant)
        channelLines = FeedbackChannel.allCases.map { key in
            Keyed(key: key, line: Line(meant.filter { $0.channel == key }))
        }
        kindLines = FeedbackKind.allCases.map { key in
            Keyed(key: key, line: Line(meant.filter { $0.content.kind == key }))
        }
        statusLines = FeedbackStatus.allCases.map { key in
            Keyed(key: key, line: Line(own.filter { $0.status == key }))
        }
        changes = meant.compactMap { report in
            report.changed.map {
                Change(number: report.number, school: report.content.school, text: $0)
            }
        }
    }
}

extension FeedbackSummary.Line {
    fileprivate init(_ reports: [FeedbackReport]) {
        let days = reports.compactMap(\.daysToAnswer).sorted()
        self.init(
            reports: reports.count, answered: days.count,
            medianDays: days.isEmpty
                ? nil : Double(days[(days.count - 1) / 2] + days[days.count / 2]) / 2)
    }
}

extension FeedbackReport {
    /// From the day it came to the day of its first answer, in Thailand.
    fileprivate var daysToAnswer: Int? {
        guard let received = ThaiDate(moment: receivedAt),
            let answered = answeredAt.flatMap(ThaiDate.init(moment:))
        else { return nil }
        return max(0, answered.dayNumber - received.dayNumber)
    }
}
