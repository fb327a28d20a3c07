import Foundation

/// Why a file is not written, though it could be.
public struct WriteRefusal: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The manifest names it as a source: originals are never changed.
        case isSource
        /// The manifest, the store, the office database or the ledger of corrections.
        case isOwn
        /// It is there already, and may have been filled in by a clerk.
        case isThere
        /// A folder with other files than those that would be written.
        case hasOthers
    }

    public let reason: Reason
    public let path: String
}

extension Workspace {
    /// Makes sure that an answer written to a path takes nothing of the workspace's own away.
    ///
    /// - Throws: `WriteRefusal`.
    func checkMayWrite(_ path: String) throws {
        let target = Self.realPath(path)
        let sources = manifest.sources.map { Self.realPath(self.path(of: $0.path)) }
        let own = [manifestPath, storePath, ledgerPath, officePath].map(Self.realPath)
        if sources.contains(target) { throw WriteRefusal(reason: .isSource, path: path) }
        if own.contains(target) { throw WriteRefusal(reason: .isOwn, path: path) }
    }

    /// The path without links and dots, also where the file is still to be made.
    private static func realPath(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
