import ArgumentParser
import Foundation
import Schools
import Workspace

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Look at a folder of files and write its schoolmap.yaml, saying why.",
        discussion: """
            Boundaries, registers and the exports of DMC, EMIS, P-OBEC, B-OBEC and M-OBEC are told \
            by their headers and values; years and rounds by file names, titles and dates. What is \
            not certain is written as a comment. The files themselves are only read.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder with the office's files.", completion: .directory)
    var directory: String

    @Flag(help: "Write over a schoolmap.yaml that is there.")
    var force = false

    func run() throws {
        try common.run {
            let reading = try FolderReading(directory: directory)
            let path = try reading.writeManifest(
                in: directory, language: common.language, overwriting: force)
            if common.json {
                try Console.answer(json: InitAnswer(reading, path, common.language))
            } else {
                text(reading).forEach(Console.answer)
                note(reading, path)
            }
        }
    }

    private func text(_ reading: FolderReading) -> [String] {
        let isThai = common.language == .thai
        let sources = reading.sources.flatMap { source -> [String] in
            let mark = source.doubt == nil ? "✓" : "?"
            let period = source.entry.period.map { " · \($0.wording[common.language])" } ?? ""
            let layer = source.entry.layer.map { " [\($0)]" } ?? ""
            let said = source.reasons + (source.doubt.map { [$0] } ?? [])
            return [
                "\(mark) \(source.entry.path)\(layer): \(source.title[common.language])\(period)"
            ] + said.map { "    \($0[common.language])" }
        }
        let unused = reading.unused.map {
            "✗ \($0.path): \(isThai ? "ไม่ใช้" : "not used") – \($0.reason[common.language])"
        }
        return sources + unused
    }

    private func note(_ reading: FolderReading, _ path: String) {
        let used = reading.sources.count { $0.doubt == nil }
        Console.note(
            common.language == .thai
                ? "\(path): ใช้ \(used) แหล่ง ขั้นต่อไป: schoolmap build --workspace \(directory)"
                : "\(path): \(used) sources; next: schoolmap build --workspace \(directory)")
    }
}

private struct InitAnswer: Encodable {
    struct Source: Encodable {
        let kind: String
        let path: String
        let layer: String?
        let level: String?
        let year: Int?
        let round: Int?
        let title: String
        let reasons: [String]
        let used: Bool
        let doubt: String?
    }
    struct Unused: Encodable {
        let path: String
        let reason: String
    }

    let manifest: String
    let sources: [Source]
    let unused: [Unused]

    init(_ reading: FolderReading, _ path: String, _ language: Language) {
        manifest = path
        sources = reading.sources.map { source in
            let entry = source.entry
            return Source(
                kind: entry.kind.rawValue, path: entry.path, layer: entry.layer,
                level: entry.level?.rawValue, year: entry.period?.year, round: entry.period?.round,
                title: source.title[language], reasons: source.reasons.map { $0[language] },
                used: source.doubt == nil, doubt: source.doubt?[language])
        }
        unused = reading.unused.map { Unused(path: $0.path, reason: $0.reason[language]) }
    }
}
