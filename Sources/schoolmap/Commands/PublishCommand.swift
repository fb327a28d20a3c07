import ArgumentParser
import Foundation
import Schools
import Workspace

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Write the public site: the viewer, its data and a page for each school.",
        discussion: """
            The folder can be copied to any web server as it is. Small counts of pupils are \
            suppressed, and what gives them away. A site that is in the folder already is replaced \
            when the new one is complete; a folder with anything else in it is left alone.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder to write.")
    var directory: String?

    @Option(help: "Write the viewer and all its data as one HTML file (.html) instead.")
    var singleFile: String?

    @Option(
        name: .customLong("base-url"),
        help: "The address that the site will have, for search engines and shared links.")
    var baseAddress: String?

    func validate() throws {
        try checkEnding(of: singleFile, among: ["html"])
        guard (directory == nil) != (singleFile == nil) else {
            throw ValidationError(
                thai: "ให้ระบุโฟลเดอร์ที่จะเขียน หรือ --single-file <file>",
                english: "name the folder to write, or --single-file <file>")
        }
        guard singleFile == nil || baseAddress == nil else {
            throw ValidationError(
                thai: "--base-url ใช้กับโฟลเดอร์ แฟ้มเดียวไม่มีที่อยู่เว็บ",
                english: "--base-url is for a folder: one file has no address")
        }
    }

    func run() throws {
        try common.run {
            let workspace = try common.open()
            var options = SiteOptions()
            options.language = common.language
            options.baseAddress = baseAddress
            let site =
                try singleFile.map { try workspace.publishSingleFile(to: $0, options) }
                ?? publish(workspace, to: directory ?? "", options)
            if common.json {
                try Console.answer(json: PublishAnswer(site))
            } else {
                Console.answer(PublishAnswer.line(site, common.language))
            }
        }
    }

    private func publish(
        _ workspace: Workspace, to path: String, _ options: SiteOptions
    ) throws -> PublishedSite {
        let interruption = Interruption(removing: [Workspace.unfinishedPath(ofSite: path)])
        defer { interruption.end() }
        let line = ProgressLine()
        defer { line.finish() }
        let step = common.language == .thai ? "เขียนหน้าโรงเรียน" : "writing pages of schools"
        return try workspace.publish(to: path, options) { done, all in
            line.show(step, detail: "\(done) / \(all)")
        }
    }
}

struct PublishAnswer: Encodable {
    let output: String
    let schools: Int
    let files: Int
    let bytes: Int

    init(_ site: PublishedSite) {
        output = site.path
        schools = site.schools
        files = site.files
        bytes = site.bytes
    }

    static func line(_ site: PublishedSite, _ language: Language) -> String {
        let megabytes = (Double(site.bytes) / 100_000).rounded() / 10
        return language == .thai
            ? "\(site.path): โรงเรียน \(site.schools) แห่ง \(site.files) แฟ้ม \(megabytes) MB"
            : "\(site.path): \(site.schools) schools, \(site.files) files, \(megabytes) MB"
    }
}
