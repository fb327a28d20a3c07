public import ArgumentParser
import SchoolStore
public import Schools
import Workspace

struct FeedbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback",
        abstract: "What people report: list, type in, accept, reject, answer, sum up a year.",
        discussion: """
            Nothing that a stranger sends is shown to others before it is accepted. An accepted \
            report about a position is a row of the next file of schoolmap fix; it is never taken \
            over by itself. Each subcommand takes --workspace, --json, --language and --help; \
            without one the reports are listed.
            """,
        subcommands: [
            FeedbackList.self, FeedbackAdd.self, FeedbackAccept.self, FeedbackReject.self,
            FeedbackAnswer.self, FeedbackSummarise.self,
        ], defaultSubcommand: FeedbackList.self)
}

struct FeedbackList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the reports, the oldest first.")

    @OptionGroup var common: CommonOptions

    @Option(help: "Only these: new, accepted, answered, rejected or spam.")
    var status: FeedbackStatus?

    func run() throws {
        try common.run {
            let reports = try common.open().officeDatabase().feedback(status)
            if common.json {
                try Console.answer(json: reports.map(ReportAnswer.init))
                return
            }
            for report in reports { ReportLines.show(report, common.language) }
            Console.note(
                common.language == .thai
                    ? "รวม \(reports.count) เรื่อง" : "\(reports.count) reports")
        }
    }
}

struct FeedbackAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Type in what has come by another way than the form.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var clerk: ClerkOptions

    @Option(help: "website, e-office, facebook, telephone or other.")
    var channel: FeedbackChannel

    @Option(help: "position, data or other.")
    var kind: FeedbackKind = .other

    @Option(help: "The code of the school that it is about.")
    var school: String?

    @Option(help: "Where the school is said to be.")
    var longitude: Double?

    @Option(help: "Where the school is said to be.")
    var latitude: Double?

    @Option(help: "What is reported.")
    var text: String

    @Option(help: "How the person wants to be answered.")
    var contact: String?

    func run() throws {
        try common.run {
            let workspace = try common.open()
            let draft = FeedbackDraft(
                school: school, longitude: longitude, latitude: latitude, kind: kind.rawValue,
                text: text, contact: contact)
            let content = try draft.content { code in
                try workspace.store().schools().contains { $0.code == code }
            }
            let report = try workspace.officeDatabase().receive(
                content, channel: channel, by: clerk.user, at: workspace.correctionTime)
            try ReportLines.answer(report, common)
        }
    }
}

struct FeedbackAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Agree with a report; a position is then proposed by schoolmap fix.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var decision: DecisionOptions

    func run() throws {
        try decision.decide(.accepted, common) { report in
            guard report.content.kind == .position, report.content.pin != nil,
                report.content.school != nil
            else { return }
            Console.note(
                common.language == .thai
                    ? "สั่ง schoolmap fix เพื่อดูข้อเสนอแก้พิกัด แล้วสั่ง schoolmap fix --apply"
                    : "see the proposal with schoolmap fix, then schoolmap fix --apply")
        }
    }
}

struct FeedbackReject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Disagree with a report, or put it away as spam.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var decision: DecisionOptions

    @Flag(help: "It is spam: it does not count in the year's summary.")
    var spam = false

    func run() throws { try decision.decide(spam ? .spam : .rejected, common) }
}

struct FeedbackAnswer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Write down what has been answered.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var decision: DecisionOptions

    func validate() throws {
        guard decision.text != nil else {
            throw ValidationError(thai: "ขาด --text (คำตอบ)", english: "Missing --text, the answer")
        }
    }

    func run() throws { try decision.decide(.answered, common) }
}

/// What the office decides on a report.
struct DecisionOptions: ParsableArguments {
    @OptionGroup var clerk: ClerkOptions

    @Argument(help: "The number of the report, as F0001.")
    var number: FeedbackNumber

    @Option(help: "The answer that was given.")
    var text: String?

    @Option(help: "What was changed because of it.")
    var changed: String?

    func validate() throws {
        for given in [text, changed].compactMap(\.self) {
            guard !given.isEmpty, given.unicodeScalars.count <= FeedbackLimits.characters,
                !PersonalNumber.mayOccur(in: given)
            else {
                throw ValidationError(
                    thai: "--text และ --changed ยาวไม่เกิน \(FeedbackLimits.characters) ตัวอักษร "
                        + "และต้องไม่มีเลขประจำตัวประชาชน",
                    english:
                        "--text and --changed are at most \(FeedbackLimits.characters) characters "
                        + "without a citizen number")
            }
        }
    }

    func decide(
        _ status: FeedbackStatus, _ common: CommonOptions,
        then body: (FeedbackReport) -> Void = { _ in }
    ) throws {
        try common.run {
            let workspace = try common.open()
            let report = try workspace.officeDatabase().decide(
                number, FeedbackDecision(status: status, answer: text, changed: changed),
                by: clerk.user, at: workspace.correctionTime)
            try ReportLines.answer(report, common)
            body(report)
        }
    }
}

extension FeedbackNumber: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension FeedbackStatus: ExpressibleByArgument {}
extension FeedbackChannel: ExpressibleByArgument {}
extension FeedbackKind: ExpressibleByArgument {}
