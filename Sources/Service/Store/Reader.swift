import SchoolStore
import Schools
import Workspace

/// A worker's own connections to one store; used by one task at a time.
final class Reader {
    private let workspace: Workspace
    private let identity: StoreIdentity
    private let hidden: HiddenSchools
    private var stores: [(view: View, store: SchoolStore)] = []
    private var encoders: [EncoderKey: FeatureEncoder] = [:]
    private var projections: [ReferenceSystem: Projection] = [:]

    /// A year of rounds and the two audiences; connections as of the past have tables in memory.
    private static let connectionLimit = 4

    init(_ workspace: Workspace, _ identity: StoreIdentity, _ hidden: HiddenSchools) {
        self.workspace = workspace
        self.identity = identity
        self.hidden = hidden
    }

    /// The store as somebody sees it.
    ///
    /// - Throws: `StoreReplaced` where another build has taken the file's place; `StoreError`.
    func store(_ view: View) throws -> SchoolStore {
        if let place = stores.firstIndex(where: { $0.view == view }) {
            // The one used last is the last to go.
            let own = stores.remove(at: place)
            stores.append(own)
            return own.store
        }
        let store = try open(view)
        if stores.count >= Self.connectionLimit {
            let gone = stores.removeFirst().view
            encoders = encoders.filter { $0.key.view != gone }
        }
        stores.append((view, store))
        return store
    }

    private func open(_ view: View) throws -> SchoolStore {
        try checkFile()
        let store = try workspace.store(asOf: view.period)
        // Between the look and the opening it may have changed.
        try checkFile()
        try store.hidePupils(ofSchools: try hidden.schools(for: view, in: store))
        return store
    }

    /// What writes the features of a layer as somebody sees them.
    func encoder(_ layer: StoredLayer, _ view: View) throws -> FeatureEncoder {
        // Asked for first, so that it counts as used.
        let store = try store(view)
        let key = EncoderKey(layer: layer, view: view)
        if let known = encoders[key] { return known }
        let encoder = try FeatureEncoder(
            layer, of: store, for: view.audience, hiding: hidden[view])
        encoders[key] = encoder
        return encoder
    }

    private func checkFile() throws {
        guard StoreIdentity(path: workspace.storePath) == identity else { throw StoreReplaced() }
    }

    /// The way to a system; nil for the one that the store is in.
    func projection(to system: ReferenceSystem) throws -> Projection? {
        guard system != .crs84 else { return nil }
        if let known = projections[system] { return known }
        let projection = try Projection(
            to: try system.coordinates, isNorthFirst: system.isNorthFirst)
        projections[system] = projection
        return projection
    }
}

private struct EncoderKey: Hashable {
    let layer: StoredLayer
    let view: View
}

/// The store that is being read is no longer the one at its path.
struct StoreReplaced: Error {}
