import GeoSource
public import SchoolStore

/// What a build did.
public struct BuildReport: Sendable {
    /// Whether the sources were the same as in the store, so that nothing had to be done.
    public var isUnchanged = false
    public var storePath: String
    public var sources: [SourceRecord] = []
    public var schoolCount = 0
    public var placedCount = 0
    /// The number of problems of each kind, by kind.
    public var problemCounts: [(kind: String, severity: String, count: Int)] = []

    public var problemCount: Int { problemCounts.reduce(0) { $0 + $1.count } }
}

/// What a build is doing, for whoever shows it.
public enum BuildProgress: Sendable {
    case reading(path: String, rows: Int)
    case finishing
}

/// Why a source in the manifest could not be imported, with the place in the manifest.
public struct ImportError: Error, Sendable {
    public let entry: SourceEntry
    public let manifestPath: String
    public let underlying: any Error

    init(_ entry: SourceEntry, manifestPath: String, _ underlying: any Error) {
        self.entry = entry
        self.manifestPath = manifestPath
        self.underlying = (underlying as? GeoSourceError)?.covered ?? underlying
    }
}
