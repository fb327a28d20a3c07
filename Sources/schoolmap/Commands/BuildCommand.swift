import ArgumentParser
import Foundation
import SchoolStore
import Schools
import Workspace

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Import all sources, join and check them; skips what has not changed.")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Build even where nothing has changed.")
    var force = false

    @Flag(help: "Exit with 2 where the data has problems.")
    var strict = false

    func run() throws {
        try common.run {
            let report = try build(try common.open(), force: force, common.language)
            if common.json {
                try Console.answer(json: BuildAnswer(report))
            } else {
                BuildAnswer.explain(report, common.language)
            }
            if strict, report.problemCount > 0 { throw ExitCode.problems }
        }
    }
}

/// Builds a workspace with its progress on stderr.
func build(_ workspace: Workspace, force: Bool, _ language: Language) throws -> BuildReport {
    let line = ProgressLine()
    defer { line.finish() }
    let interruption = Interruption(removing: [workspace.unfinishedStorePath])
    defer { interruption.end() }
    return try workspace.build(force: force) { progress in
        switch progress {
        case .reading(let path, let rows):
            line.show(
                language == .thai ? "กำลังอ่าน \(path)" : "reading \(path)",
                detail: rows > 0 ? String(rows) : "")
        case .finishing: line.show(language == .thai ? "กำลังปิดงาน" : "finishing")
        }
    }
}

/// What a build did, as JSON.
struct BuildAnswer: Encodable {
    struct Source: Encodable {
        let kind: String
        let path: String
        let driver: String
        let encoding: String?
        let crs: String?
        let crs_evidence: String?
        let operation: String?
        let sha256: String
        let read: Int
        let matched: Int
        let unmatched: Int
        let rejected: Int
        let ignored_columns: [String]
    }

    let store: String
    let unchanged: Bool
    let schools: Int
    let placed: Int
    let problems: [String: Int]
    let sources: [Source]

    init(_ report: BuildReport) {
        store = report.storePath
        unchanged = report.isUnchanged
        schools = report.schoolCount
        placed = report.placedCount
        problems = Dictionary(
            report.problemCounts.map { ($0.kind, $0.count) }, uniquingKeysWith: +)
        sources = report.sources.map { source in
            Source(
                kind: source.kind.rawValue, path: source.path, driver: source.driver,
                encoding: source.encoding?.value, crs: source.crs?.value,
                crs_evidence: source.crs?.evidence, operation: source.operation,
                sha256: source.sha256, read: source.account.read, matched: source.account.matched,
                unmatched: source.account.unmatched, rejected: source.account.rejected,
                ignored_columns: source.ignoredColumns)
        }
    }

    /// The same for people.
    static func explain(_ report: BuildReport, _ language: Language) {
        let isThai = language == .thai
        if report.isUnchanged {
            Console.note(
                isThai ? "ไม่มีอะไรเปลี่ยน ใช้ฐานข้อมูลเดิม" : "nothing has changed; the store stays")
        }
        let width = report.sources.map(\.path.terminalColumns).max() ?? 0
        for source in report.sources {
            let account = source.account
            let counts =
                isThai
                ? "อ่าน \(account.read) ใช้ \(account.matched) จับคู่ไม่ได้ \(account.unmatched) "
                    + "ใช้ไม่ได้ \(account.rejected)"
                : "read \(account.read), used \(account.matched), unmatched \(account.unmatched), "
                    + "rejected \(account.rejected)"
            let facts = [
                source.isFrozen ? (isThai ? "ปิดรอบแล้ว" : "frozen") : nil, source.encoding?.value,
                source.kind == .schools ? nil : source.crs?.value,
            ]
            let known = facts.compactMap { $0 }.joined(separator: ", ")
            Console.answer("\(source.path.padded(to: width))  \(counts)  [\(known)]")
        }
        Console.answer(
            isThai
                ? "โรงเรียน \(report.schoolCount) แห่ง มีตำแหน่ง \(report.placedCount) แห่ง"
                : "\(report.schoolCount) schools, \(report.placedCount) of them placed")
        explainProblems(report, isThai)
        Console.answer(report.storePath)
    }

    private static func explainProblems(_ report: BuildReport, _ isThai: Bool) {
        guard report.problemCount > 0 else {
            Console.answer(isThai ? "ไม่พบปัญหา" : "no problems found")
            return
        }
        let list = report.problemCounts.map { "\($0.kind) \($0.count)" }.joined(separator: ", ")
        Console.answer(
            isThai
                ? "ปัญหา \(report.problemCount) รายการ (ดูด้วย schoolmap check): \(list)"
                : "\(report.problemCount) problems (see schoolmap check): \(list)")
    }
}
