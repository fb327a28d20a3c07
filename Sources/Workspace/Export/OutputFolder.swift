import Foundation

/// A folder that appears under its name when all is in it, and not before.
final class OutputFolder {
    let path: String
    /// Where files are written until then.
    let unfinished: String
    private let isOurs: (String) -> Bool
    private var isFinished = false

    /// - Parameter isOurs: whether a folder that is there may be replaced: because it is empty or
    ///   holds nothing but what an earlier run wrote.
    /// - Throws: `WriteRefusal` where there is a folder with other things in it, `ExportError`.
    init(_ path: String, isOurs: @escaping (_ path: String) -> Bool) throws {
        self.path = Self.trimmed(path)
        unfinished = Self.unfinishedPath(of: path)
        self.isOurs = isOurs
        for folder in [self.path, unfinished]
        where FileManager.default.fileExists(atPath: folder) && !isOurs(folder) {
            throw WriteRefusal(reason: .hasOthers, path: folder)
        }
        do {
            try? FileManager.default.removeItem(atPath: unfinished)
            try FileManager.default.createDirectory(
                atPath: unfinished, withIntermediateDirectories: false)
        } catch {
            throw ExportError(.notWritable(error.localizedDescription), path: self.path)
        }
    }

    static func unfinishedPath(of path: String) -> String { trimmed(path) + ".partial" }

    private static func trimmed(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Puts the folder in its place; one of an earlier time goes.
    func finish() throws {
        let earlier = path + ".earlier"
        let files = FileManager.default
        do {
            let isThere = files.fileExists(atPath: path)
            // Left by a run that was killed between two steps, it would be in the way for ever.
            if isThere, files.fileExists(atPath: earlier), isOurs(earlier) {
                try? files.removeItem(atPath: earlier)
            }
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
