import Foundation

/// A folder that appears under its name when the whole site is in it, and not before.
final class SiteFolder {
    let path: String
    private let unfinished: String
    private var isFinished = false
    private var folders: Set<String> = []
    private(set) var countOfFiles = 0
    private(set) var countOfBytes = 0

    /// What tells a published site from other folders.
    static let mark = "schoolmap-site.json"

    /// - Throws: `WriteRefusal` where there is a folder with other things in it, `ExportError`.
    init(_ path: String) throws {
        self.path = Self.trimmed(path)
        unfinished = Self.unfinishedPath(of: path)
        for folder in [self.path, unfinished] where !Self.isOurs(folder) {
            throw WriteRefusal(reason: .hasOthers, path: folder)
        }
        do {
            try? FileManager.default.removeItem(atPath: unfinished)
            try FileManager.default.createDirectory(
                atPath: unfinished, withIntermediateDirectories: false)
        } catch {
            throw ExportError(.notWritable(error.localizedDescription), path: self.path)
        }
        // First, so that what is left of a run that was killed is known for a site too.
        try write(Array("{\"schoolmap\":\"site\",\"schema\":1}\n".utf8), to: Self.mark)
    }

    static func unfinishedPath(of path: String) -> String { trimmed(path) + ".partial" }

    private static func trimmed(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Whether a folder is not there, empty, or a published site.
    private static func isOurs(_ path: String) -> Bool {
        let files = FileManager.default
        guard files.fileExists(atPath: path) else { return true }
        guard let names = try? files.contentsOfDirectory(atPath: path) else { return false }
        return names.isEmpty || names.contains(mark)
    }

    /// Writes a file at a path below the site.
    ///
    /// - Throws: `ExportError`.
    func write(_ bytes: [UInt8], to name: String) throws {
        let target = try target(name)
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: target))
        } catch {
            throw ExportError(.notWritable(error.localizedDescription), path: target)
        }
        countOfFiles += 1
        countOfBytes += bytes.count
    }

    /// Lets `body` write the file at a path below the site.
    func make(_ name: String, _ body: (_ path: String) throws -> Void) throws {
        let target = try target(name)
        try body(target)
        countOfFiles += 1
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        countOfBytes += attributes?[.size] as? Int ?? 0
    }

    /// Where a file is while the site is incomplete, its folder made.
    private func target(_ name: String) throws -> String {
        let target = "\(unfinished)/\(name)"
        let folder = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
        guard folders.insert(folder).inserted else { return target }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw ExportError(.notWritable(error.localizedDescription), path: folder)
        }
        return target
    }

    /// Puts the folder in its place; one of an earlier time goes.
    ///
    /// - Throws: `ExportError`.
    func finish() throws {
        let earlier = path + ".earlier"
        let files = FileManager.default
        do {
            let isThere = files.fileExists(atPath: path)
            // Left by a run that was killed between two steps, it would be in the way for ever.
            if isThere, Self.isOurs(earlier) { try? files.removeItem(atPath: earlier) }
            if isThere { try files.moveItem(atPath: path, toPath: earlier) }
            try files.moveItem(atPath: unfinished, toPath: path)
            if isThere { try files.removeItem(atPath: earlier) }
        } catch {
            throw ExportError(.notWritable(error.localizedDescription), path: path)
        }
        isFinished = true
    }

    deinit {
        if !isFinished { try? FileManager.default.removeItem(atPath: unfinished) }
    }
}
