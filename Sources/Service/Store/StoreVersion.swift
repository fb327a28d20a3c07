import Geo
import SchoolStore
import Schools
import Workspace

/// One build of the store, open for reading, with what has been worked out of it.
///
/// Immutable but for its caches; whoever answers from it keeps it open until the answer is made.
final class StoreVersion: Sendable {
    /// What is known of a layer as a whole.
    struct Facts: Sendable {
        let layer: StoredLayer
        /// WGS 84 in degrees; nil where nothing has a place.
        let extent: Envelope?
    }

    let identity: StoreIdentity
    let officeName: String?
    /// The moment of the build, RFC 3339 in UTC.
    let builtAt: String
    let layers: [Facts]
    let timeline: Timeline
    let hidden = HiddenSchools()
    let pool: ReaderPool
    /// The rows that queries have found.
    let matches: BoundedCache<MatchKey, [Int32]>
    /// Encoded features.
    let blocks: BoundedCache<BlockKey, FeatureBlock>

    /// Opens the store of a workspace.
    ///
    /// - Throws: `StoreError`, `StoreReplaced`.
    init(_ workspace: Workspace, _ options: ServiceOptions) throws {
        guard let identity = StoreIdentity(path: workspace.storePath) else {
            throw StoreError(.missing, path: workspace.storePath)
        }
        let hidden = hidden
        let readers = try (0..<options.workers).map { _ in
            let reader = Reader(workspace, identity, hidden)
            _ = try reader.store(View(.public))
            return reader
        }
        let store = try workspace.store()
        self.identity = identity
        officeName = try store.meta(.officeName) ?? workspace.manifest.officeName
        builtAt = try store.meta(.builtAt) ?? "1970-01-01T00:00:00Z"
        layers = try store.layers().map { .init(layer: $0, extent: try store.extent(of: $0)) }
        timeline = Timeline(periods: try store.periods(), rounds: try store.rounds())
        pool = ReaderPool(readers, limit: options.waitingLimit)
        matches = BoundedCache(limit: options.cacheBytes / 8)
        blocks = BoundedCache(limit: options.cacheBytes)
    }

    /// A layer by its name; nil where the store has none of it.
    func facts(of name: String) -> Facts? { layers.first { $0.layer.name == name } }
}

struct MatchKey: Hashable, Sendable {
    let query: FeatureQuery
    let view: View
}

struct BlockKey: Hashable, Sendable {
    let layer: StoredLayer
    let view: View
    let system: ReferenceSystem
    let index: Int
}
