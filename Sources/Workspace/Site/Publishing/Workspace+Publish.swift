import Foundation
import Schools

/// What was published.
public struct PublishedSite: Hashable, Sendable {
    public var path: String
    public var files: Int
    public var bytes: Int
}

extension Workspace {
    /// Writes the public site as a folder of files for any web server.
    ///
    /// It appears under its name when it is complete, in place of an earlier one.
    ///
    /// - Throws: `StoreError`, `WriteRefusal`, `ExportError`.
    public func publish(
        to path: String, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws -> PublishedSite {
        let files = try SiteFiles(self)
        let folder = try SiteFolder(path)
        let paths = try files.paths()
        for (index, path) in paths.enumerated() {
            if let file = try files.file(at: path, for: .public) {
                try folder.write(file.bytes, to: path)
            }
            progress(index + 1, paths.count)
        }
        try folder.finish()
        return PublishedSite(
            path: folder.path, files: folder.countOfFiles, bytes: folder.countOfBytes)
    }
}
