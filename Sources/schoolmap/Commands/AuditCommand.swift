import ArgumentParser
import SchoolStore
import Schools
import Workspace

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Show or export the audit log: who did what, when, and what came of it.",
        discussion: """
            The log has every request of somebody with a token and every change of what the office \
            keeps. It is only ever added to. Times in the export and in JSON are ISO 8601, UTC.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "From this day on, as 1 ต.ค. 2568 or 2025-10-01.")
    var since: DayArgument?

    @Option(help: "Up to this day, that day included.")
    var until: DayArgument?

    @Option(name: .shortAndLong, help: "Write it to this file (.csv or .xlsx).")
    var output: String?

    func validate() throws { try checkEnding(of: output, among: Workspace.tableEndings) }

    func run() throws {
        try common.run {
            let workspace = try common.open()
            let entries = try workspace.officeDatabase().audit(
                since: since?.date.firstMoment, until: until?.date.endMoment)
            if let output {
                try workspace.writeAudit(entries, to: output, language: common.language)
            }
            if common.json {
                try Console.answer(json: AuditAnswer(entries, output: output))
            } else if let output {
                Console.answer(
                    common.language == .thai
                        ? "\(output): \(entries.count) รายการ"
                        : "\(output): \(entries.count) entries")
            } else {
                for entry in entries { Console.answer(line(entry)) }
            }
        }
    }

    private func line(_ entry: AuditEntry) -> String {
        let parts = [
            common.language.moment(entry.at), entry.role, entry.who.isEmpty ? "–" : entry.who,
            entry.action, entry.target, entry.outcome, entry.address,
        ]
        return parts.compactMap(\.self).joined(separator: "  ")
    }
}

/// The audit log as JSON; where it has been written to a file, how much.
private struct AuditAnswer: Encodable {
    struct Entry: Encodable {
        let at: String
        let who: String
        let role: String
        let token: Int?
        let action: String
        let target: String?
        let outcome: String
        let address: String?
    }

    let count: Int
    let output: String?
    let entries: [Entry]?

    init(_ entries: [AuditEntry], output: String?) {
        count = entries.count
        self.output = output
        guard output == nil else {
            self.entries = nil
            return
        }
        self.entries = entries.map {
            Entry(
                at: $0.at, who: $0.who, role: $0.role, token: $0.token, action: $0.action,
                target: $0.target, outcome: $0.outcome, address: $0.address)
        }
    }
}
