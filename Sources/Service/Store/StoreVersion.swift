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
        /// Whether the tiles have it.
        let hasTiles: Bool
    }

    let identity: StoreIdentity
    let officeName: String?
    /// The moment of the build, RFC 3339 in UTC.
    let builtAt: String
    let layers: [Facts]
    let timeline: Timeline
    let hidden = HiddenSchools()
    let pool: ReaderPool
    /// For what takes long the first time, tiles and the viewer, so that features need not wait.
    let workshop: ReaderPool
    /// The rows that queries have found.
    let matches: BoundedCache<MatchKey, [Int32]>
    /// Encoded features.
    let blocks: BoundedCache<BlockKey, FeatureBlock>
    /// The viewer's files.
    let site: MadeOnce<SiteFiles>
    private let publicTiles: MadeOnce<TileSource>
    private let officeTiles: MadeOnce<TileSource>

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
        let tiled = Set(try TileDefinition(at: nil).layers.map(\.name))
        layers = try store.layers().map {
            Facts(
                layer: $0, extent: try store.extent(of: $0), hasTiles: tiled.contains($0.name))
        }
        timeline = Timeline(periods: try store.periods(), rounds: try store.rounds())
        pool = ReaderPool(readers, limit: options.waitingLimit)
        workshop = ReaderPool(
            (0..<options.workers).map { _ in Reader(workspace, identity, hidden) },
            limit: options.waitingLimit)
        matches = BoundedCache(limit: options.cacheBytes / 8)
        blocks = BoundedCache(limit: options.cacheBytes)
        site = MadeOnce {
            var site = SiteOptions()
            site.login = (options.publicAddress ?? "") + "/login"
            site.feedback = (options.publicAddress ?? "") + "/feedback"
            site.baseAddress = options.publicAddress.map { $0 + "/viewer" }
            return try SiteFiles(workspace, site)
        }
        publicTiles = Self.tiles(workspace, identity, Role.public.audience)
        officeTiles = Self.tiles(workspace, identity, Role.office.audience)
    }

    private static func tiles(
        _ workspace: Workspace, _ identity: StoreIdentity, _ audience: Audience
    ) -> MadeOnce<TileSource> {
        MadeOnce {
            let source = try TileSource(
                try workspace.store(), try TileDefinition(at: nil), for: audience)
            guard StoreIdentity(path: workspace.storePath) == identity else {
                throw StoreReplaced()
            }
            return source
        }
    }

    /// The tiles that somebody gets to see; made when they are first asked for.
    func tiles(for view: View) throws -> TileSource {
        try view.isOffice ? officeTiles() : publicTiles()
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
