import Foundation

/// A folder for one test, removed with its owner.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "geosource-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Every file below it with its size, sorted.
    var listing: [String] {
        let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String }
        return (names ?? []).sorted().map { name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
            return "\(name) \(attributes?[.size] ?? 0)"
        }
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes bytes under a name and returns the path.
    @discardableResult
    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        try Data(bytes).write(to: url.appending(path: name))
        return path(name)
    }

    @discardableResult
    func write(_ text: String, _ name: String) throws -> String {
        try write(Array(text.utf8), name)
    }

    /// Copies a file or a folder into it and returns the path of the copy.
    @discardableResult
    func copy(_ source: URL) throws -> String {
        let target = url.appending(path: source.lastPathComponent)
        try FileManager.default.copyItem(at: source, to: target)
        return target.path
    }
}
