import ArgumentParser
import Foundation
import Maps
import SampleDistrict
import Schools
import Workspace

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Write the sample district, build it, draw its maps and list what was made.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder to write to.")
    var directory = "schoolmap-demo"

    func run() throws {
        try common.run {
            let made = try Demo(directory: directory, language: common.language).run()
            if common.json {
                try Console.answer(json: made)
            } else {
                let width = made.map(\.path.terminalColumns).max() ?? 0
                for file in made { Console.answer("\(file.path.padded(to: width))  \(file.what)") }
            }
        }
    }
}

/// The whole main job on the sample district.
private struct Demo {
    struct Made: Encodable {
        let path: String
        let what: String
    }

    let directory: String
    let language: Language
    private var isThai: Bool { language == .thai }

    init(directory: String, language: Language) {
        self.directory = directory
        self.language = language
    }

    func run() throws -> [Made] {
        let files = try sampleDistrict()
        try checkDirectory(files)
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        for file in files {
            try Data(file.bytes).write(to: URL(fileURLWithPath: "\(directory)/\(file.name)"))
        }
        let workspace = try Workspace(at: directory)
        let report = try build(workspace, force: false, language)
        var made = [
            Made(
                path: "\(directory)/\(Manifest.fileName)",
                what: isThai
                    ? "อำเภอตัวอย่าง \(files.count) แฟ้ม" : "the sample district, \(files.count) files"),
            Made(
                path: "\(directory)/schoolmap.sqlite",
                what: isThai
                    ? "โรงเรียน \(report.schoolCount) แห่ง ปัญหา \(report.problemCount) รายการ"
                    : "\(report.schoolCount) schools, \(report.problemCount) problems"),
        ]
        let known = try workspace.knownNeeds()
        for theme in MapTheme.all where theme.needs.isSubset(of: known) {
            made += try draw(theme, workspace)
        }
        for word in ["schools", "tambon", "amphoe"] { made.append(try export(word, workspace)) }
        return made
    }

    /// A folder with other people's files in it is left alone.
    private func checkDirectory(_ files: [SampleFile]) throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        guard !names.isEmpty else { return }
        let own = files.first { $0.name == Manifest.fileName }.map { Data($0.bytes) }
        let found = FileManager.default.contents(atPath: "\(directory)/\(Manifest.fileName)")
        guard found == nil || found != own else { return }
        throw CommandError(
            message: LocalizedText(
                thai: "โฟลเดอร์ \(directory) มีแฟ้มอื่นอยู่แล้ว ระบุโฟลเดอร์ใหม่",
                english: "\(directory) has other files in it; name a new folder"))
    }

    /// The first maps in every format, the others as PDF: pictures take the most time.
    private func draw(_ theme: MapTheme, _ workspace: Workspace) throws -> [Made] {
        let options = MapOptions(language: language)
        let isFirst = MapTheme.all.prefix(4).contains(theme)
        let paths = (isFirst ? Workspace.mapEndings : ["pdf"]).map {
            "\(directory)/\(theme.name).\($0)"
        }
        let results = try workspace.draw(MapRequest(theme: theme, options: options), to: paths)
        if theme == .location, let first = results.first { warn(about: first, language) }
        return results.map { Made(path: $0.path, what: theme.title[options.language]) }
    }

    private func export(_ word: String, _ workspace: Workspace) throws -> Made {
        guard let layer = ExportLayer(word) else { preconditionFailure("no layer \(word)") }
        let path = "\(directory)/\(word).geojson"
        let count = try workspace.exportGeoJSON(layer, to: path)
        return Made(path: path, what: isThai ? "\(count) รายการ" : "\(count) features")
    }
}
