public import ArgumentParser
import Geo
import SchoolStore
public import Schools
import Workspace

/// A report as lines of text.
enum ReportLines {
    static func answer(_ report: FeedbackReport, _ common: CommonOptions) throws {
        if common.json {
            try Console.answer(json: ReportAnswer(report))
        } else {
            show(report, common.language)
        }
    }

    static func show(_ report: FeedbackReport, _ language: Language) {
        lines(report, language).forEach(Console.answer)
    }

    private static func lines(_ report: FeedbackReport, _ language: Language) -> [String] {
        let isThai = language == .thai
        let content = report.content
        let head = [
            report.number.text, language.moment(report.receivedAt),
            report.channel.wording[language], content.kind.wording[language], content.school,
            "[\(report.status.wording[language])]",
        ]
        func line(_ thai: String, _ english: String, _ text: String?) -> String? {
            text.map { "       \(isThai ? thai : english): \($0)" }
        }
        let pin = content.pin.map { "\($0.y), \($0.x)" }
        let details = [
            line("ข้อความ", "text", content.text.split(separator: "\n").joined(separator: " / ")),
            line("หมุด", "pin", pin), line("ติดต่อกลับ", "contact", content.contact),
            line("คำตอบ", "answer", report.answer), line("ปรับปรุง", "changed", report.changed),
            line("ผู้ดำเนินการ", "by", report.handledBy),
        ]
        return [head.compactMap(\.self).joined(separator: "  ")] + details.compactMap(\.self)
    }
}

/// A report as JSON.
struct ReportAnswer: Encodable {
    let number: String
    let received_at: String
    let channel: String
    let kind: String
    let status: String
    let school: String?
    let longitude: Double?
    let latitude: Double?
    let text: String
    let contact: String?
    let accepted_at: String?
    let answer: String?
    let answered_at: String?
    let changed: String?
    let by: String?
    let at: String?

    init(_ report: FeedbackReport) {
        number = report.number.text
        received_at = report.receivedAt
        (channel, status) = (report.channel.rawValue, report.status.rawValue)
        let content = report.content
        (kind, school, text) = (content.kind.rawValue, content.school, content.text)
        (longitude, latitude) = (content.pin?.x, content.pin?.y)
        contact = content.contact
        accepted_at = report.acceptedAt
        (answer, answered_at) = (report.answer, report.answeredAt)
        (changed, by, at) = (report.changed, report.handledBy, report.handledAt)
    }
}

struct FeedbackSummarise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: "Sum a year up: channels, kinds, status, days to the answer, what was changed.",
        discussion: """
            A year is the fiscal year, as in the office's self-assessment: 2568 is 1 October 2567 \
            to 30 September 2568. Texts and contacts of people are not in it.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The year, Buddhist era.")
    var year: Int

    @Option(help: "fiscal (from 1 October of the year before) or calendar (from 1 January).")
    var calendar: FeedbackSummary.Calendar = .fiscal

    @Option(name: .shortAndLong, help: "Write it to this file (.csv or .xlsx).")
    var output: String?

    func validate() throws {
        guard (2400...2700).contains(year) else {
            throw ValidationError(
                thai: "--year เป็นปี พ.ศ. เช่น 2568",
                english: "--year is a year of the Buddhist era such as 2568")
        }
        try checkEnding(of: output, among: Workspace.tableEndings)
    }

    func run() throws {
        try common.run {
            let workspace = try common.open()
            let summary = FeedbackSummary(
                try workspace.officeDatabase().feedback(), year: year, calendar: calendar)
            if let output {
                try workspace.writeSummary(summary, to: output, language: common.language)
            }
            if common.json {
                try Console.answer(json: SummaryAnswer(summary, output: output))
            } else if let output {
                Console.answer(
                    common.language == .thai
                        ? "\(output): \(summary.total.reports) เรื่อง"
                        : "\(output): \(summary.total.reports) reports")
            } else {
                lines(summary).forEach(Console.answer)
            }
        }
    }

    private func lines(_ summary: FeedbackSummary) -> [String] {
        let language = common.language
        func line(_ title: String, _ line: FeedbackSummary.Line) -> String {
            let days =
                line.medianDays.map { number in
                    Int(exactly: number).map(String.init) ?? number.description
                } ?? "–"
            return title.padded(to: 24)
                + (language == .thai
                    ? "\(line.reports) เรื่อง ตอบแล้ว \(line.answered) มัธยฐาน \(days) วัน"
                    : "\(line.reports) reports, \(line.answered) answered, median \(days) days")
        }
        return [line("\(summary.year)", summary.total)]
            + summary.channels.map { line($0.0.wording[language], $0.1) }
            + summary.kinds.map { line($0.0.wording[language], $0.1) }
            + summary.statuses.map { line($0.0.wording[language], $0.1) }
            + summary.changes.map { "\($0.number.text)  \($0.school ?? "–")  \($0.text)" }
    }
}

extension FeedbackSummary.Calendar: ExpressibleByArgument {}

/// A year's summary as JSON.
private struct SummaryAnswer: Encodable {
    struct Line: Encodable {
        let reports: Int
        let answered: Int
        let median_days: Double?

        init(_ line: FeedbackSummary.Line) {
            (reports, answered, median_days) = (line.reports, line.answered, line.medianDays)
        }
    }

    struct Change: Encodable {
        let number: String
        let school: String?
        let changed: String
    }

    let year: Int
    let calendar: String
    let output: String?
    let all: Line
    let channels: [String: Line]
    let kinds: [String: Line]
    let statuses: [String: Line]
    let changes: [Change]

    init(_ summary: FeedbackSummary, output: String?) {
        year = summary.year
        calendar = summary.calendar.rawValue
        self.output = output
        all = Line(summary.total)
        func lines<Key: RawRepresentable<String>>(
            _ lines: [(Key, FeedbackSummary.Line)]
        ) -> [String: Line] {
            Dictionary(uniqueKeysWithValues: lines.map { ($0.0.rawValue, Line($0.1)) })
        }
        channels = lines(summary.channels)
        kinds = lines(summary.kinds)
        statuses = lines(summary.statuses)
        changes = summary.changes.map {
            Change(number: $0.number.text, school: $0.school, changed: $0.text)
        }
    }
}
