import Foundation
import SampleDistrict
import SchoolStore
import Schools
import Support
import Workspace

/// The files of the sample, made once: it takes a second without optimisation.
let sampleFiles = Result { try sampleDistrict() }

/// A workspace in a folder of its own.
struct TestWorkspace {
    let folder: TemporaryFolder

    /// The sample district.
    init(sample: Void = ()) throws {
        folder = try TemporaryFolder()
        for file in try sampleFiles.get() { try folder.write(file.bytes, file.name) }
    }

    /// Files by name, and the manifest's sources.
    init(_ files: [String: String] = [:], manifest: String) throws {
        folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, name) }
        try folder.write(manifest, Manifest.fileName)
    }

    var workspace: Workspace {
        get throws { try Workspace(at: folder.path) }
    }

    @discardableResult
    func build(force: Bool = false) throws -> BuildReport {
        try workspace.build(force: force)
    }

    /// The problems as `kind source row school`, sorted.
    func problems() throws -> [String] {
        try workspace.store().problems().map { problem in
            let place = [problem.row.map(String.init) ?? "", problem.school ?? ""]
            return ([problem.kind, problem.source] + place).joined(separator: " ")
        }.sorted()
    }

    func problemCounts() throws -> [String: Int] {
        Dictionary(try workspace.store().problems().map { ($0.kind, 1) }, uniquingKeysWith: +)
    }
}

extension BuildReport {
    /// Read, matched, unmatched and rejected of a source.
    func account(_ path: String) -> [Int] {
        guard let account = sources.first(where: { $0.path.hasSuffix(path) })?.account else {
            return []
        }
        return [account.read, account.matched, account.unmatched, account.rejected]
    }
}
