import Foundation
import Support
import Testing

/// An office's folder full of persons, with a temporary folder of its own for the program.
struct Office {
    let root: TemporaryFolder
    private let search = LeakSearch()

    init(_ files: [PlantedOffice.File] = PlantedOffice.files, manifest: String? = nil) throws {
        root = try TemporaryFolder()
        for folder in ["office", "tmp"] {
            try FileManager.default.createDirectory(
                atPath: root.path(folder), withIntermediateDirectories: true)
        }
        for file in files { try root.write(file.bytes, "office/\(file.name)") }
        try root.write(manifest ?? PlantedOffice.manifest(of: files), "office/schoolmap.yaml")
    }

    var path: String { root.path("office") }

    /// Runs the program in the folder, with its temporary files where they can be searched.
    func run(_ arguments: [String]) throws -> Program {
        try Program(
            "/usr/bin/env", ["TMPDIR=\(root.path("tmp"))", SchoolMap.path] + arguments, in: path)
    }

    func start(_ arguments: [String], scratch: TemporaryFolder) throws -> Process {
        try Program.start(
            "/usr/bin/env", ["TMPDIR=\(root.path("tmp"))", SchoolMap.path] + arguments, in: path,
            scratch: scratch)
    }

    /// What of the planted is in an answer.
    func leaks(in run: Program, _ place: String) -> [String] {
        search.leaks(in: Array(run.output.utf8), "\(place), stdout")
            + search.leaks(in: Array(run.messages.utf8), "\(place), stderr")
    }

    /// What of the planted is in any file, save the office's own.
    func leaks(except inputs: [String]) throws -> [String] {
        try search.leaks(below: root.path, except: Set(inputs.map { "office/\($0)" }))
    }

    /// That a command says nothing planted, in either language.
    func expectSilence(_ arguments: [String], status: Int32 = 0) throws {
        for language in ["th", "en"] {
            let run = try run(arguments + ["--language", language])
            let place = arguments.joined(separator: " ")
            #expect(run.status == status, "\(place): \(run.messages)")
            let leaks = leaks(in: run, place)
            #expect(leaks == [])
        }
    }
}
