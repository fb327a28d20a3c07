import Foundation
public import SchoolStore
public import Schools

/// A directory with a manifest, its sources and its store.
public struct Workspace: Sendable {
    public let directory: String
    public let manifest: Manifest
    /// The manifest as it was read: a changed character means another store.
    let manifestText: String

    /// Opens the workspace of a directory, or of the nearest directory above it that has one.
    ///
    /// - Throws: `ManifestError`.
    public init(at directory: String) throws {
        let start = URL(fileURLWithPath: directory).standardizedFileURL
        var candidate = start
        while true {
            let path = candidate.appendingPathComponent(Manifest.fileName).path
            if FileManager.default.fileExists(atPath: path) {
                self.directory = candidate.path
                manifestText = try Manifest.text(at: path)
                manifest = try Manifest(text: manifestText, path: path)
                return
            }
            let parent = candidate.deletingLastPathComponent().standardizedFileURL
            guard parent.path != candidate.path else {
                throw ManifestError(
                    .missing(directory: start.path, nearest: Self.misnamed(in: start.path)),
                    path: start.path)
            }
            candidate = parent
        }
    }

    /// A manifest under the name that Windows likes to give it.
    private static func misnamed(in directory: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        return names.sorted().first { $0.lowercased().hasPrefix("schoolmap.y") }
    }

    public var manifestPath: String { path(of: Manifest.fileName) }

    /// The store, beside the manifest.
    public var storePath: String { path(of: "schoolmap.sqlite") }

    /// Where a build writes before its store is complete.
    public var unfinishedStorePath: String { StoreFile.unfinishedPath(of: storePath) }

    /// A path that is given beside the manifest.
    public func path(of relative: String) -> String {
        relative.hasPrefix("/") ? relative : directory + "/" + relative
    }

    /// Opens the store for reading, as of now or of a period.
    ///
    /// - Throws: `StoreError`.
    public func store(asOf period: AcademicPeriod? = nil) throws -> SchoolStore {
        try SchoolStore(path: storePath, asOf: period)
    }

    /// The same for maps, which need nothing of SpatiaLite.
    func mapStore(asOf period: AcademicPeriod?) throws -> SchoolStore {
        try SchoolStore(path: storePath, asOf: period, withFunctions: false)
    }
}
